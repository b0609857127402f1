using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Tells people something about a resource, through the engine.</summary>
/// <param name="engine">The engine, where there is one.</param>
/// <param name="urn">The resource.</param>
/// <param name="secrets">What nobody may read.</param>
internal sealed class ResourceLog(Engine.EngineClient? engine, string urn, SecretTexts secrets)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task InfoAsync(string message) => WriteAsync(LogSeverity.Info, message);

    public Task WarnAsync(string message) => WriteAsync(LogSeverity.Warning, message);

    /// <summary>Tells how far something is; a later line takes its place.</summary>
    public Task ProgressAsync(string message) => WriteAsync(LogSeverity.Info, message, ephemeral: true);

    private async Task WriteAsync(LogSeverity severity, string message, bool ephemeral = false)
    {
        if (engine is null)
        {
            return;
        }

        try
        {
            await engine.LogAsync(new LogRequest { Severity = severity, Message = secrets.Hide(message), Urn = urn, Ephemeral = ephemeral }, deadline: DateTime.UtcNow + Patience);
        }
        catch (RpcException)
        {
            // An engine that cannot show a line is no reason for a resource to fail.
        }
    }
}
