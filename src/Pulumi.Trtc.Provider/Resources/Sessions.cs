using Pulumi.Protocol;
using Trtc.Client.Errors;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Session IDs, by which the service recognises a start that is repeated.</summary>
internal static class Sessions
{
    /// <summary>Keeps the session of before, or makes one from the engine's seed, which stays the same between preview and update.</summary>
    public static ObjectValue AddDefault(ObjectValue inputs, ObjectValue old, string seed) =>
        inputs["sessionId"] is not null ? inputs : inputs.With("sessionId", old["sessionId"] ?? PropertyValue.Of("pulumi-" + seed));

    /// <summary>Starts a task; finds the one that an earlier try with the same session has started.</summary>
    public static async Task<string> StartAsync(Func<Task<string>> start, Func<Task<string>> find)
    {
        try
        {
            return await start();
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.Conflict)
        {
            return await find();
        }
    }
}
