using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Stacks;

/// <summary>A project's folder, one of its stacks, and what belongs to both.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>Command that a watch has a stack's lock with.</summary>
    public const string WatchLock = "trtc watch";

    private const int LockTries = 600;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    private readonly Action<string> tell;
    private readonly Dictionary<string, PassphraseSecrets> opened = new(StringComparer.Ordinal);
    private readonly ProjectFile file;
    private readonly Lazy<StackProgram> program;
    private string? passphrase;

    private Workspace(string folder, ProjectFile file, string home, string stack, Action<string> tell, TimeProvider time)
    {
        (Folder, this.file, Home, Stack, this.tell, Time) = (folder, file, home, stack, tell, time);
        program = new Lazy<StackProgram>(file.ReadProgram);
        Store = new StackStore(home, Project.Name, time);
        Config = StackConfig.Read(Path.Combine(folder, Project.StackConfigFolder), stack, Project.Name);
    }

    /// <summary>Folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Files of the program and its configuration, those that may yet come included.</summary>
    public IEnumerable<string> Files => file.ProgramFiles
        .Append(Path.Combine(Folder, "Pulumi.yaml")).Append(ConfigFile).Distinct(StringComparer.Ordinal);

    /// <summary>File of the stack's configuration.</summary>
    public string ConfigFile => Path.Combine(Folder, Project.StackConfigFolder, $"Pulumi.{Stack}.yaml");

    /// <summary>What the project's file says besides the program.</summary>
    public ProjectSettings Project => file.Settings;

    /// <summary>The program; read when it is first asked for, since a state can be looked at without.</summary>
    /// <exception cref="SourceException">A file is wrong.</exception>
    public StackProgram Program => program.Value;

    /// <summary>Folder of the states.</summary>
    public string Home { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Name of the stack.</summary>
    public string Stack { get; }

    /// <summary>The stacks' states.</summary>
    public StackStore Store { get; }

    /// <summary>The stack's configuration.</summary>
    public StackConfig Config { get; }

    /// <summary>Opens a project.</summary>
    /// <param name="folder">A folder that holds a Pulumi.yaml, or is below one that does.</param>
    /// <param name="stack">The stack; null for the only one, or <c>dev</c>.</param>
    /// <param name="tell">Told what is worth knowing.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="SourceException">A file is wrong.</exception>
    public static Workspace Open(string? folder, string? stack, Action<string> tell, TimeProvider time)
    {
        var start = Path.GetFullPath(folder ?? ".");
        var found = start;
        while (!ProjectFile.Exists(found))
        {
            found = Path.GetDirectoryName(found)
                ?? throw new UserException($"There is no Pulumi.yaml in {start} or above it. Name the project's folder with --cwd.");
        }

        var file = ProjectFile.Open(found);
        var project = file.Settings;
        if (StackName.ProjectProblem(project.Name) is { } problem)
        {
            // Of a wrong name nothing can be made, not even the place of its stacks.
            file.ReadProgram().File.ThrowIfWrong();
            throw new UserException($"\"{project.Name}\" in Pulumi.yaml is no name of a project: {problem}.");
        }

        var environment = Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL");
        var home = (string.IsNullOrEmpty(environment) ? project.Backend : environment) switch
        {
            null or "" => Path.Combine(found, ".trtc"),
            ['f', 'i', 'l', 'e', ':', '/', '/', .. var path] => Path.Combine(
                Path.GetFullPath(
                    path.Replace("~", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.Ordinal), found),
                ".pulumi"),
            var other => throw new UserException(
                $"{(string.IsNullOrEmpty(environment) ? "backend.url of Pulumi.yaml" : "PULUMI_BACKEND_URL")} is {other}; "
                + "this tool keeps states in folders: "
                + "file://PATH, or nothing for the project's own .trtc. Other places need the Pulumi CLI."),
        };
        var configFolder = Path.Combine(found, project.StackConfigFolder);
        var name = stack is null ? Choose(configFolder, new StackStore(home, project.Name, time)) : StackName.Parse(stack, project.Name);
        return new Workspace(found, file, home, name, tell, time);
    }

    /// <summary>Takes the stack for a command. A watch has it only for moments, so its turn is waited for.</summary>
    /// <exception cref="StateException">Another run has it.</exception>
    public async Task<IDisposable> LockAsync(string command, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return Store.Lock(Stack, command);
            }
            catch (StackBusyException e) when (e.Command == WatchLock && tries < LockTries && !cancellationToken.IsCancellationRequested)
            {
                if (tries == 10)
                {
                    tell($"Waiting until `{e.Command}` has done what it does now.");
                }

                await Task.Delay(LockPause, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Secrets of the state, with their salt.</summary>
    public (PassphraseSecrets Secrets, string Salt) StateSecrets()
    {
        var salt = Store.Salt(Stack) ?? Config.Salt;
        if (salt is not null)
        {
            return (Open(salt), salt);
        }

        var made = PassphraseSecrets.Create(Find());
        opened[made.Salt] = made;
        return (made, made.Salt);
    }

    /// <summary>Secrets of the configuration.</summary>
    public PassphraseSecrets ConfigSecrets() => Config.Salt is { } salt ? Open(salt) : StateSecrets().Secrets;

    /// <summary>Decrypts a secret of the configuration.</summary>
    public string Decrypt(string ciphertext) => Config.Salt is { } salt
        ? Open(salt).DecryptText(ciphertext)
        : throw new SecretsException(
            $"Pulumi.{Stack}.yaml holds a secret but no encryptionsalt, so it cannot be decrypted. "
            + "Set the secret anew with `trtc config set --secret`.");

    /// <summary>Reads the state. The caller holds the stack's lock.</summary>
    public (Snapshot State, PassphraseSecrets Secrets, string Salt) Load()
    {
        var (secrets, salt) = StateSecrets();
        return (Store.Load(Stack, secrets, salt).State, secrets, salt);
    }

    /// <summary>
    /// Takes a deployment as the stack's state, with the secrets encrypted as this project's are. The caller holds the stack's lock.
    /// </summary>
    public void Import(JsonObject deployment)
    {
        var salt = Snapshot.SaltOf(deployment);
        var (secrets, kept) = salt is null ? StateSecrets() : (Open(salt), salt);
        Store.Save(Stack, Snapshot.Read(deployment, secrets), secrets, kept);
    }

    /// <summary>The name of a configuration value with its namespace.</summary>
    public string FullName(string name) => ConfigKey.Full(name, Project.Name)
        ?? throw new UserException($"\"{name}\" is no name of a configuration value; it is NAME, or NAMESPACE:NAME such as trtc:region.");

    /// <summary>Configuration of a package's default provider.</summary>
    public ObjectValue ProviderConfig(string package) => Config.ForProvider(package, Program, Decrypt);

    public void Dispose()
    {
        foreach (var secrets in opened.Values)
        {
            secrets.Dispose();
        }
    }

    private static string Choose(string folder, StackStore store)
    {
        var stacks = store.List()
            .Concat((Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "Pulumi.*.yaml") : [])
                .Select(f => Path.GetFileName(f)["Pulumi.".Length..^".yaml".Length]).Where(n => StackName.Problem(n) is null))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return stacks switch
        {
            [] => "dev",
            [var only] => only,
            _ when stacks.Contains("dev") => "dev",
            _ => throw new UserException($"This project has the stacks {NameList.Of(stacks)}; name one with --stack."),
        };
    }

    private PassphraseSecrets Open(string salt) =>
        opened.TryGetValue(salt, out var secrets) ? secrets : opened[salt] = PassphraseSecrets.Open(Find(), salt);

    private string Find() => passphrase ??= Passphrase.Find(Home, tell);
}
