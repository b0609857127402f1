using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>A step of a resource's life that asks the service: its time-out, its log, and what its failures become.</summary>
/// <param name="connection">The engine.</param>
/// <param name="settings">The configured provider.</param>
/// <param name="cancelled">Ends every step.</param>
internal sealed class ResourceSteps(EngineConnection connection, ProviderSettings settings, CancellationToken cancelled)
{
    // Timers end after 49 days; what is longer is no time-out.
    private const double LongestTimeout = 49 * 86400d;

    /// <summary>
    /// Whether the engine is asked to look at a resource before it updates anything: tasks end by themselves;
    /// blocks and acts cannot be looked at.
    /// </summary>
    public bool LooksFirst(TrtcResource resource) =>
        resource is ITask && connection.RefreshesBeforeUpdate && settings.RefreshesBeforeUpdate;

    /// <summary>Runs a step.</summary>
    public async Task<T> RunAsync<T>(ResourceStep step, Func<ResourceCall, Task<T>> run, CancellationToken ends)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled, ends);
        if (step.Timeout is > 0 and <= LongestTimeout)
        {
            either.CancelAfter(TimeSpan.FromSeconds(step.Timeout));
        }

        var (resource, isCreate) = (step.Resource, step.Name == "create");
        var secrets = SecretTexts.Of(step.Given, step.Old, step.State);
        var log = new ResourceLog(connection.Engine, step.Urn, secrets);
        RpcException Failed(StatusCode code, string message) => new(new Status(code, secrets.Hide(message)));
        try
        {
            return await run(new ResourceCall(settings, step.Id, step.Inputs, step.Changes, step.State, log, either.Token));
        }
        catch (PartlyCreatedException e)
        {
            var real = Join(step.Given, resource.Model.Write(e.Real));
            throw ProviderFailures.Partly(e.Id, Join(real, e.Outputs), step.Given, secrets.Hide(e.Message), LooksFirst(resource));
        }
        catch (TrtcException e) when (isCreate && resource is ITask task && TaskFailures.MayHaveStarted(e))
        {
            throw Unknown(task, secrets.Hide(e.Message));
        }
        catch (TrtcException e)
        {
            throw Failed(
                ProviderFailures.StatusOf(e.Category),
                ProviderFailures.Told(e, resource, isUpdate: step.Name == "update", LooksFirst(resource)));
        }
        catch (OperationCanceledException e) when (either.IsCancellationRequested)
        {
            var why = $"The {step.Name} {(cancelled.IsCancellationRequested ? "was cancelled" : $"took longer than {step.Timeout:0} s")}.";
            throw isCreate && resource is ITask task && TaskFailures.MayHaveStarted(e, task.Start)
                ? Unknown(task, why)
                : Failed(StatusCode.Cancelled, why);
        }

        // The state keeps such a task all the same, so that nothing runs of which no state knows.
        RpcException Unknown(ITask task, string why)
        {
            var id = UnknownTask.NewId();
            var state = Join(step.Given, task.UnknownOutputs(id));
            return ProviderFailures.Partly(id, state, step.Given, ProviderFailures.OfUnknown(task, step.Inputs, why), LooksFirst(resource));
        }
    }

    /// <summary>A state: the inputs, and the outputs besides them.</summary>
    public static ObjectValue Join(ObjectValue inputs, ObjectValue outputs) => new(inputs.Members.SetItems(outputs.Members));
}

/// <summary>A step of a resource's life.</summary>
/// <param name="Name">Which: create, read, update or delete.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Timeout">How many seconds it may take; 0 for no limit.</param>
/// <param name="Id">Its ID; empty before it is created.</param>
/// <param name="Given">Its inputs as the engine has them: the new ones for create and update, else the last ones.</param>
/// <param name="State">Its properties as the engine recorded them.</param>
internal sealed record ResourceStep(
    string Name, TrtcResource Resource, string Urn, double Timeout, string Id, ObjectValue Given, ObjectValue State)
{
    /// <summary>The inputs in the API's form.</summary>
    public ApiObject Inputs { get; } = Resource.Model.Read(Given);

    /// <summary>The inputs before an update.</summary>
    public ObjectValue Old { get; init; } = ObjectValue.Empty;

    /// <summary>What an update changes.</summary>
    public IReadOnlyList<InputChange> Changes { get; init; } = [];
}
