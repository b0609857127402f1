using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>A cloned voice. The service has no query for voices and does not delete them.</summary>
internal sealed class Voice : TrtcResource<VoiceCloneRequest, VoiceOutputs>
{
    public override string Description =>
        "A voice that sounds like a recording, for speech and for AI agents. It cannot be deleted: the service has no action for that.";

    public override ApiAction Start => VoiceCloneRequest.Action;

    public override async Task<Created> CreateAsync(ResourceCall call)
    {
        var typed = Typed(call);
        var outputs = new VoiceOutputs { VoiceId = (await typed.AskAsync(typed.Request)).VoiceId };
        return new Created(outputs.VoiceId!, Write(outputs));
    }

    public override async Task<Found?> ReadAsync(ResourceCall call)
    {
        await call.Log.InfoAsync("TRTC has no query for voices, so what is recorded stands.");
        return new Found(call.Id, Write(new VoiceOutputs { VoiceId = call.Id }));
    }

    /// <summary>Every change makes another voice.</summary>
    public override Task<ObjectValue> UpdateAsync(ResourceCall call) => Task.FromResult(OutputsOf(call.State));

    public override Task DeleteAsync(ResourceCall call) =>
        call.Log.WarnAsync($"TRTC does not delete voices: {call.Id} is no longer in the stack, but stays with the application.");
}

[Api("Outputs of a voice.")]
internal sealed record VoiceOutputs
{
    [Api("ID of the voice.", Required = true)]
    public string? VoiceId { get; init; }
}
