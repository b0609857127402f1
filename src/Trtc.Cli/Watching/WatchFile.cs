using System.Text;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>
/// The newest events of a stack's watch, one JSON object per line, for those that look later or from another process. A watch goes on
/// without it where it cannot be written.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="error">Where it is said, once, that it cannot be written.</param>
internal sealed class WatchFile(string path, TextWriter error)
{
    /// <summary>How many lines it has at most.</summary>
    public const int MostLines = 1000;

    /// <summary>How long it is at most.</summary>
    public const int MostBytes = 512 * 1024;

    // Others may read it at any time, and remove the stack.
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    private int? lines;
    private bool hasFailed;

    /// <summary>Appends a line. Calls come one after the other.</summary>
    public void Append(string line)
    {
        try
        {
            if (lines is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                lines = File.Exists(path) ? Lines().Count : 0;
            }
            else if (!File.Exists(path))
            {
                // It went with the stack.
                return;
            }

            if (Write(line) > MostBytes || ++lines > MostLines)
            {
                Shorten();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!hasFailed)
            {
                hasFailed = true;
                error.WriteLine($"The watch goes on, but its events cannot be kept in {path}: {e.Message}");
            }
        }
    }

    private long Write(string line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, Shared);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        return file.Length;
    }

    // To half of what it may be, so that not every further line writes all anew.
    private void Shorten()
    {
        var bytes = 0;
        var newest = Lines().AsEnumerable().Reverse()
            .Take(MostLines / 2)
            .TakeWhile(l => (bytes += Encoding.UTF8.GetByteCount(l) + 1) <= MostBytes / 2)
            .Reverse()
            .ToArray();
        FileReplacement.Write(path, string.Concat(newest.Select(l => l + "\n")));
        lines = newest.Length;
    }

    private List<string> Lines() => [.. WatchHistory.Lines(path)];
}
