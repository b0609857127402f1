using System.Globalization;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>What a watch did, the newest first.</summary>
internal static class LogSection
{
    public static Html Of(StackView view) => Html.Of($"""
        <h2 id="log-title">Log of the watch</h2>
        {Html.If(view.Log.Count == 0, () => Html.Of($"<p class=\"none\">{Nothing(view)}</p>"))}
        <ol class="log" id="log-list" role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="log-title"
        {Html.If(view.Log.Count > 0, () => Html.Of($"tabindex=\"0\""))}>{Html.Each(view.Log.Reverse(), Line)}</ol>
        """);

    private static string Nothing(StackView view) => view.IsWatched
        ? "Nothing has happened yet."
        : "No watch has run yet: trtc watch keeps the stack as its program says.";

    // The ID lets the page add what is new, and tell only that to those who listen.
    private static Html Line(WatchEvent happened) => Html.Of($"""
        <li id="{IdOf(happened)}" data-event="{happened.Name}">{Words.Time(happened.Time)} <span class="event">{happened.Name}</span>
        {Html.If(happened.Resource is not null, () => Html.Of($"<strong>{happened.Resource}</strong>: "))}{happened.Message}</li>
        """);

    private static string IdOf(WatchEvent happened) => string.Create(
        CultureInfo.InvariantCulture,
        $"log-{happened.Time.ToUnixTimeMilliseconds():x}-{happened.Name}-{(uint)HashCode.Combine(happened.Urn, happened.Message):x}");
}
