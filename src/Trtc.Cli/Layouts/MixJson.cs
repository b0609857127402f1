using System.Text.Json.Nodes;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.Layouts;

/// <summary>Mixes as JSON; docs/layouts.md describes it.</summary>
internal static class MixJson
{
    private const int Digits = 4;

    public static JsonArray Of(IEnumerable<Mix> mixes) => new([.. mixes.Select(m => (JsonNode)Of(m))]);

    private static JsonObject Of(Mix mix) => new()
    {
        ["name"] = mix.Name,
        ["kind"] = mix.Kind,
        ["layout"] = mix.Arrangement,
        ["width"] = mix.Width,
        ["height"] = mix.Height,
        ["backgroundColor"] = mix.Color,
        ["backgroundPicture"] = mix.Picture,
        ["windows"] = new JsonArray([.. mix.Windows.Select(w => (JsonNode)Of(mix, w))]),
        ["watermarks"] = new JsonArray([.. mix.Marks.Select(w => (JsonNode)Of(w))]),
        ["empty"] = Math.Round(mix.Empty, Digits),
        ["problems"] = Texts(mix.Problems),
        ["notes"] = Texts(mix.Notes),
    };

    private static JsonObject Of(Mix mix, MixWindow window)
    {
        var (part, by) = mix.Covered(window);
        return new JsonObject
        {
            ["number"] = window.Number,
            ["user"] = window.User,
            ["keptFor"] = window.KeptFor,
            ["stream"] = window.IsScreen ? "screen" : "camera",
            ["area"] = Of(window.Area),
            ["layer"] = window.Layer,
            ["effect"] = window.User is null ? "" : mix.Video(window).Effect,
            ["covered"] = Math.Round(part, Digits),
            ["coveredBy"] = new JsonArray([.. by.Select(n => (JsonNode)n)]),
        };
    }

    private static JsonObject Of(MixMark mark) => new()
    {
        ["kind"] = mark.Kind.ToString().ToLowerInvariant(),
        ["text"] = mark.Text,
        ["area"] = Of(mark.Area),
    };

    private static JsonObject Of(Area area) => new()
    {
        ["x"] = Math.Round(area.X, Digits),
        ["y"] = Math.Round(area.Y, Digits),
        ["width"] = Math.Round(area.Width, Digits),
        ["height"] = Math.Round(area.Height, Digits),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
