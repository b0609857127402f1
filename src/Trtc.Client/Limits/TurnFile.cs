using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Trtc.Client.Limits;

/// <summary>
/// The file in which all processes of a user keep the turns of one action of one account. Who has it open has it alone; the system
/// closes it for who dies. Where it cannot be used, everybody goes on alone.
/// </summary>
internal sealed class TurnFile
{
    // Others have it for some ten microseconds at a time, unless a busy machine leaves them standing while they do.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly string folder;
    private readonly string path;
    private readonly TimeProvider time;
    private long pausesUntil = long.MinValue;

    /// <param name="folder">Folder of such files, which is made where it is missing.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="secretId">ID of the account's key.</param>
    /// <param name="action">The action.</param>
    /// <param name="time">The system's clock.</param>
    public TurnFile(string folder, string endpoint, string secretId, string action, TimeProvider time)
    {
        (this.folder, this.time) = (folder, time);

        // Neither account nor endpoint can be read from a name.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint}\n{secretId}\n{action}"));
        path = Path.Combine(folder, Convert.ToHexStringLower(hash.AsSpan(..16)));
    }

    /// <summary>Opens the file for this process alone; null if it cannot be had in good time.</summary>
    public SafeFileHandle? Open()
    {
        var began = time.GetTimestamp();
        if (began < pausesUntil)
        {
            return null;
        }

        var spin = default(SpinWait);
        do
        {
            try
            {
                return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                if (!TryCreate())
                {
                    break;
                }
            }
            catch (IOException)
            {
                // Somebody else has it.
                spin.SpinOnce();
            }
            catch (UnauthorizedAccessException)
            {
                break;
            }
        }
        while (time.GetElapsedTime(began) < Patience);

        pausesUntil = time.GetTimestamp() + (long)(Pause.TotalSeconds * time.TimestampFrequency);
        return null;
    }

    /// <summary>Takes over what the others have written.</summary>
    public static void Read(SafeFileHandle? file, TurnBook book, long now)
    {
        if (file is null)
        {
            return;
        }

        // One byte more, so that a longer file is seen to be none of ours.
        Span<byte> bytes = stackalloc byte[book.Size + 1];
        try
        {
            book.ReadFrom(bytes[..RandomAccess.Read(file, bytes, 0)], now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // What this process knows has to do.
        }
    }

    /// <summary>Writes for the others.</summary>
    public static void Write(SafeFileHandle? file, TurnBook book)
    {
        if (file is null)
        {
            return;
        }

        Span<byte> bytes = stackalloc byte[book.Size];
        book.WriteTo(bytes);
        try
        {
            if (RandomAccess.GetLength(file) > bytes.Length)
            {
                RandomAccess.SetLength(file, bytes.Length);
            }

            RandomAccess.Write(file, bytes, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The disk may be full; the others then do not know of this turn.
        }
    }

    private bool TryCreate()
    {
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite,
            };
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(path, options).Dispose();
            RemoveOld();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Local stand-ins have another port each time, and no turn reaches so far.
    private void RemoveOld()
    {
        var old = time.GetUtcNow() - Kept;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < old)
            {
                file.Delete();
            }
        }
    }
}
