using System.CommandLine;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Source;
using Trtc.Cli.Events;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary>Runs deployments with what is told of them: the report, the engine events, and the entry in the stack's history.</summary>
/// <param name="result">The command line.</param>
/// <param name="caller">What it says of who runs this.</param>
/// <param name="workspace">The stack, whose lock the caller holds.</param>
/// <param name="local">The emulator, where it stands in for the service.</param>
/// <param name="events">Where engine events go, or null.</param>
/// <param name="signals">What stops it.</param>
internal sealed class ObservedRun(
    ParseResult result, CallerOptions caller, Workspace workspace, EmbeddedEmulator? local, EventLog? events, StopSignals signals)
{
    /// <summary>Runs one.</summary>
    /// <param name="wanted">What to do.</param>
    /// <param name="report">Shows it.</param>
    /// <param name="title">What the report says first.</param>
    public async Task<DeploymentResult> RunAsync(DeploymentOptions wanted, Report report, ReportTitle title)
    {
        await report.BeginAsync(title);
        events?.Begin(ConfigTexts.Shown(workspace));
        var note = wanted.Preview ? null : caller.Note(result, wanted.Kind, workspace.Time.GetUtcNow());
        var began = workspace.Time.GetTimestamp();
        DeploymentResult? done = null;
        try
        {
            IDeploymentObserver observer = events is null
                ? report
                : new EventObserver(events, report, wanted.Kind, wanted.Preview, result.GetValue(GlobalOptions.Debug));
            done = await StackRun.RunAsync(
                workspace, local, wanted with { Client = caller.Client(result) }, observer, signals.Stop, signals.Kill);
        }
        catch (SourceException e) when (events is not null)
        {
            foreach (var problem in e.Problems)
            {
                events.Add(new Diagnostic(Severity.Error, null, problem.ToString()));
            }

            throw;
        }
        finally
        {
            // Also what broke off was an update, of a stack that is there.
            if (workspace.Store.Has(workspace.Stack))
            {
                note?.Write(workspace, done);
            }
        }

        var took = workspace.Time.GetElapsedTime(began);
        events?.End(done, took, wanted.Preview);
        await report.EndAsync(done, took);
        return done;
    }
}
