using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>Whatever the clock shows, the answer is one that the service documents.</summary>
public class ClockFuzzTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Setting = Gen.OneOf(
        Gen.OneOfConst(
            "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1601-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:01Z",
            "2000-02-29T23:59:59.9999999Z", "2038-01-19T03:14:08Z", "2106-02-07T06:28:16Z", "9998-12-31T23:59:59Z",
            "9999-01-01T00:00:00Z", "9999-12-31T00:00:00Z",
            "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00").Select(time => $$"""{"now": "{{time}}"}"""),
        Gen.OneOfConst(
            "0", "1", "-1", "0.5", "86400", "-86400", "31536000", "1e9", "-1e9", "1e11", "-1e11", "253402300799", "1e12", "-1e12",
            "9e11", "9.3e11", "-9.3e11",
            "1e18", "1e300", "-1e300", "1e999", "null").Select(seconds => $$"""{"advanceSeconds": {{seconds}}}"""),
        Gen.Const("""{"now": "9999-12-31T23:59:59Z", "advanceSeconds": 1}"""),
        Gen.Const("""{"now": "0001-01-01T00:00:00Z", "advanceSeconds": -1}"""));

    [Fact]
    public async Task Whatever_the_clock_shows_the_answer_is_documented()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        await Gen.Select(Setting, MutatedRequest.Any.List[1, 6]).SampleAsync(
            async (setting, requests) =>
            {
                await probe.AdministerAsync("PUT", "clock", Encoding.UTF8.GetBytes(setting));
                probe.Now = (DateTimeOffset)(await emulator.GetAsync("clock"))["now"]!;
                foreach (var request in requests)
                {
                    await probe.PostAsync(request.Action, request.Body(request.Text(TimesNear(probe.Now), _ => null)));
                }
            },
            iter: 500,
            threads: 1);
        await emulator.GetAsync("tasks");
        await emulator.GetAsync("rooms");
        await probe.NothingWasUnexpectedAsync();
    }

    // Requests tell their times a few weeks around this, which must have a name.
    private static DateTimeOffset TimesNear(DateTimeOffset now) =>
        now < DateTimeOffset.UnixEpoch.AddDays(100) ? DateTimeOffset.UnixEpoch.AddDays(100)
        : now > DateTimeOffset.MaxValue.AddDays(-100) ? DateTimeOffset.MaxValue.AddDays(-100)
        : now;
}
