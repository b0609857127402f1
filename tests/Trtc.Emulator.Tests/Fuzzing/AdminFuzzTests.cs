using System.Net;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>Whatever the administration is told, it takes it or says what is wrong with it, and the API goes on answering.</summary>
public class AdminFuzzTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Paths =
    [
        "", "/", "info", "tasks", "rooms", "rooms/", "log", "faults", "clock", "user-sig", "user-sig/verify", "rate-limits/on",
        "rate-limits/off", "rate-limits",
        "tasks/end", "tasks//end", "tasks/x/end", "tasks/%E6%AD/end", "tasks/%25zz/end", "tasks/x", "nothing", "../", "info?x=%zz",
        "rooms/%2e%2e",
    ];

    private static readonly string[] Names =
    [
        "roomId", "isString", "users", "sdkAppId", "userId", "audio", "now", "advanceSeconds", "validSeconds", "userSig", "sdkSecretKey",
        "kind", "action", "after",
        "times", "status", "code", "delayMilliseconds", "acts", "nothing",
    ];

    // No waiting is planned and no lost connection: both are what the user would have asked for.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "0.5", "1e300", "1e999", "99", "100", "204", "304", "600", "65536", "2147483647", "2147483648",
        "18446744073709551616",
        "\"\"", "\"x\"", "\"1\"", "\"4294967296\"", "\"\\ud800\"", "\"\\u0000\"", "\"anna\"", "\"Status\"", "\"Error\"", "\"Throttle\"",
        "\"StartStreamIngest\"",
        "\"2026-01-31T00:00:00Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"eJwAAA__\"", "[]", "[null]", "[{}]", "[\"x\"]", "{}",
        "{\"userId\":null}", "[{\"userId\":null}]",
        "[{\"userId\":\"\"}]", "[{\"userId\":\"anna\"},{\"userId\":\"anna\",\"audio\":false,\"video\":false}]",
        new string('[', 100) + new string(']', 100),
    ];

    private static readonly Gen<string> Object = Gen
        .Select(Gen.OneOfConst(Names), Gen.OneOfConst(Values), (name, value) => $"\"{name}\":{value}").List[0, 5]
        .Select(members => $"{{{string.Join(',', members)}}}");

    // Right ones with one wrong member get further than a heap of members.
    private static readonly Gen<string> Nearly = Gen.Select(
        Gen.OneOfConst(
            """ "roomId":"1","users":[{"userId":"anna"}]""",
            """ "userId":"anna","validSeconds":60""",
            """ "userId":"anna","userSig":"x" """,
            """ "kind":"Status","status":503""",
            """ "kind":"Error","code":"ResourceInsufficient" """,
            """ "kind":"Throttle","times":2""",
            """ "now":"2026-01-31T12:00:00Z" """),
        Gen.OneOfConst(Names),
        Gen.OneOfConst(Values),
        (right, name, value) => $"{{{right},\"{name}\":{value}}}");

    private static readonly Gen<string> Body = Gen.Frequency(
        (3, Object),
        (3, Nearly),
        (2, Nearly.Select(plan => $"[{plan}]")),
        (1, Object.Select(plan => $"[{plan},null]")),
        (1, Gen.OneOfConst("", "null", "[]", "[null]", "0", "\"x\"", "{", "\ufeff{}", "{}{}", "nonsense", new string('[', 5000))));

    [Fact]
    public async Task Whatever_the_administration_is_told_it_answers()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        var methods = Gen.OneOfConst("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
        await Gen.Select(methods, Gen.OneOfConst(Paths), Body).SampleAsync(
            (method, path, body) => probe.AdministerAsync(method, path, Encoding.UTF8.GetBytes(body)),
            iter: 4000,
            threads: 1);
        await probe.NothingWasUnexpectedAsync();
    }

    [Fact]
    public async Task Whatever_fault_is_taken_strikes_as_it_says()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        using var http = new HttpClient();
        await Nearly.SampleAsync(
            async plan =>
            {
                if (await probe.AdministerAsync("PUT", "faults", Encoding.UTF8.GetBytes($"[{plan}]")) == HttpStatusCode.NoContent)
                {
                    using var answer = await http.GetAsync(new Uri(emulator.Endpoint));
                    Assert.True(
                        answer.StatusCode == HttpStatusCode.OK || plan.Contains("\"Status\"", StringComparison.Ordinal),
                        $"HTTP {(int)answer.StatusCode} after {plan}");
                }
            },
            iter: 1000,
            threads: 1);
        await probe.NothingWasUnexpectedAsync();
    }
}
