using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Embedded.Planning;
using Pulumi.Protocol;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.Layouts;

/// <summary>
/// A folder with what a preview does to what viewers see: for each mix that changes NAME.before.svg and NAME.after.svg, and
/// layouts.md, which tells it in words and characters, for a summary that shows no pictures.
/// </summary>
internal static partial class LayoutPictures
{
    /// <summary>Name of the file that tells it.</summary>
    public const string Summary = "layouts.md";

    /// <summary>Writes the folder; pictures of mixes that do not change any more are taken away.</summary>
    /// <returns>The changes.</returns>
    public static IReadOnlyList<LayoutChange> Write(string folder, string stack, IEnumerable<Step> steps)
    {
        var all = steps.Where(s => !s.IsHidden).OrderBy(s => s.Urn, StringComparer.Ordinal).ToArray();
        var changes = all.Select(LayoutChange.Of).OfType<LayoutChange>().ToArray();
        Directory.CreateDirectory(folder);
        foreach (var name in all.Select(s => s.Name).Distinct(StringComparer.Ordinal))
        {
            File.Delete(FileOf(folder, name, "before"));
            File.Delete(FileOf(folder, name, "after"));
        }

        var text = new StringBuilder($"# Layouts of stack {stack}\n\n");
        text.Append(changes.Length == 0 ? "Viewers see what they saw before.\n" : "");
        foreach (var change in changes)
        {
            var links = new[] { Draw(folder, change.Name, "before", change.Before), Draw(folder, change.Name, "after", change.After) };
            text.Append($"## {change.Name}: {Heading(change)}\n\n```text\n");
            text.AppendJoin('\n', MixBlocks.Plain(change.Blocks)).Append("\n```\n\n");
            Tell(text, "Before", change.Before);
            Tell(text, "After", change.After);
            text.Append($"Pictures: {string.Join(", ", links.OfType<string>().Select(f => $"[{f}]({f})"))}\n\n");
        }

        FileReplacement.Write(Path.Combine(folder, Summary), text.ToString().TrimEnd('\n') + "\n");
        return changes;
    }

    private static string Heading(LayoutChange change) => (change.Before, change.After) switch
    {
        (null, _) => "new",
        (_, null) => "taken down",
        _ => "changed",
    };

    private static void Tell(StringBuilder text, string when, Mix? mix)
    {
        if (mix is not null)
        {
            text.Append($"{when}: {MixText.Heading(mix)}\n\n");
            foreach (var line in MixText.Details(mix))
            {
                text.Append($"- {Markdown().Replace(line, @"\$0")}\n");
            }

            text.Append('\n');
        }
    }

    private static string? Draw(string folder, string name, string when, Mix? mix)
    {
        if (mix is null)
        {
            return null;
        }

        var file = FileOf(folder, name, when);
        FileReplacement.Write(file, MixSvg.Draw([(when + ":", mix)], $"{name}, {when}", "mix"));
        return Path.GetFileName(file);
    }

    private static string FileOf(string folder, string name, string when) =>
        Path.Combine(folder, $"{Unfit().Replace(name, "_")}.{when}.svg");

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Unfit();

    [GeneratedRegex(@"[\\`*_\[\]<>|&]")]
    private static partial Regex Markdown();
}
