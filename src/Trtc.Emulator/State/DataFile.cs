using System.Text.Json;

namespace Trtc.Emulator.State;

/// <summary>
/// Keeps tasks and rooms in a file of JSON lines. Every change appends one line, so that a change costs the same however
/// much is kept and a killed process loses nothing it answered; opening folds the lines together.
/// </summary>
internal sealed class DataFile : IDisposable
{
    private readonly FileStream stream;

    private DataFile(FileStream stream) => this.stream = stream;

    /// <summary>Reads a file into a store and returns the file for what comes.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another emulator has it open.</exception>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static DataFile Open(string path, Action<DataLine> load)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var end = Load(path, stream, load);
            stream.SetLength(end);
            return new DataFile(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Append(DataLine line)
    {
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(line, EmulatorJsonContext.Default.DataLine));
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    /// <summary>Writes the file anew with just these lines.</summary>
    public void Replace(IEnumerable<DataLine> lines)
    {
        stream.SetLength(0);
        foreach (var line in lines)
        {
            Append(line);
        }
    }

    public void Dispose() => stream.Dispose();

    // Returns where the last whole line ends; a half line is what a killed process left.
    private static long Load(string path, FileStream stream, Action<DataLine> load)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var (start, number) = (0, 0);
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1)
        {
            number++;
            try
            {
                load(JsonSerializer.Deserialize(bytes.AsSpan(start, end - start), EmulatorJsonContext.Default.DataLine)!);
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{path}, line {number}: not written by this emulator ({e.Message})", e);
            }
        }

        return start;
    }
}

/// <summary>A line of the data file: a task or a room as it is after a change.</summary>
internal sealed record DataLine(RoomTask? Task, Room? Room);
