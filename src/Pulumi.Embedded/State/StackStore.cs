using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>
/// The states of a project's stacks, in a folder laid out as Pulumi's own local folder: <c>stacks/PROJECT/STACK.json</c>,
/// beside it the journal of a run that goes on or was interrupted, and the lock of a run that goes on.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="project">Name of the project.</param>
/// <param name="time">The clock.</param>
public sealed class StackStore(string folder, string project, TimeProvider time)
{
    // The same for every lock, so that taking one again writes nothing.
    private readonly string since = time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);

    // Both names become parts of paths, so none may lead elsewhere.
    private string StacksFolder { get; } = StackName.ProjectProblem(project) is { } problem
        ? throw new StateException($"\"{project}\" is no project: {problem}.")
        : Path.Combine(folder, "stacks", project);

    /// <summary>Names of the stacks.</summary>
    public IReadOnlyList<string> List() => Directory.Exists(StacksFolder)
        ? [.. Directory.EnumerateFiles(StacksFolder, "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => StackName.Problem(n) is null)
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a stack is there.</summary>
    public bool Has(string stack) => File.Exists(StateFile(stack)) || File.Exists(JournalFile(stack));

    /// <summary>How many resources a stack has, as of its last update that came to its end.</summary>
    public int Count(string stack) => File.Exists(StateFile(stack)) ? CheckpointFile.Count(StateFile(stack)) : 0;

    /// <summary>File of a stack's state.</summary>
    public string StateFile(string stack) => FileOf(stack, ".json");

    /// <summary>File of a stack's journal.</summary>
    public string JournalFile(string stack) => FileOf(stack, ".journal");

    /// <summary>File that the embedded emulator keeps a stack's tasks in.</summary>
    public string EmulatorFile(string stack) => FileOf(stack, ".emulator");

    /// <summary>File that keeps the newest events of a stack's watch.</summary>
    public string WatchLogFile(string stack) => FileOf(stack, ".watch");

    /// <summary>The salt of a stack's secrets, or null where it has none.</summary>
    public string? Salt(string stack) => File.Exists(StateFile(stack)) ? CheckpointFile.Salt(StateFile(stack)) : null;

    /// <summary>Takes a stack for this process alone; it is given back at the end of the process, however that ends.</summary>
    /// <exception cref="StateException">Another process has it.</exception>
    public IDisposable Lock(string stack, string command)
    {
        Directory.CreateDirectory(StacksFolder);
        var path = FileOf(stack, ".lock");
        var holder = FileOf(stack, ".holder");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsTaken(e))
        {
            var (by, text, process) = Holder(holder);
            throw new StackBusyException(
                $"Another run works on stack {stack}: the stack is currently locked by {text}. "
                + "Wait for its end, or end it with `trtc cancel`; the lock goes with it.",
                by)
            { Process = process };
        }

        var note = new JsonObject
        {
            ["command"] = command,
            ["process"] = Environment.ProcessId,
            ["since"] = since,
        }.ToJsonString(JsonText.Readable);

        // A reader cannot open the locked file, so who has it stands in a second one.
        try
        {
            if (!File.Exists(holder) || File.ReadAllText(holder) != note)
            {
                File.WriteAllText(holder, note);
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return file;
    }

    /// <summary>Reads a stack's state. A journal that an interrupted run left is folded in first.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Its secrets.</param>
    /// <returns>The state, and whether a run was interrupted.</returns>
    /// <exception cref="StateException">The state is damaged or of another form.</exception>
    public (Snapshot State, bool WasInterrupted) Load(string stack, ISecretKeeper secrets)
    {
        var state = Read(stack, secrets);
        if (!File.Exists(JournalFile(stack)))
        {
            return (state, false);
        }

        // Without a fold, the last run ended between writing the state and removing its journal.
        var folded = Journal.Fold(state, TimeOf(stack), JournalFile(stack), secrets);
        Save(stack, folded ?? state, secrets);
        return (folded ?? state, folded is not null);
    }

    /// <summary>The states of another project's stacks in the same folder.</summary>
    public StackStore Of(string other) => new(folder, other, time);

    /// <summary>A stack's state as it was last written, for those that only look.</summary>
    public Snapshot Read(string stack, ISecretKeeper secrets) =>
        File.Exists(StateFile(stack)) ? CheckpointFile.Read(StateFile(stack), secrets) : Snapshot.Empty;

    /// <summary>Gets secrets ready beside everything else where they will be asked for: a stack's state has some, or is made.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Its secrets.</param>
    /// <param name="makes">Whether the stack is made where there is none: its state begins with the check of a passphrase.</param>
    public void PrepareSecrets(string stack, ISecretKeeper secrets, bool makes)
    {
        if (Has(stack) ? File.Exists(StateFile(stack)) && CheckpointFile.HasSecrets(StateFile(stack)) : makes)
        {
            secrets.Prepare();
        }
    }

    /// <summary>Begins the journal of a run.</summary>
    internal Journal Begin(string stack, Snapshot state, ISecretKeeper secrets)
    {
        Directory.CreateDirectory(StacksFolder);
        return new Journal(JournalFile(stack), TimeOf(stack), state.Resources.Length, secrets);
    }

    /// <summary>Writes a state, and ends its journal.</summary>
    /// <exception cref="StateException">The state is not whole; what was written before is as it was.</exception>
    public void Save(string stack, Snapshot state, ISecretKeeper secrets)
    {
        var problems = SnapshotRules.Problems(state).Take(5).ToArray();
        if (problems.Length > 0)
        {
            throw new StateException(
                $"The state of stack {stack} would not be whole, so it is not written; the one before and its journal are as they were:\n"
                + string.Join('\n', problems.Select(p => "  " + p)));
        }

        CheckpointFile.Write(StateFile(stack), $"organization/{project}/{stack}", state, secrets, time);
        File.Delete(JournalFile(stack));
    }

    /// <summary>Removes a stack.</summary>
    public void Remove(string stack)
    {
        foreach (var file in new[]
        {
            StateFile(stack), JournalFile(stack), EmulatorFile(stack), WatchLogFile(stack), StateFile(stack) + ".bak",
        })
        {
            File.Delete(file);
        }
    }

    /// <summary>A deployment of a text that <c>stack export</c> or Pulumi wrote.</summary>
    /// <exception cref="StateException">It is none.</exception>
    public static JsonObject ReadDeployment(string text, string what)
    {
        try
        {
            var json = JsonText.Parse(text) as JsonObject ?? throw new JsonException("it is no object");
            RequireVersion(json["version"]?.ToJsonString(JsonText.Readable), what);
            RequireFeatures((json["features"] as JsonArray ?? []).Select(f => (string)f!), what);
            return (json["deployment"] ?? json["checkpoint"]?["latest"]) as JsonObject ?? throw new JsonException("it has no deployment");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new StateException($"{what} is no Pulumi deployment: {e.Message}");
        }
    }

    /// <summary>Refuses a document that is of no version that this tool reads.</summary>
    /// <param name="version">Its version as JSON; null where it has none.</param>
    /// <param name="what">How messages call it.</param>
    internal static void RequireVersion(string? version, string what)
    {
        if (version is not ("3" or "4"))
        {
            throw new StateException(
                $"{what} has version {version ?? "(none)"}, but must have version 3 or 4; "
                + "newer versions of Pulumi write that with `pulumi stack export`.");
        }
    }

    /// <summary>Refuses a document that uses what this tool does not know.</summary>
    internal static void RequireFeatures(IEnumerable<string> features, string what)
    {
        var unknown = features.Where(f => f != Snapshot.RefreshFeature).ToArray();
        if (unknown.Length > 0)
        {
            throw new StateException(
                $"{what} uses {NameList.Of(unknown)}, which this tool does not know; only the Pulumi CLI can work on it.");
        }
    }

    private string TimeOf(string stack) => File.Exists(StateFile(stack)) ? CheckpointFile.Time(StateFile(stack)) : "";

    private static (string Command, string Text, int? Process) Holder(string path)
    {
        try
        {
            var note = JsonText.Parse(File.ReadAllText(path))!;
            return (
                (string?)note["command"] ?? "",
                $"process {note["process"]}, {note["command"]}, since {note["since"]}",
                (int?)note["process"]);
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            return ("", "a process that does not say which", null);
        }
    }

    // Any other failure, such as a full disk, is no lock, and waiting for its end would be in vain.
    // EWOULDBLOCK is 11 on Linux and 35 on macOS.
    private static bool IsTaken(IOException failure) =>
        OperatingSystem.IsWindows() ? (failure.HResult & 0xffff) is 32 or 33 : failure.HResult is 11 or 35;

    private string FileOf(string stack, string extension) => StackName.Problem(stack) is { } problem
        ? throw new StateException($"\"{stack}\" is no stack: {problem}.")
        : Path.Combine(StacksFolder, stack + extension);
}

/// <summary>A stack's state cannot be used.</summary>
/// <param name="message">Why, and what to do.</param>
public class StateException(string message) : Exception(message);

/// <summary>Another process has the stack.</summary>
/// <param name="message">Which, and what to do.</param>
/// <param name="command">The command that it runs, where it says so.</param>
public sealed class StackBusyException(string message, string command) : StateException(message)
{
    /// <summary>The command that it runs; empty where it does not say so.</summary>
    public string Command { get; } = command;

    /// <summary>The process; null where it does not say so.</summary>
    public int? Process { get; init; }
}
