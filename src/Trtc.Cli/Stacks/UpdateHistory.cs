using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>
/// What was done with a stack, in files of Pulumi's own form and names: <c>history/PROJECT/STACK/STACK-NANOSECONDS.history.json</c>.
/// </summary>
/// <param name="folder">The stack's folder of them.</param>
/// <param name="stack">The stack.</param>
/// <param name="keeps">How many are kept; null for all.</param>
internal sealed class UpdateHistory(string folder, string stack, int? keeps)
{
    private const string Ending = ".history.json";

    /// <summary>The entries, the newest first, each with its number as <c>version</c>.</summary>
    public IReadOnlyList<JsonObject> List()
    {
        var files = Files();
        var entries = new List<JsonObject>();
        for (var i = 0; i < files.Count; i++)
        {
            var entry = Read(files[i]);
            entry["version"] ??= i + 1;
            entries.Insert(0, entry);
        }

        return entries;
    }

    /// <summary>Adds an entry.</summary>
    public void Add(JsonObject entry, DateTimeOffset at)
    {
        var files = Files();
        entry["version"] = files.Count == 0 ? 1 : ((int?)Read(files[^1])["version"] ?? files.Count) + 1;
        Directory.CreateDirectory(folder);
        var nanoseconds = (at - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        string path;
        do
        {
            path = Path.Combine(folder, $"{stack}-{nanoseconds++.ToString(CultureInfo.InvariantCulture)}{Ending}");
        }
        while (File.Exists(path));
        FileReplacement.Write(path, entry.ToJsonString(JsonText.Indented) + "\n");
        foreach (var old in keeps is { } most ? files.Append(path).SkipLast(most) : [])
        {
            File.Delete(old);
        }
    }

    /// <summary>Removes all entries.</summary>
    public void Remove()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Gives the entries to another stack.</summary>
    public void MoveTo(UpdateHistory other)
    {
        foreach (var (entry, file) in Files().Select(f => (Read(f), f)).ToArray())
        {
            other.Add(entry, DateTimeOffset.FromUnixTimeSeconds((long?)entry["startTime"] ?? 0));
            File.Delete(file);
        }

        Remove();
    }

    // Their names hold when they were written, in digits of one length, so that they sort by it.
    private List<string> Files() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal)]
        : [];

    private static JsonObject Read(string path)
    {
        try
        {
            return JsonText.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it is no object");
        }
        catch (JsonException e)
        {
            throw new StateException($"{path}, an entry of the stack's history, cannot be read: {e.Message} Move it away.");
        }
    }
}
