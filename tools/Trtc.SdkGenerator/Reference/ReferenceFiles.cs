using Trtc.SdkGenerator.Examples;

namespace Trtc.SdkGenerator.Reference;

/// <summary>The reference in Markdown: a page for each resource, component and function, and an index.</summary>
internal static class ReferenceFiles
{
    private const string Note = "<!-- Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again. -->\n";

    /// <summary>All pages, by their path.</summary>
    /// <param name="schema">What they tell of.</param>
    /// <param name="programs">Folder of the examples' programs in the repository.</param>
    public static IReadOnlyDictionary<string, string> Generate(Schema schema, string programs)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Index(schema) };
        foreach (var resource in schema.Resources)
        {
            pages[PageOf(resource.Token)] = resource.IsComponent
                ? ComponentPage.Write(schema, resource, programs)
                : Resource(schema, resource, programs);
        }

        foreach (var function in schema.Functions)
        {
            pages[PageOf(function.Token)] = Function(schema, function);
        }

        return pages;
    }

    private static string Index(Schema schema) => string.Join('\n',
    [
        Note,
        "# Reference",
        "",
        "What can be declared and asked, and how the provider is configured. How it behaves stands in [the provider](../provider.md).",
        "",
        "## Resources",
        "",
        .. Named("resource", schema.Resources.Where(r => !r.IsComponent)),
        "",
        .. schema.Resources.Any(r => r.IsComponent)
            ? ["## Components", "", .. Named("component", schema.Resources.Where(r => r.IsComponent)), ""]
            : Array.Empty<string>(),
        "## Functions",
        "",
        .. Table(["function", "what it gives"],
            schema.Functions.Select(f => new[] { $"[`{NameOf(f.Token)}`]({PageOf(f.Token)})", FirstLine(f.Description) })),
        "",
        "## Configuration",
        "",
        .. Table(["name", "type", "", "description"],
            schema.Config.Select(p =>
                new[] { $"`{schema.Name}:{p.Name}`", TypeText.Of(p.Type), p.IsSecret ? "secret" : "", p.Description })),
        "",
    ]);

    private static IEnumerable<string> Named(string kind, IEnumerable<Resource> resources) =>
        Table([kind, "what it is"], resources.Select(r => new[] { $"[`{r.Name}`]({PageOf(r.Token)})", FirstLine(r.Description) }));

    private static string Resource(Schema schema, Resource resource, string programs)
    {
        var inputs = resource.Inputs.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var outputs = resource.Outputs.Where(p => !inputs.Contains(p.Name)).ToArray();
        return string.Join('\n',
        [
            .. Head(resource, programs),
            "## Inputs",
            "",
            .. Table(["name", "type", "required", "a change", "description"], resource.Inputs.Select(p => new[]
            {
                $"`{p.Name}`", TypeText.Of(p.Type), p.IsRequired ? "yes" : "", Change(p), Description(p),
            })),
            "",
            "## Outputs",
            "",
            outputs.Length > 0 ? "Besides the inputs:" : "The inputs, and nothing besides.",
            "",
            .. outputs.Length > 0 ? [.. Members(outputs, isInput: false), ""] : Array.Empty<string>(),
            .. Types(schema, resource.Inputs.Concat(outputs), TypeText.Reached(schema, outputs)),
        ]);
    }

    /// <summary>How the page of a resource begins.</summary>
    public static IEnumerable<string> Head(Resource resource, string programs)
    {
        string Link(string ending) => $"[{resource.Name}{ending}](../../{programs}/{resource.Name}{ending})";
        return
        [
            Note,
            $"# {resource.Name}",
            "",
            .. Paragraphs(resource.Description),
            "",
            $"Type `{resource.Token}`. An example stands in {Link(".yaml")}, and in all languages in {Link(".md")}.",
            "",
        ];
    }

    private static string Function(Schema schema, Function function) => string.Join('\n',
    [
        Note,
        $"# {NameOf(function.Token)}",
        "",
        .. Paragraphs(function.Description),
        "",
        $"Function `{function.Token}`.",
        "",
        "## Inputs",
        "",
        .. Members(function.Inputs, isInput: true),
        "",
        "## Outputs",
        "",
        .. Members(function.Outputs, isInput: false),
        "",
        .. Types(schema, function.Inputs.Concat(function.Outputs), TypeText.Reached(schema, function.Outputs)),
    ]);

    // The schema says of what is inside an object only for the whole whether it may change.
    private static string Change(Property property) => property.Replaces ? "replaces"
        : TypeText.Innermost(property.Type) is NamedType { IsEnum: false } ? "[in place, or in parts](../provider.md#what-changes-in-place)"
        : "in place";

    /// <summary>The types that properties lead to. Of those that are only answered it is not said what is required.</summary>
    public static IEnumerable<string> Types(Schema schema, IEnumerable<Property> from, IReadOnlyCollection<NamedType> answered)
    {
        var reached = TypeText.Reached(schema, from).OrderBy(t => t.Token, StringComparer.Ordinal).ToArray();
        var sections = reached.SelectMany(t =>
            t.IsEnum ? Enum(schema.Enums[t.Token]) : Object(schema.Objects[t.Token], !answered.Contains(t)));
        return reached.Length == 0 ? [] : ["## Types", "", .. sections];
    }

    private static IEnumerable<string> Object(ObjectShape shape, bool isInput) =>
        [$"### {shape.Name}", "", shape.Description, "", .. Members(shape.Properties, isInput), ""];

    private static IEnumerable<string> Enum(EnumShape shape) =>
    [
        $"### {shape.Name}", "", shape.Description, "",
        .. Table(["name", "value", "description"], shape.Values.Select(v => new[] { $"`{v.Name}`", $"`{v.Value}`", v.Description })),
        "",
    ];

    /// <summary>A table of properties. Of what is answered it is of no interest what is required.</summary>
    public static IEnumerable<string> Members(IReadOnlyList<Property> properties, bool isInput) => isInput
        ? Table(["name", "type", "required", "description"],
            properties.Select(p => new[] { $"`{p.Name}`", TypeText.Of(p.Type), p.IsRequired ? "yes" : "", Description(p) }))
        : Table(["name", "type", "description"], properties.Select(p => new[] { $"`{p.Name}`", TypeText.Of(p.Type), Description(p) }));

    private static string Description(Property property) =>
        (property.IsSecret ? "Secret. " : "") + property.Description + (property.Deprecated is { } why ? $" **Deprecated:** {why}" : "");

    private static IEnumerable<string> Table(IReadOnlyList<string> heads, IEnumerable<string[]> rows) =>
    [
        $"| {string.Join(" | ", heads)} |",
        $"|{string.Concat(heads.Select(_ => " --- |"))}",
        .. rows.Select(r =>
            $"| {string.Join(" | ", r.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))} |"),
    ];

    /// <summary>The lines of a description without its examples.</summary>
    public static string[] Paragraphs(string description) => Described.WithoutExamples(description).Split('\n');

    private static string FirstLine(string description) => description.Split('\n')[0];

    private static string NameOf(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static string PageOf(string token) => NameOf(token) + ".md";
}
