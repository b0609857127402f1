using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Recorded;

/// <summary>The provider's service.</summary>
internal sealed class RecordedService(Conversation conversation) : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Answer<ProviderHandshakeResponse>(request, context);

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Answer<PluginInfo>(request, context);

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Answer<GetSchemaResponse>(request, context);

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Answer<CheckResponse>(request, context);

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => Answer<DiffResponse>(request, context);

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Answer<ConfigureResponse>(request, context);

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        Answer<InvokeResponse>(request, context);

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => Answer<CheckResponse>(request, context);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => Answer<DiffResponse>(request, context);

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Answer<CreateResponse>(request, context);

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => Answer<ReadResponse>(request, context);

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Answer<UpdateResponse>(request, context);

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Answer<Empty>(request, context);

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Answer<Empty>(request, context);

    private Task<T> Answer<T>(IMessage request, ServerCallContext context)
        where T : IMessage, new() => conversation.AnswerAsync<T>(context.Method.Split('/')[^1], request, context.CancellationToken);
}
