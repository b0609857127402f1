using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>What expressions take from the program that they stand in, and from the engine.</summary>
internal interface IProgramValues
{
    /// <summary>Value of a name.</summary>
    Task<Valued> ResolveAsync(string name, Position at);

    /// <summary>Whether a name is a configuration value that is declared as a whole number, which texts show in digits.</summary>
    bool IsWholeNumber(string name);

    /// <summary>Result of a provider's function.</summary>
    Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments);

    /// <summary>Outputs of another stack.</summary>
    Task<PropertyValue> StackOutputsAsync(string stack, Position at);

    /// <summary>What a reference to a resource stands for.</summary>
    Task<ResourceValue> ResourceAsync(string urn, Position at);
}
