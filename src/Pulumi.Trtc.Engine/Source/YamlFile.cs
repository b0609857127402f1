using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Engine.Source;

/// <summary>A YAML file with its lines, and the mistakes found in it so far.</summary>
public sealed partial class YamlFile
{
    private readonly string[] lines;
    private readonly List<(Position At, string Message)> problems = [];
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);

    private YamlFile(string name, string text) => (Name, lines) = (name, text.Split('\n'));

    /// <summary>The file's name as people know it.</summary>
    public string Name { get; }

    /// <summary>The document; an empty mapping where the file has none.</summary>
    public YamlMappingNode Root { get; private set; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceException">It is no YAML, or its top level is not a mapping.</exception>
    public static YamlFile Read(string path) => Parse(Path.GetFileName(path), File.ReadAllText(path));

    /// <summary>Reads a text.</summary>
    public static YamlFile Parse(string name, string text)
    {
        var file = new YamlFile(name, text);
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            file.Report(new Position(name, (int)e.Start.Line, (int)e.Start.Column), "this is no valid YAML: " + (e.InnerException?.Message ?? e.Message));
            file.ThrowIfWrong();
        }

        switch (stream.Documents)
        {
            case []:
                break;
            case [{ RootNode: YamlMappingNode root }]:
                file.Root = root;
                break;
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                break;
            case [var document]:
                file.Report(document.RootNode, "the file must be a mapping of names to values");
                break;
            default:
                file.Report(stream.Documents[1].RootNode, "the file must hold one YAML document");
                break;
        }

        file.ThrowIfWrong();
        return file;
    }

    /// <summary>Where a node is.</summary>
    public Position At(YamlNode node) => new(Name, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Notes a mistake.</summary>
    public void Report(YamlNode node, string message) => Report(At(node), message);

    /// <summary>Notes a mistake.</summary>
    public void Report(Position at, string message) => problems.Add((at, message));

    /// <summary>A mistake, with its line.</summary>
    public Problem ProblemAt(Position at, string message)
    {
        var line = at.Line >= 1 && at.Line <= lines.Length ? lines[at.Line - 1].TrimEnd('\r') : "";
        return new Problem(at, message, WithoutSecrets(line), WithoutSecrets(line[..Math.Clamp(at.Column - 1, 0, line.Length)]).Length);
    }

    /// <summary>Keeps a text out of the lines that are shown: it is secret. Of fewer than four characters it would stand anywhere.</summary>
    public void Hide(string text)
    {
        if (text.Length >= 4)
        {
            hidden.Add(text);
        }
    }

    /// <summary>Ends with all the mistakes noted.</summary>
    public void ThrowIfWrong()
    {
        if (problems.Count > 0)
        {
            throw new SourceException([.. problems.OrderBy(p => p.At.Line).ThenBy(p => p.At.Column).Select(p => ProblemAt(p.At, p.Message))]);
        }
    }

    /// <summary>A scalar as YAML means it: null, true or false, a number, or a text.</summary>
    public static PropertyValue Scalar(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (node.Style is not ScalarStyle.Plain)
        {
            return PropertyValue.Of(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => PropertyValue.Null,
            "true" or "True" or "TRUE" => new BooleanValue(true),
            "false" or "False" or "FALSE" => new BooleanValue(false),
            _ when Integer().IsMatch(text) || Float().IsMatch(text) => PropertyValue.Of(double.Parse(text, CultureInfo.InvariantCulture)),
            _ when text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) => PropertyValue.Of(hex),
            _ => PropertyValue.Of(text),
        };
    }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?$|^[-+]?[0-9]+[eE][-+]?[0-9]+$")]
    private static partial Regex Float();

    // The longest first, for one may hold another.
    private string WithoutSecrets(string text) =>
        hidden.OrderByDescending(h => h.Length).Aggregate(text, (rest, secret) => rest.Replace(secret, "[secret]", StringComparison.Ordinal));
}
