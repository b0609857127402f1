using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Refusals in the form that reads well wherever they are told.</summary>
internal static class CheckFailures
{
    /// <summary>
    /// A refusal of what stands at a path, which the reason begins with. Engines look a named property up among the resource's own and print its
    /// value with it: so only one of these is named, and only where nothing of it is secret.
    /// </summary>
    public static CheckFailure Of(ObjectValue inputs, string path, string reason)
    {
        var isNamed = PropertyPath.TryParse(path) is { Steps: [{ Name: { } name }] } && inputs[name]?.HasSecret != true;
        return new CheckFailure { Property = isNamed ? path : "", Reason = path.Length == 0 ? reason : $"{path}: {reason}" };
    }
}
