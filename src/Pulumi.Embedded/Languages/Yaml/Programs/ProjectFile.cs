using Pulumi.Embedded.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>A project's <c>Pulumi.yaml</c>, read once, and the way from it to the program.</summary>
public sealed class ProjectFile
{
    private const string FileName = "Pulumi.yaml";

    // A program in a file of its own goes before one in the project file, in Pulumi's order.
    private static readonly string[] ProgramNames = ["Main.json", "Main.yaml", FileName];

    private readonly string folder;
    private readonly YamlFile file;
    private readonly Dictionary<string, YamlNode> top;

    private ProjectFile(string folder)
    {
        this.folder = folder;
        file = YamlFile.Read(Path.Combine(folder, FileName));
        top = ProgramReader.Top(file);
        Settings = new ProjectReader(file).Read(top);
    }

    /// <summary>What the file says besides a program. Mistakes in it are told with the program's.</summary>
    public ProjectSettings Settings { get; }

    /// <summary>Files that the program may be in, whether they are there or not; the first that is there has it.</summary>
    public IEnumerable<string> ProgramFiles => Settings.Runtime.IsYaml
        ? ProgramNames.Select(name => Path.Combine(folder, Settings.Main, name))
        : SourceFiles.Of(folder);

    /// <summary>Reads the file of a folder.</summary>
    /// <exception cref="SourceException">It is no YAML.</exception>
    public static ProjectFile Open(string folder) => new(folder);

    /// <summary>Whether a folder has such a file.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>
    /// Reads the program: <c>Main.json</c> or <c>Main.yaml</c> where there is one, or else <c>Pulumi.yaml</c> itself. Asked once.
    /// </summary>
    /// <exception cref="SourceException">A file is so wrong that there is no program.</exception>
    public StackProgram ReadProgram()
    {
        if (!Settings.Runtime.IsYaml)
        {
            return ReadOther();
        }

        var main = Path.Combine(folder, Settings.Main);
        if (!Directory.Exists(main))
        {
            file.Report(top["main"], $"there is no folder {main}; main names the folder of the program");
            file.ThrowIfWrong();
        }

        var own = ProgramFiles.FirstOrDefault(File.Exists);
        if (own is null)
        {
            file.Report(top["main"], $"there is no Main.yaml, Main.json or Pulumi.yaml in {main}, the folder of the program");
            file.ThrowIfWrong();
        }

        if (Path.GetFullPath(own!) == Path.GetFullPath(Path.Combine(folder, FileName)))
        {
            return WithPackages(new ProgramReader(file).Read(Settings, top, [], main));
        }

        foreach (var name in ProgramReader.RunSections.Where(top.ContainsKey))
        {
            file.Report(top[name], $"the program is in {Path.GetFileName(own)}, so {name} here would not be run; move them there");
        }

        var fromProject = new ProgramReader(file).ReadConfig(top);
        file.ThrowIfWrong();
        var programFile = YamlFile.Read(own!);
        programFile.Include(file);
        return WithPackages(new ProgramReader(programFile).Read(Settings, ProgramReader.Top(programFile), fromProject, main));
    }

    // Of a program in another language, this file says only how it is configured.
    private StackProgram ReadOther()
    {
        foreach (var name in ProgramReader.RunSections.Where(top.ContainsKey))
        {
            file.Report(top[name], $"{name} are of programs in YAML; this one's runtime is {Settings.Runtime.Name}");
        }

        return new ProgramReader(file).Read(
            Settings, top.Where(m => !ProgramReader.RunSections.Contains(m.Key)).ToDictionary(StringComparer.Ordinal), [], folder);
    }

    // What parameters make of a package stands in files beside the program, which the Pulumi CLI writes.
    private StackProgram WithPackages(StackProgram program)
    {
        foreach (var (name, source, at) in Settings.MadePackages.Where(m => program.Packages.All(p => p.Namespace != m.Name)))
        {
            program.File.Report(
                file.At(at),
                $"package {name} is made by {source} from parameters, but no file beside the program says what they make; "
                + $"`pulumi package add {source}` writes it");
        }

        // Of a large program the document takes more memory than all that was read of it.
        top.Clear();
        file.Forget();
        program.File.Forget();
        return program;
    }
}
