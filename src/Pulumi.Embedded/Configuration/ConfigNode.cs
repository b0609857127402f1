using YamlDotNet.Core.Events;

namespace Pulumi.Embedded.Configuration;

/// <summary>What is written into a configuration file.</summary>
internal abstract record ConfigNode
{
    /// <summary>What follows the colon of a name that stands in a line of its own.</summary>
    /// <param name="indent">Blanks before the name.</param>
    /// <param name="lineEnd">How the file's lines end.</param>
    public abstract string Block(string indent, string lineEnd);

    /// <summary>The same within one line.</summary>
    public abstract string Flow();

    /// <summary>Whether a file holds just this.</summary>
    public abstract bool IsAt(IReadOnlyList<ParsingEvent> events, int at);
}

/// <summary>A text.</summary>
internal sealed record ConfigText(string Text) : ConfigNode
{
    public override string Block(string indent, string lineEnd) => " " + YamlText.Write(Text);

    public override string Flow() => YamlText.Write(Text, inFlow: true);

    public override bool IsAt(IReadOnlyList<ParsingEvent> events, int at) => events[at] is Scalar scalar && scalar.Value == Text;
}

/// <summary>A mapping with one entry.</summary>
internal sealed record ConfigMember(string Name, ConfigNode Value) : ConfigNode
{
    /// <summary>A secret.</summary>
    public static ConfigMember Secure(string ciphertext) => new("secure", new ConfigText(ciphertext));

    public override string Block(string indent, string lineEnd) => lineEnd + Line(indent + "  ", lineEnd);

    /// <summary>The entry as a line.</summary>
    public string Line(string indent, string lineEnd) => $"{indent}{YamlText.Write(Name)}:{Value.Block(indent, lineEnd)}";

    /// <summary>The entry between braces.</summary>
    public string Part() => $"{YamlText.Write(Name, inFlow: true)}: {Value.Flow()}";

    public override string Flow() => $"{{{Part()}}}";

    public override bool IsAt(IReadOnlyList<ParsingEvent> events, int at) =>
        events[at] is MappingStart && events[at + 1] is Scalar name && name.Value == Name && Value.IsAt(events, at + 2);
}
