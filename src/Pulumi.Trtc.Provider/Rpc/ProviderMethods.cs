using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>
/// The provider's methods. They are named one by one: to have them found by the code that protoc generates takes a third of the plugin's
/// start, as native programs look each generic method up.
/// </summary>
internal sealed class ProviderMethods : IServiceMethodProvider<ProviderService>
{
    // Of the protocol; asking the generated code for it would read descriptions of all messages.
    private const string Service = "pulumirpc.ResourceProvider";

    /// <inheritdoc/>
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<ProviderService> context)
    {
        Add<ProviderHandshakeRequest, ProviderHandshakeResponse>("Handshake", (s, r, c) => s.Handshake(r, c));
        Add<ParameterizeRequest, ParameterizeResponse>("Parameterize", (s, r, c) => s.Parameterize(r, c));
        Add<GetSchemaRequest, GetSchemaResponse>("GetSchema", (s, r, c) => s.GetSchema(r, c));
        Add<CheckRequest, CheckResponse>("CheckConfig", (s, r, c) => s.CheckConfig(r, c));
        Add<DiffRequest, DiffResponse>("DiffConfig", (s, r, c) => s.DiffConfig(r, c));
        Add<ConfigureRequest, ConfigureResponse>("Configure", (s, r, c) => s.Configure(r, c));
        Add<InvokeRequest, InvokeResponse>("Invoke", (s, r, c) => s.Invoke(r, c));
        Add<CallRequest, CallResponse>("Call", (s, r, c) => s.Call(r, c));
        Add<CheckRequest, CheckResponse>("Check", (s, r, c) => s.Check(r, c));
        Add<DiffRequest, DiffResponse>("Diff", (s, r, c) => s.Diff(r, c));
        Add<CreateRequest, CreateResponse>("Create", (s, r, c) => s.Create(r, c));
        Add<ReadRequest, ReadResponse>("Read", (s, r, c) => s.Read(r, c));
        Add<UpdateRequest, UpdateResponse>("Update", (s, r, c) => s.Update(r, c));
        Add<DeleteRequest, Empty>("Delete", (s, r, c) => s.Delete(r, c));
        Add<ConstructRequest, ConstructResponse>("Construct", (s, r, c) => s.Construct(r, c));
        Add<Empty, Empty>("Cancel", (s, r, c) => s.Cancel(r, c));
        Add<Empty, PluginInfo>("GetPluginInfo", (s, r, c) => s.GetPluginInfo(r, c));
        Add<PluginAttach, Empty>("Attach", (s, r, c) => s.Attach(r, c));
        Add<GetMappingRequest, GetMappingResponse>("GetMapping", (s, r, c) => s.GetMapping(r, c));
        Add<GetMappingsRequest, GetMappingsResponse>("GetMappings", (s, r, c) => s.GetMappings(r, c));

        void Add<TRequest, TResponse>(string name, UnaryServerMethod<ProviderService, TRequest, TResponse> run)
            where TRequest : class, IMessage<TRequest>, new()
            where TResponse : class, IMessage<TResponse>, new() =>
            context.AddUnaryMethod(
                new Method<TRequest, TResponse>(
                    MethodType.Unary,
                    Service,
                    name,
                    MarshallerOf<TRequest>(),
                    MarshallerOf<TResponse>()),
                [],
                run);
    }

    private static Marshaller<T> MarshallerOf<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(() => new T());
        return Marshallers.Create(
            (message, context) =>
            {
                context.SetPayloadLength(message.CalculateSize());
                message.WriteTo(context.GetBufferWriter());
                context.Complete();
            },
            context => parser.ParseFrom(context.PayloadAsReadOnlySequence()));
    }

    /// <summary>Named by the service's attribute, which keeps gRPC from finding the methods once more by itself.</summary>
    public static void BindService(ServiceBinderBase binder, ResourceProvider.ResourceProviderBase service)
    {
        // They are added above.
    }
}
