using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Client.Types;

namespace Trtc.Client.Tests;

/// <summary>Speech that is streamed, as the vendor's examples have it.</summary>
public class SpeechTests
{
    private const string First = """{"Type": "chunk", "RequestId": "r", "ChunkId": "chunk_0", "Audio": "AAAA", "Seq": 0, "IsEnd": false}""";
    private const string Second =
        """
        {"Type": "chunk", "RequestId": "r", "ChunkId": "chunk_1", "Audio": "BBBB", "Seq": 1, "Alignments":
        data: [{"TimeBeginMs": 0, "TimeEndMs": 600, "TextBegin": 0, "TextEnd": 2}], "IsEnd": false}
        """;

    private const string Last = """{"Type": "chunk", "RequestId": "r", "ChunkId": "chunk_2", "Audio": "CCCC", "Seq": 2, "IsEnd": true}""";
    private const string Error =
        """{"Type": "error", "RequestId": "r", "Error": {"Code": "InternalError", "Message": "no voice for this-is-the-secret-key"}}""";

    private static readonly TextToSpeechSSERequest Hello =
        new() { SdkAppId = 1400000001, Text = "hello", Voice = new Voice { VoiceId = "v-1" } };

    [Fact]
    public async Task Pieces_come_as_the_service_sends_them()
    {
        using var service = new Service(_ => Events(First, Second, Last));
        var chunks = await ReadAsync(service);
        Assert.Equal(["AAAA", "BBBB", "CCCC"], chunks.Select(c => c.Audio!));
        Assert.Equal([0UL, 1, 2], chunks.Select(c => c.Seq!.Value));
        Assert.Equal(600UL, chunks[1].Alignments!.Single().TimeEndMs);
        Assert.True(chunks[2].IsEnd);
        var sent = service.Requests.Single();
        Assert.Equal(("trtc.ai.tencentcloudapi.com", "TextToSpeechSSE"), (sent.Host, sent.Action));
        Assert.StartsWith("TC3-HMAC-SHA256 Credential=id/", sent.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trtc.intl.tencentcloudapi.com", "trtc.ai.tencentcloudapi.com")]
    [InlineData("trtc.{region}.tencentcloudapi.com", "trtc.ai.tencentcloudapi.com")]
    [InlineData("http://127.0.0.1:9000", "127.0.0.1")]
    [InlineData("gateway.example.com", "gateway.example.com")]
    public async Task Speech_has_a_host_of_its_own_at_the_vendor_and_nowhere_else(string endpoint, string host)
    {
        using var service = new Service(_ => Events(Last));
        await ReadAsync(service, o => o with { Endpoint = endpoint });
        Assert.Equal(host, service.Requests.Single().Host);
    }

    [Fact]
    public async Task What_is_refused_before_it_begins_is_told_with_the_services_code()
    {
        using var service = new Service(
            _ => Json("""{"Response": {"RequestId": "r-9", "Error": {"Code": "InvalidParameter.VoiceId", "Message": "not found"}}}"""));
        var failure = await Assert.ThrowsAsync<TrtcException>(() => ReadAsync(service));
        Assert.Equal(("InvalidParameter.VoiceId", "r-9"), (failure.Code, failure.RequestId));
        Assert.Equal(TrtcErrorCategory.InvalidInput, failure.Category);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task An_answer_that_is_neither_a_stream_nor_a_refusal_is_no_answer()
    {
        using var service = new Service(_ => Json("""{"Response": {"RequestId": "r"}}"""));
        var failure = await Assert.ThrowsAsync<TrtcException>(() => ReadAsync(service, o => o with { MaxRetries = 0 }));
        Assert.Equal("Client.NoAnswer", failure.Code);
    }

    [Fact]
    public async Task An_error_midway_comes_after_the_pieces_so_far_and_tells_no_secret()
    {
        using var service = new Service(_ => Events(First, Error));
        var chunks = new List<SpeechChunk>();
        var failure = await Assert.ThrowsAsync<TrtcException>(() => ReadAsync(service, into: chunks));
        Assert.Equal("AAAA", chunks.Single().Audio);
        Assert.Equal(("InternalError", "r"), (failure.Code, failure.RequestId));
        Assert.DoesNotContain("this-is-the-secret-key", failure.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Type\": \"chunk\", ")]
    public async Task A_speech_that_breaks_off_after_a_piece_is_a_failure_and_not_begun_anew(string next)
    {
        using var service = new Service(_ => next.Length == 0 ? Events(First) : Events(First, next));
        var chunks = new List<SpeechChunk>();
        var failure = await Assert.ThrowsAsync<TrtcException>(() => ReadAsync(service, into: chunks));
        Assert.Equal(("Client.NoAnswer", TrtcErrorCategory.Server), (failure.Code, failure.Category));
        Assert.Single(chunks);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_speech_that_breaks_off_before_its_first_piece_is_begun_anew()
    {
        using var service = new Service(n => n < 3 ? Events() : Events(First, Last));
        Assert.Equal(2, (await ReadAsync(service)).Count);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Speech_that_is_larger_than_answers_may_be_is_cut_off()
    {
        using var service = new Service(_ => Events(First, $$"""{"Type": "chunk", "Audio": "{{new string('A', 4000)}}", "IsEnd": true}"""));
        Task<List<SpeechChunk>> Bounded() => ReadAsync(service, o => o with { MaxResponseBytes = 1000, MaxRetries = 0 });
        var failure = await Assert.ThrowsAsync<TrtcException>(Bounded);
        Assert.Contains("larger than 1000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_out_of_an_attempt_holds_between_pieces()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var silent = new Silent($"data: {First}\n\n");
        using var service = new Service(_ => Streamed(silent));
        using var client = Client(service, o => o with { TimeProvider = time, AttemptTimeout = TimeSpan.FromSeconds(10) });
        var pieces = client.StreamAsync(Hello).GetAsyncEnumerator();
        Assert.True(await pieces.MoveNextAsync());
        var next = pieces.MoveNextAsync().AsTask();
        await silent.IsWaitedFor;
        time.Advance(TimeSpan.FromSeconds(11));
        var failure = await Assert.ThrowsAsync<TrtcException>(() => next);
        Assert.Contains("no answer within 10 s", failure.Message, StringComparison.Ordinal);
        await pieces.DisposeAsync();
    }

    [Fact]
    public async Task Speech_can_be_cancelled_between_pieces()
    {
        using var silent = new Silent($"data: {First}\n\n");
        using var service = new Service(_ => Streamed(silent));
        using var client = Client(service);
        using var cancel = new CancellationTokenSource();
        var pieces = client.StreamAsync(Hello, cancellationToken: cancel.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await pieces.MoveNextAsync());
        var next = pieces.MoveNextAsync().AsTask();
        await silent.IsWaitedFor;
        await cancel.CancelAsync();
        Assert.Equal("TextToSpeechSSE", (await Assert.ThrowsAsync<TrtcCallCanceledException>(() => next)).Action);
        await pieces.DisposeAsync();
    }

    private static async Task<List<SpeechChunk>> ReadAsync(
        Service service, Func<TrtcClientOptions, TrtcClientOptions>? change = null, List<SpeechChunk>? into = null)
    {
        into ??= [];
        using var client = Client(service, change);
        await foreach (var chunk in client.StreamAsync(Hello))
        {
            into.Add(chunk);
        }

        return into;
    }

    private static TrtcClient Client(Service service, Func<TrtcClientOptions, TrtcClientOptions>? change = null)
    {
        var options = new TrtcClientOptions
        {
            Credentials = new TrtcCredentials("id", "this-is-the-secret-key"),
            Region = "ap-singapore",
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        return new TrtcClient(change?.Invoke(options) ?? options, service);
    }

    private static HttpResponseMessage Events(params string[] events) =>
        Answer(string.Concat(events.Select(e => $"data: {e}\n\n")), "text/event-stream");

    private static HttpResponseMessage Json(string json) => Answer(json, "application/json");

    private static HttpResponseMessage Answer(string text, string type) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };

    private static HttpResponseMessage Streamed(Stream body) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { { "Content-Type", "text/event-stream" } } } };

    private sealed class Service(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<(string Host, string Action, string Authorization)> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (action, authorization) = (request.Headers.GetValues("X-TC-Action"), request.Headers.GetValues("Authorization"));
            Requests.Add((request.RequestUri!.Host, action.Single(), authorization.Single()));
            return Task.FromResult(answer(Requests.Count));
        }
    }

    // Gives a text, and then nothing.
    private sealed class Silent(string text) : Stream
    {
        private readonly MemoryStream begin = new(Encoding.UTF8.GetBytes(text));
        private readonly TaskCompletionSource waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsWaitedFor => waited.Task;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await begin.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                return read;
            }

            waited.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
