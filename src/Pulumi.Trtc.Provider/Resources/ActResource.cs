using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Something done once: when the resource is created, and again when its target or triggers change.</summary>
internal abstract class ActResource : TrtcResource
{
    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.NoOutputs);

    /// <summary>Where it is asked for is no reason to do it again.</summary>
    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new("region")];

    /// <summary>What was done stays done; there is nothing to look at.</summary>
    public override Task<(string Id, ObjectValue Outputs)?> ReadAsync(ResourceCall call) =>
        Task.FromResult<(string, ObjectValue)?>((call.Id, ObjectValue.Empty));

    /// <summary>What was done cannot be undone.</summary>
    public override Task DeleteAsync(ResourceCall call) => Task.CompletedTask;

    /// <summary>An ID for an act, which the service gives none.</summary>
    protected static string NewId(ResourceCall call) => $"{call.SdkAppId}/{Guid.NewGuid():N}";
}
