using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>The administration of an emulator.</summary>
/// <param name="http">Sends the calls.</param>
/// <param name="endpoint">Address of the emulator.</param>
internal sealed class EmulatorAdmin(HttpClient http, string endpoint)
{
    private const string RobotThatSends = "StreamIngest";

    /// <summary>Whether an emulator is there.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync("info", cancellationToken) is JsonObject info && info["sdkAppId"] is not null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or UserException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>All that it tells.</summary>
    public async Task<EmulatorFacts> FactsAsync(CancellationToken cancellationToken)
    {
        var tasks = Objects(await GetAsync("tasks", cancellationToken)).Select(TaskOf).ToArray();
        var senders = tasks.Where(t => t is { EndedAt: null, Kind: RobotThatSends, Room: not null, Robot: not null })
            .Select(t => (t.Room!, t.Robot!)).ToHashSet();
        return new EmulatorFacts(
            tasks,
            [.. Objects(await GetAsync("rooms", cancellationToken)).Select(room => RoomOf(room, senders))],
            [.. Objects(await GetAsync("faults", cancellationToken)).Select(FaultOf)],
            Time((await GetAsync("clock", cancellationToken))?["now"])!.Value);
    }

    /// <summary>Ends a task.</summary>
    public Task EndAsync(string taskId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"tasks/{Uri.EscapeDataString(taskId)}/end", null, cancellationToken);

    /// <summary>Says who is in a room, robots aside.</summary>
    public Task SetUsersAsync(RoomName room, IEnumerable<RoomUserView> users, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put,
            "rooms",
            new JsonObject
            {
                ["sdkAppId"] = room.App,
                ["roomId"] = room.Id,
                ["isString"] = room.IsString,
                ["users"] = new JsonArray(
                [
                    .. users.Select(u =>
                        new JsonObject { ["userId"] = u.UserId, ["audio"] = u.Audio ?? true, ["video"] = u.Video ?? true }),
                ]),
            },
            cancellationToken);

    /// <summary>Says which faults the next calls meet.</summary>
    public Task SetFaultsAsync(IEnumerable<FaultView> faults, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, "faults", new JsonArray([.. faults.Select(Json)]), cancellationToken);

    /// <summary>Moves the clock.</summary>
    public Task MoveClockAsync(double seconds, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, "clock", new JsonObject { ["advanceSeconds"] = seconds }, cancellationToken);

    private static JsonObject Json(FaultView fault)
    {
        var json = new JsonObject { ["kind"] = fault.Kind, ["code"] = fault.Code, ["times"] = fault.Times, ["after"] = fault.After };
        if (fault.Action is { } action)
        {
            json["action"] = action;
        }

        return json;
    }

    private static EmulatorTask TaskOf(JsonObject task) => new(
        (string)task["taskId"]!,
        (string)task["kind"]!,
        task["room"] is JsonObject room ? NameOf(room) : null,
        (string?)task["robotUserId"],
        Time(task["startedAt"])!.Value,
        Time(task["endedAt"]),
        (string?)task["endReason"]);

    private static RoomView RoomOf(JsonObject room, HashSet<(RoomName Room, string User)> senders)
    {
        var name = NameOf((JsonObject)room["key"]!);
        var users = Objects(room["users"]).Where(u => u["leftAt"] is null).Select(u => UserOf(name, u, senders));
        return new RoomView(name, room["closedAt"] is null, [.. users])
        {
            Since = Time(room["createdAt"]),
            UsersAreKnown = (bool?)room["usersAreKnown"] == true,
            IdleSince = Time(room["idleSince"]),
        };
    }

    private static RoomUserView UserOf(RoomName room, JsonObject user, HashSet<(RoomName Room, string User)> senders)
    {
        var (id, isRobot) = ((string)user["userId"]!, (bool?)user["isRobot"] == true);
        var (audio, video) = ((bool?)user["audio"], (bool?)user["video"]);
        return new RoomUserView(id, Time(user["joinedAt"]))
        {
            IsRobot = isRobot,
            Audio = audio,
            Video = video,
            Sends = isRobot ? senders.Contains((room, id)) : audio != false || video != false,
        };
    }

    private static FaultView FaultOf(JsonObject fault) => new(
        (string?)fault["action"],
        (string)fault["kind"]!,
        (string?)fault["code"] ?? "",
        (int?)fault["times"] ?? 1,
        (int?)fault["after"] ?? 0);

    private static RoomName NameOf(JsonObject key) => new((ulong)key["sdkAppId"]!, (string)key["roomId"]!, (bool?)key["isString"] == true);

    private static DateTimeOffset? Time(JsonNode? time) =>
        (string?)time is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private Task<JsonNode?> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, null, cancellationToken);

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"{endpoint.TrimEnd('/')}/_emulator/{path}");
        if (body is not null)
        {
            var text = body.ToJsonString(JsonText.Readable);
            request.Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new UserException(Why(answer) ?? $"The emulator answered {path} with {(int)response.StatusCode}.");
        }

        return answer.Length == 0 ? null : JsonText.Parse(answer);
    }

    private static string? Why(string text)
    {
        try
        {
            return (JsonText.Parse(text) as JsonObject)?["error"]?.GetValue<string>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
