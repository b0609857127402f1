using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Trtc.Client.UserSigs;
using Trtc.Emulator.Faults;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Admin;

/// <summary>
/// The administration under <c>/_emulator/</c>: what tests and people set and look at.
/// <c>GET info</c>; <c>GET tasks</c>, <c>POST tasks/ID/end</c>; <c>GET rooms</c>, <c>PUT rooms</c>; <c>GET log</c>, <c>DELETE log</c>;
/// <c>GET faults</c>, <c>PUT faults</c>, <c>GET faults/over</c>, which answers when the last one has struck; <c>GET clock</c>, <c>PUT clock</c>; <c>PUT rate-limits/on</c>, <c>PUT rate-limits/off</c>;
/// <c>POST user-sig</c> mints a signature for a user, <c>POST user-sig/verify</c> judges one.
/// </summary>
internal sealed class AdminApi(EmulatorState state, EmulatorClock clock, FaultPlans faults, RequestLog log, ApiPipeline pipeline, Func<EmulatorInfo> info)
{
    private static readonly EmulatorJsonContext Json = EmulatorJsonContext.Default;

    public async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            await RouteAsync(context, $"{context.Request.Method} {path.TrimEnd('/')}");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, e.Message);
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
        _ when route.StartsWith("POST /tasks/", StringComparison.Ordinal) && route.EndsWith("/end", StringComparison.Ordinal) =>
            EndTaskAsync(context, Uri.UnescapeDataString(route["POST /tasks/".Length..^"/end".Length])),
        _ => FailAsync(context, StatusCodes.Status404NotFound, $"There is no {route} here."),
    };

    private void SetRoom(RoomSetting setting) => Locked(() =>
    {
        var now = clock.GetUtcNow();
        var key = new RoomKey(setting.SdkAppId ?? info().SdkAppId, setting.RoomId, setting.IsString);
        state.SetUsers(key, [.. setting.Users.Select(u => new RoomUser { UserId = u.UserId, JoinedAt = now, Audio = u.Audio, Video = u.Video })]);
        return true;
    });

    private UserSigSetting Mint(UserSigSetting setting) => setting with
    {
        UserSig = UserSig.Mint(AppOf(setting), KeyOf(setting), setting.UserId, TimeSpan.FromSeconds(setting.ValidSeconds), clock.GetUtcNow()),
        SdkSecretKey = null,
    };

    private UserSigJudgement Judge(UserSigSetting setting) =>
        new(UserSig.Verify(setting.UserSig ?? "", AppOf(setting), KeyOf(setting), setting.UserId, clock.GetUtcNow()));

    private ulong AppOf(UserSigSetting setting) => setting.SdkAppId ?? info().SdkAppId;

    private string KeyOf(UserSigSetting setting) => setting.SdkSecretKey ?? info().SdkSecretKey;

    private void SetClock(ClockSetting setting)
    {
        if (setting.Now is { } now)
        {
            clock.Set(now);
        }

        clock.Advance(TimeSpan.FromSeconds(setting.AdvanceSeconds ?? 0));
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
        var value = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
            ?? throw new JsonException("The body is null.");
        await DoAsync(context, () => act(value));
    }

    private static async Task AnswerAsync<TIn, TOut>(HttpContext context, JsonTypeInfo<TIn> type, Func<TIn, TOut> act, JsonTypeInfo<TOut> answer)
    {
        var value = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) ?? throw new JsonException("The body is null.");
        await WriteAsync(context, act(value), answer);
    }

    private static Task DoAsync(HttpContext context, Action act)
    {
        act();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }

    private static Task FailAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(message);
    }
}
