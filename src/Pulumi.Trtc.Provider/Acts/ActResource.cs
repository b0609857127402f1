using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>Something done once: when the resource is created, and again when its target or triggers change.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
internal abstract class ActResource<TInputs> : TrtcResource<TInputs, NoOutputs>
    where TInputs : class
{
    public override ApiType Extras => Records.Of<ActExtras>();

    /// <summary>Where it is asked for is no reason to do it again.</summary>
    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new(nameof(ActExtras.Region))];

    public sealed override async Task<Created> CreateAsync(ResourceCall call)
    {
        await DoAsync(Typed(call));
        return new Created(NewId(call), ObjectValue.Empty);
    }

    /// <summary>What was done stays done; there is nothing to look at.</summary>
    public sealed override Task<Found?> ReadAsync(ResourceCall call) => Task.FromResult<Found?>(new Found(call.Id, ObjectValue.Empty));

    public sealed override Task<ObjectValue> UpdateAsync(ResourceCall call) => Task.FromResult(ObjectValue.Empty);

    public sealed override Task DeleteAsync(ResourceCall call) => UndoAsync(Typed(call));

    /// <summary>Does it.</summary>
    protected abstract Task DoAsync(ResourceCall<TInputs, NoOutputs> call);

    /// <summary>What was done cannot be undone, as a rule.</summary>
    protected virtual Task UndoAsync(ResourceCall<TInputs, NoOutputs> call) => Task.CompletedTask;

    // The service gives acts no IDs.
    private string NewId(ResourceCall call) =>
        InputType.With(ApiRole.Application) is null ? Guid.NewGuid().ToString("N") : $"{ApplicationOf(call)}/{Guid.NewGuid():N}";
}
