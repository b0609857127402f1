namespace Pulumi.Protocol;

/// <summary>
/// A resource's name among all: <c>urn:pulumi:STACK::PROJECT::PARENT_TYPE$TYPE::NAME</c>. The name is all after the third <c>::</c>,
/// whatever it holds; nothing before may hold one.
/// </summary>
/// <param name="Stack">The stack.</param>
/// <param name="Project">The project.</param>
/// <param name="QualifiedType">The types of the parents, but for the stack's, and the resource's own, with <c>$</c> between them.</param>
/// <param name="Name">The resource's name in the program.</param>
public sealed record Urn(string Stack, string Project, string QualifiedType, string Name)
{
    /// <summary>Type of the resource that all others are in.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Between = "::";
    private const char BelowParent = '$';

    /// <summary>The resource's own type.</summary>
    public string Type => OwnOf(QualifiedType);

    /// <summary>The URN of a resource in a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="project">The project.</param>
    /// <param name="parent">URN of the parent; the stack and none are the same.</param>
    /// <param name="type">The resource's own type.</param>
    /// <param name="name">The resource's name.</param>
    public static Urn Of(string stack, string project, string? parent, string type, string name)
    {
        var above = TryParse(parent);
        return new(stack, project, above is null || above.Type == StackType ? type : above.QualifiedType + BelowParent + type, name);
    }

    /// <summary>The URN of a resource below another one.</summary>
    /// <param name="parent">URN of the parent.</param>
    /// <param name="type">The resource's own type.</param>
    /// <param name="name">The resource's name.</param>
    public static Urn Below(string parent, string type, string name)
    {
        var above = Parse(parent);
        return Of(above.Stack, above.Project, parent, type, name);
    }

    /// <summary>The URN of the stack itself.</summary>
    public static Urn OfStack(string stack, string project) => new(stack, project, StackType, $"{project}-{stack}");

    /// <summary>Whether a text is meant as a URN, and as no name.</summary>
    public static bool IsMeant(string text) => text.StartsWith("urn:", StringComparison.Ordinal);

    /// <summary>Reads a URN.</summary>
    /// <exception cref="FormatException">It is none; the message says what one is.</exception>
    public static Urn Parse(string text) => TryParse(text)
        ?? throw new FormatException($"\"{text}\" is no URN; it is {Prefix}STACK::PROJECT::TYPE::NAME");

    /// <summary>Reads a URN; null where it is none.</summary>
    public static Urn? TryParse(string? text) => Parts(text) is var (stack, project, type, name)
        ? new Urn(text![stack], text[project], text[type], text[name])
        : null;

    /// <summary>The type in a text that may be a URN; empty where it is none.</summary>
    public static string TypeOf(string urn) => Parts(urn) is var (_, _, type, _) ? OwnOf(urn[type]) : "";

    /// <summary>The name in a text that may be a URN; empty where it is none.</summary>
    public static string NameOf(string urn) => Parts(urn) is var (_, _, _, name) ? urn[name] : "";

    /// <summary>The URN as Pulumi writes it.</summary>
    public override string ToString() => string.Join(Between, Prefix + Stack, Project, QualifiedType, Name);

    private static string OwnOf(string qualifiedType) => qualifiedType[(qualifiedType.LastIndexOf(BelowParent) + 1)..];

    // Where the parts of a URN are; null where the text is none.
    private static (Range Stack, Range Project, Range QualifiedType, Range Name)? Parts(string? text)
    {
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        const int None = -1;
        var project = After(Prefix.Length);
        var type = project == None ? None : After(project);
        var name = type == None ? None : After(type);
        return name == None
            ? null
            : (Prefix.Length..Before(project), project..Before(type), type..Before(name), name..);

        int After(int from) => text.IndexOf(Between, from, StringComparison.Ordinal) is >= 0 and var at ? at + Between.Length : None;
        static int Before(int part) => part - Between.Length;
    }
}
