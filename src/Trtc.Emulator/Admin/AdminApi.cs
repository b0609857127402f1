using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Trtc.Client.UserSigs;
using Trtc.Emulator.Faults;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Admin;

/// <summary>
/// The administration under <c>/_emulator/</c>: what tests and people set and look at.
/// <c>GET info</c>; <c>GET tasks</c>, <c>POST tasks/ID/end</c>; <c>GET rooms</c>, <c>PUT rooms</c>; <c>GET log</c>, <c>DELETE log</c>;
/// <c>GET faults</c>, <c>PUT faults</c>, <c>GET faults/over</c>, which answers when the last one has struck;
/// <c>GET clock</c>, <c>PUT clock</c>; <c>PUT rate-limits/on</c>, <c>PUT rate-limits/off</c>;
/// <c>POST user-sig</c> mints a signature for a user, <c>POST user-sig/verify</c> judges one.
/// The log holds the last 10,000 calls, and fewer where they are large: together they take 32 MB at most.
/// What it cannot do it answers with a status from 400 to 499 and <c>{"error": "why"}</c>.
/// </summary>
internal sealed partial class AdminApi(
    EmulatorState state, EmulatorClock clock, FaultPlans faults, RequestLog log, ApiPipeline pipeline, Func<EmulatorInfo> info)
{
    private const int MaxBodyBytes = 10 * 1024 * 1024;
    private const double MostSeconds = 9e11;

    private static readonly EmulatorJsonContext Json = EmulatorJsonContext.Default;

    public async Task HandleAsync(HttpContext context, string path)
    {
        var route = $"{context.Request.Method} {path.TrimEnd('/')}";
        try
        {
            await RouteAsync(context, route);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or ApiError)
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, e.Message);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The last defence, as for the API.
            log.Add(new Exchange(clock.GetUtcNow()) { Action = route, Code = "InternalError", Defect = Defects.Describe(e) }.ToLog());
            await FailAsync(context, StatusCodes.Status400BadRequest, Defects.Message(e));
        }
    }

    private Task RouteAsync(HttpContext context, string route) => route switch
    {
        "GET /info" => WriteAsync(context, info(), Json.EmulatorInfo),
        "GET /tasks" => WriteAsync(context, Locked<IReadOnlyList<RoomTask>>(() => [.. state.Tasks]), Json.IReadOnlyListRoomTask),
        "GET /rooms" => WriteAsync(context, Locked<IReadOnlyList<Room>>(() => [.. state.Rooms]), Json.IReadOnlyListRoom),
        "PUT /rooms" => ReadAsync(context, Json.RoomSetting, SetRoom),
        "GET /log" => WriteAsync(context, log.All(), Json.IReadOnlyListLoggedCall),
        "DELETE /log" => DoAsync(context, log.Clear),
        "GET /faults" => WriteAsync(context, faults.Pending, Json.IReadOnlyListFaultPlan),
        "PUT /faults" => ReadAsync(context, Json.IReadOnlyListFaultPlan, faults.Set),
        "GET /faults/over" => WaitAsync(context),
        "GET /clock" => WriteAsync(context, new ClockSetting { Now = clock.GetUtcNow() }, Json.ClockSetting),
        "PUT /clock" => ReadAsync(context, Json.ClockSetting, SetClock),
        "POST /user-sig" => AnswerAsync(context, Json.UserSigSetting, Mint, Json.UserSigSetting),
        "POST /user-sig/verify" => AnswerAsync(context, Json.UserSigSetting, Judge, Json.UserSigJudgement),
        "PUT /rate-limits/on" => DoAsync(context, () => pipeline.KeepRateLimits = true),
        "PUT /rate-limits/off" => DoAsync(context, () => pipeline.KeepRateLimits = false),
        _ when EndOfTask().Match(route) is { Success: true } task => EndTaskAsync(context, Uri.UnescapeDataString(task.Groups["id"].Value)),
        _ => FailAsync(context, StatusCodes.Status404NotFound, $"There is no {route} here."),
    };

    private void SetRoom(RoomSetting setting) => Locked(() =>
    {
        setting.RefuseNobody();
        var now = clock.GetUtcNow();
        var key = new RoomKey(setting.SdkAppId ?? info().SdkAppId, setting.RoomId, setting.IsString);
        state.SetUsers(
            key, [.. setting.Users.Select(u => new RoomUser { UserId = u.UserId, JoinedAt = now, Audio = u.Audio, Video = u.Video })]);
        return true;
    });

    private UserSigSetting Mint(UserSigSetting setting) => setting with
    {
        UserSig = UserSig.Mint(
            AppOf(setting), KeyOf(setting), setting.UserId, TimeSpan.FromSeconds(setting.ValidSeconds), clock.GetUtcNow()),
        SdkSecretKey = null,
    };

    private UserSigJudgement Judge(UserSigSetting setting) =>
        new(UserSig.Verify(setting.UserSig ?? "", AppOf(setting), KeyOf(setting), setting.UserId, clock.GetUtcNow()));

    private ulong AppOf(UserSigSetting setting) => setting.SdkAppId ?? info().SdkAppId;

    private string KeyOf(UserSigSetting setting) => setting.SdkSecretKey ?? info().SdkSecretKey;

    private void SetClock(ClockSetting setting)
    {
        // Far more than the clock has, and not yet more than a duration has.
        var by = TimeSpan.FromSeconds(Math.Clamp(setting.AdvanceSeconds ?? 0, -MostSeconds, MostSeconds));
        if (setting.Now is { } now)
        {
            clock.Set(now, by);
        }
        else
        {
            clock.Advance(by);
        }
    }

    private Task EndTaskAsync(HttpContext context, string taskId)
    {
        var ended = Locked(() =>
        {
            if (state.Find(taskId) is not { IsLive: true } task)
            {
                return false;
            }

            state.End(task, "ended by the administration");
            return true;
        });
        return ended ? DoAsync(context, () => { }) : FailAsync(context, StatusCodes.Status404NotFound, $"No task {taskId} runs.");
    }

    private T Locked<T>(Func<T> act)
    {
        lock (state.Gate)
        {
            state.CatchUp();
            return act();
        }
    }

    private async Task WaitAsync(HttpContext context)
    {
        await faults.OverAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, Action<T> act)
    {
        var value = await BodyAsync(context, type);
        await DoAsync(context, () => act(value));
    }

    private static async Task AnswerAsync<TIn, TOut>(
        HttpContext context, JsonTypeInfo<TIn> type, Func<TIn, TOut> act, JsonTypeInfo<TOut> answer) =>
        await WriteAsync(context, act(await BodyAsync(context, type)), answer);

    private static async Task<T> BodyAsync<T>(HttpContext context, JsonTypeInfo<T> type)
    {
        using var body = new MemoryStream(await RequestBody.ReadAsync(context.Request, MaxBodyBytes));
        return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The body is null.");
    }

    private static Task DoAsync(HttpContext context, Action act)
    {
        act();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // All of it is made before the first byte goes out, so that what cannot be written is answered as a failure.
    private static async Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static Task FailAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new AdminFailure(message), Json.AdminFailure);
    }

    [GeneratedRegex("^POST /tasks/(?<id>.+)/end$", RegexOptions.Singleline)]
    private static partial Regex EndOfTask();
}
