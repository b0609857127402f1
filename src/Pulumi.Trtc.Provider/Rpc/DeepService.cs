using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Binds the provider's methods so that their messages may be deep, as the language model's settings can be.</summary>
internal static class DeepService
{
    /// <summary>Named by the service's attribute, as the code that protoc generates is for others.</summary>
    public static void BindService(ServiceBinderBase binder, ResourceProvider.ResourceProviderBase service) =>
        ResourceProvider.BindService(new Binder(binder), service);

    private sealed class Binder(ServiceBinderBase inner) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            inner.AddMethod(DeepMessages.Of(method), handler);

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
            inner.AddMethod(DeepMessages.Of(method), handler);

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
            inner.AddMethod(DeepMessages.Of(method), handler);

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
            inner.AddMethod(DeepMessages.Of(method), handler);
    }
}
