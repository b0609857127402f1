using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A resource that exists but is not as it should be; the engine keeps it and tries again.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the provider; always has an ID.
internal sealed class PartlyCreatedException(string id, ObjectValue outputs, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>The resource's ID.</summary>
    public string Id { get; } = id;

    /// <summary>Its outputs besides the inputs.</summary>
    public ObjectValue Outputs { get; } = outputs;
}
