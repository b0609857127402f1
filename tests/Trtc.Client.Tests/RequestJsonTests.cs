using System.Text;
using Trtc.Bench;
using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Metadata;
using Trtc.Client.Transport;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>The body of a request.</summary>
public class RequestJsonTests
{
    [Fact]
    public async Task A_window_that_is_missing_is_null()
    {
        var request = new StartPublishCdnStreamRequest { PublishCdnParams = [null!] };
        Assert.Equal("""{"PublishCdnParams":[null]}""", await SentAsync(request));
    }

    [Fact]
    public async Task A_body_can_be_read_more_than_once_until_its_message_is_disposed_of()
    {
        var message = Built(Layout16.Request);
        var first = await message.Content!.ReadAsByteArrayAsync();
        Assert.Equal(first.Length, message.Content.Headers.ContentLength);
        using var copy = new MemoryStream();
        await message.Content.CopyToAsync(copy);
        Assert.Equal(first, copy.ToArray());
        message.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => message.Content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_body_that_is_still_being_sent_when_its_message_is_disposed_of_stays_what_it_is()
    {
        var message = Built(Layout16.Request);
        var stream = new Slow();
        var sending = message.Content!.CopyToAsync(stream);
        message.Dispose();
        for (var n = 0; n < 10; n++)
        {
            Built(new StopPublishCdnStreamRequest { TaskId = new string('x', 3900) }).Dispose();
        }

        var expected = FilledRecords.Json(Layout16.Request);
        Assert.Equal(expected, Encoding.UTF8.GetString(stream.Taken.Span));
        stream.Go.SetResult();
        await sending;
    }

    private static HttpRequestMessage Built(ITrtcRequest request) =>
        new RequestBuilder(new TrtcClientOptions { Credentials = new TrtcCredentials("id", "key") }).Build(
            request, new Uri("https://trtc.intl.tencentcloudapi.com"), "ap-singapore", DateTimeOffset.UnixEpoch);

    private static async Task<string> SentAsync(ITrtcRequest request)
    {
        using var message = Built(request);
        return await message.Content!.ReadAsStringAsync();
    }

    // Takes what it is given, and is not done with it until it may.
    private sealed class Slow : MemoryStream
    {
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ReadOnlyMemory<byte> Taken { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken = buffer;
            await Go.Task;
        }
    }
}
