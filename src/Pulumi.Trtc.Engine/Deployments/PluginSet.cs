using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Pulumi.Trtc.Engine.Plugins;
using Pulumi.Trtc.Engine.Schemas;

namespace Pulumi.Trtc.Engine.Deployments;

/// <summary>The processes of a deployment's plugins, and their schemas.</summary>
internal sealed class PluginSet : IAsyncDisposable
{
    private readonly PluginFinder finder;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly EngineServer server;
    private readonly ConcurrentDictionary<string, Lazy<Task<(ProviderPlugin Plugin, PackageSchema Schema)>>> first = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ProviderPlugin> all = [];
    private readonly Action<string> output;

    private PluginSet(PluginFinder finder, IReadOnlyDictionary<string, string> environment, EngineServer server, Action<string> output) =>
        (this.finder, this.environment, this.server, this.output) = (finder, environment, server, output);

    public static async Task<PluginSet> StartAsync(string folder, IReadOnlyDictionary<string, string> pluginFolders, IReadOnlyDictionary<string, string> environment, IDeploymentObserver observer)
    {
        var server = await EngineServer.StartAsync(line => observer.Said(new Diagnostic((Severity)line.Severity, line.Urn.Length > 0 ? line.Urn : null, line.Message)));
        return new PluginSet(new PluginFinder(folder, pluginFolders), environment, server, line => observer.Said(new Diagnostic(Severity.Info, null, line)));
    }

    /// <summary>The schema of a package. Its plugin's first process is started for it and serves the default provider after.</summary>
    public async Task<PackageSchema> SchemaAsync(string package, string? version, CancellationToken cancellationToken) => (await FirstAsync(package, version, cancellationToken)).Schema;

    /// <summary>The process that the schema came from.</summary>
    public async Task<ProviderPlugin> DefaultAsync(string package, string? version, CancellationToken cancellationToken) => (await FirstAsync(package, version, cancellationToken)).Plugin;

    /// <summary>A process of its own.</summary>
    public async Task<ProviderPlugin> OwnAsync(string package, string? version, CancellationToken cancellationToken)
    {
        var plugin = await ProviderPlugin.StartAsync(finder.Find(package, version), server.Address, environment, output, cancellationToken);
        all.Add(plugin);
        return plugin;
    }

    /// <summary>Asks all plugins to end what they are doing.</summary>
    public Task CancelAsync() => Task.WhenAll(all.Select(p => p.CancelAsync()));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(all.Select(p => p.DisposeAsync().AsTask()));
        await server.DisposeAsync();
    }

    private Task<(ProviderPlugin Plugin, PackageSchema Schema)> FirstAsync(string package, string? version, CancellationToken cancellationToken) =>
        first.GetOrAdd($"{package}@{version}", _ => new(async () =>
        {
            var plugin = await OwnAsync(package, version, cancellationToken);
            try
            {
                var schema = PackageSchema.Parse(await plugin.SchemaAsync(cancellationToken));
                return version is null || schema.Version is null || schema.Version == version
                    ? (plugin, schema)
                    : throw new PluginException($"The program wants version {version} of {package}, but {finder.Find(package, version)} is version {schema.Version}. "
                        + $"Leave out the version, or install it with `pulumi plugin install resource {package} {version}`.");
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or RpcException or InvalidOperationException)
            {
                throw new PluginException($"The schema of {package} cannot be read: {e.Message}");
            }
        })).Value;
}
