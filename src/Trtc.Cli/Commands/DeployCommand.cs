using System.CommandLine;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Trtc.Cli.Layouts;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c>.</summary>
internal sealed class DeployCommand
{
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do it without asking." };
    private readonly Option<bool> skipPreview = new("--skip-preview", "-f") { Description = "Do it without looking first." };
    private readonly DeployOptions options = new();
    private readonly CallerOptions caller = new();
    private readonly Option<bool> expectNoChanges = new("--expect-no-changes") { Description = "Return 2 when something changes." };
    private readonly Option<bool> onlyPreview = new("--preview-only") { Description = "Look, and do nothing." };
    private readonly Option<bool> remove = new("--remove") { Description = "Remove the stack and its configuration afterwards." };
    private readonly Option<string?> savePlan = new("--save-plan") { Description = "File that the plan of the preview is written to." };
    private readonly Option<string?> plan = new("--plan")
    {
        Description = "File of a plan that `preview --save-plan` wrote; nothing is done that it does not have.",
    };
    private readonly Option<string?> pictures = new("--pictures")
    {
        Description = "Folder that pictures of the layouts that change are written to, as they are before and after.",
    };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
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
        var command = new Command(name, description) { CommonOptions.Stack, CommonOptions.Folder, expectNoChanges, emulator };
        Option[] more = kind switch
        {
            DeploymentKind.Update when previewOnly => [savePlan, pictures],
            DeploymentKind.Update => [yes, skipPreview, plan],
            DeploymentKind.Destroy => [yes, skipPreview, onlyPreview, remove],
            _ => [yes, skipPreview, onlyPreview],
        };
        foreach (var option in more)
        {
            command.Options.Add(option);
        }

        options.AddTo(command, kind, previewOnly);
        caller.AddTo(command, kind);
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        options.Check(result);
        caller.Check(result, kind);
        if (result.GetValue(remove) && (options.IsPart(result) || result.GetValue(onlyPreview)))
        {
            throw new UserException("--remove removes a whole stack; leave out --preview-only, and what names only a part of it.");
        }

        var looksOnly = previewOnly || result.GetValue(onlyPreview);
        var sure = result.GetValue(yes) || DeployOptions.IsTrue(DeployOptions.Setting("PULUMI_SKIP_CONFIRMATIONS"));
        if (!looksOnly && !CommonOptions.CanAsk(result) && !sure)
        {
            throw new UserException("There is no terminal to ask on; give --yes to go on without asking.");
        }

        using var signals = new StopSignals();
        using var workspace = CommonOptions.Open(result, time);
        using var held = await workspace.LockAsync("trtc " + result.CommandResult.Command.Name, signals.Stop);
        if (Invocation.IsPulumi)
        {
            // Without a person to ask, the Pulumi CLI makes no stack by the way.
            workspace.RequireStack();
        }

        caller.SetConfig(result, kind, workspace);
        var allowed = result.GetValue(plan) is { } path ? PlanFiles.Read(path, workspace) : null;
        await using var local = await EmbeddedEmulator.StartIfWantedAsync(
            workspace, result.GetValue(emulator), "Nothing real is started", result.InvocationConfiguration.Error, signals.Stop);
        await using var events = caller.OpenEvents(result, time);
        var run = new ObservedRun(result, caller, workspace, local, events, signals);

        if (!looksOnly && !result.GetValue(skipPreview))
        {
            var seen = await DeployAsync(result, workspace, run, allowed, preview: true, looksOnly);
            if (signals.Stop.IsCancellationRequested || !seen.Succeeded)
            {
                return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
            }
        }

        if (!looksOnly && !sure && !await IsConfirmedAsync(result, signals.Stop))
        {
            return ExitCode.Stopped;
        }

        var done = await DeployAsync(result, workspace, run, allowed, looksOnly, looksOnly);
        if (signals.Stop.IsCancellationRequested || !done.Succeeded)
        {
            return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
        }

        if (result.GetValue(remove))
        {
            workspace.Remove(keepsConfig: false);
            await result.InvocationConfiguration.Error.WriteLineAsync($"Stack {workspace.Stack} is removed.");
        }

        await SavePlanAsync(result, workspace, done);
        if (!result.GetValue(expectNoChanges) || !done.HasChanges)
        {
            return ExitCode.Success;
        }

        await result.InvocationConfiguration.Error.WriteLineAsync(
            $"error: no changes were expected but changes {(looksOnly ? "were proposed" : "occurred")}");
        return ExitCode.Changes;
    }

    private async Task<DeploymentResult> DeployAsync(
        ParseResult result, Workspace workspace, ObservedRun run, UpdatePlan? allowed, bool preview, bool looksOnly)
    {
        var json = result.GetValue(CommonOptions.Json);
        var output = result.InvocationConfiguration.Output;
        var shown = options.Display.Read(result);
        await using Report report = json && preview && !looksOnly ? new SilentReport()
            : json && preview ? new PreviewReport(output, ConfigTexts.Shown(workspace), shown)
            : json ? new JsonReport(output, shown)
            : options.Display.Create(result, time);
        var wanted = options.Read(result, kind, preview, workspace) with
        {
            Plan = allowed,
            MakesPlan = preview && result.GetValue(savePlan) is not null,
        };
        var done = await run.RunAsync(wanted, report, new ReportTitle(kind, preview, workspace.Stack)
        {
            Resources = kind == DeploymentKind.Update && !options.IsPart(result)
                ? [.. workspace.Program.Resources.Where(r => !r.IsProvider).Select(r => r.Name)]
                : [],
        });
        if (done.Succeeded && result.GetValue(pictures) is { } folder)
        {
            var changes = LayoutPictures.Write(Path.GetFullPath(folder), workspace.Stack, report.Steps);
            await result.InvocationConfiguration.Error.WriteLineAsync(
                $"{changes.Count} layout{(changes.Count == 1 ? "" : "s")} changed; "
                + $"{Path.Combine(folder, LayoutPictures.Summary)} tells it.");
        }

        return done;
    }

    private async Task SavePlanAsync(ParseResult result, Workspace workspace, DeploymentResult done)
    {
        if (result.GetValue(savePlan) is not { } path)
        {
            return;
        }

        PlanFiles.Write(
            path, done.Plan ?? throw new UserException("The run made no plan."), workspace, options.Display.ShowsSecrets(result));
        await result.InvocationConfiguration.Error.WriteLineAsync(
            $"Update plan written to '{path}'\n"
            + $"Run `trtc up --plan='{path}'` to constrain the update to the operations planned by this preview");
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
