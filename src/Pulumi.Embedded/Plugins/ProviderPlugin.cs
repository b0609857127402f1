using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Embedded.Monitor;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Plugins;

/// <summary>A provider's process and its gRPC service.</summary>
internal sealed class ProviderPlugin : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(2);

    private readonly Process? process;
    private readonly GrpcChannel channel;
    private readonly TimeProvider time;

    private ProviderPlugin(Process? process, GrpcChannel channel, TimeProvider time) =>
        (this.process, this.channel, this.time, Client) = (
            process, channel, time, new ResourceProvider.ResourceProviderClient(channel));

    /// <summary>The service.</summary>
    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>Starts a provider's program and shakes hands with it.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="engineAddress">Where it logs.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="environment">Variables besides this process's own.</param>
    /// <param name="output">Takes what the program prints besides its port.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PluginException">It does not start as a plugin should.</exception>
    public static async Task<ProviderPlugin> StartAsync(
        string program,
        string engineAddress,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Action<string> output,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        // An assembly, beside the .NET tool, is run by the .NET that runs the tool.
        var isAssembly = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string[] command = isAssembly ? [host, program, engineAddress] : [program, engineAddress];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new PluginException($"{program} cannot be started: {e.Message}");
        }

        process.StandardInput.Close();
        _ = ProcessOutput.ForwardAsync(process.StandardError, output);
        using var late = new CancellationTokenSource(StartTimeout, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token);
            if (!int.TryParse(line?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                throw new PluginException($"{program} printed \"{line}\" where the port of its service was expected.");
            }

            _ = ProcessOutput.ForwardAsync(process.StandardOutput, output);
            var plugin = new ProviderPlugin(process, ChannelTo(port), time);
            await plugin.ShakeHandsAsync(program, engineAddress, patience.Token);
            return plugin;
        }
        catch (Exception e)
        {
            Kill(process);
            throw e switch
            {
                OperationCanceledException when !cancellationToken.IsCancellationRequested =>
                    new PluginException($"{program} did not print the port of its service within {StartTimeout.TotalSeconds} s."),
                RpcException rpc => new PluginException($"{program} does not answer as a provider: {rpc.Status.Detail}"),
                _ => e,
            };
        }
    }

    /// <summary>Takes a provider that runs already, as <c>PULUMI_DEBUG_PROVIDERS</c> names them, so that one can look into it.</summary>
    /// <param name="package">Its package.</param>
    /// <param name="port">Port of its service on this machine.</param>
    /// <param name="engineAddress">Where it logs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PluginException">It does not answer.</exception>
    public static async Task<ProviderPlugin> AttachAsync(
        string package, int port, string engineAddress, TimeProvider time, CancellationToken cancellationToken)
    {
        var plugin = new ProviderPlugin(null, ChannelTo(port), time);
        try
        {
            await plugin.Client.AttachAsync(
                new PluginAttach { Address = engineAddress }, deadline: plugin.In(ShortTimeout), cancellationToken: cancellationToken);
            await plugin.ShakeHandsAsync(package, engineAddress, cancellationToken);
            return plugin;
        }
        catch (RpcException e)
        {
            plugin.channel.Dispose();
            throw new PluginException(
                $"PULUMI_DEBUG_PROVIDERS says that {package} is served at port {port}, but it does not answer there: {e.Status.Detail}");
        }
    }

    private static GrpcChannel ChannelTo(int port) => LoopbackChannel.To($"127.0.0.1:{port}");

    /// <summary>Makes another package of the plugin.</summary>
    /// <exception cref="PluginException">It takes no parameters, or not these.</exception>
    public async Task ParameterizeAsync(Parameterization package, CancellationToken cancellationToken)
    {
        var value = new ParameterizeRequest.Types.ParametersValue
        {
            Name = package.Name,
            Version = package.Version,
            Value = ByteString.FromBase64(package.Value),
        };
        try
        {
            await Client.ParameterizeAsync(
                new ParameterizeRequest { Value = value }, deadline: In(ShortTimeout), cancellationToken: cancellationToken);
        }
        catch (RpcException e)
        {
            throw new PluginException($"The package {package.Name} {package.Version} cannot be made: {e.Status.Detail}");
        }
    }

    /// <summary>The provider's package schema, or that of the package that was made of it.</summary>
    public async Task<string> SchemaAsync(Parameterization? package, CancellationToken cancellationToken)
    {
        var request = new GetSchemaRequest { SubpackageName = package?.Name ?? "", SubpackageVersion = package?.Version ?? "" };
        return (await Client.GetSchemaAsync(request, deadline: In(ShortTimeout), cancellationToken: cancellationToken)).Schema;
    }

    /// <summary>Asks the provider to end what it is doing.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await Client.CancelAsync(new Empty(), deadline: In(CancelTimeout));
        }
        catch (RpcException)
        {
            // A provider that is gone, or knows no cancelling, has nothing to end.
        }
    }

    public async ValueTask DisposeAsync()
    {
        // What somebody else runs goes on, also with what comes after this run: a preview's update, or a debugger's next try.
        if (process is not null)
        {
            await CancelAsync();
        }

        channel.Dispose();
        Kill(process);
    }

    private static void Kill(Process? process)
    {
        if (process is null)
        {
            return;
        }

        try
        {
            process.Kill(entireProcessTree: MayHaveChildren(process.Id));
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself.
        }

        process.Dispose();
    }

    // To kill a tree, .NET looks through all processes of the machine; where the system lists a process's own, that is asked first.
    private static bool MayHaveChildren(int process)
    {
        try
        {
            return !OperatingSystem.IsLinux() || Directory.EnumerateDirectories($"/proc/{process}/task")
                .Any(thread => File.ReadAllText(Path.Combine(thread, "children")).Length > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private DateTime In(TimeSpan span) => time.GetUtcNow().UtcDateTime + span;

    private async Task ShakeHandsAsync(string program, string engineAddress, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(program)!;
        try
        {
            await Client.HandshakeAsync(
                new ProviderHandshakeRequest
                {
                    EngineAddress = engineAddress,
                    RootDirectory = folder,
                    ProgramDirectory = folder,
                    ConfigureWithUrn = true,
                    SupportsRefreshBeforeUpdate = true,
                    InvokeWithPreview = true,
                    AcceptsByteString = true,
                },
                cancellationToken: cancellationToken);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            // Providers from before the handshake.
        }

        await Client.GetPluginInfoAsync(new Empty(), cancellationToken: cancellationToken);
    }
}
