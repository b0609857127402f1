using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Client.Signing;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>What the client makes of a service that fails.</summary>
public class FaultTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    [Theory]

    // A start is never sent twice unless it surely was not carried out, so that there is never a second task.
    [InlineData("Drop", false, TrtcErrorCategory.Ambiguous, 1, 0)]
    [InlineData("Drop", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Hang", false, TrtcErrorCategory.Ambiguous, 1, 0)]
    [InlineData("Hang", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Delay", false, TrtcErrorCategory.Ambiguous, 1, 0)]
    [InlineData("Reset", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Garbage", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Truncate", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Huge", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Status", false, TrtcErrorCategory.Ambiguous, 1, 0)]
    [InlineData("Status", true, TrtcErrorCategory.Ambiguous, 1, 1)]
    [InlineData("Error", false, TrtcErrorCategory.Server, 1, 0)]
    [InlineData("Throttle", false, TrtcErrorCategory.Throttled, 3, 0)]
    public async Task A_start_ends_in_the_right_category_and_never_starts_twice(
        string kind, bool acts, TrtcErrorCategory category, int requests, int tasks)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var sent = new Counted();
        using var client = Client(emulator, sent);
        var failure = await StruckAsync(emulator, time, kind, acts, requests, () => Requests.IngestAsync(emulator, client));
        Assert.Equal((category, "StartStreamIngest"), (failure!.Category, failure.Action));
        Assert.Equal((requests, tasks), (sent.Count, (await emulator.TasksAsync()).Count));
        var isUnknown = failure.Message.Contains("may or may not have acted", StringComparison.Ordinal);
        Assert.Equal(category == TrtcErrorCategory.Ambiguous, isUnknown);
    }

    [Theory]
    [InlineData("Drop")]
    [InlineData("Hang")]
    [InlineData("Delay")]
    [InlineData("Reset")]
    [InlineData("Garbage")]
    [InlineData("Truncate")]
    [InlineData("Huge")]
    [InlineData("Status")]
    [InlineData("Error")]
    [InlineData("Throttle")]
    public async Task What_may_be_repeated_is_repeated_until_it_succeeds_or_the_tries_are_used_up(string kind)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var sent = new Counted();
        using var client = Client(emulator, sent);
        var request = new DescribeStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = "x" };

        async Task SucceedsAsync() => Assert.Equal("NotExist", (await client.CallAsync(request)).Status);
        Assert.Null(await StruckAsync(emulator, time, kind, acts: true, times: 2, SucceedsAsync));
        Assert.Equal(3, sent.Count);

        var failure = await StruckAsync(emulator, time, kind, acts: true, times: 3, () => client.CallAsync(request));
        Assert.Equal(kind == "Throttle" ? TrtcErrorCategory.Throttled : TrtcErrorCategory.Server, failure!.Category);
        Assert.Equal(6, sent.Count);
    }

    [Fact]
    public async Task A_start_with_a_session_is_repeated_and_the_service_recognises_it()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("Drop", acts: true));
        using var client = emulator.Client();
        await Requests.FailsAsync("FailedOperation.TaskExist", () => Requests.AgentAsync(emulator, client));
        Assert.Single(await emulator.TasksAsync());

        await emulator.FaultsAsync(Fault("Drop", acts: true));
        var failure = await Assert.ThrowsAsync<TrtcException>(
            () => Requests.AgentAsync(emulator, client, r => r with { SessionId = null }));
        Assert.Equal(TrtcErrorCategory.Ambiguous, failure.Category);
    }

    [Fact]
    public async Task A_request_that_is_made_anew_for_each_attempt_is_repeated_with_a_larger_number()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client(o => o with { MaxRetries = 2 });
        var id = await Requests.RelayAsync(emulator, client);
        var number = 0UL;
        Task ChangeAsync() => client.CallAsync(
            _ => new UpdatePublishCdnStreamRequest
            {
                SdkAppId = emulator.SdkAppId,
                TaskId = id,
                SequenceNumber = ++number,
                WithTranscoding = YesNo.Yes,
            },
            _ => false);

        // Each lost one may have been carried out.
        await emulator.FaultsAsync(Fault("Drop", acts: true, times: 2));
        await ChangeAsync();
        Assert.Equal(3UL, number);
        Assert.Equal(3, (int)(await emulator.TaskAsync(id))["sequenceNumber"]!);

        // As a single request it is not repeated.
        await emulator.FaultsAsync(Fault("Drop", acts: true));
        var request = new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 9,
            WithTranscoding = YesNo.Yes,
        };
        Assert.Equal(TrtcErrorCategory.Ambiguous, (await Assert.ThrowsAsync<TrtcException>(() => client.CallAsync(request))).Category);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_failure_tells_whether_an_earlier_attempt_may_have_been_carried_out(bool drops, bool mayHave)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        if (drops)
        {
            await emulator.FaultsAsync(Fault("Drop", acts: true));
        }
        else
        {
            await Requests.AgentAsync(emulator, client);
        }

        var failure = await Assert.ThrowsAsync<TrtcException>(() => Requests.AgentAsync(emulator, client));
        Assert.Equal(("FailedOperation.TaskExist", mayHave), (failure.Code, failure.FollowsUnknownOutcome));
    }

    [Fact]
    public async Task A_GET_start_is_not_repeated_below_the_client_either()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client(o => o with { UseGet = true, SignatureMethod = SignatureMethod.HmacSha256 });

        // A connection that was used before is one that HTTP stacks like to repeat on.
        await Requests.IngestAsync(emulator, client, r => r with { RoomId = "100" });
        await emulator.FaultsAsync(Fault("Drop", acts: true, times: 3));
        var failure = await Assert.ThrowsAsync<TrtcException>(() => Requests.IngestAsync(emulator, client));
        Assert.Equal(TrtcErrorCategory.Ambiguous, failure.Category);
        Assert.Equal(2, (await emulator.TasksAsync()).Count);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_unreachable_and_nothing_was_done()
    {
        int port;
        using (var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        }

        using var client = new TrtcClient(new()
        {
            Credentials = new("id", "key"),
            Region = "ap-singapore",
            Endpoint = $"http://127.0.0.1:{port}",
            MaxRetries = 1,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        });
        var failure = await Requests.FailsAsync(
            "Client.Unreachable", () => client.CallAsync(new StopAIConversationRequest { TaskId = "x" }, "ap-tokyo"));
        Assert.Equal(TrtcErrorCategory.Unreachable, failure.Category);
        Assert.Contains("Nothing was done", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_can_be_cancelled_while_it_waits_for_an_answer()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("Hang", acts: false));
        using var client = emulator.Client();
        using var cancel = new CancellationTokenSource();
        var call = client.CallAsync(Requests.Ingest(emulator), cancellationToken: cancel.Token);
        await emulator.StruckAsync();
        await cancel.CancelAsync();
        var cancelled = await Assert.ThrowsAsync<TrtcCallCanceledException>(() => call);
        Assert.Equal(("StartStreamIngest", true), (cancelled.Action, cancelled.MayHaveActed));

        // One that was cancelled before it was sent has done nothing.
        cancelled = await Assert.ThrowsAsync<TrtcCallCanceledException>(
            () => client.CallAsync(Requests.Ingest(emulator), cancellationToken: cancel.Token));
        Assert.False(cancelled.MayHaveActed);
        Assert.Empty(await emulator.TasksAsync());
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task A_clock_that_is_off_is_corrected_from_the_answer(int seconds)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = seconds });
        using var client = emulator.Client(o => o with { MaxRetries = 0 });
        var request = new DescribeStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = "x" };
        await client.CallAsync(request);
        await client.CallAsync(request);

        // Once is enough.
        Assert.Equal(
            ["AuthFailure.SignatureExpire", "OK", "OK"],
            (await emulator.GetAsync("log")).AsArray().Select(c => (string?)c!["code"]));
    }

    [Fact]
    public async Task Wrong_credentials_are_not_tried_again()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client(o => o with { Credentials = new TrtcCredentials(o.Credentials.SecretId, "a-wrong-secret-key") });
        var failure = await Requests.FailsAsync("AuthFailure.SignatureFailure", () => Requests.IngestAsync(emulator, client));
        Assert.Equal(TrtcErrorCategory.Authentication, failure.Category);
        Assert.NotNull(failure.RequestId);
        Assert.Single((await emulator.GetAsync("log")).AsArray());
    }

    internal static JsonObject Fault(string kind, bool acts, int times = 1) => new()
    {
        ["kind"] = kind,
        ["acts"] = acts,
        ["times"] = times,
        ["status"] = 502,
        ["code"] = "InternalError",
        ["delayMilliseconds"] = 30_000,
    };

    // Two repetitions, which are not waited for; only the clock that a test moves makes an attempt time out.
    private static TrtcClient Client(EmulatorHost emulator, HttpMessageHandler handler) =>
        emulator.Client(o => o with { AttemptTimeout = AttemptTimeout, RetryDelay = TimeSpan.Zero, MaxRetries = 2 }, handler);

    // Calls while a fault strikes a number of times, and gives the failure, if it ends in one.
    private static async Task<TrtcException?> StruckAsync(
        EmulatorHost emulator, FakeTimeProvider time, string kind, bool acts, int times, Func<Task> call)
    {
        var isSilent = kind is "Hang" or "Delay";
        await emulator.FaultsAsync(Fault(kind, acts, isSilent ? 1 : times));
        var calling = call();
        for (var strike = 1; isSilent && strike <= times; strike++)
        {
            await emulator.StruckAsync();
            if (strike < times)
            {
                await emulator.FaultsAsync(Fault(kind, acts));
            }

            time.Advance(AttemptTimeout);
        }

        try
        {
            await calling;
            return null;
        }
        catch (TrtcException e)
        {
            return e;
        }
    }
}
