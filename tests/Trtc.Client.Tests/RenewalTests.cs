using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>Requests that are refused as outdated and made anew.</summary>
public class RenewalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_request_that_was_outdated_is_made_anew_at_once_however_often_others_are_repeated(int maxRetries)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client(o => o with { MaxRetries = maxRetries, RetryDelay = TimeSpan.FromDays(1) });
        var id = await Requests.RelayAsync(emulator, client);
        await ChangeAsync(emulator, client, id, _ => 20);
        var asked = new List<int>();
        await ChangeAsync(emulator, client, id, outdated =>
        {
            asked.Add(outdated);
            return outdated * 10 + 5;
        });
        Assert.Equal([0, 1, 2], asked);
        Assert.Equal(25, (int)(await emulator.TaskAsync(id))["sequenceNumber"]!);
    }

    [Fact]
    public async Task It_is_made_anew_three_times_and_then_the_refusal_is_told()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        await ChangeAsync(emulator, client, id, _ => 20);
        var asked = 0;
        var failure = await Assert.ThrowsAsync<TrtcException>(() => ChangeAsync(emulator, client, id, _ => (++asked, 7).Item2));
        Assert.Equal((4, "InvalidParameter"), (asked, failure.Code));
    }

    private static Task<UpdatePublishCdnStreamResponse> ChangeAsync(
        EmulatorHost emulator, TrtcClient client, string id, Func<int, int> number) => client.CallAsync(
        outdated => new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = (ulong)number(outdated),
            WithTranscoding = YesNo.Yes,
        },
        e => e.Detail.Contains("SequenceNumber", StringComparison.Ordinal));
}
