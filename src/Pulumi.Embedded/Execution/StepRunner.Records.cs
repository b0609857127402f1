using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <content>Reads of what is there, and what is written of a step.</content>
internal sealed partial class StepRunner
{
    /// <summary>Asks for a resource's state; null when it is gone.</summary>
    /// <param name="provider">Its provider.</param>
    /// <param name="resource">What is known of it.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="isImport">Whether it is to be taken over, so that nothing is known of it.</param>
    public async Task<ResourceRead?> ReadAsync(LoadedProvider provider, ResourceState resource, string id, bool isImport = false)
    {
        if (provider.BuiltIn is { } builtIn)
        {
            return isImport
                ? throw new PluginException($"{resource.Type} is part of the engine and cannot be imported.")
                : new ResourceRead(id, resource.Inputs, builtIn.Refresh(resource), false, []);
        }

        var request = new ReadRequest
        {
            Id = id,
            Urn = resource.Urn,
            Name = resource.Name,
            Type = resource.Type,
            ResourceStatusToken = StatusToken,
        };
        if (!isImport)
        {
            request.Properties = provider.Write(resource.Outputs);
            request.Inputs = provider.Write(resource.Inputs);
        }

        try
        {
            var answer = await context.CallAsync(o => provider.Client.ReadAsync(request, o), resource.CustomTimeouts?.Read ?? 0);
            return answer.Id.Length == 0
                ? null
                : new ResourceRead(
                    answer.Id,
                    answer.HasInputs
                        ? Marked(provider, PropertyWire.Read(answer.Inputs), resource.Inputs).SharedWith(resource.Inputs)
                        : null,
                    Marked(provider, PropertyWire.Read(answer.Properties), resource.Outputs).SharedWith(resource.Outputs),
                    answer.RefreshBeforeUpdate,
                    []);
        }
        catch (PartlyDoneException e)
        {
            return new ResourceRead(
                e.Detail.Id,
                e.Detail.HasInputs ? Marked(provider, PropertyWire.Read(e.Detail.Inputs), resource.Inputs) : null,
                Marked(provider, PropertyWire.Read(e.Detail.Properties), resource.Outputs),
                e.Detail.RefreshBeforeUpdate,
                [.. e.Detail.Reasons]);
        }
    }

    /// <summary>A resource as it is now, without the marks that its record gets; null when it is gone.</summary>
    public async Task<ResourceState?> RefreshedAsync(LoadedProvider provider, ResourceState old)
    {
        if (await ReadAsync(provider, old, old.Id) is not { } found)
        {
            return null;
        }

        if (!found.InitErrors.IsEmpty)
        {
            context.Warn(old.Urn, "Refreshed resource is in an unhealthy state:\n* " + string.Join("\n* ", found.InitErrors));
        }

        return old with
        {
            Id = found.Id,
            Inputs = found.Inputs ?? old.Inputs,
            Outputs = found.Outputs,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
            InitErrors = found.InitErrors,
        };
    }

    // Looks a resource up that others manage: it is asked with what is known of it as its state.
    private async Task<ResourceState?> LookUpAsync(Step step)
    {
        var wanted = step.New!;
        if (wanted.Id == PropertyWire.UnknownText)
        {
            return wanted with { Outputs = ObjectValue.Empty };
        }

        var provider = await context.Registry.GetAsync(wanted.Provider!);
        var found = await ReadAsync(provider, wanted with { Outputs = wanted.Inputs }, wanted.Id)
            ?? throw new PluginException($"There is no {wanted.Type} with ID {wanted.Id}.");
        var now = Marked(wanted with
        {
            Id = found.Id,
            Outputs = found.Outputs,
            InitErrors = found.InitErrors,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
        });
        if (step.Old is { External: true } old && old.Id == now.Id && RecordComparison.AreSame(old, now with { Key = old.Key }))
        {
            return old;
        }

        var changed = step.Old is null || !step.Old.Inputs.Equals(now.Inputs) || !step.Old.Outputs.Equals(now.Outputs);
        return Put(0, step, changed ? now with { Created = now.Created ?? context.Now, Modified = context.Now } : now);
    }

    // Takes a resource over as it is; that the program wants something else of it is the next step's.
    private async Task<ResourceState?> ImportAsync(Step step)
    {
        var wanted = step.New!;
        var id = wanted.ImportId!;
        var number = Preview ? 0 : await context.Book.BeginAsync("importing", wanted with { Id = id });
        try
        {
            var provider = await context.Registry.GetAsync(wanted.Provider!);
            var found = await ReadAsync(provider, wanted with { Inputs = ObjectValue.Empty }, id, isImport: true)
                ?? throw new PluginException($"There is no {wanted.Type} with ID {id} to import.");
            var imported = Marked(wanted with
            {
                Id = found.Id,
                Inputs = found.Inputs
                    ?? throw new PluginException($"The provider of {wanted.Type} does not tell inputs, so that none can be imported."),
                Outputs = found.Outputs,
                InitErrors = found.InitErrors,
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                Created = context.Now,
                Modified = context.Now,
            });
            if (step.KeepsInputs is { } kept)
            {
                var inputs = kept.Count == 0 ? imported.Inputs : imported.Inputs.Where((name, _) => kept.Contains(name));
                imported = imported with { ImportId = null, Inputs = inputs };
            }

            return Put(number, step, imported);
        }
        catch (Exception e) when (IsFailure(e))
        {
            // It was only asked for, so nothing is left of it that anybody must look after.
            End(number);
            throw;
        }
    }

    /// <summary>A record with secret what of its outputs is, and nobody may read it from here on.</summary>
    public ResourceState Marked(ResourceState record)
    {
        var marked = record with { Outputs = MarkSecrets(record.Outputs, record) };
        context.Secrets.Add(marked.Outputs);
        return marked;
    }

    // The operation is written as pending; what the provider says about its end decides what is written then.
    private async Task<ResourceState?> GuardAsync(
        string type, ResourceState pending, Step step, ResourceState? wanted, Func<Task<ResourceState?>> run)
    {
        var number = await context.Book.BeginAsync(type, pending);
        try
        {
            return Put(number, step, await run());
        }
        catch (PartlyDoneException e) when (wanted is not null)
        {
            var detail = e.Detail;
            Put(number, step, Marked(wanted with
            {
                Id = detail.Id.Length > 0 ? detail.Id : wanted.Id,
                Outputs = PropertyWire.Read(detail.Properties),
                Inputs = detail.HasInputs ? PropertyWire.Read(detail.Inputs).SecretAs(wanted.Inputs) : wanted.Inputs,
                InitErrors = [.. detail.Reasons],
                RefreshBeforeUpdate = detail.RefreshBeforeUpdate,
            }));
            throw;
        }
        catch (Exception e) when (e is RpcException or PluginException)
        {
            End(number);
            throw;
        }
    }

    private void End(int number)
    {
        if (number != 0)
        {
            context.Book.End(number, StateChange.None);
        }
    }

    private ResourceState? Put(int number, Step step, ResourceState? result)
    {
        var change = StepEffects.Of(step, result, context.Book.Current, () => context.Book.Resources);
        if (number == 0 && change is { Drop.IsEmpty: true, Put.IsEmpty: true })
        {
            return result;
        }

        var put = context.Book.End(number, change);
        return result is null ? null : put.FirstOrDefault(r => r.Urn == result.Urn && !r.Delete) ?? result;
    }
}

/// <summary>What a provider read of a resource.</summary>
/// <param name="Id">Its ID, which may be another than before.</param>
/// <param name="Inputs">Its inputs, where the provider tells them.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="RefreshBeforeUpdate">Whether the provider wants to be asked again before each update.</param>
/// <param name="InitErrors">Why it is not what it should be.</param>
internal sealed record ResourceRead(
    string Id, ObjectValue? Inputs, ObjectValue Outputs, bool RefreshBeforeUpdate, ImmutableArray<string> InitErrors);

/// <summary>A step failed; what is known of it is in the state.</summary>
/// <param name="message">Why.</param>
internal sealed class StepFailedException(string message) : Exception(message);

/// <summary>A resource may not be deleted.</summary>
/// <param name="record">The resource.</param>
internal sealed class ProtectedException(ResourceState record) : Exception(
    $"resource \"{record.Urn}\" cannot be deleted\nbecause it is protected. "
    + "Take the protect option off its declaration and run `up` first, or run `trtc state unprotect`.");
