using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>The stack's resources as they are.</summary>
internal static class ResourcesSection
{
    private static readonly string[] Heads = ["Resource", "State", "Task", "Room", "Robot", "Since"];

    // The roles are written out, since narrow pages show each row as a card, and lose them otherwise.
    public static Html Of(StackView view) => Html.Of($"""
        <h2 id="resources-title">Resources</h2>
        {(view.Resources.Count == 0
            ? Html.Of($"<p class=\"none\">{(view.LookedAt is null && view.IsThere ? "Not looked at yet." : "The stack has none.")}</p>")
            : Table(view))}
        """);

    private static Html Table(StackView view) => Html.Of($"""
        <table class="cards" role="table" aria-labelledby="resources-title">
        <thead role="rowgroup"><tr role="row">
        {Html.Each(Columns(view), c => Html.Of($"<th role=\"columnheader\" scope=\"col\">{c}</th>"))}
        </tr></thead>
        <tbody role="rowgroup">{Html.Each(view.Resources, r => Row(view, r))}</tbody>
        </table>
        """);

    private static IEnumerable<string> Columns(StackView view) =>
        view.HasControls ? Heads.Append("Control") : Heads;

    private static Html Row(StackView view, ResourceView resource) => Html.Of($"""
        <tr role="row" id="{Words.Id("row", resource)}" data-resource="{resource.Name}" data-state="{NameOf(resource.State)}">
        <th role="rowheader" scope="row"><span class="name">{resource.Name}</span> <span class="type">{Words.Type(resource)}</span></th>
        <td role="cell" data-label="State"><span class="state {NameOf(resource.State)}">{Text(resource.State)}</span>{Why(resource)}</td>
        {Cell("Task", resource.TaskId, "id")}
        {Cell("Room", resource.Room, "id")}
        {Cell("Robot", resource.Robot, "id")}
        <td role="cell" data-label="Since">{(resource.Since is null ? None : Words.Time(resource.Since))}</td>
        {Html.If(view.HasControls, () => Html.Of($"<td role=\"cell\" data-label=\"Control\">{Control(resource)}</td>"))}
        </tr>
        """);

    private static Html None => Html.Of($"<span class=\"none\" aria-label=\"none\">–</span>");

    private static Html Cell(string label, string? value, string kind) => Html.Of(
        $"<td role=\"cell\" data-label=\"{label}\" class=\"{kind}\">{(value is null ? None : Html.Of($"<code>{value}</code>"))}</td>");

    private static Html Why(ResourceView resource) =>
        Html.If(resource.Why is not null, () => Html.Of($" <span class=\"why\">{resource.Why}</span>"));

    // What cannot be pressed now stays where it is, so that whoever is on it with the keyboard is not lost.
    private static Html Control(ResourceView resource) => resource.TaskId is not { } task ? None : Html.Of($"""
        <form method="post" action="end-task"><input type="hidden" name="task" value="{task}">
        <button id="{Words.Id("end", resource)}" aria-disabled="{(resource.State == TaskState.Ended ? "true" : "false")}">End
        task<span class="hidden"> of {resource.Name}</span></button></form>
        """);

    private static string NameOf(TaskState state) => state switch
    {
        TaskState.Live => "live",
        TaskState.Ended => "ended",
        TaskState.Unknown => "unknown",
        _ => "other",
    };

    private static string Text(TaskState state) => state == TaskState.NoTask ? "not a task" : NameOf(state);
}
