using Grpc.Core;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>A configured provider.</summary>
/// <param name="Plugin">Its process; null for the one that is part of the engine.</param>
/// <param name="Reference">Its URN and ID, as resources name it.</param>
/// <param name="Configured">What it can do.</param>
/// <param name="Inputs">What it is configured with.</param>
internal sealed record LoadedProvider(
    ProviderPlugin? Plugin, ProviderReference Reference, ConfigureResponse Configured, ObjectValue Inputs)
{
    /// <summary>The provider itself where it is part of the engine.</summary>
    public BuiltInProvider? BuiltIn { get; init; }

    /// <summary>Whether its configuration is known; in a preview it may not be, and then nothing can be asked.</summary>
    public bool IsConfigured { get; init; } = true;

    public ResourceProvider.ResourceProviderClient Client => Plugin!.Client;

    /// <summary>An object for the wire; without the marks of secrets where the provider does not take them.</summary>
    public Google.Protobuf.ByteString Write(ObjectValue value) =>
        PropertyWire.Write(Configured.AcceptSecrets ? value : ValueMarks.Without(value));
}

/// <summary>A provider's answer to an operation is not known: it may or may not have been done.</summary>
/// <param name="message">What happened.</param>
internal sealed class InterruptedException(string message) : Exception(message);

/// <summary>A resource was made but is not what it should be.</summary>
internal sealed class PartlyDoneException(ErrorResourceInitFailed detail) : Exception(string.Join("; ", detail.Reasons))
{
    public ErrorResourceInitFailed Detail { get; } = detail;
}

/// <summary>Calls to providers, with time-outs, and with their failures told apart.</summary>
internal static class ProviderCalls
{
    /// <summary>How long an operation may take that has no time-out of its own.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>
    /// For questions, which change nothing and may take as long as a service's rate makes them: only the end of the run, or of the
    /// provider's process, ends the wait.
    /// </summary>
    public const double Unlimited = -1;

    // As long as a timer can wait: what is longer is no time-out.
    private const double Longest = 49 * 86400d;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static async Task<T> CallAsync<T>(
        Func<CallOptions, AsyncUnaryCall<T>> call, double seconds, TimeProvider time, CancellationToken cancellationToken)
    {
        var patience = seconds switch
        {
            Unlimited or > Longest => Timeout.InfiniteTimeSpan,
            > 0 => TimeSpan.FromSeconds(seconds) + Grace,
            _ => Patience,
        };
        try
        {
            // Not a deadline of the call: that costs both sides a timer with a finalizer and a lock for each. To dispose of it ends it.
            using var underway = call(new CallOptions(cancellationToken: cancellationToken));
            return await underway.ResponseAsync.WaitAsync(patience, time, CancellationToken.None);
        }
        catch (RpcException e) when (Partly(e) is { } detail)
        {
            throw new PartlyDoneException(detail);
        }
        catch (TimeoutException)
        {
            throw new InterruptedException(
                $"The provider did not answer within {patience.TotalSeconds:0} s; whether it did what it was asked is not known.");
        }
        catch (RpcException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new InterruptedException(
                $"This run was stopped while the provider worked; whether it did what it was asked is not known. ({e.StatusCode})");
        }
        catch (RpcException e) when (e.Status.DebugException is not null)
        {
            throw new InterruptedException(
                $"The provider's process ended while it worked; whether it did what it was asked is not known. ({e.Status.Detail})");
        }
    }

    /// <summary>What a provider refuses, with the property, which not every provider names in its reason.</summary>
    public static string Told(CheckFailure failure) =>
        failure.Property.Length == 0 || failure.Reason.Contains(failure.Property, StringComparison.Ordinal)
            ? failure.Reason
            : $"{failure.Property}: {failure.Reason}";

    /// <summary>The place that a provider refuses: the property that it names, or else the path that its reason begins with.</summary>
    public static string PathOf(CheckFailure failure)
    {
        var before = failure.Reason.Split(": ")[0];
        return failure.Property.Length > 0 ? failure.Property : PropertyPath.TryParse(before) is not null ? before : "";
    }

    /// <summary>What a failed call says, with the inputs that it refuses, which components say in its details alone.</summary>
    public static string Told(RpcException e) =>
        string.Join("; ", Refused(e).Select(r => r.Reason).Prepend(e.Status.Detail).Where(text => text.Length > 0));

    /// <summary>The inputs that a failed call refuses: each path, and the reason, which begins with it.</summary>
    public static IReadOnlyList<(string Path, string Reason)> Refused(RpcException e) =>
        [.. StatusDetails.Of<InputPropertiesError>(e)?.Errors.Select(r => (r.PropertyPath, $"{r.PropertyPath}: {r.Reason}")) ?? []];

    // The detail of a status that says: it exists, but.
    private static ErrorResourceInitFailed? Partly(RpcException e) => StatusDetails.Of<ErrorResourceInitFailed>(e);
}
