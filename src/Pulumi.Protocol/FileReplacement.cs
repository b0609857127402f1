using System.Text;

namespace Pulumi.Protocol;

/// <summary>
/// Writes files whole or not at all: beside the old one, onto the disk, then in its place. Whoever is killed meanwhile leaves the old one.
/// </summary>
/// <remarks>The emulator, which knows nothing of Pulumi, takes in this source file.</remarks>
internal static class FileReplacement
{
    // Nobody else has the file; Windows renames an open one only when that is shared.
    private static readonly FileShare Alone = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Writes a text in UTF-8.</summary>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes. Where the path is a link, they go to the file that it leads to; who may read that stays.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        Write(path, file => file.Write(bytes));
    }

    /// <summary>Writes what a function writes.</summary>
    public static void Write(string path, Action<FileStream> write) => Replace(path, Alone, write).Dispose();

    /// <summary>Writes a text that only this user may read into a file that is not there yet.</summary>
    /// <exception cref="IOException">It is there.</exception>
    public static void WriteNewSecret(string path, string text)
    {
        var beside = Beside(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // One that a killed process left may be readable to others.
        File.Delete(beside);
        WriteAndMove(
            beside, path, new FileStream(beside, options), file => file.Write(Encoding.UTF8.GetBytes(text)), overwrite: false).Dispose();
    }

    /// <summary>
    /// Writes what a function writes, as <see cref="Write(string, ReadOnlySpan{byte})"/> does, and keeps the new file open.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="share">How others may open it meanwhile.</param>
    /// <param name="write">Writes the content.</param>
    public static FileStream Replace(string path, FileShare share, Action<FileStream> write)
    {
        var named = new FileInfo(path);
        path = named.LinkTarget is null ? named.FullName : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = new FileStream(Beside(path), FileMode.Create, FileAccess.ReadWrite, share);
        return WriteAndMove(Beside(path), path, fresh, file =>
        {
            // Before there is anything to read in it.
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(path));
            }

            write(file);
        }, overwrite: true);
    }

    private static string Beside(string path) => path + ".new";

    private static FileStream WriteAndMove(string beside, string path, FileStream file, Action<FileStream> write, bool overwrite)
    {
        try
        {
            write(file);
            file.Flush(flushToDisk: true);
            File.Move(beside, path, overwrite);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(beside);
            throw;
        }
    }
}
