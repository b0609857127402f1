using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>The single operations on resources: what is asked of the provider, and what is written before and after.</summary>
internal sealed class ResourceSteps(DeploymentContext context)
{
    // Who follows an operation's progress; plugins that never report need only a name.
    private static string StatusToken => Guid.NewGuid().ToString();

    /// <summary>Runs a step: in its turn, with its beginning and end seen and its failure told.</summary>
    /// <exception cref="SkippedException">It failed, or the deployment is ending; all has been told.</exception>
    public async Task<T> RunAsync<T>(Step step, Func<Task<T>> run)
    {
        await context.Slots.WaitAsync(context.Kill);
        try
        {
            // A look changes nothing, so that one failed is no reason to leave out another.
            if (step.Operation == StepOperation.Refresh ? context.Stop.IsCancellationRequested : context.Ends)
            {
                throw new SkippedException();
            }

            context.Began(step);
            var began = context.Time.GetTimestamp();
            var failed = true;
            try
            {
                var result = await run();
                failed = false;

                // What came of it has an ID.
                step = result is ResourceState made && step.New is not null ? step with { New = made } : step;
                return result;
            }
            catch (Exception e) when (e is RpcException or InterruptedException or PartlyDoneException)
            {
                context.Fail(step.Urn, e is RpcException rpc ? rpc.Status.Detail : e.Message);
                throw new SkippedException();
            }
            finally
            {
                context.Ended(step, context.Time.GetElapsedTime(began), failed);
            }
        }
        finally
        {
            context.Slots.Release();
        }
    }

    /// <summary>Makes a resource; the old one that it replaces stays until the end.</summary>
    public Task<ResourceState> CreateAsync(
        LoadedProvider provider,
        ResourceState wanted,
        StepOperation operation,
        ResourceState? replaced,
        IReadOnlyList<PropertyChange> changes) =>
        RunAsync(new Step(operation, wanted.Urn, replaced, wanted, changes), async () =>
        {
            if (context.Options.Preview)
            {
                var seen = provider.Configured.SupportsPreview
                    ? PropertyWire.Read((await CreateCallAsync(provider, wanted)).Properties)
                    : wanted.Inputs;
                return Finished(wanted, "", seen, replaced?.Created, wanted.RefreshBeforeUpdate);
            }

            var number = await context.Book.BeginAsync("creating", wanted);

            // One that is made takes the place of the old one even where it is not what it should be:
            // two live ones have no place under one name.
            Task PutAsideAsync() =>
                replaced is null ? Task.CompletedTask : context.Book.ChangeAsync(replaced, replaced with { Delete = true });
            return await GuardAsync(number, [], wanted, async () =>
            {
                CreateResponse answer;
                try
                {
                    answer = await CreateCallAsync(provider, wanted);
                }
                catch (PartlyDoneException)
                {
                    await PutAsideAsync();
                    throw;
                }

                if (answer.Id.Length == 0)
                {
                    throw new RpcException(
                        new Grpc.Core.Status(
                            StatusCode.Internal, "The provider made it but gave no ID, so it cannot be kept in the state."));
                }

                await PutAsideAsync();
                return Finished(wanted, answer.Id, PropertyWire.Read(answer.Properties), null, answer.RefreshBeforeUpdate);
            });
        });

    /// <summary>Changes a resource in place.</summary>
    public Task<ResourceState> UpdateAsync(
        LoadedProvider provider, ResourceState old, ResourceState wanted, IReadOnlyList<PropertyChange> changes) =>
        RunAsync(new Step(StepOperation.Update, wanted.Urn, old, wanted, changes), async () =>
        {
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
                Preview = context.Options.Preview,
                IgnoreChanges = { wanted.IgnoreChanges },
                ResourceStatusToken = StatusToken,
            };
            Task<UpdateResponse> Call() => context.CallAsync(o => provider.Client.UpdateAsync(request, o), request.Timeout);
            if (context.Options.Preview)
            {
                var seen = provider.Configured.SupportsPreview ? PropertyWire.Read((await Call()).Properties) : wanted.Inputs;
                return Finished(wanted, old.Id, seen, old.Created, old.RefreshBeforeUpdate);
            }

            var number = await context.Book.BeginAsync("updating", old);
            return await GuardAsync(number, [old], wanted with { Id = old.Id, Created = old.Created }, async () =>
            {
                var answer = await Call();
                return Finished(wanted, old.Id, PropertyWire.Read(answer.Properties), old.Created, answer.RefreshBeforeUpdate);
            });
        });

    /// <summary>Takes a resource down, or out of the state alone where it is to stay.</summary>
    public Task<bool> DeleteAsync(ResourceState old, StepOperation operation)
    {
        var retained = old.RetainOnDelete && operation == StepOperation.Delete;
        return RunAsync(new Step(retained ? StepOperation.Retain : operation, old.Urn, old, null, []), async () =>
        {
            if (context.Options.Preview)
            {
                return true;
            }

            var hasProvider = old is { Custom: true, External: false, IsProvider: false, Provider: not null };
            var provider = hasProvider ? await context.Registry.OfStateAsync(old.Provider!) : null;
            if (provider is null || old.RetainOnDelete)
            {
                await context.Book.ChangeAsync(old, null);
                return true;
            }

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
            var number = await context.Book.BeginAsync("deleting", old);
            return await GuardAsync(number, [old], null, async () =>
            {
                await context.CallAsync(o => provider.Client.DeleteAsync(request, o), request.Timeout);
                return (ResourceState?)null;
            }) is null;
        });
    }

    /// <summary>Asks for a resource's state; null when it is gone.</summary>
    /// <param name="provider">Its provider.</param>
    /// <param name="resource">What is known of it.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="isImport">Whether it is to be taken over, so that nothing is known of it.</param>
    public async Task<ResourceRead?> ReadAsync(LoadedProvider provider, ResourceState resource, string id, bool isImport = false)
    {
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

        var answer = await context.CallAsync(o => provider.Client.ReadAsync(request, o), resource.CustomTimeouts?.Read ?? 0);
        if (answer.Id.Length == 0)
        {
            return null;
        }

        var inputs = answer.Inputs is null ? null : PropertyWire.Read(answer.Inputs).SecretAs(resource.Inputs);
        return new ResourceRead(answer.Id, inputs, MarkSecrets(PropertyWire.Read(answer.Properties), resource), answer.RefreshBeforeUpdate);
    }

    /// <summary>Outputs with those marked that are secret: by their name, or because an input of that name is.</summary>
    public static ObjectValue MarkSecrets(ObjectValue outputs, ResourceState resource) => resource.AdditionalSecretOutputs
        .Aggregate(outputs.SecretAs(resource.Inputs), (all, name) => all[name] is { } value ? all.With(name, value.AsSecret()) : all);

    private Task<CreateResponse> CreateCallAsync(LoadedProvider provider, ResourceState wanted)
    {
        var request = new CreateRequest
        {
            Urn = wanted.Urn,
            Name = wanted.Name,
            Type = wanted.Type,
            Properties = provider.Write(wanted.Inputs),
            Timeout = wanted.CustomTimeouts?.Create ?? 0,
            Preview = context.Options.Preview,
            ResourceStatusToken = StatusToken,
        };
        return context.CallAsync(o => provider.Client.CreateAsync(request, o), request.Timeout);
    }

    private ResourceState Finished(ResourceState wanted, string id, ObjectValue outputs, string? created, bool refreshBeforeUpdate)
    {
        var marked = MarkSecrets(outputs, wanted);
        context.Secrets.Add(marked);
        return wanted with
        {
            RefreshBeforeUpdate = refreshBeforeUpdate,
            Id = id,
            Outputs = marked,
            Created = created ?? context.Now,
            Modified = context.Now,
        };
    }

    // The operation is written as pending; what the provider says about its end decides what is written then.
    private async Task<ResourceState> GuardAsync(
        int number, IReadOnlyList<ResourceState> gone, ResourceState? wanted, Func<Task<ResourceState?>> run)
    {
        try
        {
            var there = await run();
            await context.Book.EndAsync(number, gone, there);
            return there!;
        }
        catch (PartlyDoneException e) when (wanted is not null)
        {
            var id = e.Detail.Id.Length > 0 ? e.Detail.Id : wanted.Id;
            var partly = Finished(wanted, id, PropertyWire.Read(e.Detail.Properties), wanted.Created, e.Detail.RefreshBeforeUpdate);
            await context.Book.EndAsync(number, gone, partly with
            {
                Inputs = e.Detail.Inputs is { } inputs ? PropertyWire.Read(inputs).SecretAs(wanted.Inputs) : wanted.Inputs,
                InitErrors = [.. e.Detail.Reasons],
            });
            throw;
        }
        catch (RpcException)
        {
            await context.Book.FailAsync(number);
            throw;
        }
    }
}

/// <summary>What a provider read of a resource.</summary>
/// <param name="Id">Its ID, which may be another than before.</param>
/// <param name="Inputs">Its inputs, where the provider tells them.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="RefreshBeforeUpdate">Whether the provider wants to be asked again before each update.</param>
internal sealed record ResourceRead(string Id, ObjectValue? Inputs, ObjectValue Outputs, bool RefreshBeforeUpdate);
