using System.Globalization;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Client.Actions;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>The emulator's clock and faults.</summary>
internal static class ControlsSection
{
    private static readonly string[] Actions = [.. ApiActions.All.Keys.Order(StringComparer.Ordinal)];

    public static Html Of(StackView view) => Html.Of($"""
        <h2 id="controls-title">Emulator</h2>
        {(view.HasControls ? Controls(view) : Html.Of($"<p class=\"none\">{Without(view)}</p>"))}
        """);

    private static string Without(StackView view) => view.Service == ServiceKind.Real
        ? "This stack is on the real service, so there is nothing to press here."
        : "Not known yet.";

    private static Html Controls(StackView view) => Html.Of($"""
        <div class="grid">
        <article class="card" aria-labelledby="clock-title">
        <h3 id="clock-title">Clock</h3>
        <p class="none">It shows {Words.Time(view.Clock)}, as of the last look. What it passes over happens: idle tasks end.</p>
        <div class="row">{Html.Each(new[] { (60, "1 minute"), (3600, "1 hour"), (86400, "1 day") }, s => Step(s.Item1, s.Item2))}</div>
        <form method="post" action="move-clock" class="row">
        <label for="clock-seconds">Seconds</label><input id="clock-seconds" name="seconds" type="number" step="any" required value="600">
        <button id="clock-move">Move the clock</button></form>
        </article>
        <article class="card" aria-labelledby="faults-title">
        <h3 id="faults-title">Faults</h3>
        {(view.Faults.Count == 0
            ? Html.Of($"<p class=\"none\">None is planned.</p>")
            : Html.Of($"<ul class=\"faults\">{Html.Each(view.Faults, f => Html.Of($"<li>{Text(f)}</li>"))}</ul>"))}
        <form method="post" action="plan-fault" class="fields">
        <label for="fault-call">Action</label>
        <select id="fault-call" name="call"><option value="">any</option>
        {Html.Each(Actions, a => Html.Of($"<option>{a}</option>"))}</select>
        <label for="fault-code">Error code</label>
        <input id="fault-code" name="code" required value="InternalError" maxlength="100" autocomplete="off" spellcheck="false">
        <label for="fault-times">How many calls</label>
        <input id="fault-times" name="times" type="number" min="1" max="1000" required value="1">
        <button id="fault-plan">Plan the fault</button></form>
        <form method="post" action="clear-faults"><button id="faults-clear">Clear all faults</button></form>
        </article>
        </div>
        """);

    private static Html Step(int seconds, string name) => Html.Of($"""
        <form method="post" action="move-clock"><input type="hidden" name="seconds" value="{seconds}">
        <button id="clock-{seconds}">+ {name}</button></form>
        """);

    private static string Text(FaultView fault)
    {
        var what = fault.Kind == "Error" ? fault.Code : fault.Kind;
        var calls = fault.Times == 1 ? "the next call" : $"the next {fault.Times.ToString(CultureInfo.InvariantCulture)} calls";
        var after = fault.After > 0 ? $", after {Words.Count(fault.After, "other")}" : "";
        return $"{what}: {calls} of {fault.Action ?? "any action"}{after}";
    }
}
