using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml;

/// <summary>A program that was checked against the schemas of its packages, ready to run.</summary>
internal sealed class YamlProgram
{
    private readonly StackProgram program;
    private readonly ProgramPackages packages;

    private YamlProgram(StackProgram program, IReadOnlyDictionary<string, PropertyValue> config, ProgramPackages packages) =>
        (this.program, Config, this.packages) = (program, config, packages);

    /// <summary>Values of its configuration.</summary>
    public IReadOnlyDictionary<string, PropertyValue> Config { get; }

    /// <summary>The packages that it uses, as files beside it declare them: which plugins serve what asks for none.</summary>
    public IReadOnlyList<PackageDescriptor> Packages => [.. packages.All];

    /// <summary>Looks for every mistake that can be seen before anything runs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="config">Values of its configuration.</param>
    /// <param name="source">Has the schemas of packages.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SourceException">The program is wrong; all its mistakes are here.</exception>
    public static async Task<YamlProgram> CheckAsync(
        StackProgram program, IReadOnlyDictionary<string, PropertyValue> config, ISchemaSource source, CancellationToken cancellationToken)
    {
        var packages = await ProgramPackages.LoadAsync(program, source, cancellationToken);
        new ProgramChecker(program, packages).Check(config.Keys);
        program.File.ThrowIfWrong();
        return new YamlProgram(program, config, packages);
    }

    /// <summary>Runs it. What goes wrong is told to the surroundings.</summary>
    public Task RunAsync(ProgramSurroundings surroundings, IResourceMonitor monitor) =>
        new ProgramRun(surroundings, program, Config, packages, monitor).RunAsync();
}
