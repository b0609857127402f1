using System.CommandLine;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Trtc.Cli.ControlRoom;
using Trtc.Cli.Watching;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc watch</c>: keeps a stack as its program says.</summary>
internal sealed class WatchCommand
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Option<string> every = new("--every")
    {
        Description = "How often to look, from 1s to 1h.",
        DefaultValueFactory = _ => "30s",
    };
    private readonly Option<bool> once = new("--once")
    {
        Description = "Look, heal and apply once, for schedulers; returns 1 when something is not as it should be.",
    };

    private readonly Option<bool> json = new("--json", "-j") { Description = "Print one JSON object per line." };
    private readonly Option<int> parallel = new("--parallel", "-p")
    {
        Description = "How many operations run at once.",
        DefaultValueFactory = _ => 16,
    };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
    private readonly Option<bool> open = new("--open") { Description = "Show the stack on a page in the browser, too; see `trtc open`." };
    private readonly Option<int> port = new("--port")
    {
        Description = "Port of that page; 0 takes a free one.",
        DefaultValueFactory = _ => 0,
    };
    private readonly TimeProvider time;

    private WatchCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) => new WatchCommand(time).Build();

    private Command Build()
    {
        var command = new Command(
            "watch", "Keep the stack as its program says: start again what ended, and apply the program when its files change.")
        {
            every, once, json, parallel, emulator, open, port, CommonOptions.Stack, CommonOptions.Folder,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        var (wanted, atOnce) = (result.GetValue(every)!, result.GetValue(parallel));
        if (Durations.Parse(wanted) is not { } seconds || seconds < Shortest.TotalSeconds || seconds > Longest.TotalSeconds)
        {
            throw new UserException($"--every {wanted} must be a time from 1s to 1h, such as 30s or 5m.");
        }

        if (atOnce < 1)
        {
            throw new UserException($"--parallel {atOnce} must be 1 or more.");
        }

        if (result.GetValue(once) && result.GetValue(open))
        {
            throw new UserException("--once and --open are both given; a page is of use only while the watch goes on.");
        }

        var settings = new WatchSettings(TimeSpan.FromSeconds(seconds), result.GetValue(once), result.GetValue(emulator), atOnce);
        using var signals = new StopSignals();
        string stack;
        WatchFile file;
        using (var workspace = CommonOptions.Open(result, time))
        {
            stack = workspace.Stack;
            file = new WatchFile(workspace.Store.WatchLogFile(stack), result.InvocationConfiguration.Error);
        }

        var log = new WatchLog(result.InvocationConfiguration.Output, result.GetValue(json), stack, time, file);
        await using var room = result.GetValue(open) ? await ShowAsync(result, settings, stack, log, signals) : null;
        await using var watcher = new Watcher(
            () => CommonOptions.Open(result, stack, time), settings, log, time, signals.Stop, signals.Kill, room?.Observer, room?.Turns);
        var isWell = await watcher.RunAsync();

        // To be stopped is how a watch ends.
        return signals.Kill.IsCancellationRequested || (settings.Once && signals.Stop.IsCancellationRequested) ? ExitCode.Stopped
            : isWell || signals.Stop.IsCancellationRequested ? ExitCode.Success
            : ExitCode.Failure;
    }

    // On standard error, since events are on standard output.
    private async Task<ControlRoomHost> ShowAsync(
        ParseResult result, WatchSettings settings, string stack, WatchLog log, StopSignals signals)
    {
        var how = OpenCommand.Settings(result, stack, result.GetValue(port), settings.Every, settings.Emulator, time);
        var room = await ControlRoomHost.StartAsync(how, log, signals.Stop, signals.Kill);
        await result.InvocationConfiguration.Error.WriteLineAsync($"Control room of stack {stack}, until Ctrl-C: {room.Address}");
        return room;
    }
}
