using Google.Protobuf;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>What a provider is asked about a resource before anything is done with it.</summary>
internal sealed class ResourceQuestions(DeploymentContext context)
{
    /// <summary>The inputs as the provider takes them.</summary>
    /// <exception cref="SkippedException">It refuses them; all has been told.</exception>
    public async Task<ObjectValue> CheckAsync(LoadedProvider provider, Wanted wanted, ObjectValue? old, ObjectValue news, byte[] seed)
    {
        var state = wanted.State;
        var request = new CheckRequest
        {
            Urn = state.Urn,
            Name = state.Name,
            Type = state.Type,
            Olds = provider.Write(old ?? ObjectValue.Empty),
            News = provider.Write(news),
            RandomSeed = ByteString.CopyFrom(seed),
        };
        var answer = await AskAsync(state.Urn, () => context.CallAsync(o => provider.Client.CheckAsync(request, o)));
        foreach (var failure in answer.Failures)
        {
            context.Fail(state.Urn, wanted.ProblemAt(ProviderCalls.PathOf(failure), ProviderCalls.Told(failure)));
        }

        return answer.Failures.Count == 0 ? PropertyWire.Read(answer.Inputs).SecretAs(news) : throw new SkippedException();
    }

    /// <summary>What changes about a resource, and whether that needs a new one.</summary>
    public async Task<(IReadOnlyList<PropertyChange> Changes, bool Replace, bool DeleteFirst)> DiffAsync(
        LoadedProvider provider, ResourceState old, ResourceState now, ResourceGoal options)
    {
        var answer = await AskAsync(now.Urn, () => DiffCallAsync(provider, old, now));
        var changed = answer.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffSome => true,
            DiffResponse.Types.DiffChanges.DiffNone => false,
            _ => !Equals(LoadedProvider.WithoutSecrets(old.Inputs), LoadedProvider.WithoutSecrets(now.Inputs)),
        };
        if (!changed)
        {
            return ([], false, false);
        }

        var replacing = options.ReplaceOnChanges.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        var changes = PropertyChanges.Of(answer, old.Inputs, now.Inputs)
            .Select(c => c with { Replaces = c.Replaces || IsIn(replacing, c.Path) })
            .ToArray();
        return (changes, answer.Replaces.Count > 0 || changes.Any(c => c.Replaces), answer.DeleteBeforeReplace);
    }

    private static bool IsIn(IEnumerable<PropertyPath> places, string path) =>
        PropertyPath.TryParse(path) is { } place && places.Any(p => p.Contains(place));

    /// <summary>How the provider tells what a resource is from what it is to be.</summary>
    public Task<DiffResponse> DiffCallAsync(LoadedProvider provider, ResourceState old, ResourceState now)
    {
        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = now.Urn,
            Name = now.Name,
            Type = now.Type,
            Olds = provider.Write(old.Outputs),
            OldInputs = provider.Write(old.Inputs),
            News = provider.Write(now.Inputs),
            IgnoreChanges = { now.IgnoreChanges },
        };
        return context.CallAsync(o => provider.Client.DiffAsync(request, o));
    }

    /// <summary>Asks. Questions change nothing, so their failures need no more than to be told.</summary>
    public async Task<T> AskAsync<T>(string urn, Func<Task<T>> ask)
    {
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is RpcException or InterruptedException)
        {
            context.Fail(urn, e is RpcException rpc ? rpc.Status.Detail : e.Message);
            throw new SkippedException();
        }
        finally
        {
            context.Questions.Release();
        }
    }
}
