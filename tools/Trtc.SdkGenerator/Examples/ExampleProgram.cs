namespace Trtc.SdkGenerator.Examples;

/// <summary>A program that shows a resource, read against the schema.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Yaml">The program as it is written.</param>
/// <param name="Config">What it reads from the stack's configuration.</param>
/// <param name="Resources">What it declares, in the order in which it may be declared.</param>
internal sealed record ExampleProgram(
    string Title, string Yaml, IReadOnlyList<ConfigValue> Config, IReadOnlyList<ExampleResource> Resources)
{
    /// <summary>Whether anything refers to a resource.</summary>
    public bool IsReferred(ExampleResource resource) =>
        Resources.SelectMany(r => r.Inputs.Below()).OfType<OutputReference>().Any(r => r.Resource == resource.Variable);
}

/// <summary>A text from the stack's configuration.</summary>
internal sealed record ConfigValue(string Name, string? Default, bool IsSecret);

/// <summary>A resource with its inputs.</summary>
internal sealed record ExampleResource(string Variable, Resource Type, ObjectExpression Inputs);
