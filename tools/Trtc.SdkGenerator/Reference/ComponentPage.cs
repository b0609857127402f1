namespace Trtc.SdkGenerator.Reference;

/// <summary>The page of a component: what it takes and gives, and its methods.</summary>
internal static class ComponentPage
{
    public static string Write(Schema schema, Resource component, string programs) => string.Join('\n',
    [
        .. ReferenceFiles.Head(component, programs),
        "It is a component: it declares other resources, which are its children in the stack.",
        "",
        "## Inputs",
        "",
        .. Members(component.Inputs, isInput: true),
        "## Outputs",
        "",
        .. Members(component.Outputs, isInput: false),
        .. component.Methods.Count > 0 ? ["## Methods", ""] : Array.Empty<string>(),
        .. component.Methods.SelectMany(Method),
        .. Types(schema, component),
    ]);

    private static IEnumerable<string> Method(Method method) =>
    [
        $"### {method.Name}",
        "",
        .. ReferenceFiles.Paragraphs(method.Description + (method.Deprecated is { } why ? $" **Deprecated:** {why}" : "")),
        "",
        $"Method `{method.Token}`.",
        "",
        "#### Inputs",
        "",
        .. Members(method.Inputs, isInput: true),
        "#### Outputs",
        "",
        .. Members(method.Outputs, isInput: false),
    ];

    private static IEnumerable<string> Members(IReadOnlyList<Property> properties, bool isInput) =>
        properties.Count > 0 ? [.. ReferenceFiles.Members(properties, isInput), ""] : ["None.", ""];

    // Who gives an object wants to know what it needs, also where it comes out again.
    private static IEnumerable<string> Types(Schema schema, Resource component)
    {
        var answered = TypeText.Reached(schema, component.Told).Except(TypeText.Reached(schema, component.Given));
        return ReferenceFiles.Types(schema, component.Given.Concat(component.Told), answered.ToHashSet());
    }
}
