using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.InProcess;

/// <summary>A monitor that has a test's mocks make what components are made of.</summary>
/// <param name="urn">URN of the component.</param>
/// <param name="outputs">Its outputs, where it is there already.</param>
/// <param name="make">Makes a part: its type, name and inputs to its ID and state.</param>
internal sealed class LocalMonitor(string urn, ObjectValue outputs, LocalMonitor.MakePart make) : ResourceMonitor.ResourceMonitorClient
{
    internal delegate Task<(string? Id, IReadOnlyDictionary<string, object> State)> MakePart(
        string type, string name, IReadOnlyDictionary<string, object> inputs);

    public override AsyncUnaryCall<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken) =>
        LocalCall.Answer(request.Custom
            ? PartAsync(request)
            : Task.FromResult(new RegisterResourceResponse { Urn = urn, Object = request.Object }));

    public override AsyncUnaryCall<Empty> RegisterResourceOutputsAsync(
        RegisterResourceOutputsRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken) =>
        LocalCall.Answer(Task.FromResult(new Empty()));

    public override AsyncUnaryCall<ResourceInvokeResponse> InvokeAsync(
        ResourceInvokeRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken) =>
        LocalCall.Answer(Task.FromResult(
            new ResourceInvokeResponse { Return = PropertyWire.Write(ObjectValue.Empty.With("state", outputs)) }));

    private async Task<RegisterResourceResponse> PartAsync(RegisterResourceRequest request)
    {
        var (id, state) = await make(request.Type, request.Name, PlainValues.WriteAll(PropertyWire.Read(request.Object)));
        return new RegisterResourceResponse
        {
            Urn = Urn.Below(urn, request.Type, request.Name).ToString(),
            Id = id ?? "",
            Object = PropertyWire.Write(PlainValues.Read(state)),
        };
    }
}
