using Trtc.Client.Types;

namespace Trtc.Pictures.Mixes;

/// <summary>Reads the mix of a recording.</summary>
internal sealed class RecordingReader(Given inputs, RoomUsers users)
{
    private const int MostUsers = 25;

    // Those of the canvas where none is told.
    private const double UsualWidth = 360;
    private const double UsualHeight = 640;

    // Size of the time on a canvas; the reference names none.
    private const double TimeWidth = 0.3;
    private const double TimeHeight = 0.05;

    private readonly Given layout = inputs["mixLayoutParams"];

    public Mix? Read(string name)
    {
        var record = inputs["recordParams"];
        if (record.Code("recordMode", RecordMode.SingleStream) != RecordMode.MixedStream
            || record.Code("streamType", RecordStreamType.AudioVideo) == RecordStreamType.Audio)
        {
            return null;
        }

        var video = inputs["mixTranscodeParams"]["videoParams"];
        var (width, height) = (video.Number("width") ?? UsualWidth, video.Number("height") ?? UsualHeight);
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var builder = new MixBuilder(width, height, users, MostUsers);
        var mode = layout.Code("mixLayoutMode", MixLayoutMode.Grid);
        var windows = mode == MixLayoutMode.Custom
            ? builder.Windows([.. layout.List("mixLayoutList").Select(Window)])
            : builder.Template(
                mode,
                layout.Text("maxResolutionUserId"),
                layout.Code("mediaId", StreamSource.Primary) == StreamSource.Substream,
                layout.Code("maxResolutionUserAlign", LargeWindowSide.Left) == LargeWindowSide.Right,
                layout.Number("renderMode") is null ? null : FitOf(layout.Code("renderMode", RecordingRenderMode.Crop)),
                IsRecorded(record["subscribeStreamUserIds"]));
        var marks = layout.List("waterMarkList").Select(m => Mark(m, width, height)).OfType<MixMark>().ToArray();
        foreach (var mark in marks)
        {
            builder.Check($"Watermark {mark.Text}", mark.Area);
        }

        return new Mix
        {
            Name = name,
            Kind = "recording",
            Arrangement = Words.Of(mode),
            Width = width,
            Height = height,
            Color = layout.Color("backGroundColor") ?? "#000000",
            Picture = layout.Picture("backgroundImageUrl"),
            PictureFit = layout.Code("backgroundImageRenderMode", RecordingRenderMode.Crop) switch
            {
                RecordingRenderMode.Stretch => "stretched",
                RecordingRenderMode.Blank => "whole",
                RecordingRenderMode.SmartStretch => "cropped by at most a fifth",
                _ => "cropped",
            },
            Windows = windows,
            Marks = marks,
            Notes = [.. Words.Hidden(layout, "mixLayoutList"), .. builder.Notes],
            Problems = builder.Problems,
        };
    }

    private MixBuilder.Listed Window(Given given, int index) => new(
        new MixWindow
        {
            Number = index + 1,
            Area = default,
            Layer = given.Number("imageLayer") ?? 0,
            IsScreen = given.Code("mediaId", StreamSource.Primary) == StreamSource.Substream,
            Fit = FitOf(given.Code("renderMode", RecordingRenderMode.Crop)),
            Transparency = (given.Number("alpha") ?? 0) / 255,
            Picture = given.Picture("subBackgroundImage") ?? layout.Picture("defaultSubBackgroundImage"),
        },
        given.Area("left", "top", "width", "height"),
        given.Text("userId"));

    private static MixMark? Mark(Given given, double width, double height)
    {
        var kind = given.Code("waterMarkType", RecordingWaterMarkType.Image);
        if (kind == RecordingWaterMarkType.Timestamp)
        {
            var time = given["waterMarkTimestamp"];
            return new MixMark
            {
                Kind = MarkKind.Time,
                Area = At(time.Code("pos", TimestampPosition.TopLeft), width, height),
                Text = $"date and time, UTC+{time.Number("timeZone") ?? 8}",
                FontSize = height * TimeHeight * 0.7,
            };
        }

        var isText = kind == RecordingWaterMarkType.Text;
        var mark = given[isText ? "waterMarkChar" : "waterMarkImage"];
        return mark.Area("left", "top", "width", "height") is not { } area ? null : new MixMark
        {
            Kind = isText ? MarkKind.Text : MarkKind.Picture,
            Area = area,
            Text = (isText ? mark.Text("chars") : mark.Picture("waterMarkUrl")) ?? "",
            FontSize = mark.Number("fontSize") ?? 14,
            FontColor = mark.Color("fontColor") ?? "#ffffff",
            Color = mark.Color("backGroundColor"),
        };
    }

    private static Area At(TimestampPosition position, double width, double height)
    {
        var (across, down) = (width * TimeWidth, height * TimeHeight);
        var x = position switch
        {
            TimestampPosition.TopRight or TimestampPosition.BottomRight => width - across,
            TimestampPosition.TopCenter or TimestampPosition.BottomCenter or TimestampPosition.Center => (width - across) / 2,
            _ => 0,
        };
        var y = position switch
        {
            TimestampPosition.BottomLeft or TimestampPosition.BottomRight or TimestampPosition.BottomCenter => height - down,
            TimestampPosition.Center => (height - down) / 2,
            _ => 0,
        };
        return new Area(x, y, across, down);
    }

    // Whose video is recorded. A user ID that ends with .*$ stands for all that begin so.
    private static Func<string, bool> IsRecorded(Given lists)
    {
        var (wanted, unwanted) = (lists.Texts("subscribeVideoUserIds"), lists.Texts("unSubscribeVideoUserIds"));
        return user => (wanted.Count == 0 || wanted.Any(w => Matches(w, user))) && !unwanted.Any(w => Matches(w, user));
    }

    private static bool Matches(string wanted, string user) =>
        wanted.EndsWith(".*$", StringComparison.Ordinal) ? user.StartsWith(wanted[..^3], StringComparison.Ordinal) : wanted == user;

    private static Fit FitOf(RecordingRenderMode mode) => mode switch
    {
        RecordingRenderMode.Stretch => Fit.Stretch,
        RecordingRenderMode.Blank => Fit.Background,
        RecordingRenderMode.SmartStretch => Fit.SmartStretch,
        _ => Fit.Crop,
    };
}
