using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Protocol;

/// <summary>
/// Reads messages that are nested deeper than protobuf's default of 100 levels, of which every level of a property value takes three,
/// as Pulumi's own engine writes and reads them. What is too deep for any use is refused with words.
/// </summary>
public static class DeepMessages
{
    /// <summary>Levels of property values in any message; a reader must not run out of stack.</summary>
    public const int MostValueLevels = 400;

    // Channels remember what they know of a method by the object, so there is one of each.
    private static readonly ConcurrentDictionary<string, IMethod> Methods = new();

    private const int LevelsOfValue = 3;
    private const int LevelsAround = 40;

    /// <summary>A method whose messages may be deep.</summary>
    public static Method<TRequest, TResponse> Of<TRequest, TResponse>(Method<TRequest, TResponse> method)
        where TRequest : class
        where TResponse : class =>
        (Method<TRequest, TResponse>)Methods.GetOrAdd(
            method.FullName,
            _ => new Method<TRequest, TResponse>(
                method.Type, method.ServiceName, method.Name, Of(method.RequestMarshaller), Of(method.ResponseMarshaller)));

    /// <summary>Reads and writes a message that may be deep.</summary>
    public static Marshaller<T> MarshallerOf<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(() => new T());
        return Of(new Marshaller<T>(
            (message, context) =>
            {
                context.SetPayloadLength(message.CalculateSize());
                message.WriteTo(context.GetBufferWriter());
                context.Complete();
            },
            context => parser.ParseFrom(context.PayloadAsReadOnlySequence())));
    }

    private static Marshaller<T> Of<T>(Marshaller<T> shallow)
        where T : class =>
        new(shallow.ContextualSerializer, context => Read(shallow, context));

    private static T Read<T>(Marshaller<T> shallow, DeserializationContext context)
        where T : class
    {
        try
        {
            return shallow.ContextualDeserializer(context);
        }
        catch (InvalidProtocolBufferException) when (shallow.ContextualDeserializer(Payload.Empty) is IMessage message)
        {
            const int Levels = (MostValueLevels * LevelsOfValue) + LevelsAround;
            using var input = CodedInputStream.CreateWithLimits(new MemoryStream(context.PayloadAsNewBuffer()), int.MaxValue, Levels);
            try
            {
                message.MergeFrom(input);
                return (T)message;
            }
            catch (InvalidProtocolBufferException e)
            {
                var why = $"A value cannot be read ({e.Message.TrimEnd('.')}). Values may be nested at most {MostValueLevels} levels deep.";
                throw new RpcException(new Status(StatusCode.InvalidArgument, why));
            }
        }
    }

    private sealed class Payload : DeserializationContext
    {
        public static Payload Empty { get; } = new();

        public override int PayloadLength => 0;

        public override byte[] PayloadAsNewBuffer() => [];

        public override System.Buffers.ReadOnlySequence<byte> PayloadAsReadOnlySequence() => default;
    }
}

/// <summary>Calls methods whose messages may be deep.</summary>
public sealed class DeepCalls : Interceptor
{
    /// <inheritdoc/>
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest,
        TResponse> context,
        AsyncUnaryCallContinuation<TRequest,
        TResponse> continuation) =>
        continuation(request, new(DeepMessages.Of(context.Method), context.Host, context.Options));
}
