using System.Collections.Concurrent;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>A function of a program that runs before or after an operation, or when one failed.</summary>
/// <param name="Callback">The function.</param>
/// <param name="OnPreview">Whether it runs in previews.</param>
/// <param name="IgnoreErrors">Whether its failures are warnings.</param>
internal sealed record ResourceHook(Callback Callback, bool OnPreview, bool IgnoreErrors)
{
    /// <summary>Whether it runs when an operation failed.</summary>
    public bool IsForErrors { get; init; }
}

/// <summary>The hooks that a program registered, by name.</summary>
internal sealed class ResourceHooks
{
    private readonly ConcurrentDictionary<string, ResourceHook> all = new(StringComparer.Ordinal);

    /// <summary>Takes a hook; false where its name is taken.</summary>
    public bool TryAdd(string name, ResourceHook hook) => all.TryAdd(name, hook);

    /// <summary>A hook; null where no program registered it.</summary>
    public ResourceHook? Find(string name) => all.GetValueOrDefault(name);
}
