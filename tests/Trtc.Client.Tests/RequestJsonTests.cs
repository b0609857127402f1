using System.Collections;
using System.Text;
using System.Text.Json;
using Trtc.Bench;
using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Metadata;
using Trtc.Client.Transport;

namespace Trtc.Client.Tests;

/// <summary>Large requests are written by code of their own; what they say is what the serialiser would write.</summary>
public class RequestJsonTests
{
    private static readonly string[] Texts =
        ["", "plain text", "\"<>&'+`\\/\u007f", "\u0000\r\n\t", "Größe 房间 \U0001F600", "\uD800 alone", new string('é', 3000)];

    [Theory]
    [InlineData("StartPublishCdnStream")]
    [InlineData("UpdatePublishCdnStream")]
    [InlineData("StopPublishCdnStream")]
    public async Task A_request_is_the_same_text_that_the_serialiser_writes(string action)
    {
        var type = ApiActions.All[action].Request;
        for (var round = 0; round < 12; round++)
        {
            var request = (ITrtcRequest)Filled(type.Json.Type, new Random(round));
            Assert.Equal(JsonSerializer.Serialize(request, type.Json), await SentAsync(request));
        }

        var empty = (ITrtcRequest)Activator.CreateInstance(type.Json.Type)!;
        Assert.Equal("{}", await SentAsync(empty));
    }

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

        var expected = JsonSerializer.Serialize(Layout16.Request, TrtcJsonContext.Default.StartPublishCdnStreamRequest);
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

    // Each member has a value or, now and then, none.
    private static object Filled(Type type, Random random)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsStatic: false } && random.Next(5) > 0))
        {
            property.SetValue(record, Value(property.PropertyType, random));
        }

        return record;
    }

    private static object Value(Type declared, Random random)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType)
        {
            var element = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            for (var n = random.Next(4); n > 0; n--)
            {
                list.Add(Value(element, random));
            }

            return list;
        }

        return type switch
        {
            { IsEnum: true } => Enum.ToObject(type, random.Next(-1, 9)),
            _ when type == typeof(string) => Texts[random.Next(Texts.Length)],
            _ when type == typeof(ulong) => random.Next(3) == 0 ? ulong.MaxValue : (ulong)random.Next(2000),
            _ when type == typeof(long) => random.Next(3) == 0 ? long.MinValue : random.Next(-2000, 2000),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ => Filled(type, random),
        };
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
