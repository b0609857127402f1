using System.CommandLine;
using Pulumi.Embedded.Execution;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c>.</summary>
internal sealed class DeployCommand
{
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do it without asking." };
    private readonly Option<bool> skipPreview = new("--skip-preview", "-f") { Description = "Do it without looking first." };
    private readonly Option<bool> diff = new("--diff") { Description = "Show every property of what changes." };
    private readonly Option<int> parallel = new("--parallel", "-p")
    {
        Description = "How many operations run at once.",
        DefaultValueFactory = _ => 16,
    };
    private readonly Option<string[]> target = new("--target", "-t")
    {
        Description = "URN, pattern with *, or name of a resource that alone may change. May be given more than once.",
    };
    private readonly Option<bool> refresh = new("--refresh", "-r") { Description = "Ask for the state of everything first." };
    private readonly Option<bool> expectNoChanges = new("--expect-no-changes") { Description = "Return 2 when something changes." };
    private readonly Option<bool> nonInteractive = new("--non-interactive") { Description = "Ask nothing." };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
    private readonly Option<bool> clearPendingCreates = new("--clear-pending-creates")
    {
        Description = "Forget creations that were interrupted.",
    };
    private readonly Option<bool> suppressProgress = new("--suppress-progress") { Description = "No live display." };
    private readonly DeploymentKind kind;
    private readonly bool previewOnly;
    private readonly TimeProvider time;

    private DeployCommand(DeploymentKind kind, bool previewOnly, TimeProvider time) =>
        (this.kind, this.previewOnly, this.time) = (kind, previewOnly, time);

    public static Command Preview(TimeProvider time) =>
        new DeployCommand(DeploymentKind.Update, true, time).Create(
            "preview", "Show what up would do, and every mistake that the service would refuse.");

    public static Command Up(TimeProvider time) =>
        new DeployCommand(DeploymentKind.Update, false, time).Create("up", "Make the stack what its program says.");

    public static Command Refresh(TimeProvider time) =>
        new DeployCommand(DeploymentKind.Refresh, false, time).Create("refresh", "Ask for the state of everything that the stack has.");

    public static Command Destroy(TimeProvider time) =>
        new DeployCommand(DeploymentKind.Destroy, false, time).Create("destroy", "Stop everything that the stack has.");

    private Command Create(string name, string description)
    {
        var command = new Command(name, description)
        {
            CommonOptions.Stack, CommonOptions.Folder, CommonOptions.Json, diff, parallel, target, expectNoChanges, nonInteractive,
            emulator, suppressProgress,
        };
        if (!previewOnly)
        {
            command.Options.Add(yes);
            command.Options.Add(skipPreview);
        }

        if (kind == DeploymentKind.Update)
        {
            command.Options.Add(refresh);
        }

        if (kind == DeploymentKind.Refresh)
        {
            command.Options.Add(clearPendingCreates);
        }

        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        if (result.GetValue(parallel) < 1)
        {
            throw new UserException($"--parallel {result.GetValue(parallel)} must be 1 or more.");
        }

        var interactive = !result.GetValue(nonInteractive) && CommonOptions.HasTerminal;
        if (!previewOnly && !interactive && !result.GetValue(yes))
        {
            throw new UserException("There is no terminal to ask on; give --yes to go on without asking.");
        }

        using var signals = new StopSignals();
        using var workspace = CommonOptions.Open(result, time);
        using var held = await workspace.LockAsync("trtc " + result.CommandResult.Command.Name, signals.Stop);
        await using var local = await EmbeddedEmulator.StartIfWantedAsync(
            workspace, result.GetValue(emulator), "Nothing real is started", result.InvocationConfiguration.Error, signals.Stop);

        if (!previewOnly && !result.GetValue(skipPreview))
        {
            var seen = await DeployAsync(result, workspace, local, preview: true, interactive, signals);
            if (signals.Stop.IsCancellationRequested || !seen.Succeeded)
            {
                return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
            }
        }

        if (!previewOnly && !result.GetValue(yes) && !await IsConfirmedAsync(result, signals.Stop))
        {
            return ExitCode.Stopped;
        }

        var done = await DeployAsync(result, workspace, local, previewOnly, interactive, signals);
        return signals.Stop.IsCancellationRequested ? ExitCode.Stopped
            : !done.Succeeded ? ExitCode.Failure
            : result.GetValue(expectNoChanges) && done.HasChanges ? ExitCode.Changes
            : ExitCode.Success;
    }

    private async Task<DeploymentResult> DeployAsync(
        ParseResult result, Workspace workspace, EmbeddedEmulator? local, bool preview, bool interactive, StopSignals signals)
    {
        var json = result.GetValue(CommonOptions.Json);
        var silent = json && preview && !previewOnly;
        await using Report report = silent ? new SilentReport()
            : json ? new JsonReport(result.InvocationConfiguration.Output)
            : interactive && !result.GetValue(suppressProgress) ? new LiveReport(result.GetValue(diff), time)
            : new LineReport(result.InvocationConfiguration.Output, result.GetValue(diff));
        var options = new DeploymentOptions
        {
            Kind = kind,
            Preview = preview,
            Refresh = kind == DeploymentKind.Update && (result.GetValue(refresh) || workspace.Program.Project.RefreshesAlways),
            Parallel = result.GetValue(parallel),
            Targets = result.GetValue(target) ?? [],
            ClearPendingCreates = kind == DeploymentKind.Refresh && result.GetValue(clearPendingCreates),
        };
        await report.BeginAsync(new ReportTitle(kind, preview, workspace.Stack)
        {
            Resources = kind == DeploymentKind.Update && options.Targets.Count == 0
                ? [.. workspace.Program.Resources.Where(r => !r.IsProvider).Select(r => r.Name)]
                : [],
        });
        var began = time.GetTimestamp();
        var done = await StackRun.RunAsync(workspace, local, options, report, signals.Stop, signals.Kill);
        await report.EndAsync(done, time.GetElapsedTime(began));
        return done;
    }

    // Whether to go on; a no is an error, as it is in the Pulumi CLI, so that a script does not take it for done.
    private async Task<bool> IsConfirmedAsync(ParseResult result, CancellationToken stop)
    {
        var (question, purpose) = kind switch
        {
            DeploymentKind.Destroy => ("Stop all this?", "the destroy"),
            DeploymentKind.Refresh => ("Ask for the state?", "the refresh"),
            _ => ("Do this?", "the update"),
        };
        var unseen = result.GetValue(skipPreview) ? "Nothing was looked at first. " : "";
        try
        {
            await new Question(Console.In, result.InvocationConfiguration.Output).ConfirmAsync(unseen + question, purpose, stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
