using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>The stack's mixes, drawn.</summary>
internal static class LayoutsSection
{
    public static Html Of(StackView view)
    {
        var drawn = view.Resources.Select(r => (Resource: r, Drawing: Drawing.Of(r, view.Rooms)))
            .Where(d => d.Drawing is not null)
            .ToArray();
        return Html.Of($"""
            <h2 id="layouts-title">Layouts</h2>
            {Html.If(drawn.Length == 0, () => Html.Of($"<p class=\"none\">No resource of the stack mixes pictures.</p>"))}
            <div class="grid wide">{Html.Each(drawn, d => Figure(d.Resource, d.Drawing!))}</div>
            """);
    }

    private static Html Figure(ResourceView resource, Drawing drawing) => Html.Of($"""
        <figure class="card" id="{Words.Id("layout", resource)}">
        <figcaption><strong>{resource.Name}</strong> <span class="type">{Words.Type(resource)}{Ended(resource)}</span></figcaption>
        {drawing.Svg}
        <details id="{Words.Id("layout-words", resource)}"><summary>In words</summary>
        <ul>{Html.Each(drawing.Lines, l => Html.Of($"<li>{l}</li>"))}</ul></details>
        </figure>
        """);

    private static string Ended(ResourceView resource) => resource.State == TaskState.Ended ? ", ended" : "";
}
