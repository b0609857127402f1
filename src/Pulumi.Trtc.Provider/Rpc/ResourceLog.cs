using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Tells people something about a resource, through the engine.</summary>
internal sealed class ResourceLog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Func<LogRequest, Task> write;

    /// <summary>A log that the engine takes.</summary>
    /// <param name="engine">The engine, where there is one.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="secrets">What nobody may read.</param>
    public ResourceLog(Engine.EngineClient? engine, string urn, SecretTexts secrets) => write = request =>
    {
        request.Message = secrets.Hide(request.Message);
        return engine is null ? Task.CompletedTask : WriteAsync(engine, urn, request);
    };

    /// <summary>A log that somebody else takes.</summary>
    public ResourceLog(Action<string>? take) => write = request =>
    {
        take?.Invoke(request.Message);
        return Task.CompletedTask;
    };

    public Task InfoAsync(string message) => WriteAsync(LogSeverity.Info, message);

    public Task WarnAsync(string message) => WriteAsync(LogSeverity.Warning, message);

    /// <summary>Tells how far something is; a later line takes its place.</summary>
    public Task ProgressAsync(string message) => WriteAsync(LogSeverity.Info, message, ephemeral: true);

    private Task WriteAsync(LogSeverity severity, string message, bool ephemeral = false) =>
        write(new LogRequest { Severity = severity, Message = message, Ephemeral = ephemeral });

    private static async Task WriteAsync(Engine.EngineClient engine, string urn, LogRequest request)
    {
        try
        {
            request.Urn = urn;
            await engine.LogAsync(request, deadline: DateTime.UtcNow + Patience);
        }
        catch (RpcException)
        {
            // An engine that cannot show a line is no reason for a resource to fail.
        }
    }
}
