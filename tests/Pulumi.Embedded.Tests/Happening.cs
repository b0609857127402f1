using System.Diagnostics;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Waits for what happens in a process, or fails when that ends without it.</summary>
internal static class Happening
{
    /// <summary>Waits until the emulator's last planned fault has struck.</summary>
    public static async Task StruckAsync(this EmulatorHost emulator, Process process)
    {
        using var over = new CancellationTokenSource();
        await BeforeEndAsync(process, emulator.StruckAsync(over.Token), over);
    }

    /// <summary>Waits until a file, whenever it is written to, holds what is waited for.</summary>
    public static async Task FileAsync(string path, Func<bool> holds, Process process)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        void Look(object? sender, FileSystemEventArgs? what)
        {
            if (holds())
            {
                happened.TrySetResult();
            }
        }

        watcher.Changed += Look;
        watcher.Created += Look;
        watcher.EnableRaisingEvents = true;
        Look(null, null);
        using var over = new CancellationTokenSource();
        await BeforeEndAsync(process, happened.Task.WaitAsync(over.Token), over);
    }

    private static async Task BeforeEndAsync(Process process, Task happening, CancellationTokenSource over)
    {
        var ended = process.WaitForExitAsync(over.Token);
        var first = await Task.WhenAny(happening, ended);
        await over.CancelAsync();
        Assert.True(first == happening, "the tool ended before it happened");
        await happening;
    }
}
