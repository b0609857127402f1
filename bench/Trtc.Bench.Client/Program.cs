using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trtc.Bench;
using Trtc.Client;
using Trtc.Client.Transport;

// Prints what the client's parts cost, a figure a line, and what bare things cost beside them; with "body", the request's JSON instead.
var request = Layout16.Request;
var body = JsonSerializer.SerializeToUtf8Bytes(
    request, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
if (args is ["body"])
{
    Console.OpenStandardOutput().Write(body);
    return;
}

var endpoint = new Uri("https://trtc.intl.tencentcloudapi.com");
var now = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
var options = new TrtcClientOptions { Credentials = new("AKIDbench", "a-secret-key"), Region = "ap-singapore", KeepRateLimits = false };

var builder = new RequestBuilder(options);
Cost.Of(() => builder.Build(request, endpoint, "ap-singapore", now).Dispose()).Print("sign");

var (key, digest) = (new byte[32], new byte[32]);
Cost.Of(() =>
{
    SHA256.HashData(body, digest);
    HMACSHA256.HashData(key, digest, digest);
}).Print("hash");

using var client = new TrtcClient(options, new StubTransport());
Cost.Of(() => Finished(client.CallAsync(request))).Print("call");

using var bare = new HttpMessageInvoker(new StubTransport());
Cost.Of(() =>
{
    using var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
    Finished(bare.SendAsync(message, CancellationToken.None)).Dispose();
}).Print("transport");

// The stub answers at once, so all of a call is done on this thread.
static T Finished<T>(Task<T> task) => task.IsCompleted
    ? task.GetAwaiter().GetResult()
    : throw new InvalidOperationException("The call did not end on this thread.");
