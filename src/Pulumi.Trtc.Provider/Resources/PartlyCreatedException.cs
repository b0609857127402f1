using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A resource that exists but is not as it should be; the engine keeps it and tries again.</summary>
/// <param name="id">The resource's ID.</param>
/// <param name="outputs">Its outputs besides the inputs.</param>
/// <param name="real">Inputs that are not what was asked for.</param>
/// <param name="message">Why.</param>
#pragma warning disable CA1032, CA1064 // Never leaves the provider; always has an ID.
internal sealed class PartlyCreatedException(string id, ObjectValue outputs, ApiObject real, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>The resource's ID.</summary>
    public string Id { get; } = id;

    /// <summary>Its outputs besides the inputs.</summary>
    public ObjectValue Outputs { get; } = outputs;

    /// <summary>Inputs that are not what was asked for.</summary>
    public ApiObject Real { get; } = real;
}
