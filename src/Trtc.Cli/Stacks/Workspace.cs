using System.Text.Json.Nodes;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>A project's folder, one of its stacks, and what belongs to both.</summary>
internal sealed partial class Workspace : IDisposable
{
    /// <summary>Command that a watch has a stack's lock with.</summary>
    public const string WatchLock = "trtc watch";

    private const int LockTries = 600;

    // Whoever has just taken the stack may not have said yet who it is.
    private const int NamelessTries = 10;

    // Of the project's own folder; in Pulumi's nothing is taken away that Pulumi keeps.
    private const int MostUpdates = 200;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    private readonly Action<string> tell;
    private PassphraseSecrets? created;
    private readonly Dictionary<string, PassphraseSecrets> opened = new(StringComparer.Ordinal);
    private readonly ProjectFile file;
    private readonly Lazy<StackProgram> program;
    private string? passphrase;

    private Workspace(
        string folder, ProjectFile file, StatePlace place, string stack, Action<string> tell, TimeProvider time, string? configFile)
    {
        (Folder, this.file, Home, Stack, this.tell, Time) = (folder, file, place.Home, stack, tell, time);
        Address = place.Address;
        (Selected, KeptUpdates) = (place.Selected, place.IsOwn ? MostUpdates : null);
        program = new Lazy<StackProgram>(file.ReadProgram);
        Store = new StackStore(Home, Project.Name, time);
        ConfigFile = configFile ?? Path.Combine(Folder, Project.StackConfigFolder, $"Pulumi.{stack}.yaml");
        Config = StackConfig.Read(ConfigFile, Project.Name);
    }

    /// <summary>Folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Files of the program and its configuration, those that may yet come included.</summary>
    public IEnumerable<string> Files => file.ProgramFiles
        .Append(Path.Combine(Folder, "Pulumi.yaml")).Append(ConfigFile).Distinct(StringComparer.Ordinal);

    /// <summary>File of the stack's configuration.</summary>
    public string ConfigFile { get; }

    /// <summary>What the project's file says besides the program.</summary>
    public ProjectSettings Project => file.Settings;

    /// <summary>The program; read when it is first asked for, since a state can be looked at without.</summary>
    /// <exception cref="SourceException">A file is wrong.</exception>
    public StackProgram Program => program.Value;

    /// <summary>Where the states are, as an address.</summary>
    public string Address { get; }

    /// <summary>Folder of the states.</summary>
    public string Home { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Name of the stack.</summary>
    public string Stack { get; }

    /// <summary>The stacks' states.</summary>
    public StackStore Store { get; }

    // How many entries the history keeps.
    private int? KeptUpdates { get; }

    /// <summary>The stack that commands mean which name none.</summary>
    public SelectedStack Selected { get; }

    /// <summary>The stack's configuration.</summary>
    public StackConfig Config { get; }

    /// <summary>What was done with the stack.</summary>
    public UpdateHistory History => new(Path.Combine(Home, "history", Project.Name, Stack), Stack, KeptUpdates);

    /// <summary>The stack's tags.</summary>
    public StackTags Tags => new(Path.ChangeExtension(Store.StateFile(Stack), null) + ".pulumi-tags");

    /// <summary>Opens a project.</summary>
    /// <param name="folder">A folder that holds a Pulumi.yaml, or is below one that does.</param>
    /// <param name="stack">The stack; null for that of PULUMI_STACK, the selected one, the only one, or <c>dev</c>.</param>
    /// <param name="tell">Told what is worth knowing.</param>
    /// <param name="time">The clock.</param>
    /// <param name="configFile">File of the stack's configuration; null for the one of its name.</param>
    /// <exception cref="SourceException">A file is wrong.</exception>
    public static Workspace Open(string? folder, string? stack, Action<string> tell, TimeProvider time, string? configFile = null)
    {
        var start = Path.GetFullPath(folder ?? ".");
        var found = Find(folder)
            ?? throw new UserException($"There is no Pulumi.yaml in {start} or above it. Name the project's folder with --cwd.");

        var file = ProjectFile.Open(found);
        var project = file.Settings;
        if (StackName.ProjectProblem(project.Name) is { } problem)
        {
            // Of a wrong name nothing can be made, not even the place of its stacks.
            file.ReadProgram().File.ThrowIfWrong();
            throw new UserException($"\"{project.Name}\" in Pulumi.yaml is no name of a project: {problem}.");
        }

        var place = StatePlace.Of(found, project);
        var named = stack ?? (Environment.GetEnvironmentVariable("PULUMI_STACK") is { Length: > 0 } set ? set : null);
        var configFolder = Path.Combine(found, project.StackConfigFolder);
        var name = named is null ? Choose(configFolder, new StackStore(place.Home, project.Name, time), place.Selected.Name)
            : StackName.Parse(named, project.Name);
        return new Workspace(found, file, place, name, tell, time, configFile is null ? null : Path.GetFullPath(configFile, start));
    }

    /// <summary>Folder of the project that a folder is in; null where it is in none.</summary>
    public static string? Find(string? folder)
    {
        var found = Path.GetFullPath(folder ?? ".");
        while (found is not null && !ProjectFile.Exists(found))
        {
            found = Path.GetDirectoryName(found);
        }

        return found;
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
            catch (StackBusyException e) when (
                (e.Command == WatchLock ? tries < LockTries : e.Command.Length == 0 && tries < NamelessTries)
                    && !cancellationToken.IsCancellationRequested)
            {
                if (tries == 10)
                {
                    tell($"Waiting until `{e.Command}` has done what it does now.");
                }

                await Task.Delay(LockPause, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Secrets of the state.</summary>
    public PassphraseSecrets StateSecrets() =>
        (Store.Salt(Stack) ?? Config.Salt) is { } salt ? Secrets(salt) : created ??= PassphraseSecrets.Create(Find());

    /// <summary>Secrets of the configuration.</summary>
    public PassphraseSecrets ConfigSecrets() => Config.Salt is { } salt ? Secrets(salt) : StateSecrets();

    /// <summary>Decrypts a secret of the configuration.</summary>
    public string Decrypt(string ciphertext) => Config.Salt is { } salt
        ? Secrets(salt).DecryptText(ciphertext)
        : throw new SecretsException(
            $"Pulumi.{Stack}.yaml holds a secret but no encryptionsalt, so it cannot be decrypted. "
            + "Set the secret anew with `trtc config set --secret`.");

    /// <summary>Reads the state. The caller holds the stack's lock.</summary>
    public (Snapshot State, PassphraseSecrets Secrets) Load()
    {
        var secrets = StateSecrets();
        return (Store.Load(Stack, secrets).State, secrets);
    }

    /// <summary>
    /// Takes a deployment as the stack's state, with the secrets encrypted as this project's are. The caller holds the stack's lock.
    /// </summary>
    public void Import(JsonObject deployment)
    {
        var salt = Snapshot.SaltOf(deployment);
        var secrets = salt is null ? StateSecrets() : Secrets(salt);
        Store.Save(Stack, Snapshot.Read(deployment, secrets), secrets);
    }

    /// <summary>Edits the state by hand. The caller holds the stack's lock.</summary>
    /// <exception cref="StateException">The edit refuses.</exception>
    public void Edit(Func<Snapshot, Snapshot> edit)
    {
        var (state, secrets) = Load();
        if (edit(state) is var now && !ReferenceEquals(now, state))
        {
            Store.Save(Stack, now, secrets);
        }
    }

    /// <summary>Refuses where the stack is not there.</summary>
    /// <exception cref="UserException">It is not.</exception>
    public void RequireStack()
    {
        if (!Store.Has(Stack))
        {
            // Pulumi's own words, by which programs know what is wrong.
            var others = Store.List() is { Count: > 0 } all
                ? $"are {NameList.Of(all)}"
                : "is none yet, and `trtc up` makes the first";
            throw new UserException($"no stack named '{Stack}' found; there {others}.");
        }
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

    private static string Choose(string folder, StackStore store, string? selected)
    {
        // A selection outlives its stack where another tool removes that.
        if (selected is not null && (store.Has(selected) || File.Exists(Path.Combine(folder, $"Pulumi.{selected}.yaml"))))
        {
            return selected;
        }

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
            _ => throw new UserException(
                $"This project has the stacks {NameList.Of(stacks)}; name one with --stack, or select one with `trtc stack select`."),
        };
    }

    /// <summary>Secrets with another salt, such as another stack's.</summary>
    public PassphraseSecrets Secrets(string salt) =>
        opened.TryGetValue(salt, out var secrets) ? secrets : opened[salt] = PassphraseSecrets.Open(Find(), salt);

    private string Find() => passphrase ??= Passphrase.Find(Home, tell);
}
