using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Schemas;

namespace Pulumi.Embedded.Execution;

/// <summary>The processes of plugins, and their schemas: of one deployment, or of several that come one after the other.</summary>
public sealed class PluginSet : IAsyncDisposable
{
    private readonly PluginFinder finder;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Lazy<Task<(ProviderPlugin Plugin, PackageSchema Schema)>>> first =
        new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<Task<ProviderPlugin>>> own = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ProviderPlugin> all = [];
    private EngineServer server = null!;

    private PluginSet(PluginFinder finder, IReadOnlyDictionary<string, string> environment, TimeProvider time) =>
        (this.finder, this.environment, this.time) = (finder, environment, time);

    /// <summary>Sees what plugins have to say; that of the deployment that runs.</summary>
    internal IDeploymentObserver? Observer { get; set; }

    /// <summary>Gets ready to start plugins.</summary>
    /// <param name="folder">Folder of the program.</param>
    /// <param name="pluginFolders">Folders of packages' plugins, where the program says so.</param>
    /// <param name="environment">Variables that plugins get besides this process's own.</param>
    /// <param name="time">The clock.</param>
    public static async Task<PluginSet> StartAsync(
        string folder,
        IReadOnlyDictionary<string,
        string> pluginFolders,
        IReadOnlyDictionary<string,
        string> environment,
        TimeProvider time)
    {
        var set = new PluginSet(new PluginFinder(folder, pluginFolders), environment, time);
        set.server = await EngineServer.StartAsync(line =>
            set.Observer?.Said(new Diagnostic((Severity)line.Severity, line.Urn.Length > 0 ? line.Urn : null, line.Message)));
        return set;
    }

    /// <summary>The schema of a package. Its plugin's first process is started for it and serves the default provider after.</summary>
    internal async Task<PackageSchema> SchemaAsync(string package, string? version, CancellationToken cancellationToken) =>
        (await FirstAsync(package, version, cancellationToken)).Schema;

    /// <summary>The process that the schema came from.</summary>
    internal async Task<ProviderPlugin> DefaultAsync(string package, string? version, CancellationToken cancellationToken) =>
        (await FirstAsync(package, version, cancellationToken)).Plugin;

    /// <summary>A process for one provider alone.</summary>
    /// <param name="key">Which provider.</param>
    /// <param name="package">Its package.</param>
    /// <param name="version">The version that is wanted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal Task<ProviderPlugin> OwnAsync(string key, string package, string? version, CancellationToken cancellationToken) =>
        own.GetOrAdd(key, _ => new(() => StartOneAsync(package, version, cancellationToken))).Value;

    /// <summary>Asks all plugins to end what they are doing.</summary>
    internal Task CancelAsync() => Task.WhenAll(all.Select(p => p.CancelAsync()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(all.Select(p => p.DisposeAsync().AsTask()));
        await server.DisposeAsync();
    }

    private async Task<ProviderPlugin> StartOneAsync(string package, string? version, CancellationToken cancellationToken)
    {
        void Tell(string line) => Observer?.Said(new Diagnostic(Severity.Info, null, line));
        var plugin = await ProviderPlugin.StartAsync(
            finder.Find(package, version), server.Address, environment, Tell, time, cancellationToken);
        all.Add(plugin);
        return plugin;
    }

    private Task<(ProviderPlugin Plugin, PackageSchema Schema)> FirstAsync(
        string package, string? version, CancellationToken cancellationToken) =>
        first.GetOrAdd($"{package}@{version}", _ => new(async () =>
        {
            var plugin = await StartOneAsync(package, version, cancellationToken);
            try
            {
                var schema = PackageSchema.Parse(await plugin.SchemaAsync(cancellationToken));
                return version is null || schema.Version is null || schema.Version == version
                    ? (plugin, schema)
                    : throw new PluginException($"The program wants version {version} of {package}, "
                        + $"but {finder.Find(package, version)} is version {schema.Version}. "
                        + $"Leave out the version, or install it with `pulumi plugin install resource {package} {version}`.");
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or RpcException or InvalidOperationException)
            {
                throw new PluginException($"The schema of {package} cannot be read: {e.Message}");
            }
        })).Value;
}
