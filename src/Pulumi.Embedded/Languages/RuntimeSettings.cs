using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages;

/// <summary>What a project file says of the language of its program.</summary>
public sealed record RuntimeSettings
{
    /// <summary>The runtime of programs in YAML.</summary>
    public const string Yaml = "yaml";

    /// <summary>Its name, such as <c>yaml</c>, <c>nodejs</c> or <c>dotnet</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its options.</summary>
    public ObjectValue Options { get; init; } = ObjectValue.Empty;

    /// <summary>Whether the program is in YAML, which this engine reads itself.</summary>
    public bool IsYaml => Name == Yaml;

    /// <summary>An option that is a text; null where there is none.</summary>
    /// <exception cref="LanguageException">It is none.</exception>
    internal string? Text(string name) => Options[name] is not { } value || value.Plain is NullValue ? null
        : value.AsText ?? throw new LanguageException($"Pulumi.yaml: runtime option {name} must be a text");

    /// <summary>An option that is true or false; null where there is none.</summary>
    /// <exception cref="LanguageException">It is neither.</exception>
    internal bool? Flag(string name) => Options[name] is not { } value || value.Plain is NullValue ? null
        : value.Plain is BooleanValue flag ? flag.Value
        : throw new LanguageException($"Pulumi.yaml: runtime option {name} must be true or false");
}

/// <summary>A program's language cannot run here, or the program cannot be started.</summary>
/// <param name="message">Why, and what would be right.</param>
internal sealed class LanguageException(string message) : Exception(message);
