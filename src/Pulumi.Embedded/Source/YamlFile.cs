using System.Text.RegularExpressions;
using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Source;

/// <summary>
/// A YAML file with its lines, and the mistakes found in it so far. Several threads may read its nodes and note what they find.
/// </summary>
public sealed partial class YamlFile
{
    private const int Widest = 160;

    private readonly Dictionary<string, Lazy<string[]>> lines = new(StringComparer.Ordinal);
    private readonly List<(Position At, string Message)> problems = [];
    private readonly List<(Position At, string Message)> warnings = [];
    private readonly SecretTexts hidden = new();

    private bool isUnread;

    private YamlFile(string name, string text) => (Name, lines[name]) = (name, new(() => text.Split('\n')));

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
            var parser = new BoundedParser(text);
            stream.Load(parser);
            foreach (var document in parser.HasAliases ? stream.Documents : [])
            {
                YamlBounds.CheckAliases(document.RootNode);
            }
        }
        catch (YamlException e)
        {
            var inner = e.InnerException as YamlException ?? e;
            file.isUnread = true;
            file.Report(new Position(name, (int)inner.Start.Line, (int)inner.Start.Column), "this is no valid YAML: " + inner.Message);
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

    /// <summary>Forgets the document, of which all has been read; its lines, and what was noted, stay.</summary>
    public void Forget() => Root = [];

    /// <summary>Where a node is.</summary>
    public Position At(YamlNode node) => new(Name, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Notes a mistake.</summary>
    public void Report(YamlNode node, string message) => Report(At(node), message);

    /// <summary>Notes a mistake.</summary>
    public void Report(Position at, string message)
    {
        lock (problems)
        {
            problems.Add((at, message));
        }
    }

    /// <summary>Notes what is probably not as meant, or what Pulumi asks to be written otherwise.</summary>
    public void Warn(YamlNode node, string message) => Warn(At(node), message);

    /// <summary>Notes what is probably not as meant.</summary>
    public void Warn(Position at, string message)
    {
        lock (warnings)
        {
            warnings.Add((at, message));
        }
    }

    /// <summary>What is probably not as meant, in the order of the file.</summary>
    public IEnumerable<Problem> Warnings => InOrder(warnings).Select(w => ProblemAt(w.At, w.Message));

    /// <summary>Takes in the lines of another file, places in which are told of here too.</summary>
    public void Include(YamlFile other)
    {
        lines[other.Name] = other.lines[other.Name];
        warnings.AddRange(other.warnings);
    }

    /// <summary>A mistake, with its line.</summary>
    public Problem ProblemAt(Position at, string message)
    {
        var all = lines.GetValueOrDefault(at.File)?.Value ?? [];
        var line = at.Line >= 1 && at.Line <= all.Length ? all[at.Line - 1].TrimEnd('\r') : "";
        if (isUnread && MemberName().Match(line) is { Success: true } name)
        {
            // What is secret in a file that cannot be read is not known, so only names are shown of it.
            line = name.Value + (line.Length > name.Length ? "…" : "");
        }

        var (shown, mark) = (hidden.Hide(line), hidden.Hide(line[..Math.Clamp(at.Column - 1, 0, line.Length)]).Length);

        // Of a long line, what is around the place.
        var from = shown.Length > Widest ? Math.Clamp(mark - (Widest / 2), 0, shown.Length - Widest) : 0;
        return new Problem(at, hidden.Hide(message), shown[from..Math.Min(shown.Length, from + Widest)], mark - from);
    }

    /// <summary>Keeps a text out of the lines and messages that are shown: it is secret.</summary>
    public void Hide(string text) => hidden.Add(text);

    /// <summary>Ends with all the mistakes noted.</summary>
    public void ThrowIfWrong()
    {
        if (problems.Count > 0)
        {
            throw new SourceException([.. InOrder(problems).Select(p => ProblemAt(p.At, p.Message))]);
        }
    }

    // The order in which they are found is another each time where several threads look for them.
    private static IEnumerable<(Position At, string Message)> InOrder(IEnumerable<(Position At, string Message)> found) =>
        found.OrderBy(f => f.At.Line).ThenBy(f => f.At.Column).ThenBy(f => f.Message, StringComparer.Ordinal);

    /// <summary>
    /// A scalar as YAML means it: null, true or false, a number, or a text. One that is not what its tag says is a mistake.
    /// </summary>
    public PropertyValue Value(YamlScalarNode node)
    {
        try
        {
            return YamlScalars.Read(node);
        }
        catch (FormatException e)
        {
            Report(node, e.Message);
            return PropertyValue.Null;
        }
    }

    [GeneratedRegex("^[ \\t]*(- +)*([A-Za-z0-9_.:-]+:( |$))?")]
    private static partial Regex MemberName();
}
