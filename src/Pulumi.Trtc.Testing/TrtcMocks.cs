using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Testing;

/// <summary>
/// Mocks for <c>Deployment.TestAsync</c> behind which stands the provider itself: what it would refuse in a preview ends the program, and
/// outputs are what it makes of a service that starts everything. No account, network, plugin or Pulumi CLI is needed.
/// </summary>
public sealed class TrtcMocks : IMocks
{
    private const string ProviderType = "pulumi:providers:trtc";
    private const string Self = "__self__";

    // What every account has of its own. A test sees what is wrong with the program, on whichever machine it runs.
    private static readonly ImmutableDictionary<string, object?> StandIns = ImmutableDictionary<string, object?>.Empty
        .Add("secretId", "AKIDtest").Add("secretKey", "test").Add("sdkAppId", 20000001).Add("sdkSecretKey", "test")
        .Add("region", "ap-singapore").Add("endpoint", "trtc.intl.tencentcloudapi.com");

    private readonly Lock gate = new();
    private readonly ImmutableDictionary<string, object?> configuration;
    private readonly IMocks? others;
    private readonly Lazy<Task<(InnerProvider Provider, List<string> Problems)>> provider;
    private readonly Dictionary<string, InnerProvider> providers = [];
    private readonly Dictionary<string, Func<ImmutableDictionary<string, object>, object>> answers = [];
    private readonly List<(string Name, Func<ImmutableDictionary<string, object>, ImmutableDictionary<string, object>> Make)> changes = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, object>> components = [];
    private ImmutableList<RegisteredResource> resources = [];
    private ImmutableList<MockCallArgs> calls = [];
    private ImmutableList<RefusedException> refusals = [];
    private ImmutableList<string> warnings = [];

    /// <summary>Mocks of an engine with the provider.</summary>
    /// <param name="configuration">
    /// The provider's configuration, under the names of the schema. What an account has of its own (<c>region</c>, <c>sdkAppId</c>,
    /// <c>sdkSecretKey</c>, keys) is made up where it is left out; a null takes away what is made up.
    /// </param>
    /// <param name="others">Answers for other packages. Without it, their resources get what the program gives them.</param>
    public TrtcMocks(IReadOnlyDictionary<string, object?>? configuration = null, IMocks? others = null)
    {
        this.configuration = StandIns.SetItems(configuration ?? ImmutableDictionary<string, object?>.Empty);
        this.others = others;
        provider = new(() => ConfigureAsync(ImmutableDictionary<string, object>.Empty));
    }

    /// <summary>The resources, components and providers of all packages, in the order in which they came.</summary>
    public IReadOnlyList<RegisteredResource> Resources => resources;

    /// <summary>The calls of functions, in the order in which they came.</summary>
    public IReadOnlyList<MockCallArgs> Calls => calls;

    /// <summary>What the provider refused. The program fails with it, so the exception that a test sees has its message.</summary>
    public IReadOnlyList<RefusedException> Refusals => refusals;

    /// <summary>What the provider warned of, each with the resource that it is about.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The one resource of a class, or of a class and a name.</summary>
    /// <typeparam name="T">The class of the resource, of whichever package.</typeparam>
    public RegisteredResource Single<T>(string? name = null)
        where T : Resource
    {
        var type = typeof(T).GetCustomAttribute<ResourceTypeAttribute>(inherit: false)?.Type
            ?? throw new ArgumentException($"{typeof(T)} is no resource of a package; look for it in {nameof(Resources)}.");
        var found = resources.FindAll(r => r.Type == type && (name is null || r.Name == name));
        var all = string.Join(", ", resources.Select(r => $"{r.Type} \"{r.Name}\""));
        return found.Count == 1 ? found[0]
            : throw new InvalidOperationException($"There are {found.Count} of {type}{(name is null ? "" : $" \"{name}\"")} among {all}.");
    }

    /// <summary>Answers a function, instead of the service.</summary>
    /// <param name="token">The function, such as <c>trtc:index:getRoomInfo</c>.</param>
    /// <param name="answer">Makes the result, a dictionary under the names of the schema, of the arguments.</param>
    public TrtcMocks Answer(string token, Func<ImmutableDictionary<string, object>, object> answer)
    {
        answers[token] = answer;
        return this;
    }

    /// <summary>Changes the outputs of a resource.</summary>
    /// <param name="name">Its name in the program.</param>
    /// <param name="change">Makes the outputs of those that it would have, the inputs among them.</param>
    public TrtcMocks Override(string name, Func<ImmutableDictionary<string, object>, ImmutableDictionary<string, object>> change)
    {
        changes.Add((name, change));
        return this;
    }

    /// <inheritdoc/>
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (type, name) = (args.Type!, args.Name!);
        var (id, state) = type == ProviderType ? (await AddProviderAsync(name, args.Inputs), args.Inputs)
            : InnerProvider.Knows(type) ? await RegisterAsync(type, args)
            : InnerProvider.KnowsComponent(type) ? (null, await ConstructAsync(type, args))
            : others is not null ? await others.NewResourceAsync(args)
            : (string.IsNullOrEmpty(args.Id) ? name + "-id" : args.Id, args.Inputs);
        if (state is IReadOnlyDictionary<string, object> members)
        {
            state = changes.Where(c => c.Name == name).Aggregate(members.ToImmutableDictionary(), (outputs, c) => c.Make(outputs));
        }

        var outputs = state as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;
        Keep(ref resources, new RegisteredResource(type, name, id, KnownValues.Of(args.Inputs), outputs));
        return (id, state);
    }

    /// <inheritdoc/>
    public async Task<object> CallAsync(MockCallArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var token = args.Token!;
        Keep(ref calls, args);
        var answer = answers.GetValueOrDefault(token);
        object? result = null;
        if (token.StartsWith("trtc:", StringComparison.Ordinal))
        {
            var problems = new List<string>();
            var asked = await ProviderOfAsync(args.Provider);
            result = args.Args.GetValueOrDefault(Self) is Resource component
                ? await CallMethodAsync(asked, component, args, problems.Add)
                : await asked.InvokeAsync(token, args.Args, answer is not null, problems.Add);
            Refuse(token, problems);
        }

        return answer?.Invoke(args.Args) ?? result ?? await (others?.CallAsync(args)
            ?? throw new InvalidOperationException($"{token} is called: give the mocks its answer."));
    }

    private async Task<string> AddProviderAsync(string name, ImmutableDictionary<string, object> inputs)
    {
        var (configured, problems) = await ConfigureAsync(inputs);
        Refuse($"{ProviderType} \"{name}\"", problems);
        lock (gate)
        {
            var id = providers.ContainsKey(name + "-id") ? $"{name}-{providers.Count}-id" : name + "-id";
            providers.Add(id, configured);
            return id;
        }
    }

    private async Task<(InnerProvider Provider, List<string> Problems)> ConfigureAsync(ImmutableDictionary<string, object> inputs)
    {
        var given = configuration.SetItems(inputs.Select(i => KeyValuePair.Create(i.Key, (object?)i.Value)));
        var configured = new InnerProvider(given.Where(c => c.Value is not null).ToImmutableDictionary(c => c.Key, c => c.Value!));
        var problems = new List<string>();
        await configured.CheckAsync(problems.Add);
        return (configured, problems);
    }

    private async Task<(string? Id, object State)> RegisterAsync(string type, MockResourceArgs args)
    {
        var (problems, subject) = (new List<string>(), $"{type} \"{args.Name}\"");
        void Warn(string warning) => Keep(ref warnings, $"{subject}: {warning}");
        var made = await (await ProviderOfAsync(args.Provider)).RegisterAsync(
            type, args.Name!, args.Id, args.Inputs, Deployment.Instance.IsDryRun, problems.Add, Warn);
        Refuse(subject, problems);
        return made!.Value;
    }

    // What a component is made of comes here again, as resources of the program do.
    private async Task<object> ConstructAsync(string type, MockResourceArgs args)
    {
        var (problems, subject) = (new List<string>(), $"{type} \"{args.Name}\"");
        var outputs = await (await ProviderOfAsync(args.Provider)).ConstructAsync(
            type,
            args.Name!,
            args.Inputs,
            Deployment.Instance.IsDryRun,
            PartsOf(args.Provider),
            problems.Add,
            warning => Keep(ref warnings, $"{subject}: {warning}"));
        Refuse(subject, problems);
        lock (gate)
        {
            components[subject] = outputs!;
        }

        return KnownValues.Of(outputs!);
    }

    private async Task<IReadOnlyDictionary<string, object>?> CallMethodAsync(
        InnerProvider asked, Resource component, MockCallArgs args, Action<string> refuse)
    {
        var (type, urn) = (args.Token!.Split('/')[0], await OutputUtilities.GetValueAsync(component.Urn));
        var name = urn.Split("::", 4)[^1];
        var made = resources.Find(r => r.Type == type && r.Name == name)?.Outputs ?? ImmutableDictionary<string, object>.Empty;
        lock (gate)
        {
            // What is not known yet is not missing.
            made = components.GetValueOrDefault($"{type} \"{name}\"", made).ToImmutableDictionary().SetItems(made);
        }

        return await asked.CallAsync(
            args.Token,
            name,
            made,
            args.Args.Remove(Self),
            Deployment.Instance.IsDryRun,
            PartsOf(args.Provider),
            refuse);
    }

    private Func<string, string, IReadOnlyDictionary<string, object>, Task<(string?, IReadOnlyDictionary<string, object>)>> PartsOf(
        string? reference) => async (type, name, inputs) =>
        {
            var (id, state) = await NewResourceAsync(new MockResourceArgs
            {
                Type = type,
                Name = name,
                Inputs = inputs.ToImmutableDictionary(),
                Provider = reference,
            });
            return (id, (IReadOnlyDictionary<string, object>)state);
        };

    // A reference is a URN and an ID.
    private async Task<InnerProvider> ProviderOfAsync(string? reference)
    {
        lock (gate)
        {
            if (reference is not null && providers.TryGetValue(reference.Split("::")[^1], out var named))
            {
                return named;
            }
        }

        var (standard, problems) = await provider.Value;
        Refuse("The provider's configuration", problems);
        return standard;
    }

    private void Refuse(string subject, List<string> problems)
    {
        if (problems.Count > 0)
        {
            var refusal = new RefusedException(subject, problems);
            Keep(ref refusals, refusal);
            throw refusal;
        }
    }

    // Programs register in parallel.
    private void Keep<T>(ref ImmutableList<T> list, T item)
    {
        lock (gate)
        {
            list = list.Add(item);
        }
    }
}
