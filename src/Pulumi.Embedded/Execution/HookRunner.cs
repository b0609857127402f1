using Grpc.Core;
using Pulumi.Embedded.Monitor.Serving;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>Runs the hooks of resources: functions of the program before and after operations, and when one fails.</summary>
/// <param name="context">The deployment.</param>
/// <param name="callbacks">Calls the program's functions.</param>
internal sealed class HookRunner(DeploymentContext context, ProgramCallbacks callbacks)
{
    /// <summary>Runs the hooks of a kind.</summary>
    /// <param name="kind">When.</param>
    /// <param name="old">The resource as it was; null where it comes.</param>
    /// <param name="now">The resource as it is to be, or is; null where it goes.</param>
    /// <param name="isDone">Whether the operation is done, so that its outputs are known.</param>
    /// <exception cref="HookException">One failed, or is not there.</exception>
    public async Task RunAsync(string kind, ResourceState? old, ResourceState? now, bool isDone)
    {
        var subject = (now ?? old)!;
        foreach (var name in subject.HooksAt(kind))
        {
            var hook = context.Hooks.Find(name) ?? throw new HookException($"hook \"{name}\" was not registered");
            if (context.Options.Preview && !hook.OnPreview)
            {
                continue;
            }

            var request = new ResourceHookRequest
            {
                Urn = subject.Urn,
                Id = subject.Id,
                Name = subject.Name,
                Type = subject.Type,
                NewOptions = now is null ? null : HookOptions.Of(now),
                OldOptions = old is null ? null : HookOptions.Of(old),
            };
            if (now is not null)
            {
                request.NewInputs = PropertyWire.Write(now.Inputs);
            }

            if (now is not null && isDone)
            {
                request.NewOutputs = PropertyWire.Write(now.Outputs);
            }

            if (old is not null)
            {
                (request.OldInputs, request.OldOutputs) = (PropertyWire.Write(old.Inputs), PropertyWire.Write(old.Outputs));
            }

            if (await FailureAsync(() => callbacks.CallAsync(hook.Callback, request, ResourceHookResponse.Parser), r => r.Error)
                is not { } failure)
            {
                continue;
            }

            if (!hook.IgnoreErrors)
            {
                var order = kind.StartsWith("Before", StringComparison.Ordinal) ? "before" : "after";
                throw new HookException($"{order} hook \"{name}\" failed: {failure}");
            }

            context.Warn(subject.Urn, $"{kind} hook \"{name}\" failed: {failure}");
        }
    }

    /// <summary>Asks the hooks for errors whether an operation is tried again.</summary>
    /// <exception cref="HookException">One failed, or is not there.</exception>
    public async Task<bool> RetriesAsync(string operation, ResourceState? old, ResourceState? now, IReadOnlyList<string> errors)
    {
        var subject = (now ?? old)!;
        var retries = false;
        foreach (var name in subject.HooksAt(HookKind.OnError))
        {
            var hook = context.Hooks.Find(name) is { IsForErrors: true } found ? found
                : throw new HookException($"error hook \"{name}\" was not registered");
            var request = new ErrorHookRequest
            {
                Urn = subject.Urn,
                Id = subject.Id,
                Name = subject.Name,
                Type = subject.Type,
                FailedOperation = operation,
                Errors = { errors },
                NewOptions = now is null ? null : HookOptions.Of(now),
                OldOptions = old is null ? null : HookOptions.Of(old),
            };
            if (now is not null)
            {
                request.NewInputs = PropertyWire.Write(now.Inputs);
            }

            if (old is not null)
            {
                (request.OldInputs, request.OldOutputs) = (PropertyWire.Write(old.Inputs), PropertyWire.Write(old.Outputs));
            }

            var failure = await FailureAsync(
                () => callbacks.CallAsync(hook.Callback, request, ErrorHookResponse.Parser),
                answer =>
                {
                    retries |= answer.Retry;
                    return answer.Error;
                });
            if (failure is not null)
            {
                throw new HookException($"error hook \"{name}\" failed: {failure}");
            }
        }

        return retries;
    }

    private static async Task<string?> FailureAsync<T>(Func<Task<T>> call, Func<T, string> error)
    {
        try
        {
            return error(await call()) is { Length: > 0 } told ? told : null;
        }
        catch (RpcException e)
        {
            return e.Status.Detail;
        }
    }
}

/// <summary>A hook failed, or is not there.</summary>
/// <param name="message">Which, and why.</param>
internal sealed class HookException(string message) : Exception(message);
