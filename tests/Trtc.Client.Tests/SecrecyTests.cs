using System.Diagnostics;
using System.Text.Json.Nodes;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>What messages and traces do not tell.</summary>
public class SecrecyTests
{
    [Fact]
    public async Task No_secret_is_in_messages_or_traces()
    {
        var traces = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traces)
                {
                    var tags = activity.TagObjects.Select(t => $"{t.Key}={t.Value}");
                    traces.Add(string.Join('\n', tags.Append(activity.StatusDescription).Append(activity.DisplayName)));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var emulator = await EmulatorHost.StartAsync(token: "temporary-token");
        using var client = emulator.Client(o => o with { MaxRetries = 0 });
        var texts = new List<string>();
        foreach (var kind in (string[])["Drop", "Reset", "Garbage", "Truncate", "Status", "Error", "Throttle"])
        {
            await emulator.FaultsAsync(FaultTests.Fault(kind, acts: true));
            texts.Add((await Assert.ThrowsAsync<TrtcException>(() => Requests.RecordingAsync(emulator, client))).ToString());
        }

        // A service that echoes what it was sent.
        using var echo = new TrtcClient(emulator.ClientOptions() with { MaxRetries = 0 }, new Echo());
        texts.Add((await Assert.ThrowsAsync<TrtcException>(() => Requests.RecordingAsync(emulator, echo))).ToString());
        texts.Add((await Assert.ThrowsAsync<TrtcException>(() => Requests.AgentAsync(emulator, echo))).ToString());
        texts.Add(emulator.ClientOptions().ToString());

        string[] secrets =
        [
            "cos-access-key",
            "cos-secret-key",
            "sk-llm-key",
            "temporary-token",
            emulator.ClientOptions().Credentials.SecretKey,
            emulator.UserSig("recorder"),
        ];
        lock (traces)
        {
            Assert.Contains(traces, t => t.Contains("trtc CreateCloudRecording", StringComparison.Ordinal));
            Assert.All(
                texts.Concat(traces),
                text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
        }
    }

    private sealed class Echo : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var message = $"{request} {body} {JsonNode.Parse(body)!["LLMConfig"]}";
            var error = new JsonObject { ["Code"] = "InvalidParameter", ["Message"] = message };
            var answer = new JsonObject { ["Response"] = new JsonObject { ["RequestId"] = "r", ["Error"] = error } };
            return new HttpResponseMessage { Content = new StringContent(answer.ToJsonString()) };
        }
    }
}
