using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>
/// Programs that another process runs: the inline program of whoever drives this tool from code, or one of a language whose runtime
/// Pulumi has as a plugin of its own.
/// </summary>
internal sealed class LanguageClient : ILanguageRuntime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private readonly string? address;
    private readonly string plugin;

    private LanguageClient(string? address, string plugin) => (this.address, this.plugin) = (address, plugin);

    /// <summary>A runtime that is served already.</summary>
    /// <param name="address">Its host and port.</param>
    public static LanguageClient At(string address) => new(address, "");

    /// <summary>A runtime that is a plugin in <c>PATH</c>; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    public static LanguageClient? Of(string name) =>
        NodeRuntime.IsInstalled(PluginOf(name)) ? new LanguageClient(null, PluginOf(name)) : null;

    /// <summary>The program of a language's plugin.</summary>
    public static string PluginOf(string name) => $"pulumi-language-{name}";

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(RunRequest request, string engine, Action<string> output, CancellationToken kill)
    {
        if (address is not null)
        {
            // Inline programs have no command line; they find the engine here.
            var inline = request.Clone();
            inline.Args.Insert(0, engine);
            return await RunAtAsync(address, inline, kill);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(kill);
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo(plugin, [engine]) { WorkingDirectory = request.Info.ProgramDirectory };
        var served = ProgramProcess.RunAsync(
            start,
            line =>
            {
                // The first number that it prints is the port of its service.
                if (port.Task.IsCompleted || !int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || !port.TrySetResult(number))
                {
                    output(line);
                }
            },
            over.Token);
        try
        {
            var first = await Task.WhenAny(port.Task, served, Task.Delay(StartTimeout, kill));
            return first == port.Task
                ? await RunAtAsync($"127.0.0.1:{await port.Task}", request, kill)
                : throw new LanguageException($"{plugin} did not print the port of its service within {StartTimeout.TotalSeconds} s.");
        }
        finally
        {
            await over.CancelAsync();
            await served.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private static async Task<ProgramEnd> RunAtAsync(string address, RunRequest request, CancellationToken kill)
    {
        using var channel = LoopbackChannel.To(address);
        try
        {
            var answer = await new LanguageRuntime.LanguageRuntimeClient(channel).RunAsync(request, cancellationToken: kill);
            return new ProgramEnd(
                answer.Error.Length > 0 && !answer.Bail ? answer.Error : null, answer.Bail || answer.Error.Length > 0);
        }
        catch (RpcException e) when (!kill.IsCancellationRequested)
        {
            throw new LanguageException($"The program at {address} cannot be run: {e.Status.Detail}");
        }
        catch (RpcException e)
        {
            throw new OperationCanceledException(e.Status.Detail, e, kill);
        }
    }
}
