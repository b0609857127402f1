using System.Diagnostics;

namespace Stack.Tests;

/// <summary>A copy of the stack in a folder of its own, on which <c>trtc</c> runs.</summary>
internal sealed class StackCopy : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyDictionary<string, string> variables;
    private readonly string folder = Directory.CreateTempSubdirectory("tested-stack-").FullName;

    /// <param name="variables">What points the provider to the emulator.</param>
    /// <param name="change">What is different in this copy.</param>
    public StackCopy(IReadOnlyDictionary<string, string> variables, Func<string, string>? change = null)
    {
        this.variables = variables;
        var program = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pulumi.yaml"));
        program = Binaries is null ? program : program.Replace("../../bin", Binaries, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), (change ?? (p => p))(program));
    }

    // Where trtc and the plugin are: TRTC_BIN, or bin in a checkout above; else trtc is on the PATH.
    private static string? Binaries
    {
        get
        {
            if (Environment.GetEnvironmentVariable("TRTC_BIN") is { Length: > 0 } named)
            {
                return Path.GetFullPath(named);
            }

            for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
            {
                if (File.Exists(Path.Combine(above.FullName, "bin", "trtc")))
                {
                    return Path.Combine(above.FullName, "bin");
                }
            }

            return null;
        }
    }

    /// <summary>Runs <c>trtc</c> and expects success.</summary>
    public async Task SucceedsAsync(params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);
        Assert.True(code == 0, $"trtc {string.Join(' ', arguments)} ended with {code}.\n{output}");
    }

    /// <summary>Runs <c>trtc</c> to its end; gives its exit code and what it printed.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var program = Binaries is { } binaries ? Path.Combine(binaries, "trtc") : "trtc";
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "of the tests";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"trtc {string.Join(' ', arguments)} did not end within {Patience.TotalSeconds} s.");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
