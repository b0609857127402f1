using System.Security.Cryptography;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Takes over resources that are there already.</summary>
internal sealed class ResourceImport(DeploymentContext context, ResourceSteps steps, ResourceQuestions questions)
{
    /// <summary>Takes a resource over; what the program says of it must be what it is.</summary>
    /// <exception cref="SkippedException">It cannot be taken over; all has been told.</exception>
    public async Task<ResourceState> ImportAsync(LoadedProvider provider, Wanted wanted, string id)
    {
        var state = wanted.State;
        var step = new Step(StepOperation.Import, state.Urn, null, state, []);
        return await steps.RunAsync(step, async () =>
        {
            var number = context.Options.Preview ? 0 : await context.Book.BeginAsync("importing", state with { Id = id });
            ResourceState now;
            ResourceRead found;
            try
            {
                (now, found) = await LookForImportAsync(provider, wanted, id);
            }
            catch (Exception e) when (e is RpcException or SkippedException or InterruptedException)
            {
                // It was only asked for, so nothing is left of it that anybody must look after.
                await context.Book.FailAsync(number);
                throw;
            }

            var imported = now with
            {
                Id = found.Id,
                Outputs = ResourceSteps.MarkSecrets(found.Outputs, now),
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                ImportId = id,
                Created = context.Now,
                Modified = context.Now,
            };
            if (!context.Options.Preview)
            {
                await context.Book.EndAsync(number, [], imported);
            }

            return imported;
        });
    }

    private async Task<(ResourceState Now, ResourceRead Found)> LookForImportAsync(LoadedProvider provider, Wanted wanted, string id)
    {
        var state = wanted.State;
        if (await steps.ReadAsync(provider, state with { Inputs = ObjectValue.Empty }, id, isImport: true) is not { } found)
        {
            context.Fail(state.Urn, $"There is no {state.Type} with ID {id} to import.");
            throw new SkippedException();
        }

        var old = state with { Id = found.Id, Inputs = found.Inputs ?? ObjectValue.Empty, Outputs = found.Outputs };
        var seed = RandomNumberGenerator.GetBytes(32);
        var now = state with { Inputs = await questions.CheckAsync(provider, wanted, old.Inputs, state.Inputs, seed) };
        var answer = await questions.DiffCallAsync(provider, old, now);
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffSome)
        {
            var differ = string.Join(", ", PropertyChanges.Of(answer, old.Inputs, now.Inputs).Select(c => c.Path));
            context.Fail(
                state.Urn,
                $"The inputs of the program are not those of what is imported: {differ}. Make them equal, import, and change them then.");
            throw new SkippedException();
        }

        return (now, found);
    }
}
