using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>
/// What happened since a state was written: one line before and one after each operation, on disk before the operation goes on.
/// The file is made with the first line.
/// Its cost per operation does not grow with the stack; at the end it is folded into the state.
/// </summary>
/// <remarks>
/// The first line names the state: <c>{"base": TIME}</c>, the time in its manifest. Then: <c>{"begin": N, "type": "creating", "resource":
/// {…}}</c>; <c>{"end": N, "drop": [KEY], "put": KEY, "resource": {…}, "also": [{"put": KEY, "resource": {…}}]}</c>.
/// Resources of the state have the keys 0, 1, 2, …; those that operations put have keys from there on.
/// </remarks>
internal sealed class Journal : IAsyncDisposable
{
    private readonly ISecretKeeper secrets;
    private readonly string path;
    private readonly string baseTime;
    private readonly Channel<(
        byte[] Line,
        TaskCompletionSource Done)> lines = Channel.CreateUnbounded<(byte[],
        TaskCompletionSource)>(new() { SingleReader = true });
    private readonly Task writer;
    private FileStream? file;
    private volatile JournalException? failure;
    private int lastOperation;
    private int lastKey;

    /// <summary>Begins a journal.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="baseTime">Time in the manifest of the state that it begins with; empty where there is none.</param>
    /// <param name="resources">How many resources that state has.</param>
    /// <param name="secrets">Encrypts.</param>
    public Journal(string path, string baseTime, int resources, ISecretKeeper secrets)
    {
        (this.path, this.baseTime, this.secrets) = (path, baseTime, secrets);
        lastKey = resources - 1;
        writer = WriteAsync();
    }

    /// <summary>A key for a resource to come.</summary>
    public int NextKey() => Interlocked.Increment(ref lastKey);

    /// <summary>An operation begins.</summary>
    public async Task<int> BeginAsync(string type, ResourceState resource)
    {
        var number = Interlocked.Increment(ref lastOperation);
        await AppendAsync(new JsonObject { ["begin"] = number, ["type"] = type, ["resource"] = resource.Write(secrets) });
        return number;
    }

    /// <summary>An operation ended: some records are no more, and some are there, or are others now.</summary>
    /// <param name="operation">Number of the operation; zero for a change of the state alone.</param>
    /// <param name="drop">Keys of the records that are no more.</param>
    /// <param name="put">The records that are there.</param>
    public Task EndAsync(int operation, IEnumerable<int> drop, IReadOnlyList<ResourceState> put)
    {
        var line = new JsonObject { ["end"] = operation, ["drop"] = new JsonArray([.. drop.Select(k => (JsonNode)k)]) };
        foreach (var record in put.Take(1))
        {
            line["put"] = record.Key;
            line["resource"] = record.Write(secrets);
        }

        if (put.Count > 1)
        {
            line["also"] = new JsonArray(
                [.. put.Skip(1).Select(r => (JsonNode)new JsonObject { ["put"] = r.Key, ["resource"] = r.Write(secrets) })]);
        }

        return AppendAsync(line);
    }

    /// <summary>Folds the lines of a journal into the state that it began with. A last line that was cut short does not count.</summary>
    /// <returns>The state as it is now, or null where the journal belongs to another state: it was folded already.</returns>
    public static Snapshot? Fold(Snapshot state, string baseTime, string path, ISecretKeeper secrets)
    {
        if ((string?)ReadLines(path).FirstOrDefault()?["base"] != baseTime)
        {
            return null;
        }

        var resources = new SortedDictionary<int, ResourceState>(state.Resources.Select((r, i) => (r, i)).ToDictionary(x => x.i, x => x.r));
        var pending = new SortedDictionary<int, PendingOperation>();
        foreach (var line in ReadLines(path).Skip(1))
        {
            if (line["begin"] is { } begin)
            {
                pending[(int)begin] = new PendingOperation(
                    (string)line["type"]!, ResourceJson.Read((JsonObject)line["resource"]!, secrets));
                continue;
            }

            pending.Remove((int)line["end"]!);
            foreach (var key in (JsonArray)line["drop"]!)
            {
                resources.Remove((int)key!);
            }

            foreach (var there in (line["also"] as JsonArray ?? []).Prepend(line).Where(l => l!["put"] is not null))
            {
                resources[(int)there!["put"]!] = ResourceJson.Read((JsonObject)there["resource"]!, secrets);
            }
        }

        return new Snapshot([.. resources.Values], state.Pending.AddRange(pending.Values)).Sorted();
    }

    /// <summary>All lines are on disk, and no more come.</summary>
    public async ValueTask DisposeAsync()
    {
        lines.Writer.TryComplete();
        await writer;
        try
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (IOException)
        {
            // What was waited for is on disk, and whoever waited in vain knows; the state is still to be written.
        }
    }

    private static IEnumerable<JsonObject> ReadLines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            JsonObject? entry = null;
            try
            {
                entry = JsonText.Parse(line) as JsonObject;
            }
            catch (JsonException)
            {
                // The process ended while it wrote this line, so what it says was not waited for.
            }

            if (entry is null)
            {
                yield break;
            }

            yield return entry;
        }
    }

    private async Task AppendAsync(JsonObject line)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!lines.Writer.TryWrite((Encoding.UTF8.GetBytes(line.ToJsonString(JsonText.Readable) + "\n"), done)))
        {
            throw failure ?? new JournalException(path, new ObjectDisposedException(nameof(Journal)));
        }

        await done.Task;
    }

    // A run that changes nothing writes nothing.
    private FileStream Open()
    {
        var opened = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 1);
        opened.Write(Encoding.UTF8.GetBytes(new JsonObject { ["base"] = baseTime }.ToJsonString(JsonText.Readable) + "\n"));
        return opened;
    }

    // Operations that run at once share a flush.
    // After a failure nothing more is written, for a journal with a gap would tell what is not so.
    private async Task WriteAsync()
    {
        var waiting = new List<TaskCompletionSource>();
        while (await lines.Reader.WaitToReadAsync())
        {
            try
            {
                while (lines.Reader.TryRead(out var next))
                {
                    waiting.Add(next.Done);
                    if (failure is null)
                    {
                        file ??= Open();
                        await file.WriteAsync(next.Line);
                    }
                }

                if (failure is null)
                {
                    file?.Flush(flushToDisk: true);
                }
            }
#pragma warning disable CA1031
            catch (Exception e)
            {
                // Whatever it is: who waits here waits for ever, unless told.
                failure = new JournalException(path, e);
            }
#pragma warning restore CA1031

            waiting.ForEach(w => _ = failure is { } why ? w.TrySetException(why) : w.TrySetResult());
            waiting.Clear();
        }
    }
}

/// <summary>A journal cannot be written, so that nothing may begin any more.</summary>
/// <param name="path">The journal.</param>
/// <param name="cause">Why.</param>
internal sealed class JournalException(string path, Exception cause)
    : IOException($"The journal {path} cannot be written ({cause.Message}), so nothing more is begun. Correct that and run again.", cause);
