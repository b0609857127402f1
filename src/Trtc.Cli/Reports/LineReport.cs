using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Trtc.Cli.Layouts;
using Trtc.Pictures.Drawing;

namespace Trtc.Cli.Reports;

/// <summary>One line for each thing that happens, for files and pipes.</summary>
internal sealed class LineReport(TextWriter output, ReportOptions options) : Report
{
    private bool anyStep;
    private bool anySection;

    public override Task BeginAsync(ReportTitle title)
    {
        output.WriteLine(title + "\n");
        return base.BeginAsync(title);
    }

    public override Task EndAsync(DeploymentResult result, TimeSpan took)
    {
        WriteSection("Diagnostics:", Closing.Said(Diagnostics).SelectMany(g => g.Lines
            .Select(d => Words.Of(d.Severity) + d.Message.ReplaceLineEndings("\n    "))
            .Select(line => "  " + line)
            .Prepend(g.Heading + ":")));
        if (options.ShowsOutputs && Outputs is { } outputs)
        {
            WriteSection("Outputs:", Closing.Outputs(outputs, options.ShowsSecrets));
        }

        WriteSection("Resources:", Closing.Counts(result, Title.Preview, FailedUrns.Count, NotBegun));
        if (!result.Succeeded)
        {
            output.WriteLine(Closing.AfterFailure(Title) + "\n");
        }

        output.WriteLine($"Duration: {Closing.Took(took)}\n");
        output.Flush();
        return Task.CompletedTask;
    }

    protected override void OnBegan(Step step)
    {
        if (!Title.Preview
            && step.Operation is not (StepOperation.Same or StepOperation.Refresh or StepOperation.Read or StepOperation.Gone))
        {
            Write(step, Words.Now(step.Operation));
        }
    }

    protected override void OnEnded(Step step, TimeSpan took, bool failed)
    {
        if (failed)
        {
            Write(step, $"{Words.Now(step.Operation)} failed");
        }
        else if (step.Operation == StepOperation.Same && options.ShowsSames)
        {
            Write(step, Words.Past(step.Operation));
        }
        else if (step.Operation is not (StepOperation.Same or StepOperation.Refresh or StepOperation.Read))
        {
            Write(step, Title.Preview ? Words.Plan(step.Operation) : $"{Words.Past(step.Operation)} ({Closing.Took(took)})");
            foreach (var line in Title.Preview || options.All || Title.Kind == DeploymentKind.Refresh
                ? Closing.Changes(step, options.All)
                : [])
            {
                output.WriteLine("        " + line);
            }

            if (Title.Preview && LayoutChange.Shown(step, options.All) is { } seen)
            {
                output.WriteLine(string.Join('\n', MixBlocks.Plain(seen.Blocks).Select(line => "        " + line)));
            }
        }
    }

    private void Write(Step step, string what)
    {
        anyStep = true;
        output.WriteLine($" {Words.Symbol(step.Operation),-2} {step.Type} {step.Name} {what}");
    }

    private void WriteSection(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            // Each section ends with an empty line; only the lines of the steps do not.
            var stepsEnd = !anySection && anyStep;
            anySection = true;
            output.WriteLine($"{(stepsEnd ? "\n" : "")}{heading}\n{string.Join('\n', all.Select(l => "  " + l))}\n");
        }
    }
}
