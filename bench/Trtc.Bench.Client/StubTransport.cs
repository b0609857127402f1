using System.Net;

namespace Trtc.Bench;

/// <summary>Takes a request's whole content and gives the answer of a start, without a network.</summary>
internal sealed class StubTransport : HttpMessageHandler
{
    private static readonly byte[] Answer =
        """{"Response": {"TaskId": "a-task-of-the-relay", "RequestId": "0ce9a4e0-0a5b-4c1e-9d6b-3c7b6e1f2a3d"}}"""u8.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer) };
    }
}
