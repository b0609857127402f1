using Grpc.Core;

namespace Pulumi.Embedded.Plugins;

/// <summary>Asks plugins for their schemas.</summary>
public static class PluginSchemas
{
    /// <summary>The schema of a package, as its plugin writes it.</summary>
    /// <exception cref="PluginException">There is no such plugin, or it does not answer.</exception>
    public static async Task<string> ReadAsync(
        string folder,
        IReadOnlyDictionary<string,
        string> pluginFolders,
        string package,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        await using var server = await EngineServer.StartAsync(_ => { });
        var program = new PluginFinder(folder, pluginFolders).Find(package, null);
        await using var plugin = await ProviderPlugin.StartAsync(
            program, server.Address, folder, new Dictionary<string, string>(), _ => { }, time, cancellationToken);
        try
        {
            return await plugin.SchemaAsync(null, cancellationToken);
        }
        catch (RpcException e)
        {
            throw new PluginException($"{package} gives no schema: {e.Status.Detail}");
        }
    }
}
