using System.Net;
using Trtc.Bench;
using Trtc.Client.Credentials;
using Trtc.Client.Transport;

namespace Trtc.Client.Tests;

/// <summary>What a call leaves to the garbage collector.</summary>
[Collection(nameof(NobodyListens))]
public class AllocationTests
{
    private const int MostToSign = 2_000;
    private const int MostToCall = 4_000;

    private static readonly TrtcClientOptions Options = new()
    {
        Credentials = new TrtcCredentials("id", "key"),
        Region = "ap-singapore",
        KeepRateLimits = false,
    };

    [Fact]
    public void Signing_a_large_request_allocates_little_besides_the_message()
    {
        var builder = new RequestBuilder(Options);
        var endpoint = new Uri("https://trtc.intl.tencentcloudapi.com");
        var signed = BytesOf(() => builder.Build(Layout16.Request, endpoint, "ap-singapore", DateTimeOffset.UnixEpoch).Dispose());
        Assert.InRange(signed, 1, MostToSign);
    }

    [Fact]
    public void A_call_of_a_large_request_allocates_little_besides_what_the_transport_does()
    {
        using var transport = new Immediate();
        using var client = new TrtcClient(Options, transport);
        using var bare = new HttpMessageInvoker(transport, disposeHandler: false);
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://trtc.intl.tencentcloudapi.com");
        var ofTransport = BytesOf(() => Finished(bare.SendAsync(message, CancellationToken.None)).Dispose());
        var ofCall = BytesOf(() => Assert.Equal("task", Finished(client.CallAsync(Layout16.Request)).TaskId));
        Assert.InRange(ofCall - ofTransport, 1, MostToCall);
    }

    // The least of several rounds: compiling in the background, and arrays that the pool gives up, only add.
    private static long BytesOf(Action action)
    {
        const int Rounds = 20;
        const int Times = 100;
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var n = 0; n < Times; n++)
            {
                action();
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
        });
    }

    private static T Finished<T>(Task<T> task)
    {
        Assert.True(task.IsCompleted, "Not all of it was done on this thread, so not all was counted.");
        return task.GetAwaiter().GetResult();
    }

    private sealed class Immediate : HttpMessageHandler
    {
        private static readonly byte[] Answer = """{"Response": {"TaskId": "task", "RequestId": "request"}}"""u8.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer) });
    }
}
