using System.CommandLine;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Trtc.Cli.ControlRoom;
using Trtc.Cli.Watching;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc open</c>: a page of the stack in the browser.</summary>
internal sealed class OpenCommand
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan EmulatorTimeout = TimeSpan.FromSeconds(10);

    private readonly Option<int> port = new("--port")
    {
        Description = "Port of the page on 127.0.0.1; 0 takes a free one.",
        DefaultValueFactory = _ => 0,
    };
    private readonly Option<string> every = new("--every")
    {
        Description = "How often to look, from 1s to 1h.",
        DefaultValueFactory = _ => "10s",
    };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
    private readonly TimeProvider time;

    private OpenCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) => new OpenCommand(time).Build();

    /// <summary>The control room of a stack.</summary>
    /// <param name="result">The command line, which names the stack.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="port">Port of the page.</param>
    /// <param name="every">How often the stack is looked at.</param>
    /// <param name="emulator">Whether the embedded emulator is used, whatever account is configured.</param>
    /// <param name="time">The clock.</param>
    public static ControlRoomSettings Settings(
        ParseResult result, string stack, int port, TimeSpan every, bool emulator, TimeProvider time) => port is < 0 or > 65535
            ? throw new UserException($"--port {port} is not between 0 and 65535.")
            : new ControlRoomSettings(
                () => CommonOptions.Open(result, stack, time),
                port,
                every,
                emulator,
                new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = EmulatorTimeout },
                time,
                new MomentLock());

    private Command Build()
    {
        var command = new Command("open", "Show the stack on a page in the browser, as it is, until Ctrl-C.")
        {
            port, every, emulator, CommonOptions.Stack, CommonOptions.Folder,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        var wanted = result.GetValue(every)!;
        if (Durations.Parse(wanted) is not { } seconds || seconds < Shortest.TotalSeconds || seconds > Longest.TotalSeconds)
        {
            throw new UserException($"--every {wanted} must be a time from 1s to 1h, such as 10s or 1m.");
        }

        using var signals = new StopSignals();
        string stack;
        using (var workspace = CommonOptions.Open(result, time))
        {
            stack = workspace.Stack;
        }

        var settings = Settings(result, stack, result.GetValue(port), TimeSpan.FromSeconds(seconds), result.GetValue(emulator), time);
        await using var room = await ControlRoomHost.StartAsync(settings, null, signals.Stop, signals.Kill);
        await result.InvocationConfiguration.Output.WriteLineAsync($"Control room of stack {stack}, until Ctrl-C: {room.Address}");
        await result.InvocationConfiguration.Output.FlushAsync();
        await room.WaitAsync();
        return ExitCode.Success;
    }
}
