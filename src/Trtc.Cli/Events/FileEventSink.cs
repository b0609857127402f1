using System.Text;

namespace Trtc.Cli.Events;

/// <summary>Writes each event as a line of a file, which others read meanwhile.</summary>
internal sealed class FileEventSink : IEventSink
{
    private readonly FileStream file;

    /// <summary>Begins the file anew.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public FileEventSink(string path) =>
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    public async Task WriteAsync(string json)
    {
        // A line comes as a whole, so that a reader finds no half of one.
        await file.WriteAsync(Encoding.UTF8.GetBytes(json + "\n"));
        await file.FlushAsync();
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
