using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Emulator.Admin;
using Trtc.Emulator.Faults;
using Trtc.Emulator.Generated;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Http;

/// <summary>Takes a call from the wire to its answer: fault, signature, address, rate, parameters, action.</summary>
internal sealed class ApiPipeline(EmulatorOptions options, EmulatorState state, FaultPlans faults, RequestLog log)
{
    private const int ToldProblems = 10;

    // What is wrong is quoted, and may be megabytes long.
    private const int MaxMessage = 4000;

    private readonly SignatureVerifier signatures = new(options, state.Clock);
    private readonly RateCounter rates = new(state.Clock);
    private readonly ActionHandlers handlers = new(options, state);

    /// <summary>Whether requests beyond the documented rates are refused.</summary>
    public bool KeepRateLimits { get; set; } = options.KeepRateLimits;

    public async Task HandleAsync(HttpContext context)
    {
        var exchange = new Exchange(state.Clock.GetUtcNow());
        context.Response.Headers.Date = exchange.Time.ToString("R", CultureInfo.InvariantCulture);
        try
        {
            await AnswerAsync(context, exchange);
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            exchange.Message ??= "The caller went away.";
        }
        finally
        {
            Log(exchange);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exchange exchange)
    {
        Outgoing answer;
        FaultPlan? fault = null;
        try
        {
            var raw = await RawRequest.ReadAsync(context.Request);
            (exchange.Action, exchange.Region) = (raw.Action, raw.Region);
            fault = faults.Meet(exchange.Action ?? "");
            exchange.Fault = fault?.Kind;
            if (fault is not null && await StrikeAsync(context, raw, exchange, fault))
            {
                return;
            }

            answer = Act(raw, exchange);
            if (fault?.Kind == FaultKind.ErrorMidway && answer.Events is null)
            {
                throw new ApiError(fault.Code, "A fault plan refuses this request.");
            }
        }
        catch (ApiError e)
        {
            answer = Refusal(exchange, e);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The last defence: nothing is expected to come here, and what does is a fault of the emulator, which the log must show.
            exchange.Defect = Defects.Describe(e);
            answer = Refusal(exchange, new ApiError("InternalError", Defects.Message(e)));
        }

        Log(exchange);
        await SendAsync(context, answer, exchange, fault);
    }

    private async Task SendAsync(HttpContext context, Outgoing answer, Exchange exchange, FaultPlan? fault)
    {
        if (answer.Events is null)
        {
            await AnswerSender.SendAsync(context, answer.Bytes, fault?.Kind);
            return;
        }

        try
        {
            await AnswerSender.StreamAsync(context, answer.Events, exchange, fault);
        }
        catch (Exception e) when (e is not IOException && !context.RequestAborted.IsCancellationRequested)
        {
            // The last defence for what is made while it is sent. The call is in the log already, so this is a line of its own.
            var failed = new ApiError("InternalError", Defects.Message(e));
            log.Add(exchange.ToLog() with { Code = failed.Code, Message = failed.Message, Defect = Defects.Describe(e) });
            await AnswerSender.EndAsync(context, exchange, failed);
        }
    }

    // Faults that leave nothing to answer. What acts first is struck when the answer is sent.
    private async Task<bool> StrikeAsync(HttpContext context, RawRequest raw, Exchange exchange, FaultPlan fault)
    {
        if (fault is { Acts: true, Kind: FaultKind.Status or FaultKind.Drop or FaultKind.Hang })
        {
            ActFirst(raw, exchange);
        }

        faults.HasStruck();
        switch (fault.Kind)
        {
            case FaultKind.Throttle:
                throw new ApiError("RequestLimitExceeded", "A fault plan refuses this request as one too many.");
            case FaultKind.Error:
                throw new ApiError(fault.Code, "A fault plan refuses this request.");
            case FaultKind.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMilliseconds), context.RequestAborted);
                return false;
            case FaultKind.Status:
                Log(exchange);
                context.Response.StatusCode = fault.Status;
                if (fault.Status is not (204 or 205 or 304))
                {
                    // Those have no body, by the rules of HTTP.
                    await context.Response.WriteAsync("A fault plan answers with this status.");
                }

                return true;
            case FaultKind.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                return true;
            case FaultKind.Drop:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private void ActFirst(RawRequest raw, Exchange exchange)
    {
        try
        {
            Act(raw, exchange);
        }
        catch (ApiError e)
        {
            Refusal(exchange, e);
        }
    }

    private Outgoing Act(RawRequest raw, Exchange exchange)
    {
        signatures.Verify(raw);
        var action = Address(raw);
        if (KeepRateLimits)
        {
            rates.Count(action);
        }

        var json = ParameterReader.Read(action, raw);
        using (var parameters = JsonDocument.Parse(json))
        {
            exchange.Parameters = Redaction.WithoutSecrets(parameters.RootElement, action.Request);
            Check(action, parameters.RootElement);
        }

        var request = (ITrtcRequest)action.Request.Read(json)!;
        var call = new IncomingCall(action, exchange.Region ?? "", json, exchange.Parameters);
        Answer answer;
        lock (state.Gate)
        {
            state.CatchUp();
            answer = handlers.Handle(request, call);
        }

        exchange.Code = "OK";
        return answer switch
        {
            StreamedAnswer streamed => new([], streamed.Events),
            _ => Envelope(action.Response.Write(((WholeAnswer)answer).Response with { RequestId = exchange.RequestId })),
        };
    }

    private static ApiAction Address(RawRequest raw)
    {
        var name = raw.Action ?? throw new ApiError("MissingParameter", "The common parameter Action is missing.");
        if (!ApiActions.All.TryGetValue(name, out var action))
        {
            var nearest = Spelling.Nearest(name, ApiActions.All.Keys);
            throw new ApiError("InvalidAction", $"There is no action {name}{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        }

        var version = raw.Version ?? throw new ApiError("MissingParameter", "The common parameter Version is missing.");
        if (version != ApiAction.Version)
        {
            throw new ApiError("NoSuchVersion", $"There is no version {version} of {name}; use {ApiAction.Version}.");
        }

        if (action.Regions.Count > 0)
        {
            var region = raw.Region;
            if (string.IsNullOrEmpty(region))
            {
                throw new ApiError(
                    "MissingParameter", $"The common parameter Region is missing; {name} works in {string.Join(", ", action.Regions)}.");
            }

            if (!action.Regions.Contains(region))
            {
                throw new ApiError("UnsupportedRegion", $"{name} does not work in {region}; use {string.Join(", ", action.Regions)}.");
            }
        }

        return action;
    }

    private void Check(ApiAction action, JsonElement parameters)
    {
        var problems = Problems(action, (ApiObject)ApiValue.FromJson(parameters)!);
        if (problems.Count > 0)
        {
            var more = problems.Count > ToldProblems ? $"; and {problems.Count - ToldProblems} more" : "";
            throw new ApiError(DocumentedCode.Of(action, problems[0]), string.Join("; ", problems.Take(ToldProblems)) + more);
        }
    }

    private IReadOnlyList<ApiProblem> Problems(ApiAction action, ApiObject parameters)
    {
        try
        {
            var problems = ApiChecker.Check(action.Request, parameters, state.Clock.GetUtcNow());
            return problems.Count == 0 ? problems : WithoutTaken(problems, action.Name);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ApiError("InvalidParameter", "A text is so long that it cannot be matched with what it must look like.");
        }
    }

    private static ApiProblem[] WithoutTaken(IReadOnlyList<ApiProblem> problems, string action) =>
        [.. problems.Where(p => p.Kind != ApiProblemKind.Invalid || !ActionHandlers.TakenInAnyForm.Contains((action, p.Path)))];

    private static Outgoing Refusal(Exchange exchange, ApiError error)
    {
        var message = error.Message.Length > MaxMessage ? error.Message[..MaxMessage] + "…" : error.Message;
        (exchange.Code, exchange.Message) = (error.Code, message);
        return Envelope(JsonBytes.Of((error.Code, message, exchange.RequestId), static (writer, refusal) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("Error");
            writer.WriteString("Code", refusal.Code);
            writer.WriteString("Message", refusal.message);
            writer.WriteEndObject();
            writer.WriteString("RequestId", refusal.RequestId);
            writer.WriteEndObject();
        }));
    }

    private static Outgoing Envelope(byte[] response) => new([.. "{\"Response\":"u8, .. response, .. "}"u8], null);

    // Before the answer goes out: who has an answer finds the call in the log.
    private void Log(Exchange exchange)
    {
        if (!exchange.IsLogged)
        {
            exchange.IsLogged = true;
            log.Add(exchange.ToLog());
        }
    }

    // What goes out: bytes, or events that make them.
    private readonly record struct Outgoing(byte[] Bytes, IAsyncEnumerable<SpeechChunk>? Events);
}
