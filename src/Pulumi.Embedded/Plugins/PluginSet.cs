using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Plugins;

/// <summary>The processes of plugins, and their schemas: of one deployment, or of several that come one after the other.</summary>
public sealed class PluginSet : ISchemaSource, IAsyncDisposable
{
    private readonly PluginFinder finder;
    private readonly string working;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<PackageDescriptor, Lazy<Task<(ProviderPlugin Plugin, PackageSchema Schema)>>> first = new();

    private readonly ConcurrentDictionary<string, Lazy<Task<ProviderPlugin>>> own = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ProviderPlugin> running = [];
    private EngineServer server = null!;

    private PluginSet(PluginFinder finder, string working, IReadOnlyDictionary<string, string> environment, TimeProvider time) =>
        (this.finder, this.working, this.environment, this.time) = (finder, working, environment, time);

    /// <summary>Sees what plugins have to say; that of the deployment that runs.</summary>
    internal IDeploymentObserver? Observer { get; set; }

    /// <summary>Sees how far plugins are with what takes long, each time in the place of what was said before.</summary>
    internal Action<Diagnostic>? Progress { get; set; }

    /// <summary>Gets ready to start plugins.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="pluginFolders">Folders of packages' plugins, where the program says so.</param>
    /// <param name="environment">Variables that plugins get besides this process's own.</param>
    /// <param name="time">The clock.</param>
    /// <param name="main">Folder of the program in that of the project: paths in programs begin there, for plugins too.</param>
    public static async Task<PluginSet> StartAsync(
        string folder,
        IReadOnlyDictionary<string, string> pluginFolders,
        IReadOnlyDictionary<string, string> environment,
        TimeProvider time,
        string main = "")
    {
        var set = new PluginSet(
            new PluginFinder(folder, pluginFolders), Path.GetFullPath(Path.Combine(folder, main)), environment, time);
        set.server = await EngineServer.StartAsync(line => set.Observer?.Said(Read(line)), line => set.Progress?.Invoke(Read(line)));
        return set;

        static Diagnostic Read(LogRequest line) =>
            new((Severity)line.Severity, line.Urn.Length > 0 ? line.Urn : null, line.Message);
    }

    // The plugin's first process is started for the schema and serves the default provider after.
    async Task<PackageSchema> ISchemaSource.SchemaAsync(PackageDescriptor package, CancellationToken cancellationToken) =>
        (await FirstAsync(package, cancellationToken)).Schema;

    /// <summary>The schema of a package.</summary>
    internal Task<PackageSchema> SchemaAsync(PackageDescriptor package, CancellationToken cancellationToken) =>
        ((ISchemaSource)this).SchemaAsync(package, cancellationToken);

    /// <summary>The process that the schema came from.</summary>
    internal async Task<ProviderPlugin> DefaultAsync(PackageDescriptor package, CancellationToken cancellationToken) =>
        (await FirstAsync(package, cancellationToken)).Plugin;

    /// <summary>A process for one provider alone.</summary>
    /// <param name="key">Which provider.</param>
    /// <param name="package">Its package.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="variables">Variables of this process alone.</param>
    internal Task<ProviderPlugin> OwnAsync(
        string key,
        PackageDescriptor package,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? variables = null) =>
        own.GetOrAdd(key, _ => new(() => StartOneAsync(package, variables, cancellationToken))).Value;

    /// <summary>Asks all plugins to end what they are doing.</summary>
    internal Task CancelAsync() => Task.WhenAll(running.Select(p => p.CancelAsync()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(running.Select(p => p.DisposeAsync().AsTask()));
        await server.DisposeAsync();
    }

    private async Task<ProviderPlugin> StartOneAsync(
        PackageDescriptor package, IReadOnlyDictionary<string, string>? variables, CancellationToken cancellationToken)
    {
        void Tell(string line) => Observer?.Said(new Diagnostic(Severity.Info, null, line));
        var all = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        var plugin = PluginFinder.RunningPort(package.Name) is { } port
            ? await ProviderPlugin.AttachAsync(package.Name, port, server.Address, time, cancellationToken)
            : await ProviderPlugin.StartAsync(
                finder.Find(package.Name, package.Version), server.Address, working, all, Tell, time, cancellationToken);
        running.Add(plugin);
        if (package.Parameterization is { } parameterization)
        {
            await plugin.ParameterizeAsync(parameterization, cancellationToken);
        }

        return plugin;
    }

    private Task<(ProviderPlugin Plugin, PackageSchema Schema)> FirstAsync(
        PackageDescriptor package, CancellationToken cancellationToken) =>
        first.GetOrAdd(package, _ => new(async () =>
        {
            var plugin = await StartOneAsync(package, null, cancellationToken);
            try
            {
                var schema = PackageSchema.Parse(await plugin.SchemaAsync(package.Parameterization, cancellationToken));
                var version = package.Version;
                return version is null || schema.Version is null || schema.Version == version || package.Parameterization is not null
                    ? (plugin, schema)
                    : throw new PluginException($"The program wants version {version} of {package.Name}, "
                        + $"but {finder.Find(package.Name, version)} is version {schema.Version}. "
                        + $"Leave out the version, or install it with `pulumi plugin install resource {package.Name} {version}`.");
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or RpcException or InvalidOperationException)
            {
                var reason = (e as RpcException)?.Status.Detail ?? e.Message;
                throw new PluginException($"The schema of {package.Name} cannot be read: {reason}");
            }
        })).Value;
}
