using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>What is shown, how well it is, and when that was seen.</summary>
internal static class HeadSection
{
    public static Html Of(StackView view) => Html.Of($"""
        <h1>{view.Project} <span class="stack">stack {view.Stack}</span></h1>
        <p class="summary">{Summary(view)}</p>
        <dl class="facts">
        <div><dt>Service</dt><dd>{Service(view)}</dd></div>
        <div><dt>Watch</dt><dd>{(view.IsWatched ? "this process keeps the stack as its program says" : "not in this process")}</dd></div>
        <div><dt>Looked at</dt><dd>{(view.LookedAt is { } at ? Words.Time(at) : Html.Of($"not yet"))}</dd></div>
        {Html.If(view.Clock is not null, () => Html.Of(
            $"<div><dt>Emulator’s clock</dt><dd id=\"clock-now\">{Words.Time(view.Clock)}</dd></div>"))}
        </dl>
        {Html.If(view.Busy is not null, () => Html.Of($"<p class=\"notice\"><strong>As it was last seen.</strong> {view.Busy}</p>"))}
        {Html.If(view.Problems.Count > 0, () => Html.Of($"""
            <div class="notice"><p><strong>The stack could not be looked at as a whole.</strong></p>
            <ul>{Html.Each(view.Problems, p => Html.Of($"<li>{p}</li>"))}</ul></div>
            """))}
        """);

    private static string Summary(StackView view)
    {
        if (!view.IsThere)
        {
            return "The stack is not there yet: trtc up makes it.";
        }

        if (view.LookedAt is null)
        {
            return "The stack is being looked at.";
        }

        var counts = new[] { (TaskState.Live, "live"), (TaskState.Ended, "ended"), (TaskState.Unknown, "unknown") }
            .Select(s => (Count: view.Resources.Count(r => r.State == s.Item1), Name: s.Item2))
            .Where(s => s.Count > 0)
            .Select(s => $"{s.Count} {s.Name}")
            .ToArray();
        return counts.Length == 0 ? "The stack has no tasks." : $"Tasks: {string.Join(", ", counts)}.";
    }

    private static string Service(StackView view) => view.Service switch
    {
        ServiceKind.Real => "the real service; this page only reads",
        ServiceKind.Embedded => "the embedded emulator; nothing here is real",
        ServiceKind.Emulator => $"an emulator at {view.Endpoint}; nothing here is real",
        _ => "not known yet",
    };
}
