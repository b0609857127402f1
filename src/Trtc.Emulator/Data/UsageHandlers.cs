using System.Globalization;
using System.Text;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Data;

/// <summary>Usage, worked out from the tasks and rooms that the emulator has seen.</summary>
internal sealed class UsageHandlers(EmulatorState state)
{
    private const long CameraPixels = 1280 * 720;

    private DateTimeOffset Now => state.Clock.GetUtcNow();

    public DescribeTrtcUsageResponse Trtc(DescribeTrtcUsageRequest request) => new()
    {
        UsageKey = Resolution.Names,
        UsageList = Units(request.StartTime!, request.EndTime!, unit => ByResolution(Stays(request.SdkAppId, unit))),
    };

    public DescribeRecordingUsageResponse Recording(DescribeRecordingUsageRequest request)
    {
        var mode = request.MixType == "multi" ? RecordMode.MixedStream : RecordMode.SingleStream;
        return new DescribeRecordingUsageResponse
        {
            UsageKey = Resolution.Names,
            UsageList = Units(request.StartTime!, request.EndTime!, unit => ByResolution(
                Tasks(TaskKind.CloudRecording, request.SdkAppId)
                    .Where(t => (int?)t.Parameters["RecordParams"]?["RecordMode"] == (int)mode)
                    .Select(t => (Resolution.Of(RecordedPixels(t)), Minutes(t, unit))))),
        };
    }

    public DescribeMixTranscodingUsageResponse MixTranscoding(DescribeMixTranscodingUsageRequest request) => new()
    {
        // The emulator's mixes are H.264, as the service's are unless it was agreed otherwise.
        UsageKey = ["Audio", .. Resolution.Names[1..].Select(n => n + "H264"), .. Resolution.Names[1..].Select(n => n + "H265")],
        UsageList = Units(request.StartTime!, request.EndTime!, unit =>
        [
            .. ByResolution(Tasks(TaskKind.PublishCdnStream, request.SdkAppId)
                .Where(t => (int?)t.Parameters["WithTranscoding"] == 1)
                .Select(t => (Resolution.Of(MixedPixels(t)), Minutes(t, unit)))),
            .. new double[Resolution.Names.Length - 1],
        ]),
    };

    public DescribeRelayUsageResponse Relay(DescribeRelayUsageRequest request) => new()
    {
        UsageKey = ["Bandwidth"],
        UsageList = Units(request.StartTime!, request.EndTime!, unit =>
        [
            Math.Round(Tasks(TaskKind.PublishCdnStream, request.SdkAppId)
                .Where(t => unit.Overlaps(t.StartedAt, t.EndedAt, Now))
                .Sum(t => (t.Parameters["PublishCdnParams"]?.AsArray().Count ?? 0) * KilobitsPerSecond(t) / 1000.0), 2),
        ]),
    };

    public DescribeTrtcRoomUsageResponse Rooms(DescribeTrtcRoomUsageRequest request)
    {
        var unit = new Span(Minute(request.StartTime!), Minute(request.EndTime!));
        var csv = new StringBuilder("RoomId,Audio,SD,hd,FullHD,2K,4K\n");
        foreach (var room in state.Rooms.Where(r => r.Key.SdkAppId == request.SdkAppid).GroupBy(r => r.Key.RoomId).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var minutes = ByResolution(room.SelectMany(r => Stays(r, unit)));
            if (minutes.Any(m => m > 0))
            {
                csv.Append(Quote(room.Key)).Append(',').AppendJoin(',', minutes.Select(m => m.ToString(CultureInfo.InvariantCulture))).Append('\n');
            }
        }

        return new DescribeTrtcRoomUsageResponse { Data = csv.ToString() };
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static DateTimeOffset Minute(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // One day is told in units of five minutes, more in days.
    private static TrtcUsage[] Units(string start, string end, Func<Span, IReadOnlyList<double>> values)
    {
        var span = Span.Days(start, end);
        var unit = span.End - span.Begin > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(5);
        return [.. span.Split(unit).Select(part => new TrtcUsage
        {
            TimeKey = part.Begin.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            UsageValue = values(part),
        })];
    }

    private static double[] ByResolution(IEnumerable<(int Resolution, double Minutes)> used)
    {
        var values = new double[Resolution.Names.Length];
        foreach (var (resolution, minutes) in used)
        {
            values[resolution] += minutes;
        }

        return [.. values.Select(v => Math.Ceiling(v))];
    }

    private IEnumerable<RoomTask> Tasks(TaskKind kind, ulong? sdkAppId) =>
        state.Tasks.Where(t => t.Kind == kind && (sdkAppId is null || t.Room.SdkAppId == sdkAppId));

    private IEnumerable<(int Resolution, double Minutes)> Stays(ulong? sdkAppId, Span unit) =>
        state.Rooms.Where(r => sdkAppId is null || r.Key.SdkAppId == sdkAppId).SelectMany(r => Stays(r, unit));

    private IEnumerable<(int Resolution, double Minutes)> Stays(Room room, Span unit) =>
        room.Users.Select(u => (Resolution.Of(u.Video ? CameraPixels : 0), unit.Minutes(u.JoinedAt, u.LeftAt, Now)));

    private double Minutes(RoomTask task, Span unit) => unit.Minutes(task.StartedAt, task.EndedAt, Now);

    private static long RecordedPixels(RoomTask task)
    {
        if ((int?)task.Parameters["RecordParams"]?["StreamType"] == (int)RecordStreamType.Audio)
        {
            return 0;
        }

        var video = task.Parameters["MixTranscodeParams"]?["VideoParams"];
        return video is null ? 360 * 640 : (long)video["Width"]! * (long)video["Height"]!;
    }

    private static long MixedPixels(RoomTask task) =>
        task.Parameters["VideoParams"]?["VideoEncode"] is { } video ? (long)video["Width"]! * (long)video["Height"]! : 0;

    private static long KilobitsPerSecond(RoomTask task) =>
        ((long?)task.Parameters["AudioParams"]?["AudioEncode"]?["BitRate"] ?? 0) + ((long?)task.Parameters["VideoParams"]?["VideoEncode"]?["BitRate"] ?? 0);
}
