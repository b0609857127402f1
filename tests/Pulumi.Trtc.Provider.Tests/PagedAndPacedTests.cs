using System.Net;
using System.Text.Json.Nodes;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Errors;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Questions of many requests: they end whatever the service answers, and take the time that its rate gives them.</summary>
public class PagedAndPacedTests
{
    // Entries of the list, entries told of, and whether the service heeds page number and page size.
    [Theory]
    [InlineData(0, 0, true, true, 0, 1)]
    [InlineData(2, 2, true, true, 2, 1)]
    [InlineData(3, 3, true, true, 3, 2)]
    [InlineData(9, 9, true, true, 9, 4)]
    [InlineData(9, 0, true, true, 9, 4)]
    [InlineData(9, 12, true, true, 9, 5)]
    [InlineData(9, 9, true, false, 9, 2)]
    [InlineData(3, 3, false, true, 3, 2)]
    [InlineData(3, 0, false, true, 3, 2)]
    [InlineData(9, 9, false, true, -1, 2)]
    [InlineData(4, long.MaxValue, false, true, -1, 2)]
    public async Task Every_paged_reading_ends(int entries, long total, bool heedsNumber, bool heedsSize, int found, int requests)
    {
        var calls = 0;
        var pages = new Pages<int>(Call(new FakeTimeProvider(), new Counter([])), DescribeRoomInfoRequest.Action, 3, e => e);
        Task<(long Total, IReadOnlyList<int> Page)> ReadAsync(ulong number, ulong size)
        {
            calls++;
            var from = heedsNumber && heedsSize ? (int)(number * size) : 0;
            int[] page = [.. Enumerable.Range(0, entries).Skip(from).Take(heedsSize ? (int)size : int.MaxValue)];
            return Task.FromResult((total, (IReadOnlyList<int>)page));
        }

        if (found < 0)
        {
            var failure = await Assert.ThrowsAsync<TrtcException>(() => pages.ReadAsync(ReadAsync));
            Assert.Contains("page 1 is page 0 again", failure.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(Enumerable.Range(0, found), await pages.ReadAsync(ReadAsync));
        }

        Assert.Equal(requests, calls);
    }

    [Fact]
    public async Task Pages_without_end_are_told_as_such()
    {
        var pages = new Pages<ulong>(Call(new FakeTimeProvider(), new Counter([])), DescribeRoomInfoRequest.Action, 1, e => e);
        var failure = await Assert.ThrowsAsync<TrtcException>(
            () => pages.ReadAsync((number, _) => Task.FromResult((1L, (IReadOnlyList<ulong>)[number]))));
        Assert.Contains($"{Pages<ulong>.Most} pages have no end", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("getRoomInfo", "RoomList", """{"last": "1h", "pageSize": 1}""")]
    [InlineData("getUserInfo", "UserList", """{"last": "1h", "commId": "c", "pageSize": 1}""")]
    [InlineData("getCallDetailInfo", "UserList", """{"last": "1h", "commId": "c", "pageSize": 1}""")]
    public async Task A_service_that_ignores_the_page_number_fails_every_paged_function(string function, string list, string arguments)
    {
        await using var service = await CannedService.StartAsync(new JsonObject
        {
            ["Total"] = 5,
            [list] = new JsonArray(new JsonObject { ["CommId"] = "c", ["RoomStr"] = "1", ["UserId"] = "u", ["JoinTs"] = 1 }),
            ["RequestId"] = "r",
        });
        using var provider = new ProviderHost(service.Endpoint);
        var failure = await Assert.ThrowsAsync<RpcException>(() => provider.InvokeAsync(
            function, ProviderHost.Arguments(arguments)));
        Assert.Contains(
            "page 1 is page 0 again, although it tells of 5 entries and gave 1 so far",
            failure.Status.Detail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Room_usage_of_80_days_asks_once_every_15_seconds_tells_how_far_it_is_and_finishes()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        var counter = new Counter(JsonNode.Parse("""{"Response": {"Data": "RoomId,Audio\n7,2\n", "RequestId": "r"}}""")!.AsObject());
        var said = new List<string>();
        var function = AllFunctions.Find("trtc:index:getTrtcRoomUsage")!;
        var call = Call(time, counter, said.Add) with { Name = function.Name };
        var (inputs, failures) = function.Prepare(
            ObjectValue.Empty
                .With("startTime", PropertyValue.Of("2026-01-10 00:00"))
                .With("endTime", PropertyValue.Of("2026-03-31 00:00")),
            call.Settings);
        Assert.Empty(failures);

        var began = time.GetUtcNow();
        var asking = function.RunAsync(call, inputs);
        while (!asking.IsCompleted)
        {
            for (var i = 0; i < 100 && !asking.IsCompleted; i++)
            {
                await Task.Yield();
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        var result = await asking;
        Assert.Equal(80, counter.Count);
        Assert.Equal(160, ((ObjectValue)result["totals"]!)["Audio"]!.AsNumber);
        Assert.True(time.GetUtcNow() - began > TimeSpan.FromSeconds(79 * 15));
        Assert.Equal(
            "getTrtcRoomUsage: 0 of 80 requests answered; the service takes one every 15 s, so about 20 minutes are left",
            said[0]);
        Assert.Equal("getTrtcRoomUsage: 79 of 80 requests answered; the service takes one every 15 s, so about 15 s are left", said[^1]);
        Assert.Equal(80, said.Count);
    }

    private static FunctionCall Call(TimeProvider time, HttpMessageHandler handler, Action<string>? say = null) => new(
        "test",
        new ProviderSettings(
            ObjectValue.Empty.With("secretId", PropertyValue.Of("AKID")).With("secretKey", PropertyValue.Of("key"))
                .With("region", PropertyValue.Of("ap-singapore")).With("endpoint", PropertyValue.Of("https://trtc.example.com"))
                    .With("sdkAppId", PropertyValue.Of(1))

                // The clock may be moved a good deal before a busy machine answers.
                .With("requestTimeout", PropertyValue.Of(600)),
            time,
            handler),
        "ap-singapore",
        new ResourceLog(say),
        CancellationToken.None);

    /// <summary>Gives one answer to everything and counts.</summary>
    private sealed class Counter(JsonObject answer) : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString()) });
        }
    }
}
