using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>Whatever bytes come over the wire, an answer comes back, and it does not blame the emulator.</summary>
public class WireFuzzTests
{
    private static readonly Gen<string> Line = Gen.Select(
        Gen.OneOfConst("GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "TRACE", "PROPFIND", "get", "é", "X-TC"),
        Gen.OneOfConst(
            "/", "//", "/?", "/?&&=&", "/?a=%", "/?a=%zz&b=%ff%fe", "/?Action=DescribeStreamIngest&Timestamp=99999999999999999999",
            "/?\x7f", "/%00", "/..%2f", "/nothing",
            "*", "http://other.example.com/", "/_emulator", "/_emulator/", "/_emulator/rooms", "/_emulator/clock?%", "/_EMULATOR/info",
            "/é", "nothing",
            "/?" + new string('a', 40_000)),
        Gen.OneOfConst("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.1 x", ""),
        (method, path, version) => $"{method} {path} {version}");

    private static readonly Gen<string> Header = Gen.OneOfConst(
        "Content-Type: application/json", "Content-Type: application/x-www-form-urlencoded", "Content-Type: multipart/form-data",
        "Content-Type: \xff\xfe",
        "Content-Type", ": x", "X-TC-Action: \xff", "X-TC-Action: DescribeStreamIngest", "X-TC-Action:",
        "X-TC-Action: a\r\nX-TC-Action: b", "X-TC-Timestamp: 1e400",
        "X-TC-Timestamp: 99999999999999999999", "Authorization: TC3-HMAC-SHA256 Credential=///, SignedHeaders=;, Signature=",
        "Authorization: Basic \0",
        "Host: other", "Host:", "Expect: 100-continue", "Expect: nothing", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings",
        "Cookie: " + new string('c', 8000),
        "X: " + new string('x', 40_000), "\xe6\xad: x", "Accept-Encoding: \xe6", "Content-Encoding: gzip");

    private static readonly Gen<string> Body = Gen.OneOfConst(
        "Content-Length: 0\r\n\r\n", "Content-Length: 2\r\n\r\n{}", "Content-Length: 4\r\n\r\na=%z", "Content-Length: -1\r\n\r\n",
        "Content-Length: x\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        "Transfer-Encoding: gzip\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n", "\r\n");

    [Fact]
    public async Task Whatever_comes_over_the_wire_it_is_answered()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var probe = new Probe(emulator);
        var endpoint = new Uri(emulator.Endpoint);
        await Gen.Select(Line, Header.List[0, 3], Body).SampleAsync(
            async (line, headers, body) =>
            {
                var first = $"{line}\r\nHost: {endpoint.Authority}\r\nConnection: close\r\n";
                var request = string.Concat([first, .. headers.Select(h => h + "\r\n"), body]);
                var answer = await AnswerAsync(endpoint, Encoding.Latin1.GetBytes(request));
                Assert.Matches("^HTTP/1\\.1 [1234]", answer);
                if (answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)
                    && !line.StartsWith("HEAD", StringComparison.Ordinal)
                    && !line.Contains("_emulator", StringComparison.OrdinalIgnoreCase))
                {
                    var text = answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
                    Probe.Judge("DescribeStreamIngest", JsonNode.Parse(text)!["Response"]!.AsObject());
                }
            },
            iter: 2000);
        await probe.NothingWasUnexpectedAsync();
    }

    private static async Task<string> AnswerAsync(Uri endpoint, byte[] request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(endpoint.Host, endpoint.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(request);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // Whoever sends more than is read is reset after the answer.
        }

        return Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }
}
