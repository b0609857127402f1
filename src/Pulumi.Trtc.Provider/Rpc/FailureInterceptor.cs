using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>
/// Whatever a method throws that nobody foresaw reaches the engine as one line, of which gRPC would tell nothing but that there was an
/// exception. The line has no message of the exception: it may quote an input, and inputs may be secret.
/// </summary>
internal sealed class FailureInterceptor : Interceptor
{
    /// <summary>The variable that has the whole trace printed.</summary>
    public const string TraceVariable = "TRTC_PROVIDER_TRACE";

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, $"{Name(context.Method)} was cancelled."));
        }
        catch (Exception e) when (e is not RpcException)
        {
            if (Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 })
            {
                await Console.Error.WriteLineAsync($"{e.GetType()} in {Name(context.Method)}:\n{new StackTrace(e)}");
            }

            throw new RpcException(new Status(StatusCode.Internal, Line(e, Name(context.Method))));
        }
    }

    /// <summary>The failure in one line: which kind, where, and what to do.</summary>
    public static string Line(Exception e, string method)
    {
        var place = new StackTrace(e).GetFrames().Select(f => DiagnosticMethodInfo.Create(f)).OfType<DiagnosticMethodInfo>()
            .FirstOrDefault(m => m.DeclaringTypeName?.Contains("Trtc", StringComparison.Ordinal) == true);
        var where = place is null ? "" : $" at {place.DeclaringTypeName}.{place.Name}";
        return $"The provider failed in {method} with {e.GetType().Name}{where}. "
            + "This is a fault of the provider, not of the program: please report this line. "
            + $"With {TraceVariable}=1 in the environment it prints where it happened.";
    }

    private static string Name(string method) => method[(method.LastIndexOf('/') + 1)..];
}
