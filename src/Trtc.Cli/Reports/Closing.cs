using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>The parts at the end of every report for people: what changes, what was said, outputs, counts.</summary>
internal static class Closing
{
    private const int Longest = 300;

    private static readonly StepOperation[] Order =
    [
        StepOperation.Create, StepOperation.Update, StepOperation.Replace, StepOperation.Import,
        StepOperation.Delete, StepOperation.Gone, StepOperation.Retain, StepOperation.Same,
    ];

    /// <summary>What changes about a resource: each property with its old and new value; all of them where asked for.</summary>
    public static IEnumerable<string> Changes(Step step, bool all)
    {
        var (old, now) = (step.Old?.Inputs ?? ObjectValue.Empty, step.New?.Inputs ?? ObjectValue.Empty);
        if (step.Operation is StepOperation.Update or StepOperation.Replace && step.Changes.Count > 0)
        {
            // Outputs that changed by themselves are not among the inputs.
            foreach (var change in step.Changes)
            {
                var (before, after) = (
                    At(old, change.Path) ?? At(step.Old?.Outputs, change.Path), At(now, change.Path) ?? At(step.New?.Outputs, change.Path));
                var why = change.Replaces ? "  [replaces]" : "";
                yield return change.Kind switch
                {
                    ChangeKind.Add => $"+ {change.Path}: {Show(after)}{why}",
                    ChangeKind.Delete => $"- {change.Path}: {Show(before)}{why}",
                    _ => $"~ {change.Path}: {Show(before)} => {Show(after)}{why}",
                };
            }
        }
        else if (all && step.Operation is StepOperation.Create or StepOperation.Import)
        {
            foreach (var line in all ? Lines(now, "") : [])
            {
                yield return "+ " + line;
            }
        }
    }

    /// <summary>What was said, by resource.</summary>
    public static IEnumerable<(string Heading, IEnumerable<Diagnostic> Lines)> Said(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .GroupBy(d => d.Urn ?? "")
        .Select(g => (g.Key.Length == 0 ? "the run" : $"{Urn.TypeOf(g.Key)} {Urn.NameOf(g.Key)}", g.Distinct()));

    /// <summary>The outputs, with what changed about them.</summary>
    public static IEnumerable<string> Outputs((ObjectValue Old, ObjectValue Now) outputs, bool showSecrets)
    {
        string Show(PropertyValue? value) => showSecrets && value is not null ? PropertyText.Show(value, showSecrets) : Closing.Show(value);
        var names = outputs.Old.Members.Keys.Union(outputs.Now.Members.Keys).Order(StringComparer.Ordinal).ToArray();
        var width = names.Length == 0 ? 0 : names.Max(n => n.Length);
        foreach (var name in names)
        {
            var (old, now) = (outputs.Old[name], outputs.Now[name]);
            yield return (old, now) switch
            {
                (null, _) => $"+ {name.PadRight(width)}: {Show(now)}",
                (_, null) => $"- {name.PadRight(width)}: {Show(old)}",
                _ when Equals(old, now) => $"  {name.PadRight(width)}: {Show(now)}",
                _ => $"~ {name.PadRight(width)}: {Show(old)} => {Show(now)}",
            };
        }
    }

    /// <summary>How many resources had which operation.</summary>
    public static IEnumerable<string> Counts(DeploymentResult result, bool preview, int failed, IReadOnlyList<string> notBegun) =>
    [
        .. Order
            .Where(o => result.Counts.GetValueOrDefault(o) > 0)
            .Select(o => $"{Words.Symbol(o).PadRight(2)} {result.Counts[o]} {(preview ? Words.Plan(o) : Words.Past(o))}"),
        .. failed > 0 ? [$"!  {failed} failed"] : Array.Empty<string>(),
        .. !result.Succeeded && notBegun.Count > 0 ? [$"   {notBegun.Count} not begun: {NameList.Of(notBegun)}"] : Array.Empty<string>(),
    ];

    /// <summary>What a person can do after a failure.</summary>
    public static string AfterFailure(ReportTitle title) => title.Preview
        ? "Nothing was changed. Correct the mistakes above and run it again."
        : $"What was done before stands and is in the state. "
            + $"Correct the cause above and run `trtc "
                + $"{CommandOf(title.Kind)}` again; "
                    + "it goes on from here.";

    private static string CommandOf(DeploymentKind kind) => kind switch
    {
        DeploymentKind.Destroy => "destroy",
        DeploymentKind.Refresh => "refresh",
        DeploymentKind.Import => "import",
        _ => "up",
    };

    public static string Took(TimeSpan took) =>
        took.TotalSeconds < 1 ? $"{took.TotalSeconds:0.00} s"
            : took.TotalSeconds < 60 ? $"{took.TotalSeconds:0.0} s"
            : $"{(int)took.TotalMinutes} min {took.Seconds} s";

    /// <summary>A value; a long one is cut.</summary>
    public static string Show(PropertyValue? value)
    {
        var text = value is null ? "(none)" : PropertyText.Show(value);
        return text.Length <= Longest ? text
            : value!.Plain is ListValue list ? $"{text[..Longest]}… ({list.Items.Length} entries)"
            : $"{text[..Longest]}… ({text.Length} characters)";
    }

    private static IEnumerable<string> Lines(PropertyValue value, string path) => value is ObjectValue members && members.Members.Count > 0
        ? members.Members.SelectMany(m => Lines(m.Value, PropertyPath.Below(path, m.Key)))
        : value is ListValue { Items.Length: > 0 } list && list.Items.Any(i => i is ObjectValue)
            ? list.Items.SelectMany((item, i) => Lines(item, PropertyPath.Below(path, i)))
            : path.Length > 0 ? [$"{path}: {Show(value)}"]
            : [];

    private static PropertyValue? At(PropertyValue? value, string path) => PropertyPath.TryParse(path)?.Find(value);
}
