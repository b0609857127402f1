using System.Text.Json;
using Pulumi.Protocol;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.State;

/// <summary>
/// Keeps tasks, rooms, voices and what people have set in a file of JSON lines. Every change appends one line, so that a change costs the
/// same however much is kept and a killed process loses nothing it answered; opening folds the lines together.
/// </summary>
internal sealed class DataFile : IDisposable
{
    // Nobody else has the file; Windows renames an open one only when that is shared.
    private static readonly FileShare Alone = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly Lock gate = new();
    private readonly string path;
    private FileStream stream;

    private DataFile(string path, FileStream stream, int lines) => (this.path, this.stream, Lines) = (path, stream, lines);

    /// <summary>How many lines it had when it was opened.</summary>
    public int Lines { get; }

    /// <summary>Reads a file into a store and returns the file for what comes.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another emulator has it open.</exception>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static DataFile Open(string path, Action<DataLine> load)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Alone);
        try
        {
            var (end, lines) = Load(path, stream, load);
            if (end < stream.Length)
            {
                stream.SetLength(end);
            }

            return new DataFile(path, stream, lines);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a line. Calls may come from several threads at once.</summary>
    public void Append(DataLine line)
    {
        lock (gate)
        {
            Write(stream, line);
            stream.Flush();
        }
    }

    /// <summary>Writes the file anew with just these lines, or not at all: whoever is killed meanwhile leaves the old one.</summary>
    public void Replace(IEnumerable<DataLine> lines)
    {
        var fresh = FileReplacement.Replace(path, Alone, file =>
        {
            foreach (var line in lines)
            {
                Write(file, line);
            }
        });
        stream.Dispose();
        stream = fresh;
    }

    public void Dispose() => stream.Dispose();

    private static void Write(FileStream file, DataLine line)
    {
        file.Write(JsonSerializer.SerializeToUtf8Bytes(line, EmulatorJsonContext.Default.DataLine));
        file.WriteByte((byte)'\n');
    }

    // Returns where the last whole line ends, and how many there are; a half line is what a killed process left.
    private static (long End, int Lines) Load(string path, FileStream stream, Action<DataLine> load)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var (start, number) = (0, 0);
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1)
        {
            number++;
            try
            {
                load(JsonSerializer.Deserialize(bytes.AsSpan(start, end - start), EmulatorJsonContext.Default.DataLine)
                    ?? throw new JsonException("it is null"));
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{path}, line {number}: not written by this emulator ({e.Message})", e);
            }
        }

        return (start, number);
    }
}

/// <summary>A line of the data file: one of its members, as it is after a change.</summary>
/// <param name="Task">A task.</param>
/// <param name="Room">A room.</param>
/// <param name="Voice">A new voice.</param>
/// <param name="ClockAhead">How far the clock is ahead of the true one.</param>
/// <param name="Faults">All faults that are still to come.</param>
internal sealed record DataLine(
    RoomTask? Task = null,
    Room? Room = null,
    ClonedVoice? Voice = null,
    TimeSpan? ClockAhead = null,
    IReadOnlyList<FaultPlan>? Faults = null);
