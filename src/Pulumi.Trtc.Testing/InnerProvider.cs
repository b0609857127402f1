using System.Collections.Immutable;

namespace Pulumi.Trtc.Testing;

/// <summary>The provider with one configuration, as the tests speak to it: with types of the runtime's own only.</summary>
internal sealed class InnerProvider
{
    private static readonly Func<string, bool> KnowsType =
        ProviderContext.Provider.GetMethod("Knows")!.CreateDelegate<Func<string, bool>>();

    private static readonly Func<string, bool> KnowsComponentType =
        ProviderContext.Provider.GetMethod("KnowsComponent")!.CreateDelegate<Func<string, bool>>();

    /// <param name="configuration">The provider's configuration, whole.</param>
    public InnerProvider(ImmutableDictionary<string, object> configuration)
    {
        var provider = Activator.CreateInstance(ProviderContext.Provider, configuration);
        CheckAsync = ProviderContext.Provider.GetMethod("CheckAsync")!.CreateDelegate<CheckConfiguration>(provider);
        RegisterAsync = ProviderContext.Provider.GetMethod("RegisterAsync")!.CreateDelegate<RegisterResource>(provider);
        InvokeAsync = ProviderContext.Provider.GetMethod("InvokeAsync")!.CreateDelegate<InvokeFunction>(provider);
        ConstructAsync = ProviderContext.Provider.GetMethod("ConstructAsync")!.CreateDelegate<ConstructComponent>(provider);
        CallAsync = ProviderContext.Provider.GetMethod("CallAsync")!.CreateDelegate<CallMethod>(provider);
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

    internal delegate Task<IReadOnlyDictionary<string, object>?> ConstructComponent(
        string type,
        string name,
        IReadOnlyDictionary<string, object> inputs,
        bool isPreview,
        Func<string, string, IReadOnlyDictionary<string, object>, Task<(string? Id, IReadOnlyDictionary<string, object> State)>> make,
        Action<string> refuse,
        Action<string> warn);

    internal delegate Task<IReadOnlyDictionary<string, object>?> CallMethod(
        string token,
        string name,
        IReadOnlyDictionary<string, object> outputs,
        IReadOnlyDictionary<string, object> arguments,
        bool isPreview,
        Func<string, string, IReadOnlyDictionary<string, object>, Task<(string? Id, IReadOnlyDictionary<string, object> State)>> make,
        Action<string> refuse);

    /// <summary>Whether a type is a component of the provider.</summary>
    public static bool KnowsComponent(string type) => KnowsComponentType(type);

    /// <summary>Whether a type is a resource of the provider.</summary>
    public static bool Knows(string type) => KnowsType(type);

    /// <summary>Checks the configuration.</summary>
    public CheckConfiguration CheckAsync { get; }

    /// <summary>Checks a resource and creates it, or looks it up; its ID and state, or null when it is refused.</summary>
    public RegisterResource RegisterAsync { get; }

    /// <summary>Checks a call of a function and, unless the test answers it, makes it; the result, or null when it is refused.</summary>
    public InvokeFunction InvokeAsync { get; }

    /// <summary>Makes a component of its parts; its outputs, or null when it is refused.</summary>
    public ConstructComponent ConstructAsync { get; }

    /// <summary>Calls a method of a component; the result, or null when it is refused.</summary>
    public CallMethod CallAsync { get; }
}
