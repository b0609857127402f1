namespace Pulumi.Embedded.Plugins;

/// <summary>What processes print.</summary>
internal static class ProcessOutput
{
    /// <summary>Passes lines on until the process is gone.</summary>
    public static async Task ForwardAsync(StreamReader from, Action<string> output)
    {
        try
        {
            while (await from.ReadLineAsync() is { } line)
            {
                output(line);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process is gone.
        }
    }
}
