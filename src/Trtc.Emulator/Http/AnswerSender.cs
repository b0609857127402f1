using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.Http;

/// <summary>Puts answers on the wire, and strikes them with the faults that leave something of an answer.</summary>
internal static class AnswerSender
{
    private const int HugeBytes = 10 * 1024 * 1024;

    private static readonly ApiType Chunk = ApiType.Of(typeof(SpeechChunk));

    /// <summary>Sends an answer that is there at once.</summary>
    public static async Task SendAsync(HttpContext context, byte[] answer, FaultKind? fault)
    {
        var sent = fault switch
        {
            FaultKind.Garbage => "<html>not JSON</html>"u8.ToArray(),
            FaultKind.Truncate => answer[..(answer.Length / 2)],
            FaultKind.Huge => [.. "{\"Response\": \""u8, .. Enumerable.Repeat((byte)'x', HugeBytes)],
            _ => answer,
        };
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = sent.Length;
        if (fault == FaultKind.Reset)
        {
            await ResetAsync(context, sent.AsMemory(0, sent.Length / 2));
            return;
        }

        await context.Response.Body.WriteAsync(sent, context.RequestAborted);
    }

    /// <summary>Sends an answer piece by piece. A fault in the middle of it strikes at the second piece.</summary>
    public static async Task StreamAsync(HttpContext context, IAsyncEnumerable<SpeechChunk> events, Exchange exchange, FaultPlan? fault)
    {
        if (fault?.Kind is FaultKind.Garbage or FaultKind.Huge)
        {
            await SendAsync(context, [], fault.Kind);
            return;
        }

        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-TC-RequestId"] = exchange.RequestId;
        var number = 0;
        await foreach (var piece in events.WithCancellation(context.RequestAborted))
        {
            var bytes = Bytes(piece, exchange);
            if (number++ == 1 && fault is not null)
            {
                switch (fault.Kind)
                {
                    case FaultKind.ErrorMidway:
                        await response.Body.WriteAsync(Bytes(Error(new ApiError(fault.Code, "A fault plan ends this answer.")), exchange));
                        return;
                    case FaultKind.Truncate:
                        await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
                        return;
                    case FaultKind.Reset:
                        await ResetAsync(context, bytes.AsMemory(0, bytes.Length / 2));
                        return;
                }
            }

            await response.Body.WriteAsync(bytes, context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>Tells whoever reads an answer that no more of it comes, and why.</summary>
    public static async Task EndAsync(HttpContext context, Exchange exchange, ApiError error) =>
        await context.Response.Body.WriteAsync(Bytes(Error(error), exchange), context.RequestAborted);

    private static SpeechChunk Error(ApiError error) =>
        new() { Type = "error", Error = new SpeechError { Code = error.Code, Message = error.Message } };

    private static byte[] Bytes(SpeechChunk piece, Exchange exchange)
    {
        var json = Chunk.Write(piece with { RequestId = exchange.RequestId });
        return [.. "data: "u8, .. json, .. "\n\n"u8];
    }

    private static async Task ResetAsync(HttpContext context, ReadOnlyMemory<byte> part)
    {
        await context.Response.Body.WriteAsync(part, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Features.Get<IConnectionLifetimeFeature>()?.Abort();
    }
}
