using System.Text.RegularExpressions;
using Pulumi.Embedded.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>The version of Pulumi whose programs and states this engine runs, and the ranges of versions that projects ask for.</summary>
public static partial class PulumiVersion
{
    /// <summary>The version.</summary>
    public static Version Current { get; } = new(3, 260, 0);

    /// <summary>Whether a version is in a range such as <c>&gt;=3.100.0 &lt;4 || 5.x</c>; null where it is no range.</summary>
    public static bool? IsIn(string range, Version version)
    {
        var isIn = false;
        foreach (var alternative in range.Split("||"))
        {
            var matches = Comparison().Matches(alternative);
            if (matches.Count == 0 || Comparison().Replace(alternative, "").Trim(' ', ',').Length > 0)
            {
                return null;
            }

            isIn |= matches.All(m => Holds(m, version));
        }

        return isIn;
    }

    /// <summary>Notes a mistake where a file asks for another version.</summary>
    internal static void Require(YamlFile file, YamlNode node, string range)
    {
        if (Refusal(range) is { } refusal)
        {
            file.Report(node, refusal);
        }
    }

    /// <summary>Why a range does not allow this version; null where it does.</summary>
    internal static string? Refusal(string range) => IsIn(range, Current) switch
    {
        null => $"\"{range}\" is no range of versions; write it as >=3.100.0, or >=3.100.0 <4.0.0",
        false => $"the project wants Pulumi {range}; this engine is as Pulumi {Current}",
        true => null,
    };

    private static bool Holds(Match comparison, Version version)
    {
        int? Part(string name) => int.TryParse(comparison.Groups[name].Value, out var number) ? number : null;
        var (major, minor, patch) = (Part("major"), Part("minor"), Part("patch"));
        var from = new Version(major ?? 0, minor ?? 0, patch ?? 0);

        // What a version that leaves parts out, or a caret or tilde, ends before.
        var next = major is null ? new Version(int.MaxValue, 0, 0)
            : minor is null ? new Version(major.Value + 1, 0, 0)
            : patch is null ? new Version(major.Value, minor.Value + 1, 0)
            : new Version(major.Value, minor.Value, patch.Value + 1);
        return comparison.Groups["op"].Value switch
        {
            ">=" => version >= from,
            ">" => version >= next,
            "<=" => version < next,
            "<" => version < from,
            "!" or "!=" => !(version >= from && version < next),
            "^" => version >= from && version < (major == 0 ? new Version(0, (minor ?? 0) + 1, 0) : new Version((major ?? 0) + 1, 0, 0)),
            "~" => version >= from && version < (minor is null ? next : new Version(major ?? 0, minor.Value + 1, 0)),
            _ => version >= from && version < next,
        };
    }

    [GeneratedRegex(@"(?<op>>=|<=|==|!=|>|<|=|!|\^|~)?\s*v?"
        + @"(?<major>\d+|[xX*])(\.(?<minor>\d+|[xX*])(\.(?<patch>\d+|[xX*])([-+][0-9A-Za-z.+-]+)?)?)?")]
    private static partial Regex Comparison();
}
