using System.Globalization;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Reports;
using Trtc.Pictures.Usage;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>Usage of the last 30 days.</summary>
internal static class UsageSection
{
    public static Html Of(StackView view) => Html.Of($"""
        <h2 id="usage-title">Usage of the last 30 days</h2>
        {Html.If(view.Usage.Count == 0, () => Quiet("Not asked for yet."))}
        <div class="grid wide">{Html.Each(view.Usage, Card)}</div>
        """);

    private static Html Card(UsageView part) => Html.Of($"""
        <figure class="card" id="usage-{part.Kind.Name}">
        <figcaption><strong>{part.Kind.Title}</strong>
        {Html.If(part.AskedAt is not null, () => Html.Of($"<span class=\"type\">asked {Words.Time(part.AskedAt)}</span>"))}</figcaption>
        {Html.If(part.Problem is not null, () => Html.Of($"<p class=\"notice\">It could not be asked for: {part.Problem}</p>"))}
        {(part.Usage is { } usage ? Answered(part.Kind, UsageCharts.Of(usage, part.Kind))
            : Html.If(part.Problem is null, () => Quiet("Being asked for.")))}
        </figure>
        """);

    private static Html Answered(UsageKind kind, UsageChart chart) => chart.IsEmpty ? Quiet("Nothing was used.") : Html.Of($"""
        {new Html(UsageSvg.Draw(chart, "usage-" + kind.Name + "-chart"))}
        <details id="usage-{kind.Name}-numbers"><summary>As numbers</summary>
        <div class="scroll" role="region" tabindex="0" aria-label="Numbers of {kind.Title}"><table>
        <caption class="hidden">{chart.Title}, in {chart.Unit}</caption>
        <thead><tr><th scope="col">Day</th>{Html.Each(chart.Kinds, k => Html.Of($"<th scope=\"col\">{k}</th>"))}</tr></thead>
        <tbody>{Html.Each(chart.Bars, b => Row(b.Label, b.Values))}</tbody>
        <tfoot>{Row(chart.TotalName, chart.Kinds.Select((_, number) => chart.OfKind(number)))}</tfoot>
        </table></div></details>
        """);

    private static Html Quiet(string text) => Html.Of($"<p class=\"none\">{text}</p>");

    private static Html Row(string name, IEnumerable<double> values) => Html.Of($"""
        <tr><th scope="row">{name}</th>{Html.Each(values, v => Html.Of($"<td>{Number(v)}</td>"))}</tr>
        """);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
