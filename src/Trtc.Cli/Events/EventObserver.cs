using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Protocol;
using Trtc.Cli.Reports;

namespace Trtc.Cli.Events;

/// <summary>Tells an event log what a run does, and whoever else looks on.</summary>
/// <param name="log">The log.</param>
/// <param name="other">Who looks on.</param>
/// <param name="kind">The kind of run.</param>
/// <param name="preview">Whether nothing is done.</param>
/// <param name="saysAll">Whether what is only for those who look closely goes into the log, too.</param>
internal sealed class EventObserver(EventLog log, IDeploymentObserver other, DeploymentKind kind, bool preview, bool saysAll)
    : IDeploymentObserver
{
    private readonly Lock gate = new();
    private Step? stack;

    public void Began(Step step)
    {
        other.Began(step);
        if (step.IsHidden)
        {
            return;
        }

        // A refresh begins when it asks, and ends with what it found.
        var asks = step.Operation == StepOperation.Refresh;
        if (kind == DeploymentKind.Refresh ? asks : !asks)
        {
            Add("resourcePreEvent", step, PhysicalName(step));
        }
    }

    public void Ended(Step step, TimeSpan took, bool failed)
    {
        other.Ended(step, took, failed);
        if (step.IsHidden || (step.Operation == StepOperation.Refresh && !failed))
        {
            return;
        }

        if (failed)
        {
            Fail(step);
        }
        else if (step.Type == Urn.StackType && step.Operation is StepOperation.Create or StepOperation.Same or StepOperation.Update)
        {
            // Its outputs are there when the program ends.
            lock (gate)
            {
                stack = step;
            }
        }
        else
        {
            var name = kind == DeploymentKind.Refresh ? "refresh" : PhysicalName(step);
            Add("resOutputsEvent", step, name);
            if (name == "create-replacement")
            {
                Add("resourcePreEvent", step, PreviewReport.NameOf(step.Operation));
                Add("resOutputsEvent", step, PreviewReport.NameOf(step.Operation));
            }
        }
    }

    public void Said(Diagnostic diagnostic)
    {
        other.Said(diagnostic);
        if (saysAll || diagnostic.Severity != Severity.Debug)
        {
            log.Add(diagnostic);
        }
    }

    public void HasOutputs(ObjectValue old, ObjectValue now)
    {
        other.HasOutputs(old, now);
        lock (gate)
        {
            if (stack is { New: { } state } step)
            {
                stack = step with { New = state with { Outputs = now } };
                Add("resOutputsEvent", stack, PreviewReport.NameOf(step.Operation));
            }
        }
    }

    private void Fail(Step step)
    {
        if (step.Operation == StepOperation.Refresh && kind != DeploymentKind.Refresh)
        {
            Add("resourcePreEvent", step, "refresh");
        }

        log.Add("resOpFailedEvent", new JsonObject
        {
            ["metadata"] = StepEvent.Metadata(step, PhysicalName(step)),
            ["status"] = 0,
            ["steps"] = 1,
        });
    }

    // A replacement is the making of the new one, and, when that is done, the exchange as a whole.
    private static string PhysicalName(Step step) => step.Operation switch
    {
        StepOperation.Replace => "create-replacement",
        StepOperation.ImportReplacement => "import-replacement",
        StepOperation.ReadReplacement => "read-replacement",
        var other => PreviewReport.NameOf(other),
    };

    private void Add(string name, Step step, string operation)
    {
        var json = new JsonObject { ["metadata"] = StepEvent.Metadata(step, operation) };
        if (preview)
        {
            json["planning"] = true;
        }

        log.Add(name, json);
    }
}
