using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Model;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Refusals of components, which name their inputs in the details of a failed call.</summary>
internal static class ComponentFailures
{
    private const string Details = "grpc-status-details-bin";

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
        var status = new Protocol.Rpc.Status
        {
            Code = (int)StatusCode.InvalidArgument,
            Message = message,
            Details = { Any.Pack(detail) },
        };
        return new RpcException(
            new Status(StatusCode.InvalidArgument, message),
            new Metadata { { Details, status.ToByteArray() } });
    }

    /// <summary>The reasons of a failed call: each input with its path, and what is not about one.</summary>
    public static IEnumerable<string> ReasonsOf(RpcException e)
    {
        var details = e.Trailers.FirstOrDefault(t => t.Key == Details)?.ValueBytes is { } bytes
            ? Protocol.Rpc.Status.Parser.ParseFrom(bytes).Details : [];
        var refused = details.Where(d => d.Is(InputPropertiesError.Descriptor)).SelectMany(d => d.Unpack<InputPropertiesError>().Errors)
            .Select(r => $"{r.PropertyPath}: {r.Reason}").ToArray();
        return refused.Length > 0 && !e.Status.Detail.Contains(": ", StringComparison.Ordinal) ? refused : [.. refused, e.Status.Detail];
    }
}
