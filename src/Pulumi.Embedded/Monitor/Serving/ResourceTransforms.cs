using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>
/// The transforms of a program: functions that change what is registered before anything is done about it. A resource's own come first,
/// then those of what it is in, from the inside out, then the stack's.
/// </summary>
/// <param name="callbacks">Calls them.</param>
internal sealed class ResourceTransforms(ProgramCallbacks callbacks)
{
    private readonly ConcurrentDictionary<string, (string? Parent, ImmutableArray<Callback> Own)> resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Callback>> constructed = new(StringComparer.Ordinal);
    private ImmutableArray<Callback> ofStack = [];
    private ImmutableArray<Callback> ofCalls = [];

    /// <summary>Takes a transform of all resources.</summary>
    public void AddToStack(Callback callback) => ImmutableInterlocked.Update(ref ofStack, (all, one) => all.Add(one), callback);

    /// <summary>Takes a transform of all calls of functions.</summary>
    public void AddToCalls(Callback callback) => ImmutableInterlocked.Update(ref ofCalls, (all, one) => all.Add(one), callback);

    /// <summary>
    /// The transforms that a registration brings. A component that a provider constructs is registered twice, first by the program, which
    /// has them, and then by the provider, which has not.
    /// </summary>
    public ImmutableArray<Callback> Own(RegisterResourceRequest request)
    {
        var key = $"{request.Parent} {request.Type} {request.Name}";
        if (!request.Remote && constructed.TryRemove(key, out var pending))
        {
            return pending;
        }

        ImmutableArray<Callback> own = [.. request.Transforms];
        if (request.Remote && !own.IsEmpty)
        {
            constructed[key] = own;
        }

        return own;
    }

    /// <summary>Notes a resource: its transforms are for what is in it, too.</summary>
    public void Note(string urn, string? parent, ImmutableArray<Callback> own) => resources[urn] = (parent, own);

    /// <summary>What a registration becomes.</summary>
    /// <param name="request">The registration.</param>
    /// <param name="own">Its own transforms.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="options">Its options.</param>
    public async Task<(ObjectValue Inputs, TransformResourceOptions Options)> ApplyAsync(
        RegisterResourceRequest request, ImmutableArray<Callback> own, ObjectValue inputs, TransformResourceOptions options)
    {
        foreach (var callback in All(request.Parent, own))
        {
            var asked = new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = PropertyWire.Write(inputs),
                Options = options,
            };
            var answer = await AskAsync(
                $"A transform of {request.Name}", () => callbacks.CallAsync(callback, asked, TransformResponse.Parser));
            inputs = answer.HasProperties ? PropertyWire.Read(answer.Properties) : inputs;
            options = answer.Options ?? options;
        }

        return (inputs, options);
    }

    /// <summary>What a call of a function becomes.</summary>
    public async Task<(ObjectValue Arguments, TransformInvokeOptions Options)> ApplyAsync(
        string token, ObjectValue arguments, TransformInvokeOptions options)
    {
        foreach (var callback in ofCalls)
        {
            var asked = new TransformInvokeRequest { Token = token, Args = PropertyWire.Write(arguments), Options = options };
            var answer = await AskAsync(
                $"A transform of {token}", () => callbacks.CallAsync(callback, asked, TransformInvokeResponse.Parser));
            arguments = answer.HasArgs ? PropertyWire.Read(answer.Args) : arguments;
            options = answer.Options ?? options;
        }

        return (arguments, options);
    }

    private IEnumerable<Callback> All(string parent, ImmutableArray<Callback> own)
    {
        foreach (var callback in own)
        {
            yield return callback;
        }

        for (var urn = parent; urn is { Length: > 0 } && resources.TryGetValue(urn, out var above); urn = above.Parent)
        {
            foreach (var callback in above.Own)
            {
                yield return callback;
            }
        }

        foreach (var callback in ofStack)
        {
            yield return callback;
        }
    }

    private static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RpcException e)
        {
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unknown, $"{what} failed: {e.Status.Detail}"));
        }
    }
}
