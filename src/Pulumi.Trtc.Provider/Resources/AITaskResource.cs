using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A task with a session, by which the service recognises a start that is repeated.</summary>
internal abstract class AITaskResource : TrtcResource
{
    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.TaskOutputs);

    /// <summary>Keeps the session of before, or makes one from the engine's seed, which stays the same between preview and update.</summary>
    public override ObjectValue AddDefaults(ObjectValue inputs, ObjectValue old, string seed, ProviderSettings settings)
    {
        inputs = base.AddDefaults(inputs, old, seed, settings);
        return inputs["sessionId"] is not null ? inputs : inputs.With("sessionId", old["sessionId"] ?? PropertyValue.Of("pulumi-" + seed));
    }

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        string id;
        try
        {
            id = await StartAsync(call);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.Conflict)
        {
            // An earlier try with the same session has started it.
            id = (await DescribeAsync(call, null)).TaskId;
        }

        return (id, Texts(("taskId", id), ("status", "Idle")));
    }

    public override async Task<ObjectValue?> ReadAsync(ResourceCall call)
    {
        try
        {
            var (_, status) = await DescribeAsync(call, call.Id);
            return status == "Stopped" ? null : Texts(("taskId", call.Id), ("status", status));
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            return null;
        }
    }

    /// <summary>Starts the task and returns its ID.</summary>
    protected abstract Task<string> StartAsync(ResourceCall call);

    /// <summary>Looks the task up by its ID, or by its session where that is null.</summary>
    protected abstract Task<(string TaskId, string? Status)> DescribeAsync(ResourceCall call, string? taskId);
}
