using System.Buffers;
using System.Text.Json;
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
        TaskCompletionSource? Done)> lines = Channel.CreateUnbounded<(byte[],
        TaskCompletionSource?)>(new() { SingleReader = true });
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
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Append(written, json =>
        {
            json.WriteNumber("begin", number);
            json.WriteString("type", type);
            json.WritePropertyName("resource");
            resource.Write(json, secrets);
        });
        await written.Task;
        return number;
    }

    /// <summary>
    /// An operation ended: some records are no more, and some are there, or are others now. Nobody waits for the disk: what begins after
    /// it is written after it, and waits.
    /// </summary>
    /// <param name="operation">Number of the operation; zero for a change of the state alone.</param>
    /// <param name="drop">Keys of the records that are no more.</param>
    /// <param name="put">The records that are there.</param>
    /// <exception cref="JournalException">It cannot be written, or one before could not.</exception>
    public void End(int operation, IEnumerable<int> drop, IReadOnlyList<ResourceState> put)
    {
        Append(waiting: null, json =>
        {
            json.WriteNumber("end", operation);
            json.WriteStartArray("drop");
            foreach (var key in drop)
            {
                json.WriteNumberValue(key);
            }

            json.WriteEndArray();
            if (put.Count > 0)
            {
                Put(json, put[0]);
            }

            if (put.Count > 1)
            {
                json.WriteStartArray("also");
                foreach (var record in put.Skip(1))
                {
                    json.WriteStartObject();
                    Put(json, record);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        });

        // What fails after this, whoever begins next is told.
        if (failure is { } why)
        {
            throw why;
        }
    }

    /// <summary>Folds the lines of a journal into the state that it began with. A last line that was cut short does not count.</summary>
    /// <returns>The state as it is now, or null where the journal belongs to another state: it was folded already.</returns>
    public static Snapshot? Fold(Snapshot state, string baseTime, string path, ISecretKeeper secrets)
    {
        var resources = new SortedDictionary<int, ResourceState>(state.Resources.Select((r, i) => (r, i)).ToDictionary(x => x.i, x => x.r));
        var pending = new SortedDictionary<int, PendingOperation>();
        var reader = new PropertyReader(secrets);
        var isOfState = false;
        foreach (var line in ReadLines(path))
        {
            if (!isOfState)
            {
                isOfState = line.TryGetProperty("base", out var its) && its.GetString() == baseTime;
                if (!isOfState)
                {
                    return null;
                }
            }
            else if (line.TryGetProperty("begin", out var begin))
            {
                pending[begin.GetInt32()] = PendingOperation.Read(line, reader);
            }
            else
            {
                pending.Remove(line.GetProperty("end").GetInt32());
                foreach (var key in line.GetProperty("drop").EnumerateArray())
                {
                    resources.Remove(key.GetInt32());
                }

                foreach (var there in line.TryGetProperty("also", out var also) ? also.EnumerateArray().Prepend(line) : [line])
                {
                    if (there.TryGetProperty("put", out var put))
                    {
                        resources[put.GetInt32()] = ResourceJson.Read(there.GetProperty("resource"), reader);
                    }
                }
            }
        }

        return isOfState ? new Snapshot([.. resources.Values], state.Pending.AddRange(pending.Values)).Sorted() : null;
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

    private static IEnumerable<JsonElement> ReadLines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            JsonDocument entry;
            try
            {
                entry = JsonText.ParseDocument(line);
            }
            catch (JsonException)
            {
                // The process ended while it wrote this line, so what it says was not waited for.
                yield break;
            }

            using (entry)
            {
                if (entry.RootElement.ValueKind != JsonValueKind.Object)
                {
                    yield break;
                }

                yield return entry.RootElement;
            }
        }
    }

    private void Put(Utf8JsonWriter json, ResourceState record)
    {
        json.WriteNumber("put", record.Key);
        json.WritePropertyName("resource");
        record.Write(json, secrets);
    }

    // Whoever waits is told when it is on disk.
    private void Append(TaskCompletionSource? waiting, Action<Utf8JsonWriter> members)
    {
        if (!lines.Writer.TryWrite((Line(members), waiting)))
        {
            throw failure ?? new JournalException(path, new ObjectDisposedException(nameof(Journal)));
        }
    }

    private static byte[] Line(Action<Utf8JsonWriter> members)
    {
        var line = JsonText.Write(json =>
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        });
        return [.. line, (byte)'\n'];
    }

    // A run that changes nothing writes nothing.
    private FileStream Open()
    {
        var opened = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 1);
        opened.Write(Line(json => json.WriteString("base", baseTime)));
        return opened;
    }

    // Operations that run at once share a write and a flush.
    // After a failure nothing more is written, for a journal with a gap would tell what is not so.
    private async Task WriteAsync()
    {
        var waiting = new List<TaskCompletionSource>();
        var batch = new ArrayBufferWriter<byte>();
        while (await lines.Reader.WaitToReadAsync())
        {
            try
            {
                while (lines.Reader.TryRead(out var next))
                {
                    if (next.Done is { } done)
                    {
                        waiting.Add(done);
                    }

                    batch.Write(next.Line);
                }

                if (failure is null)
                {
                    file ??= Open();
                    await file.WriteAsync(batch.WrittenMemory);
                    file.Flush(flushToDisk: true);
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
            batch.ResetWrittenCount();
        }
    }
}

/// <summary>A journal cannot be written, so that nothing may begin any more.</summary>
/// <param name="path">The journal.</param>
/// <param name="cause">Why.</param>
internal sealed class JournalException(string path, Exception cause)
    : IOException($"The journal {path} cannot be written ({cause.Message}), so nothing more is begun. Correct that and run again.", cause);
