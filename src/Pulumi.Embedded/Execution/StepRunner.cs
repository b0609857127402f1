using Grpc.Core;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>Does single steps: what is asked of the provider, and what is written before and after. It decides nothing.</summary>
/// <param name="context">The deployment.</param>
/// <param name="goesWithAnother">Whether a record goes with another that goes in this run.</param>
internal sealed partial class StepRunner(DeploymentContext context, Func<ResourceState, bool> goesWithAnother)
{
    // Who follows an operation's progress; plugins that never report need only a name.
    private static string StatusToken => Guid.NewGuid().ToString();

    private bool Preview => context.Options.Preview;

    /// <summary>Does a step and answers the record that came of it; null where it leaves none.</summary>
    /// <exception cref="StepFailedException">It failed; what is known of it is in the state.</exception>
    public async Task<ResourceState?> RunAsync(Step step)
    {
        context.Began(step);
        var began = context.Time.GetTimestamp();
        var failed = true;
        try
        {
            var result = await DoAsync(step);
            failed = false;

            // What came of it has an ID.
            step = result is not null && step.New is not null ? step with { New = result } : step;
            return result;
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new StepFailedException(Told(e));
        }
        finally
        {
            context.Ended(step, context.Time.GetElapsedTime(began), failed);
        }
    }

    /// <summary>Whether an exception is a provider's failure.</summary>
    public static bool IsFailure(Exception e) => e is RpcException or InterruptedException or PartlyDoneException
        or PluginException or PlanningException or SecretsException or HookException;

    /// <summary>What people are told of a provider's failure.</summary>
    public static string Told(Exception e) => e is RpcException rpc ? rpc.Status.Detail : e.Message;

    /// <summary>Outputs with those marked that are secret: by their name, or because an input of that name is.</summary>
    public static ObjectValue MarkSecrets(ObjectValue outputs, ResourceState resource) => resource.AdditionalSecretOutputs
        .Where(name => name != "id" && outputs.Members.ContainsKey(name))
        .Aggregate(outputs, (all, name) => all.With(name, all.Members[name].AsSecret()))
        .SecretAs(resource.Inputs);

    private static ObjectValue Marked(LoadedProvider provider, ObjectValue answer, ObjectValue known) =>
        provider.Configured.AcceptSecrets ? answer : answer.SecretAs(known);

    private Task<ResourceState?> DoAsync(Step step) => HookedStep.Of(step) is { } hooked
        ? hooked.RunAsync(context, () => OperateAsync(step), Told)
        : OperateAsync(step);

    private Task<ResourceState?> OperateAsync(Step step) => step.Operation switch
    {
        StepOperation.Same => SameAsync(step),
        StepOperation.Create or StepOperation.Replace => CreateAsync(step),
        StepOperation.Update => UpdateAsync(step),
        StepOperation.Read or StepOperation.ReadReplacement => LookUpAsync(step),
        StepOperation.Import or StepOperation.ImportReplacement => ImportAsync(step),
        _ => DeleteAsync(step),
    };

    // Nothing changes at the provider; the record may: its options, its place in the tree, what it depends on, and what of it is secret.
    private async Task<ResourceState?> SameAsync(Step step)
    {
        if (step is not { Old: { } old, IsUntargeted: false, IsSkippedCreate: false })
        {
            return step.New;
        }

        var now = step.New!;
        if (now.IsProvider)
        {
            now = await context.Registry.UseAsync(now, old.Inputs) with { Outputs = old.Outputs };
        }
        else
        {
            now = now with { Outputs = MarkSecrets(now.Outputs, now) };
        }

        return RecordComparison.AreSame(old, now) ? now : Put(0, step, now);
    }

    private async Task<ResourceState?> CreateAsync(Step step)
    {
        var wanted = step.New! with { Created = context.Now, Modified = context.Now };
        if (!wanted.Custom || wanted.IsProvider)
        {
            var made = wanted.IsProvider ? Marked(await context.Registry.UseAsync(wanted, wanted.Inputs)) : wanted;
            return Put(0, step, made);
        }

        var provider = await context.Registry.GetAsync(wanted.Provider!);
        var request = new CreateRequest
        {
            Urn = wanted.Urn,
            Name = wanted.Name,
            Type = wanted.Type,
            Properties = provider.Write(wanted.Inputs),
            Timeout = wanted.CustomTimeouts?.Create ?? 0,
            Preview = Preview,
            ResourceStatusToken = StatusToken,
        };
        Task<CreateResponse> Call() => context.CallAsync(o => provider.Client.CreateAsync(request, o), request.Timeout);
        if (Preview)
        {
            var seen = provider.BuiltIn is { } planned ? planned.Create(wanted)
                : provider is { IsConfigured: true, Configured.SupportsPreview: true }
                    ? Marked(provider, PropertyWire.Read((await Call()).Properties), wanted.Inputs)
                : wanted.Inputs;
            return Put(0, step, Marked(wanted with { Outputs = seen }));
        }

        return await GuardAsync(PendingOperation.Creating, wanted, step, wanted, async () =>
        {
            if (provider.BuiltIn is { } builtIn)
            {
                return Marked(wanted with { Id = Guid.NewGuid().ToString(), Outputs = builtIn.Create(wanted) });
            }

            var answer = await Call();
            return answer.Id.Length == 0
                ? throw new RpcException(new Grpc.Core.Status(
                    StatusCode.Internal, "The provider made it but gave no ID, so it cannot be kept in the state."))
                : Marked(wanted with
                {
                    Id = answer.Id,
                    Outputs = Marked(provider, PropertyWire.Read(answer.Properties), wanted.Inputs),
                    RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
                });
        });
    }

    private async Task<ResourceState?> UpdateAsync(Step step)
    {
        var (old, wanted) = (step.Old!, step.New! with { Modified = context.Now });
        if (!wanted.Custom || wanted.IsProvider)
        {
            var changed = wanted.IsProvider
                ? Marked(await context.Registry.UseAsync(wanted, wanted.Inputs))
                : wanted with { Outputs = old.Outputs };
            return Put(0, step, changed);
        }

        var provider = await context.Registry.GetAsync(wanted.Provider!);
        var request = new UpdateRequest
        {
            Id = old.Id,
            Urn = wanted.Urn,
            Name = wanted.Name,
            Type = wanted.Type,
            Olds = provider.Write(old.Outputs),
            OldInputs = provider.Write(old.Inputs),
            News = provider.Write(wanted.Inputs),
            Timeout = wanted.CustomTimeouts?.Update ?? 0,
            Preview = Preview,
            IgnoreChanges = { wanted.IgnoreChanges },
            ResourceStatusToken = StatusToken,
        };
        Task<UpdateResponse> Call() => context.CallAsync(o => provider.Client.UpdateAsync(request, o), request.Timeout);
        if (Preview)
        {
            var seen = provider.BuiltIn is not null ? BuiltInProvider.Update(old, wanted)
                : provider is { IsConfigured: true, Configured.SupportsPreview: true }
                    ? Marked(provider, PropertyWire.Read((await Call()).Properties), wanted.Inputs)
                : wanted.Inputs;
            return Put(0, step, Marked(wanted with { Outputs = seen }));
        }

        return await GuardAsync("updating", old, step, wanted, async () =>
        {
            if (provider.BuiltIn is not null)
            {
                return Marked(wanted with { Outputs = BuiltInProvider.Update(old, wanted) });
            }

            var answer = await Call();
            return Marked(wanted with
            {
                Outputs = Marked(provider, PropertyWire.Read(answer.Properties), wanted.Inputs),
                RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
            });
        });
    }

    // Takes a resource down, or out of the state alone where it is to stay.
    private async Task<ResourceState?> DeleteAsync(Step step)
    {
        var old = step.Old!;
        if (old.Protect && step.Operation is (StepOperation.Delete or StepOperation.Retain))
        {
            throw new ProtectedException(old);
        }

        if (Preview || step.Operation == StepOperation.RemovePendingReplace || !old.Custom || old.External || old.IsProvider
            || old.RetainOnDelete || old.Provider is null || goesWithAnother(old))
        {
            return Put(0, step, null);
        }

        var provider = await context.Registry.GetAsync(old.Provider);
        return await GuardAsync("deleting", old, step, null, async () =>
        {
            if (provider.BuiltIn is null)
            {
                var request = new DeleteRequest
                {
                    Id = old.Id,
                    Urn = old.Urn,
                    Name = old.Name,
                    Type = old.Type,
                    Properties = provider.Write(old.Outputs),
                    OldInputs = provider.Write(old.Inputs),
                    Timeout = old.CustomTimeouts?.Delete ?? 0,
                    ResourceStatusToken = StatusToken,
                };
                await context.CallAsync(o => provider.Client.DeleteAsync(request, o), request.Timeout);
            }

            return null;
        });
    }
}
