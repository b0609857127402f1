using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>A project in a folder of its own, on which the tool runs as a process.</summary>
internal sealed class Tool : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Under nohup, and in the background of a script, SIGINT is ignored, and who is started there would ignore it too.
    private static readonly string[] HearsInterrupts = CanReset() ? ["env", "--default-signal=INT"] : [];

    public Tool(string? program = null)
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Path.Combine(Folder, "home"));
        if (program is not null)
        {
            Program = program;
        }
    }

    /// <summary>Folder of the project.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "trtc-engine-tests", Path.GetRandomFileName());

    /// <summary>Folder of the tool and the provider's plugin: TRTC_BIN, where they are native, or beside the tests.</summary>
    public static string Binaries { get; } = System.Environment.GetEnvironmentVariable("TRTC_BIN") is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : AppContext.BaseDirectory;

    /// <summary>Variables of the tool's process.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["PULUMI_CONFIG_PASSPHRASE"] = "x" };

    /// <summary>The program; <c>&lt;plugins&gt;</c> in it is their folder.</summary>
    public string Program
    {
        get => File.ReadAllText(Path.Combine(Folder, "Pulumi.yaml"));
        set => File.WriteAllText(Path.Combine(Folder, "Pulumi.yaml"), value.Replace("<plugins>", Binaries, StringComparison.Ordinal));
    }

    /// <summary>Uses an emulator that goes on when the tool ends, as a real account would.</summary>
    public void Use(EmulatorHost emulator)
    {
        foreach (var (name, value) in emulator.PluginEnvironment())
        {
            Environment[name] = value;
        }
    }

    /// <summary>Starts the tool.</summary>
    public Process Start(params string[] arguments) => StartCommand([.. HearsInterrupts, Path.Combine(Binaries, "trtc"), .. arguments]);

    /// <summary>Runs another program in the project's folder to its end, such as a shell that calls the tool.</summary>
    public async Task<(int Code, string Output, string Error)> RunCommandAsync(params string[] command)
    {
        using var process = StartCommand(command);
        return await EndAsync(process);
    }

    private Process StartCommand(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(
            k => k.StartsWith("TENCENTCLOUD_", StringComparison.Ordinal)
                || k.StartsWith("TRTC_", StringComparison.Ordinal)
                || k.StartsWith("PULUMI_", StringComparison.Ordinal)
                || k == "XDG_STATE_HOME").ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = Path.Combine(Folder, "home");
        start.Environment["DOTNET_CLI_HOME"] = start.Environment["HOME"];
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs the tool to its end.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Runs the tool and expects success.</summary>
    public async Task<string> SucceedsAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.True(code == 0, $"trtc {string.Join(' ', arguments)} ended with {code}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs a deployment, without a question, and gives the document that it prints.</summary>
    public async Task<JsonObject> DocumentAsync(string command, params string[] more) =>
        JsonNode.Parse(
            await SucceedsAsync(
                [command, .. command == "preview" ? Array.Empty<string>() : ["--yes", "--skip-preview"], "--json", .. more]))!.AsObject();

    /// <summary>The tasks that the stack's embedded emulator has, ended ones too.</summary>
    public async Task<IReadOnlyList<JsonObject>> TasksAsync()
    {
        await using var emulator = await EmulatorHost.StartAsync(dataFile: EmulatorFile);
        return [.. (await emulator.GetAsync("tasks")).AsArray().Select(t => t!.AsObject())];
    }

    /// <summary>Ends a task behind the stack's back.</summary>
    public async Task EndTaskAsync(string taskId)
    {
        await using var emulator = await EmulatorHost.StartAsync(dataFile: EmulatorFile);
        await emulator.EndTaskAsync(taskId);
    }

    private string EmulatorFile =>
        Directory.EnumerateFiles(Path.Combine(Folder, ".trtc"), "*.emulator", SearchOption.AllDirectories).Single();

    /// <summary>Waits for the end of a process.</summary>
    public static async Task<(int Code, string Output, string Error)> EndAsync(Process process)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, error));
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            await reading.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The tool did not end within {Patience.TotalSeconds} s.\n{output}\n{error}");
        }

        return (process.ExitCode, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A plugin whose engine was killed may still write its last line.
        }
    }

    private static bool CanReset()
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "true"]) { RedirectStandardError = true };
        try
        {
            using var env = Process.Start(start)!;
            env.WaitForExit();
            return env.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder into)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            into.Append(line).Append('\n');
        }
    }
}
