using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Embedded.Execution;

namespace Pulumi.Embedded.Tests;

/// <summary>How long a provider's answer is waited for.</summary>
public sealed class ProviderCallTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider time = new();
    private readonly TaskCompletionSource<string> answer = new();
    private bool isEnded;

    [Theory]
    [InlineData(0, 20 * 60)]
    [InlineData(0.5, 30.5)]
    [InlineData(90, 120)]
    [InlineData(40 * 86400, (40 * 86400) + 30)]
    public async Task What_does_not_answer_in_time_is_ended_and_its_outcome_is_not_known(double timeout, double waited)
    {
        var call = Call(timeout, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(waited) - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        Assert.False(isEnded);
        time.Advance(TimeSpan.FromMilliseconds(1));
        var failure = await Assert.ThrowsAsync<InterruptedException>(() => call);
        Assert.Equal(
            $"The provider did not answer within {waited:0} s; whether it did what it was asked is not known.", failure.Message);
        Assert.True(isEnded);
    }

    [Theory]
    [InlineData(ProviderCalls.Unlimited)]
    [InlineData(50 * 86400)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_question_or_a_time_out_of_months_is_waited_for_until_it_is_answered(double timeout)
    {
        var call = Call(timeout, CancellationToken.None);
        time.Advance(TimeSpan.FromDays(400));
        Assert.False(call.IsCompleted);
        answer.SetResult("done");
        Assert.Equal("done", await call);
    }

    [Fact]
    public async Task An_answer_in_time_is_the_answer()
    {
        var call = Call(1, CancellationToken.None);
        time.Advance(Moment);
        answer.SetResult("done");
        Assert.Equal("done", await call);
    }

    [Fact]
    public async Task What_is_stopped_meanwhile_is_told_as_that()
    {
        using var stop = new CancellationTokenSource();
        var call = Call(1, stop.Token);
        await stop.CancelAsync();
        answer.SetException(new RpcException(new Status(StatusCode.Cancelled, "")));
        var failure = await Assert.ThrowsAsync<InterruptedException>(() => call);
        Assert.Contains("This run was stopped", failure.Message, StringComparison.Ordinal);
    }

    private Task<string> Call(double seconds, CancellationToken stop) => ProviderCalls.CallAsync(
        _ => new AsyncUnaryCall<string>(
            answer.Task, Task.FromResult(Metadata.Empty), () => Status.DefaultSuccess, () => Metadata.Empty, () => isEnded = true),
        seconds,
        time,
        stop);
}
