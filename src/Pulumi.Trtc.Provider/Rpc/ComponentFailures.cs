using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Model;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Refusals of components, which name their inputs in the details of a failed call.</summary>
internal static class ComponentFailures
{
    /// <summary>
    /// A component that is refused. Engines print the value of a named property beside the reason: so none is named of which something is
    /// secret.
    /// </summary>
    public static RpcException Refused(
        string what, ObjectValue inputs, IReadOnlyList<InputProblem> problems, Func<string, string> hide)
    {
        var open = problems.ToLookup(p => p.Path.Length > 0 && PropertyPath.TryParse(p.Path)?.Find(inputs)?.HasSecret != true);
        var whole = string.Join("; ", open[false].Select(p => hide(p.Path.Length == 0 ? p.Reason : $"{p.Path}: {p.Reason}")));
        var message = whole.Length == 0 ? what : $"{what}: {whole}";
        var detail = new InputPropertiesError
        {
            Errors =
            {
                open[true].Select(p => new InputPropertiesError.Types.PropertyError { PropertyPath = p.Path, Reason = hide(p.Reason) }),
            },
        };
        return StatusDetails.With(StatusCode.InvalidArgument, message, detail);
    }

    /// <summary>The reasons of a failed call: each input with its path, and what is not about one.</summary>
    public static IEnumerable<string> ReasonsOf(RpcException e)
    {
        var refused = (StatusDetails.Of<InputPropertiesError>(e)?.Errors ?? []).Select(r => $"{r.PropertyPath}: {r.Reason}").ToArray();
        return refused.Length > 0 && !e.Status.Detail.Contains(": ", StringComparison.Ordinal) ? refused : [.. refused, e.Status.Detail];
    }
}
