using System.Collections.Concurrent;
using Pulumi.Embedded.Languages.Yaml;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>A program in a folder of its own, run in this process against a monitor that makes everything at once.</summary>
internal sealed class YamlRun : IResourceMonitor, ISchemaSource, IDisposable
{
    private const string UrnHead = "urn:pulumi:dev::test::";

    private YamlRun(string folder) => Folder = folder;

    /// <summary>Folder of the program.</summary>
    public string Folder { get; }

    /// <summary>Goals of resources by name.</summary>
    public ConcurrentDictionary<string, ResourceGoal> Goals { get; } = new(StringComparer.Ordinal);

    /// <summary>What was looked up, by name.</summary>
    public ConcurrentDictionary<string, ReadGoal> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls of functions.</summary>
    public ConcurrentQueue<InvokeGoal> Calls { get; } = new();

    /// <summary>What went wrong.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>Outputs of the stack; null where none were registered.</summary>
    public ObjectValue? Outputs { get; private set; }

    /// <summary>Packages that the program uses.</summary>
    public IReadOnlyList<PackageDescriptor> Packages { get; private set; } = [];

    /// <summary>Answers of functions by token.</summary>
    public Dictionary<string, ObjectValue> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Schemas by package, and asked for by the version that is wanted.</summary>
    public ConcurrentQueue<PackageDescriptor> Asked { get; } = new();

    /// <summary>URN of a resource of the program.</summary>
    public static string Urn(string type, string name) => $"{UrnHead}{type}::{name}";

    /// <summary>Runs a program.</summary>
    /// <param name="program">What follows the name and the runtime.</param>
    /// <param name="preview">Whether nothing has an ID yet.</param>
    /// <param name="config">Values of the configuration.</param>
    /// <param name="prepare">Gets the folder and the answers ready.</param>
    public static async Task<YamlRun> RunAsync(
        string program,
        bool preview = false,
        Dictionary<string, PropertyValue>? config = null,
        Action<YamlRun>? prepare = null)
    {
        var run = new YamlRun(Directory.CreateTempSubdirectory("yaml-run-").FullName);
        run.Write("Pulumi.yaml", "name: test\nruntime: yaml\n" + program);
        prepare?.Invoke(run);
        var project = ProjectFile.Open(run.Folder).ReadProgram();
        var ready = await YamlProgram.CheckAsync(project, config ?? [], run, CancellationToken.None);
        run.Packages = ready.Packages;
        await ready.RunAsync(new ProgramSurroundings
        {
            Stack = "dev",
            Project = "test",
            Root = run.Folder,
            Folder = run.Folder,
            Preview = run.IsPreview = preview,
            Kill = CancellationToken.None,
            Fail = (_, message) => run.Failures.Enqueue(message),
            Reads = _ => { },
            Hides = _ => { },
        }, run);
        return run;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public Task<PackageSchema> SchemaAsync(PackageDescriptor package, CancellationToken cancellationToken)
    {
        Asked.Enqueue(package);
        return Task.FromResult(PackageSchema.Parse(YamlSchemas.Of(package)));
    }

    public Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        Goals[goal.Name] = goal;
        var urn = Pulumi.Protocol.Urn.Of("dev", "test", goal.Parent, goal.Type, goal.Name).ToString();
        return Task.FromResult(new RegisteredResource(urn, IsPreview || !goal.Custom ? null : "id-" + goal.Name, goal.Inputs));
    }

    public Task RegisterOutputsAsync(string urn, ObjectValue outputs)
    {
        Outputs = outputs;
        return Task.CompletedTask;
    }

    public Task<RegisteredResource> ReadAsync(ReadGoal goal)
    {
        Reads[goal.Name] = goal;
        var outputs = goal.State.With("outputs", ObjectValue.Empty.With("open", PropertyValue.Of("seen")));
        return Task.FromResult(new RegisteredResource(Urn(goal.Type, goal.Name), goal.Id, outputs));
    }

    public Task<ObjectValue> InvokeAsync(InvokeGoal goal)
    {
        Calls.Enqueue(goal);
        return Task.FromResult(Answers.GetValueOrDefault(goal.Token, goal.Arguments));
    }

    public Task<CallAnswer> CallAsync(CallGoal goal) => throw new CallException("there are no methods");

    private bool IsPreview { get; set; }
}
