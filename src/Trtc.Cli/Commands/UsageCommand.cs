using System.CommandLine;
using System.Globalization;
using Pulumi.Protocol;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;
using Trtc.Pictures.Usage;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc usage</c>: what was used, at the terminal.</summary>
internal sealed class UsageCommand
{
    private const string Day = "yyyy-MM-dd";

    private readonly Option<string?> from = new("--from")
    {
        Description = "First day, as YYYY-MM-DD in UTC; for rooms also a minute, as \"YYYY-MM-DD HH:MM\". Without it: "
            + "seven days, today included.",
    };
    private readonly Option<string?> to = new("--to") { Description = "Last day, or last minute." };
    private readonly Option<string> kind = new("--kind", "-k")
    {
        Description = "What is counted: trtc, recording, mix, relay or rooms.",
        DefaultValueFactory = _ => UsageKind.Usual,
    };
    private readonly Option<string?> file = new("--out", "-o")
    {
        Description = "File with the ending .svg that a picture of the usage is written to.",
    };
    private readonly Option<bool> csv = new("--csv") { Description = "Print CSV." };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Ask the embedded emulator, whatever account is configured.",
    };
    private readonly TimeProvider time;

    private UsageCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) => new UsageCommand(time).Build();

    private Command Build()
    {
        var command = new Command(
            "usage", "Show what was used: minutes of audio and video, recordings, mixes, bandwidth of relays, or minutes by room.")
        {
            from, to, kind, file, CommonOptions.Json, csv, CommonOptions.Stack, CommonOptions.Folder, emulator,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        var named = result.GetValue(kind)!;
        var wanted = UsageKind.All.SingleOrDefault(k => k.Name == named)
            ?? throw new UserException($"--kind {named} must be one of {string.Join(", ", UsageKind.All.Select(k => k.Name))}.");

        if (result.GetValue(csv) && result.GetValue(CommonOptions.Json))
        {
            throw new UserException("--csv and --json are both given; give one.");
        }

        PictureFile.RefuseOthers(result.GetValue(file));
        var period = Period(result, wanted.IsByRoom);
        using var signals = new StopSignals();
        using var workspace = CommonOptions.Open(result, time);
        using var held = await workspace.LockAsync("trtc usage", signals.Stop);
        await using var local = await EmbeddedEmulator.StartIfWantedAsync(
            workspace, result.GetValue(emulator), "Nothing real is asked", result.InvocationConfiguration.Error, signals.Stop);
        var progress = CallProgress.Of(result.InvocationConfiguration.Error, $"{wanted.Title}: asking");
        IReadOnlyList<ObjectValue> answers;
        try
        {
            answers = await progress.RunAsync(
                () => StackFunctions.CallAsync(workspace, local, wanted.Calls(period), progress.Say, signals.Stop));
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }

        var usage = wanted.Read(answers);
        var output = result.InvocationConfiguration.Output;
        if (result.GetValue(CommonOptions.Json))
        {
            await output.WriteLineAsync(usage.ToJson(wanted).ToJsonString(JsonText.Indented));
        }
        else if (result.GetValue(csv))
        {
            await output.WriteAsync(usage.ToCsv());
        }
        else
        {
            UsageReport.Write(usage, wanted, result.GetValue(GlobalOptions.Color)!, output);
        }

        if (result.GetValue(file) is { } path)
        {
            PictureFile.Write(path, UsageSvg.Draw(UsageCharts.Of(usage, wanted), "usage"), result.InvocationConfiguration.Error);
        }

        return ExitCode.Success;
    }

    private ObjectValue Period(ParseResult result, bool byRoom)
    {
        var (first, last) = (result.GetValue(from), result.GetValue(to));
        if (first is null && last is null)
        {
            return ObjectValue.Empty.With("last", PropertyValue.Of(byRoom ? "1d" : "7d"));
        }

        if (first is null || last is null)
        {
            throw new UserException("--from and --to go together; give both, or none for the last seven days (for rooms the last day).");
        }

        // A day is, for rooms, the time from its midnight to the next.
        if (byRoom && DateOnly.TryParseExact(first, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            first += " 00:00";
        }

        if (byRoom && DateOnly.TryParseExact(last, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            last = day.AddDays(1).ToString(Day, CultureInfo.InvariantCulture) + " 00:00";
        }

        return ObjectValue.Empty.With("startTime", PropertyValue.Of(first)).With("endTime", PropertyValue.Of(last));
    }
}
