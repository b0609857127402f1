using System.Buffers;
using Polly;
using Trtc.Client.Errors;
using Trtc.Client.Limits;
using Trtc.Client.Metadata;
using Trtc.Client.Transport;

namespace Trtc.Client;

/// <summary>
/// Calls TRTC's server API: signed, within the documented request rates, repeated only where a repetition is safe.
/// One client serves any number of parallel calls.
/// </summary>
public sealed partial class TrtcClient : IDisposable
{
    private static readonly SearchValues<char> InRegionNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly TrtcClientOptions options;
    private readonly EndpointAddress endpoint;
    private readonly HttpTransport transport;
    private readonly RequestBuilder builder;
    private readonly RateLimits limits;
    private readonly ResiliencePipeline retries;
    private readonly Exchange<TrtcResponse> answers;
    private long clockOffsetTicks;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Credentials, region, endpoint and limits.</param>
    /// <param name="handler">Sends the HTTP requests instead of the client's own connections.</param>
    /// <exception cref="TrtcException">
    /// The endpoint is no address, or plain HTTP to another machine; the credentials cannot be sent.
    /// </exception>
    public TrtcClient(TrtcClientOptions options, HttpMessageHandler? handler = null)
    {
        if (options.Credentials.Flaw() is { } flaw)
        {
            throw new TrtcException(TrtcErrorCategory.Authentication, "", "Client.Credentials", $"The credentials cannot be used: {flaw}.");
        }

        this.options = options;
        endpoint = new EndpointAddress(options.Endpoint);
        transport = new HttpTransport(options, handler);
        builder = new RequestBuilder(options);
        limits = RateLimits.Of(new(options.Endpoint, options.Credentials.SecretId, options.SharedRateFolder), options.TimeProvider);
        retries = Retries.Of(options);
        answers = AnswerAsync;
    }

    /// <summary>Calls an action.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="region">Region of this call; the options' region when null.</param>
    /// <param name="cancellationToken">Ends waiting and sending.</param>
    /// <exception cref="TrtcException">The call failed; the category says what that means.</exception>
    public Task<TResponse> CallAsync<TResponse>(
        ITrtcRequest<TResponse> request, string? region = null, CancellationToken cancellationToken = default)
        where TResponse : TrtcResponse => CallAsync<TResponse>(new Call(request, Region(request.Action, region)), cancellationToken);

    /// <summary>Calls an action with a request that is made anew for every attempt, as one with a sequence number must be.</summary>
    /// <param name="request">
    /// Makes the request; each one must do the same, whether or not those before it were carried out. It is told how many of those were
    /// refused as outdated.
    /// </param>
    /// <param name="isOutdated">
    /// Whether a refusal says only that the request was not new enough: up to three times another is sent at once.
    /// </param>
    /// <param name="region">Region of this call; the options' region when null.</param>
    /// <param name="cancellationToken">Ends waiting and sending.</param>
    /// <exception cref="TrtcException">The call failed; the category says what that means.</exception>
    public Task<TResponse> CallAsync<TResponse>(
        Func<int, ITrtcRequest<TResponse>> request,
        Func<TrtcException, bool> isOutdated,
        string? region = null,
        CancellationToken cancellationToken = default)
        where TResponse : TrtcResponse
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(isOutdated);
        var first = request(0);
        return CallAsync<TResponse>(new Call(first, Region(first.Action, region), new Renewal(request, isOutdated)), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => transport.Dispose();

    private async Task<TResponse> CallAsync<TResponse>(Call call, CancellationToken cancellationToken)
        where TResponse : TrtcResponse =>
        (TResponse)await RunAsync(call, answers, static response => response.RequestId, cancellationToken).ConfigureAwait(false);

    private async ValueTask<T> RunAsync<T>(
        Call call, Exchange<T> exchange, Func<T, string?> requestId, CancellationToken cancellationToken)
    {
        var action = call.Request.Action;
        var address = endpoint.Resolve(call.Region, action.Host);
        var began = options.TimeProvider.GetTimestamp();
        using var activity = Telemetry.Start(action, call.Region, address);
        try
        {
            var response = await retries.ExecuteAsync(
                static (state, token) =>
                {
                    state.Call.Begin();
                    Telemetry.Attempted(state.Call.Request.Action, state.Activity, state.Call.Attempts);
                    return state.Self.AttemptAsync(state.Call, state.Address, state.Exchange, token);
                },
                (Self: this, Call: call, Activity: activity, Address: address, Exchange: exchange),
                cancellationToken).ConfigureAwait(false);
            Telemetry.Succeeded(action, activity, requestId(response), options.TimeProvider.GetElapsedTime(began));
            return response;
        }
        catch (TrtcException failure)
        {
            Telemetry.Failed(action, activity, failure, options.TimeProvider.GetElapsedTime(began));
            throw;
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TrtcCallCanceledException(action.Name, call.IsSent || call.OutcomeIsUnknown, cancelled);
        }
        catch (RepeatableException failure)
        {
            var cause = (TrtcException)failure.InnerException!;
            Telemetry.Failed(action, activity, cause, options.TimeProvider.GetElapsedTime(began));
            throw cause;
        }
    }

    private string? Region(ApiAction action, string? region)
    {
        var chosen = string.IsNullOrEmpty(region) ? options.Region : region;
        if (chosen is not null && chosen.AsSpan().ContainsAnyExcept(InRegionNames))
        {
            throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                action.Name,
                "Client.Region",
                "The region is no name such as ap-singapore: letters, digits and hyphens. Nothing was sent.");
        }

        return chosen is not null || action.Regions.Count == 0
            ? chosen
            : throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                action.Name,
                "Client.Region",
                $"No region is set. {action.Name} works in {string.Join(", ", action.Regions)}.");
    }

    private async ValueTask<T> AttemptAsync<T>(Call call, Uri address, Exchange<T> exchange, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await SendOnceAsync(call, address, exchange, cancellationToken).ConfigureAwait(false);
            }
            catch (TrtcException e) when (e.Code == "AuthFailure.SignatureExpire" && call.ClockWasCorrected)
            {
                // The first answer told the server's time; the service did not act, so once more with it.
                return await SendOnceAsync(call, address, exchange, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TrtcException e)
        {
            e.FollowsUnknownOutcome = call.OutcomeIsUnknown;
            var isOutdated = call.IsOutdated(e);
            if (!isOutdated && !MayRepeat(call, e))
            {
                throw;
            }

            // What failed at the service, or got no answer, may have been carried out all the same.
            call.OutcomeIsUnknown |= e.Category == TrtcErrorCategory.Server;
            throw new RepeatableException(e, isOutdated);
        }
    }

    private async ValueTask<T> SendOnceAsync<T>(Call call, Uri address, Exchange<T> exchange, CancellationToken cancellationToken)
    {
        var (request, action) = (call.Request, call.Request.Action);
        using var turn = await TakeTurnAsync(action, cancellationToken).ConfigureAwait(false);
        using var message = builder.Build(request, address, call.Region, ServerTime());
        try
        {
            call.Sends(turn);
            return await exchange(call, message, cancellationToken).ConfigureAwait(false);
        }
        catch (TrtcException e)
        {
            if (e.Category == TrtcErrorCategory.Throttled)
            {
                turn?.Ends(TurnOutcome.Throttled);
            }

            call.ClockWasCorrected = e.Code == "AuthFailure.SignatureExpire" && !call.ClockWasCorrected && CorrectClock(call.ServerTime);
            throw;
        }
        catch (AttemptFailedException e)
        {
            call.IsSent = false;
            throw Failure(call, e);
        }
    }

    private async ValueTask<TrtcResponse> AnswerAsync(Call call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var answer = await transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
        call.IsAnswered(answer.Date);
        return AnswerReader.Read(call.Request.Action, answer, text => Redact(call, text));
    }

    private string Redact(Call call, string text) => SecretRedactor.Redact(text, call.Request, options.Credentials);

    private async ValueTask<Lease?> TakeTurnAsync(ApiAction action, CancellationToken cancellationToken)
    {
        if (!options.KeepRateLimits)
        {
            return null;
        }

        if (limits.TryEnter(action) is { } free)
        {
            Telemetry.Queued(action, TimeSpan.Zero);
            return free;
        }

        using var timeout = new CancellationTokenSource(options.QueueTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var began = options.TimeProvider.GetTimestamp();
        try
        {
            var turn = await limits.EnterAsync(action, either.Token).ConfigureAwait(false);
            Telemetry.Queued(action, options.TimeProvider.GetElapsedTime(began));
            return turn;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TrtcException(
                TrtcErrorCategory.Throttled,
                action.Name,
                "Client.QueueTimeout",
                $"No turn within {options.QueueTimeout.TotalSeconds:0} s under the documented rate of {action.Rate.Requests} per "
                + $"{action.Rate.Window.TotalSeconds:0} s. Nothing was sent.",
                inner: e);
        }
    }

    private static TrtcException Failure(Call call, AttemptFailedException e)
    {
        var action = call.Request.Action;
        return (e.Sent, CanRepeat(call)) switch
        {
            (false, _) => new(
                TrtcErrorCategory.Unreachable,
                action.Name,
                "Client.Unreachable",
                $"The service was not reached: {e.Message}. Nothing was done.",
                inner: e),
            (true, true) => new(
                TrtcErrorCategory.Server, action.Name, "Client.NoAnswer", $"The service gave no usable answer: {e.Message}.", inner: e),
            (true, false) => new(
                TrtcErrorCategory.Ambiguous,
                action.Name,
                "Client.OutcomeUnknown",
                $"The request was sent, but {e.Message}. The service may or may not have acted; "
                + "it was not repeated, since that could act twice.",
                inner: e),
        };
    }

    private static bool CanRepeat(Call call) => call.IsRenewed || call.Request.Action.Repetition switch
    {
        Repetition.Safe => true,
        Repetition.WithSessionId => call.Request.Action.Request.Session?.ValueOf(call.Request) is string { Length: > 0 },
        _ => false,
    };

    // What did not reach the service, or was turned away unread, can be sent again whatever it is.
    private static bool MayRepeat(Call call, TrtcException failure) =>
        failure.Code != "Client.QueueTimeout"
        && (failure.Category is TrtcErrorCategory.Unreachable or TrtcErrorCategory.Throttled
            || (failure.Category == TrtcErrorCategory.Server && CanRepeat(call)));

    private DateTimeOffset ServerTime() => options.TimeProvider.GetUtcNow().AddTicks(Interlocked.Read(ref clockOffsetTicks));

    private bool CorrectClock(DateTimeOffset? serverTime)
    {
        if (serverTime is null)
        {
            return false;
        }

        Interlocked.Exchange(ref clockOffsetTicks, (serverTime.Value - options.TimeProvider.GetUtcNow()).Ticks);
        return true;
    }

    // Sends a signed message and reads what comes of it.
    private delegate ValueTask<T> Exchange<T>(Call call, HttpRequestMessage message, CancellationToken cancellationToken);
}
