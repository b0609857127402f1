using System.Diagnostics;
using System.Diagnostics.Metrics;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Trtc.Client;

/// <summary>Traces and metrics of calls, under the name <c>Trtc.Client</c>. They hold no secret.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Trtc.Client";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "trtc.client.call.duration", "s", "Time from the call to its end, waits and repetitions included.");

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "trtc.client.attempts", "{attempt}", "Requests sent.");

    private static readonly Histogram<double> QueueTime = Meter.CreateHistogram<double>(
        "trtc.client.queue.duration", "s", "Time waited for a turn under the documented request rate.");

    internal static Activity? Start(ApiAction action, string? region, Uri endpoint) =>
        !Source.HasListeners() ? null : Source.StartActivity($"trtc {action.Name}", ActivityKind.Client)
            ?.SetTag("rpc.system", "tencentcloud")
            .SetTag("rpc.service", "trtc")
            .SetTag("rpc.method", action.Name)
            .SetTag("tencentcloud.region", region)
            .SetTag("server.address", endpoint.Host)
            .SetTag("server.port", endpoint.Port);

    internal static void Queued(ApiAction action, TimeSpan waited) =>
        QueueTime.Record(waited.TotalSeconds, new KeyValuePair<string, object?>("rpc.method", action.Name));

    internal static void Attempted(ApiAction action, Activity? activity, int attempt)
    {
        Attempts.Add(1, new KeyValuePair<string, object?>("rpc.method", action.Name));
        activity?.SetTag("trtc.attempts", attempt);
    }

    internal static void Succeeded(ApiAction action, Activity? activity, string? requestId, TimeSpan took)
    {
        activity?.SetTag("tencentcloud.request_id", requestId).SetStatus(ActivityStatusCode.Ok);
        Duration.Record(took.TotalSeconds, new("rpc.method", action.Name), new("error.type", null));
    }

    internal static void Failed(ApiAction action, Activity? activity, TrtcException failure, TimeSpan took)
    {
        activity?.SetTag("error.type", failure.Code)
            .SetTag("tencentcloud.request_id", failure.RequestId)
            .SetStatus(ActivityStatusCode.Error, failure.Detail);
        Duration.Record(took.TotalSeconds, new("rpc.method", action.Name), new("error.type", failure.Code));
    }
}
