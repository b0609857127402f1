using System.Collections.Immutable;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>A Pulumi YAML program.</summary>
public sealed class StackProgram
{
    private IReadOnlyList<(string Package, string? Version, string? Url, Position At)>? uses;

    /// <summary>The file, for mistakes found later.</summary>
    public required YamlFile File { get; init; }

    /// <summary>The project.</summary>
    public required ProjectSettings Project { get; init; }

    /// <summary>Name of the project.</summary>
    public string Name => Project.Name;

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>What a stack may or must set.</summary>
    public required ImmutableArray<ConfigDeclaration> Config { get; init; }

    /// <summary>Named values.</summary>
    public required ImmutableArray<Member> Variables { get; init; }

    /// <summary>Resources.</summary>
    public required ImmutableArray<ResourceDeclaration> Resources { get; init; }

    /// <summary>Versions of Pulumi that it runs with, where that is not known before it runs.</summary>
    public Expression? RequiredVersion { get; init; }

    /// <summary>Packages that files beside it declare.</summary>
    internal ImmutableArray<PackageDescriptor> Packages { get; init; } = [];

    /// <summary>Outputs of the stack.</summary>
    public required ImmutableArray<Member> Outputs { get; init; }

    /// <summary>Names of the packages that it uses.</summary>
    public IReadOnlySet<string> UsedPackages => UsesOfPackages.Select(u => u.Package).ToHashSet(StringComparer.Ordinal);

    /// <summary>Each package that it uses, once for each version and address that it asks for, with the first place that does.</summary>
    internal IReadOnlyList<(string Package, string? Version, string? Url, Position At)> UsesOfPackages =>
        uses ??= [.. ProgramPackages.Used(this)];

    /// <summary>By package, the providers that what names none of its own gets; a program that is right has one at most.</summary>
    internal ILookup<string, ResourceDeclaration> DefaultProviders() => Resources
        .Where(r => r is { IsProvider: true, IsDefaultProvider: true })
        .ToLookup(r => r.Package, StringComparer.Ordinal);

    /// <summary>Folders of plugins, by package.</summary>
    public ImmutableDictionary<string, string> PluginFolders => Project.PluginFolders;
}

/// <summary>A value that a stack's configuration holds.</summary>
/// <param name="Name">Its name, with a namespace where it is a provider's.</param>
/// <param name="At">Where it is declared.</param>
/// <param name="Type">Its type, or null where any will do.</param>
/// <param name="Default">Used where the stack has no value.</param>
/// <param name="IsSecret">Whether it is secret wherever it comes from.</param>
public sealed record ConfigDeclaration(string Name, Position At, string? Type, Expression? Default, bool IsSecret)
{
    /// <summary>Its name in the stack's configuration.</summary>
    public string Key { get; init; } = Name;
}

/// <summary>A resource of a program.</summary>
public sealed class ResourceDeclaration
{
    /// <summary>Name that the program uses.</summary>
    public required string Key { get; init; }

    /// <summary>Where it begins.</summary>
    public required Position At { get; init; }

    /// <summary>Name in its URN.</summary>
    public required string Name { get; init; }

    /// <summary>Type as written.</summary>
    public required string Type { get; init; }

    /// <summary>Where the type is written.</summary>
    public required Position TypeAt { get; init; }

    /// <summary>Properties: members, or an expression that has them all.</summary>
    public required Expression Properties { get; init; }

    /// <summary>Whether it provides all resources of its package that name no provider.</summary>
    public bool IsDefaultProvider { get; init; }

    /// <summary>ID and state of a resource that is only looked up.</summary>
    public (Expression Id, ObjectExpression State)? Get { get; init; }

    /// <summary>Options.</summary>
    public required ResourceOptions Options { get; init; }

    /// <summary>Whether it is a provider.</summary>
    public bool IsProvider => ProviderType.Is(Type);

    /// <summary>Package of its type.</summary>
    public string Package => IsProvider ? ProviderType.PackageOf(Type) : Type.Split(':')[0];

    /// <summary>Where a property is written, such as <c>layout.windows[1].x</c>, or else what it would stand in.</summary>
    public Position AtProperty(string path)
    {
        var (at, place) = (At, Properties);
        foreach (var step in PropertyPath.TryParse(path)?.Steps ?? [])
        {
            var next = Bare(place) switch
            {
                ObjectExpression members when step.Name is { } name => members[name],
                ListExpression list when step.Index is { } index => list.Items.ElementAtOrDefault(index),
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            (at, place) = (next.At, next);
        }

        return at;

        static Expression Bare(Expression value) =>
            value is BuiltInExpression { Function: "fn::secret" } secret ? Bare(secret.Argument) : value;
    }
}

/// <summary>Options of a resource.</summary>
public sealed class ResourceOptions
{
    /// <summary>Secret whatever the schema says.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former names.</summary>
    public Expression? Aliases { get; init; }

    /// <summary>Time-outs.</summary>
    public TimeoutExpressions? CustomTimeouts { get; init; }

    /// <summary>Whether the old one goes before the new one comes.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>The resource with which it goes.</summary>
    public Expression? DeletedWith { get; init; }

    /// <summary>What must be there first.</summary>
    public Expression? DependsOn { get; init; }

    /// <summary>Variables of the provider's process that take the values of others.</summary>
    public Expression? EnvVarMappings { get; init; }

    /// <summary>Properties whose changes are not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Properties whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>ID of what is there already and is taken over.</summary>
    public string? Import { get; init; }

    /// <summary>Where it is in the tree.</summary>
    public Expression? Parent { get; init; }

    /// <summary>Where its plugin comes from.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>Whether it may not be deleted.</summary>
    public Expression? Protect { get; init; }

    /// <summary>The provider that makes it.</summary>
    public Expression? Provider { get; init; }

    /// <summary>The providers of what is in it.</summary>
    public Expression? Providers { get; init; }

    /// <summary>A value whose change replaces it.</summary>
    public Expression? ReplacementTrigger { get; init; }

    /// <summary>Properties whose changes replace it.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Resources with which it is replaced.</summary>
    public Expression? ReplaceWith { get; init; }

    /// <summary>Whether it stays when it leaves the program.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Version of the plugin.</summary>
    public string? Version { get; init; }

    /// <summary>Those that are values.</summary>
    public IEnumerable<Expression> All => new[]
    {
        Aliases, DeletedWith, DependsOn, EnvVarMappings, Parent, Protect, Provider, Providers, ReplacementTrigger, ReplaceWith,
    }.OfType<Expression>().Concat(CustomTimeouts?.All ?? []);
}

/// <summary>Time-outs of operations as a program gives them.</summary>
public sealed record TimeoutExpressions(Expression? Create, Expression? Update, Expression? Delete, Expression? Read)
{
    /// <summary>Those that are given.</summary>
    public IEnumerable<Expression> All => new[] { Create, Update, Delete, Read }.OfType<Expression>();

    /// <summary>What is said of a text that is no duration.</summary>
    public static string Wrong(string text) => Durations.Problem(text) ?? $"\"{text}\" is no duration";
}
