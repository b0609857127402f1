using Google.Protobuf;
using Grpc.Core;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using static Pulumi.Protocol.Rpc.DiffResponse.Types;
using Kind = Pulumi.Protocol.Rpc.PropertyDiff.Types.Kind;

namespace Pulumi.Embedded.Execution;

/// <summary>Asks providers what the planner wants to know. Questions change nothing.</summary>
internal sealed class ProviderAnswers(DeploymentContext context) : IProviderAnswers
{
    /// <inheritdoc/>
    public async Task<CheckAnswer> CheckAsync(ResourceState resource, ObjectValue? olds, ObjectValue news)
    {
        if (resource.IsProvider)
        {
            return await AskAsync(resource.Urn, () => context.Registry.CheckAsync(resource, olds, news));
        }

        return await AskAsync(resource.Urn, async () =>
        {
            var provider = await context.Registry.GetAsync(resource.Provider!);
            if (provider.BuiltIn is not null)
            {
                return BuiltInProvider.Check(resource, news);
            }

            if (!provider.IsConfigured)
            {
                return new CheckAnswer(news, []);
            }

            var request = new CheckRequest
            {
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Olds = provider.Write(olds ?? ObjectValue.Empty),
                News = provider.Write(news),
                RandomSeed = ByteString.CopyFrom(context.SeedOf(resource.Urn)),
            };
            var answer = await context.CallAsync(o => provider.Client.CheckAsync(request, o));
            var inputs = PropertyWire.Read(answer.Inputs);
            return new CheckAnswer(
                (provider.Configured.AcceptSecrets ? inputs : inputs.SecretAs(news)).SharedWith(olds),
                [.. answer.Failures.Select(f => (ProviderCalls.PathOf(f), ProviderCalls.Told(f)))]);
        });
    }

    /// <inheritdoc/>
    public Task<DiffAnswer> DiffAsync(ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges) =>
        AskAsync(urn, async () =>
        {
            if (old.IsProvider)
            {
                return await context.Registry.DiffAsync(old, urn, inputs, ignoreChanges);
            }

            var provider = await context.Registry.GetAsync(old.Provider!);
            return provider.BuiltIn is not null ? BuiltInProvider.Diff(old, inputs)
                : provider.IsConfigured ? await DiffAsync(provider, old, urn, inputs, ignoreChanges)
                : new DiffAnswer(true, [.. PropertyChanges.Between(old.Inputs, inputs)], [], false);
        });

    /// <inheritdoc/>
    public Task<bool> ProviderReplacesAsync(ResourceState old, ProviderReference reference) =>
        AskAsync(reference.Urn, () => context.Registry.ReplacesAsync(old, reference));

    /// <inheritdoc/>
    public byte[] SeedOf(string urn) => context.SeedOf(urn);

    /// <inheritdoc/>
    public void Tell(string urn, string message) => context.Tell(urn, message);

    /// <inheritdoc/>
    public void Warn(string urn, string message) => context.Warn(urn, message);

    /// <summary>An answer about a difference, for the planner.</summary>
    public static DiffAnswer Read(DiffResponse answer, ObjectValue old, ObjectValue now, IReadOnlyList<string> ignoreChanges)
    {
        var isChanged = answer.Changes switch
        {
            DiffChanges.DiffSome => true,
            DiffChanges.DiffNone => false,
            _ => !ValueMarks.Without(old).Equals(ValueMarks.Without(PropertyChanges.Ignore(now, old, ignoreChanges).Inputs)),
        };
        if (!isChanged)
        {
            return DiffAnswer.None with { ReplaceKeys = [.. answer.Replaces] };
        }

        PropertyChange[] changes = answer.DetailedDiff.Count > 0
            ? [.. answer.DetailedDiff.OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => new PropertyChange(d.Key, KindOf(d.Value.Kind), IsReplace(d.Value.Kind)))]
            : [.. PropertyChanges.Between(old, now).Select(c => c with { Replaces = answer.Replaces.Contains(c.Path) })];
        return new DiffAnswer(true, changes, [.. answer.Replaces], answer.DeleteBeforeReplace);
    }

    private async Task<DiffAnswer> DiffAsync(
        LoadedProvider provider, ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges)
    {
        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = urn,
            Name = Urn.NameOf(urn),
            Type = old.Type,
            Olds = provider.Write(old.Outputs),
            OldInputs = provider.Write(old.Inputs),
            News = provider.Write(inputs),
            IgnoreChanges = { ignoreChanges },
        };
        return Read(await context.CallAsync(o => provider.Client.DiffAsync(request, o)), old.Inputs, inputs, ignoreChanges);
    }

    private async Task<T> AskAsync<T>(string urn, Func<Task<T>> ask)
    {
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is RpcException or InterruptedException or Plugins.PluginException)
        {
            throw new PlanningException(new Refusal(urn, e is RpcException rpc ? rpc.Status.Detail : e.Message));
        }
        finally
        {
            context.Questions.Release();
        }
    }

    private static ChangeKind KindOf(Kind kind) => kind switch
    {
        Kind.Add or Kind.AddReplace => ChangeKind.Add,
        Kind.Delete or Kind.DeleteReplace => ChangeKind.Delete,
        _ => ChangeKind.Update,
    };

    private static bool IsReplace(Kind kind) => kind is Kind.AddReplace or Kind.DeleteReplace or Kind.UpdateReplace;
}
