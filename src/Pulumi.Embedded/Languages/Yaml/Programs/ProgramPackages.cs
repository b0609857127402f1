using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>
/// The packages of a program with their schemas. Several may serve the tokens of one: a plugin's own, and those that extend it.
/// </summary>
internal sealed class ProgramPackages
{
    private readonly StackProgram program;
    private readonly Dictionary<PackageDescriptor, PackageSchema> schemas = [];

    // By package, and by the version and the address that are asked for.
    private readonly ConcurrentDictionary<(string, string?, string?), ImmutableArray<PackageDescriptor>> candidates = [];

    private ProgramPackages(StackProgram program) => this.program = program;

    /// <summary>The packages that the program uses, as files beside it declare them.</summary>
    public IEnumerable<PackageDescriptor> All => program.UsesOfPackages
        .Where(u => u.Package != Builtin)
        .SelectMany(u => Candidates(u.Package, null, null))
        .Distinct();

    private const string Builtin = "pulumi";

    /// <summary>Loads the schemas that a program needs. What cannot be loaded is noted in the program's file.</summary>
    public static async Task<ProgramPackages> LoadAsync(StackProgram program, ISchemaSource source, CancellationToken cancellationToken)
    {
        var packages = new ProgramPackages(program);
        foreach (var (package, version, url, at) in program.UsesOfPackages)
        {
            foreach (var candidate in packages.Candidates(package, version, url).Where(c => !packages.schemas.ContainsKey(c)))
            {
                try
                {
                    packages.schemas[candidate] = package == Builtin
                        ? PulumiSchema.Package
                        : await source.SchemaAsync(candidate, cancellationToken);
                }
                catch (PluginException e)
                {
                    program.File.Report(at, e.Message);
                    break;
                }
            }
        }

        return packages;
    }

    /// <summary>Packages that tokens of a program name, with the version and the place that are wanted of each.</summary>
    public static IEnumerable<(string Package, string? Version, string? Url, Position At)> Used(StackProgram program) =>
        program.Resources.Where(r => r.Type.Contains(':', StringComparison.Ordinal))
            .Select(r => (r.Package, r.Options.Version, r.Options.PluginDownloadUrl, r.TypeAt))
            .Concat(
                ExpressionTree.Of(program)
                    .OfType<InvokeExpression>()
                    .Where(i => i.Token.Contains(':', StringComparison.Ordinal))
                    .Select(i => (i.Package, i.Options.Version, i.Options.PluginDownloadUrl, i.TokenAt)))
            .DistinctBy(u => (u.Item1, u.Item2, u.Item3));

    /// <summary>A resource's type, or null where there is none, or its package could not be loaded.</summary>
    public Resolved<ResourceSchema>? Resource(ResourceDeclaration resource)
    {
        var options = resource.Options;
        return Resolve(resource.Package, options.Version, options.PluginDownloadUrl, schema => resource.IsProvider
            ? schema.Provides(resource.Package) ? (resource.Type, schema.Provider) : null
            : schema.Resource(resource.Type) ?? schema.Resource(Own(resource.Type, schema)));
    }

    /// <summary>A function, or null where there is none, or its package could not be loaded.</summary>
    public Resolved<FunctionSchema>? Function(InvokeExpression call) =>
        Resolve(call.Package, call.Options.Version, call.Options.PluginDownloadUrl,
            schema => schema.Function(call.Token) ?? schema.Function(Own(call.Token, schema)));

    // What extends a package is written under that package's name, and has tokens of its own.
    private static string Own(string token, PackageSchema schema) =>
        token.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? schema.Name + token[end..] : token;

    /// <summary>
    /// What the engine is asked for to make a resource: what it names itself, or what a file declares of its package.
    /// </summary>
    public static PackageDescriptor Asked(ResourceDeclaration resource, PackageDescriptor found)
    {
        var (version, url) = (resource.Options.Version, resource.Options.PluginDownloadUrl);
        return version is null && url is null
            ? resource.Get is null || found.Parameterization is not null ? found : new PackageDescriptor(found.Name)
            : new PackageDescriptor(found.Namespace, version, url);
    }

    /// <summary>What the engine is asked for to call a function: what a file declares of its package, or what the call names.</summary>
    public PackageDescriptor Asked(InvokeExpression call, PackageDescriptor found) =>
        program.Packages.FirstOrDefault(p => p.Namespace == call.Package && p.Parameterization == found.Parameterization) ?? found;

    /// <summary>The schemas that tokens of a package may be in; none where one could not be loaded.</summary>
    public IReadOnlyList<PackageSchema> Schemas(string package, string? version, string? url)
    {
        var candidates = Candidates(package, version, url).ToArray();
        return candidates.All(schemas.ContainsKey) ? [.. candidates.Select(c => schemas[c])] : [];
    }

    private Resolved<T>? Resolve<T>(string package, string? version, string? url, Func<PackageSchema, (string Token, T Schema)?> find)
        where T : class
    {
        foreach (var candidate in Candidates(package, version, url))
        {
            if (schemas.TryGetValue(candidate, out var schema) && find(schema) is { } found)
            {
                return new Resolved<T>(candidate, schema, found.Token, found.Schema);
            }
        }

        return null;
    }

    // Those that files declare; where they only extend the plugin, the plugin itself too.
    private ImmutableArray<PackageDescriptor> Candidates(string package, string? version, string? url) =>
        candidates.GetOrAdd((package, version, url), of => Declared(of.Item1, of.Item2, of.Item3));

    private ImmutableArray<PackageDescriptor> Declared(string package, string? version, string? url)
    {
        var declared = program.Packages.Where(p => p.Namespace == package).ToImmutableArray();
        if (declared.All(p => p.Parameterization is { IsExtension: true }))
        {
            declared = declared.Add(new PackageDescriptor(package));
        }

        return [.. declared.Select(p => p with { Version = version ?? p.Version, DownloadUrl = url ?? p.DownloadUrl })];
    }
}

/// <summary>What a token means.</summary>
/// <param name="Package">The package that has it.</param>
/// <param name="Packages">The schema of the package.</param>
/// <param name="Token">The token in full.</param>
/// <param name="Schema">What it is.</param>
internal sealed record Resolved<T>(PackageDescriptor Package, PackageSchema Packages, string Token, T Schema);
