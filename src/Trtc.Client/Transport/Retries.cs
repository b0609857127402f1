using Polly;
using Polly.Retry;

namespace Trtc.Client.Transport;

/// <summary>How failures are repeated.</summary>
internal static class Retries
{
    /// <summary>The strategy. What was only outdated is sent anew at once, however often other failures are repeated.</summary>
    public static ResiliencePipeline Of(TrtcClientOptions options) =>
        new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is RepeatableException failure && (failure.AtOnce || args.AttemptNumber < options.MaxRetries)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(
                    args.Outcome.Exception is RepeatableException { AtOnce: true } ? TimeSpan.Zero : null),
                MaxRetryAttempts = options.MaxRetries + Renewal.Most,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = TimeSpan.FromSeconds(20),
            })
            .Build();
}
