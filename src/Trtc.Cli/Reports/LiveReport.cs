using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Spectre.Console;
using Trtc.Cli.Layouts;

namespace Trtc.Cli.Reports;

/// <summary>
/// The tree of resources, each with its operation, status and time, while it happens; then what changed and what came of it.
/// </summary>
internal sealed class LiveReport(ReportOptions options, TimeProvider time) : Report
{
    private const int MostLiveRows = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        ColorSystem = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            ? ColorSystemSupport.NoColors
            : ColorSystemSupport.Detect,
    });

    private readonly Lock gate = new();
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ended = new();
    private Task live = Task.CompletedTask;
    private Dictionary<string, int> places = [];

    public override Task BeginAsync(ReportTitle title)
    {
        places = title.Resources.Distinct(StringComparer.Ordinal).Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        live = console.Live(Text.Empty).AutoClear(true).StartAsync(async display =>
        {
            while (!ended.IsCancellationRequested)
            {
                display.UpdateTarget(Tree(final: false));
                display.Refresh();
                await Task.Delay(Pause, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        return base.BeginAsync(title);
    }

    public override async Task EndAsync(DeploymentResult result, TimeSpan took)
    {
        await StopAsync();
        console.Write(Tree(final: true));
        console.WriteLine();
        foreach (var (step, _, _) in Done)
        {
            var seen = Title.Preview ? LayoutChange.Shown(step, options.All) : null;
            var lines = Closing.Changes(step, options.All).ToArray();
            if (lines.Length == 0 && seen is null)
            {
                continue;
            }

            console.MarkupLineInterpolated($"[bold]{step.Type} {step.Name}[/]");
            foreach (var line in lines)
            {
                WriteLine(line);
            }

            if (seen is not null)
            {
                BlockMarkup.Write(console, seen.Blocks, indent: 4);
            }

            console.WriteLine();
        }

        foreach (var (heading, lines) in Closing.Said(Diagnostics))
        {
            console.MarkupLineInterpolated($"[bold]{heading}[/]");
            foreach (var line in lines)
            {
                var color = line.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "default" };
                console.Write(new Padder(new Text(Words.Of(line.Severity) + line.Message, Style.Parse(color)), new Padding(4, 0, 0, 0)));
            }

            console.WriteLine();
        }

        if (options.ShowsOutputs && Outputs is { } outputs && Closing.Outputs(outputs, options.ShowsSecrets).Any())
        {
            console.MarkupLine("[bold]Outputs[/]");
            foreach (var line in Closing.Outputs(outputs, options.ShowsSecrets))
            {
                WriteLine(line);
            }

            console.WriteLine();
        }

        console.MarkupLine("[bold]Resources[/]");
        foreach (var line in Closing.Counts(result, Title.Preview, FailedUrns.Count, NotBegun))
        {
            WriteLine(line);
        }

        console.WriteLine();
        if (!result.Succeeded)
        {
            console.MarkupLineInterpolated($"[red]{Closing.AfterFailure(Title)}[/]");
        }

        console.MarkupLineInterpolated($"Duration: {Closing.Took(took)}");
        console.WriteLine();
    }

    public override async ValueTask DisposeAsync()
    {
        await StopAsync();
        ended.Dispose();
        await base.DisposeAsync();
    }

    protected override void OnBegan(Step step)
    {
        lock (gate)
        {
            rows[step.Urn] = new Row(step, time.GetTimestamp(), null, false);
        }
    }

    protected override void OnEnded(Step step, TimeSpan took, bool failed)
    {
        lock (gate)
        {
            if (step.Operation == StepOperation.Gone)
            {
                gone.Add(step.Urn);
            }

            // The end of an old one says less than the coming of the new one.
            if (step.Operation != StepOperation.DeleteReplaced
                || !rows.TryGetValue(step.Urn, out var row)
                || row.Step.Operation == StepOperation.DeleteReplaced)
            {
                rows[step.Urn] = new Row(step, 0, took, failed);
            }
        }
    }

    private async Task StopAsync()
    {
        await ended.CancelAsync();
        await live;
    }

    // In the colour of its sign; what does not fit into a line goes on below it.
    private void WriteLine(string line) =>
        console.Write(
            new Padder(
                new Text(
                    line,
                    Style.Parse(line[0] switch { '+' => "green", '-' or '!' => "red", '~' => "yellow", '=' => "blue", _ => "default" })),
                new Padding(4, 0, 0, 0)));

    // As the program has them; others after them.
    private IEnumerable<Row> Ordered(IEnumerable<Row> some) =>
        some.OrderBy(r => places.GetValueOrDefault(r.Step.Name, int.MaxValue)).ThenBy(r => r.Step.Urn, StringComparer.Ordinal);

    private Table Tree(bool final)
    {
        Row[] shown;
        lock (gate)
        {
            shown = [.. rows.Values];
        }

        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(new TableColumn("").Width(2).NoWrap());
        table.AddColumn(new TableColumn("[dim]Resource[/]").NoWrap());
        table.AddColumn(new TableColumn("[dim]Type[/]").NoWrap());
        table.AddColumn(new TableColumn("[dim]Status[/]").NoWrap());
        table.AddColumn(new TableColumn("[dim]Time[/]").NoWrap().RightAligned());
        var children = shown.ToLookup(r => (r.Step.New ?? r.Step.Old)?.Parent ?? "");
        var left = final ? int.MaxValue : MostLiveRows;
        foreach (var root in Ordered(
            shown.Where(r => (r.Step.New ?? r.Step.Old)?.Parent is not { } parent || shown.All(o => o.Step.Urn != parent))))
        {
            Add(root, "", "");
        }

        return table;

        void Add(Row row, string lead, string below)
        {
            if (left-- <= 0)
            {
                return;
            }

            var (step, operation) = (row.Step, row.Step.Operation);
            var color = row.Failed ? "red" : Words.Color(operation);
            var status = row.Failed ? "failed"
                : row.Took is null ? Words.Now(operation) + "…"
                : Title.Preview ? Words.Plan(operation)
                : Words.Past(operation);
            if (operation == StepOperation.Create && gone.Contains(step.Urn))
            {
                status += ", since it ended, or was stopped elsewhere";
            }

            var took = row.Took ?? time.GetElapsedTime(row.Began);
            table.AddRow(
                new Text(Words.Symbol(operation), Style.Parse(color)),
                new Text(lead + step.Name),
                new Text(step.Type.Replace(":index:", ":", StringComparison.Ordinal), Style.Parse("dim")),
                new Text(status, Style.Parse(color)),
                new Text(
                    operation == StepOperation.Same || (Title.Preview && row.Took is not null) ? "" : Closing.Took(took),
                    Style.Parse("dim")));
            var inside = Ordered(children[step.Urn]).ToArray();
            for (var i = 0; i < inside.Length; i++)
            {
                var last = i == inside.Length - 1;
                Add(inside[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
            }
        }
    }

    private sealed record Row(Step Step, long Began, TimeSpan? Took, bool Failed);
}
