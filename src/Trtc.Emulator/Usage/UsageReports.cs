using System.Globalization;
using System.Text;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.State;
using Trtc.Emulator.Tasks;

namespace Trtc.Emulator.Usage;

/// <summary>Usage, worked out from the tasks and rooms that the emulator has seen.</summary>
internal sealed class UsageReports(EmulatorState state)
{
    private const long CameraPixels = 1280 * 720;
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private DateTimeOffset Now => state.Clock.GetUtcNow();

    public DescribeTrtcUsageResponse Trtc(DescribeTrtcUsageRequest request)
    {
        var used = state.Rooms.Where(r => request.SdkAppId is null || r.Key.SdkAppId == request.SdkAppId).SelectMany(Stays).ToArray();
        return new()
        {
            UsageKey = Resolution.Names,
            UsageList = Units(request.StartTime!, request.EndTime!, unit => ByResolution(unit, used)),
        };
    }

    public DescribeRecordingUsageResponse Recording(DescribeRecordingUsageRequest request)
    {
        var mode = request.MixType == "multi" ? RecordMode.MixedStream : RecordMode.SingleStream;
        var used = Tasks(nameof(CloudRecording), request.SdkAppId)
            .Where(t => (int?)t.Parameters["RecordParams"]?["RecordMode"] == (int)mode)
            .Select(t => new Stay(Resolution.Of(RecordedPixels(t)), t.StartedAt, t.EndedAt)).ToArray();
        return new()
        {
            UsageKey = Resolution.Names,
            UsageList = Units(request.StartTime!, request.EndTime!, unit => ByResolution(unit, used)),
        };
    }

    public DescribeMixTranscodingUsageResponse MixTranscoding(DescribeMixTranscodingUsageRequest request)
    {
        // The emulator's mixes are H.264, as the service's are unless it was agreed otherwise.
        var used = Tasks(nameof(PublishCdnStream), request.SdkAppId)
            .Where(t => (int?)t.Parameters["WithTranscoding"] == 1)
            .Select(t => new Stay(Resolution.Of(MixedPixels(t)), t.StartedAt, t.EndedAt)).ToArray();
        return new()
        {
            UsageKey = ["Audio", .. Resolution.Names[1..].Select(n => n + "H264"), .. Resolution.Names[1..].Select(n => n + "H265")],
            UsageList = Units(
                request.StartTime!,
                request.EndTime!,
                unit => [.. ByResolution(unit, used), .. new double[Resolution.Names.Length - 1]]),
        };
    }

    public DescribeRelayUsageResponse Relay(DescribeRelayUsageRequest request)
    {
        var used = Tasks(nameof(PublishCdnStream), request.SdkAppId)
            .Select(t => (t.StartedAt, t.EndedAt, Mbps: Targets(t) * KilobitsPerSecond(t) / 1000.0)).ToArray();

        // The bandwidth of a day is that of its busiest five minutes.
        return new()
        {
            UsageKey = ["Bandwidth"],
            UsageList = Units(request.StartTime!, request.EndTime!, unit =>
            {
                var those = used.Where(t => unit.Overlaps(t.StartedAt, t.EndedAt, Now)).ToArray();
                return [those.Length == 0 ? 0 : unit.Split(FiveMinutes).Max(Sum)];

                double Sum(Span part) =>
                    Math.Round(those.Where(t => part.Overlaps(t.StartedAt, t.EndedAt, Now)).Sum(t => t.Mbps), 2);
            }),
        };
    }

    public DescribeTrtcRoomUsageResponse Rooms(DescribeTrtcRoomUsageRequest request)
    {
        var unit = new Span(Minute(request.StartTime!), Minute(request.EndTime!));
        var csv = new StringBuilder("RoomId,Audio,SD,hd,FullHD,2K,4K\n");
        var rooms = state.Rooms.Where(r => r.Key.SdkAppId == request.SdkAppid).GroupBy(r => r.Key.RoomId);
        foreach (var room in rooms.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var minutes = ByResolution(unit, [.. room.SelectMany(Stays)]);
            if (minutes.Any(m => m > 0))
            {
                csv.Append(Quote(room.Key)).Append(',')
                    .AppendJoin(',', minutes.Select(m => m.ToString(CultureInfo.InvariantCulture))).Append('\n');
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
        var unit = span.End - span.Begin > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : FiveMinutes;
        return [.. span.Split(unit).Select(part => new TrtcUsage
        {
            TimeKey = part.Begin.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            UsageValue = values(part),
        })];
    }

    // Whole minutes, rounded so that the units of a day add up to the day.
    private double[] ByResolution(Span unit, IReadOnlyList<Stay> used)
    {
        var (before, after) = (new double[Resolution.Names.Length], new double[Resolution.Names.Length]);
        foreach (var (resolution, from, to) in used)
        {
            before[resolution] += new Span(DateTimeOffset.MinValue, unit.Begin).Minutes(from, to, Now);
            after[resolution] += new Span(DateTimeOffset.MinValue, unit.End).Minutes(from, to, Now);
        }

        return [.. after.Zip(before, (a, b) => Math.Ceiling(a) - Math.Ceiling(b))];
    }

    private IEnumerable<RoomTask> Tasks(string kind, ulong? sdkAppId) =>
        state.Tasks.Where(t => t.Kind == kind && (sdkAppId is null || t.SdkAppId == sdkAppId));

    private static IEnumerable<Stay> Stays(Room room) =>
        room.Users.Select(u => new Stay(Resolution.Of(u.Video ? CameraPixels : 0), u.JoinedAt, u.LeftAt));

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

    private static int Targets(RoomTask task) => task.Parameters["PublishCdnParams"]?.AsArray().Count ?? 0;

    private static long KilobitsPerSecond(RoomTask task) =>
        ((long?)task.Parameters["AudioParams"]?["AudioEncode"]?["BitRate"] ?? 0)
        + ((long?)task.Parameters["VideoParams"]?["VideoEncode"]?["BitRate"] ?? 0);

    // What used something, from when, and until when; still, when there is no end.
    private readonly record struct Stay(int Resolution, DateTimeOffset From, DateTimeOffset? To);
}
