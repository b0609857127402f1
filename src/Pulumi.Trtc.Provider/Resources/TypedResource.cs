using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A resource in its own types: what it is given is read into its record, and what it gives is written from one.</summary>
/// <typeparam name="TInputs">Record of the inputs: the starting action's request, unless the resource has its own.</typeparam>
/// <typeparam name="TOutputs">Record of the outputs besides the inputs.</typeparam>
internal abstract class TrtcResource<TInputs, TOutputs> : TrtcResource
    where TInputs : class
    where TOutputs : class
{
    public sealed override ApiType InputType { get; } = Records.Of<TInputs>();

    public sealed override ApiType Outputs { get; } = Records.Of<TOutputs>();

    public sealed override string? WarningBeforeUpdate(ResourceCall call) => WarningBeforeUpdate(Typed(call));

    /// <summary>What a preview should say about a change in place, or null.</summary>
    protected virtual string? WarningBeforeUpdate(ResourceCall<TInputs, TOutputs> call) => null;

    /// <summary>The step in the resource's own types.</summary>
    /// <exception cref="TrtcException">A state that somebody wrote by hand holds what cannot be read.</exception>
    protected ResourceCall<TInputs, TOutputs> Typed(ResourceCall call) => new(
        this,
        call,
        () => Readable(() => (TInputs)InputType.Read(RequestOf(call))),
        Readable(() => OutputModel.Read<TOutputs>(Outputs, call.State)));

    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                Start.Name,
                "Client.State",
                $"What is recorded cannot be read: {PulumiNames.OfPath(e)} is of the wrong type.");
        }
    }

    /// <summary>The update that the step's changes ask for.</summary>
    /// <param name="call">The step.</param>
    /// <param name="changes">What changed; null for all that an update can say.</param>
    protected TUpdate Change<TUpdate>(ResourceCall<TInputs, TOutputs> call, IReadOnlyList<InputChange>? changes)
        where TUpdate : class, ITrtcRequest =>
        (TUpdate)Updates!.Type.Read(Updates.Request(Signed(call.Raw), changes));

    /// <summary>Outputs as the engine records them.</summary>
    protected ObjectValue Write(TOutputs outputs) => OutputModel.Write(Outputs, outputs);

    // What is not of the record is no member of it.
    private JsonObject RequestOf(ResourceCall call)
    {
        var json = Signed(call);
        foreach (var own in OwnInputs)
        {
            json.Remove(own.Name);
        }

        return json;
    }
}
