using System.Collections.Immutable;

namespace Pulumi.Trtc.Testing;

/// <summary>The provider with one configuration, as the tests speak to it: with types of the runtime's own only.</summary>
internal sealed class InnerProvider
{
    private static readonly Func<string, bool> KnowsType =
        ProviderContext.Provider.GetMethod("Knows")!.CreateDelegate<Func<string, bool>>();

    /// <param name="configuration">The provider's configuration, whole.</param>
    public InnerProvider(ImmutableDictionary<string, object> configuration)
    {
        var provider = Activator.CreateInstance(ProviderContext.Provider, configuration);
        CheckAsync = ProviderContext.Provider.GetMethod("CheckAsync")!.CreateDelegate<CheckConfiguration>(provider);
        RegisterAsync = ProviderContext.Provider.GetMethod("RegisterAsync")!.CreateDelegate<RegisterResource>(provider);
        InvokeAsync = ProviderContext.Provider.GetMethod("InvokeAsync")!.CreateDelegate<InvokeFunction>(provider);
    }

    internal delegate Task<bool> CheckConfiguration(Action<string> refuse);

    internal delegate Task<(string Id, IReadOnlyDictionary<string, object> State)?> RegisterResource(
        string type,
        string name,
        string? id,
        IReadOnlyDictionary<string, object> inputs,
        bool isPreview,
        Action<string> refuse,
        Action<string> warn);

    internal delegate Task<IReadOnlyDictionary<string, object>?> InvokeFunction(
        string token, IReadOnlyDictionary<string, object> arguments, bool isAnswered, Action<string> refuse);

    /// <summary>Whether a type is a resource of the provider.</summary>
    public static bool Knows(string type) => KnowsType(type);

    /// <summary>Checks the configuration.</summary>
    public CheckConfiguration CheckAsync { get; }

    /// <summary>Checks a resource and creates it, or looks it up; its ID and state, or null when it is refused.</summary>
    public RegisterResource RegisterAsync { get; }

    /// <summary>Checks a call of a function and, unless the test answers it, makes it; the result, or null when it is refused.</summary>
    public InvokeFunction InvokeAsync { get; }
}
