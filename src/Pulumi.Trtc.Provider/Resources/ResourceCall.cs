using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Rpc;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>What a step of a resource's life works with.</summary>
/// <param name="Settings">The configured provider.</param>
/// <param name="Id">The resource's ID; empty before it is created.</param>
/// <param name="Inputs">Its inputs: the new ones for create and update, else the last ones.</param>
/// <param name="OldInputs">Its inputs before an update.</param>
/// <param name="State">Its outputs as the engine recorded them.</param>
/// <param name="Log">Tells people something about the resource.</param>
/// <param name="CancellationToken">Ends the step.</param>
internal sealed record ResourceCall(
    ProviderSettings Settings, string Id, ObjectValue Inputs, ObjectValue OldInputs, ObjectValue State, ResourceLog Log, CancellationToken CancellationToken)
{
    /// <summary>The region of the task.</summary>
    public string? Region => Inputs["region"]?.AsText ?? Settings.Region;

    /// <summary>The application of the task.</summary>
    public ulong SdkAppId => (ulong)(Inputs["sdkAppId"]?.AsNumber ?? Settings.SdkAppId ?? 0);
}
