using System.Globalization;
using Trtc.Client.Types;

namespace Trtc.Pictures.Mixes;

/// <summary>Reads the mix of a relay.</summary>
internal sealed class RelayReader(Given inputs, RoomUsers users)
{
    private const int MostUsers = 16;

    private readonly Given video = inputs["videoParams"];

    public Mix? Read(string name)
    {
        var encode = video["videoEncode"];
        if (inputs.Number("withTranscoding") == 0 || !video.IsThere)
        {
            return null;
        }

        if (encode.Number("width") is not > 0 || encode.Number("height") is not > 0)
        {
            return null;
        }

        var builder = new MixBuilder(encode.Number("width")!.Value, encode.Number("height")!.Value, users, MostUsers);
        var layout = video["layoutParams"];
        var mode = layout.Code("mixLayoutMode", MixLayoutMode.Floating);
        var large = layout["maxVideoUser"]["userMediaStream"];
        var windows = mode == MixLayoutMode.Custom
            ? builder.Windows([.. layout.List("mixLayoutList").Select(Window)])
            : builder.Template(
                mode,
                large["userInfo"].Text("userId"),
                IsScreen(large),
                largeIsRight: false,
                layout.Number("renderMode") is null ? null : FitOf(layout.Code("renderMode", RelayRenderMode.Crop)),
                _ => true);
        var marks = video.List("waterMarkList").Select(Mark).OfType<MixMark>().OrderBy(m => m.Layer).ToArray();
        foreach (var mark in marks)
        {
            builder.Check($"Watermark {mark.Text}", mark.Area);
        }

        return new Mix
        {
            Name = name,
            Kind = "relay",
            Arrangement = Words.Of(mode),
            Width = encode.Number("width")!.Value,
            Height = encode.Number("height")!.Value,
            Color = video.Color("backGroundColor") ?? "#000000",
            Picture = video.Picture("backgroundImageUrl"),
            PictureFit = video.Code("backgroundRenderMode", CanvasBackgroundRenderMode.Proportional) switch
            {
                CanvasBackgroundRenderMode.Crop => "cropped",
                CanvasBackgroundRenderMode.BlackBars => "whole, with black bars",
                _ => "whole",
            },
            Windows = windows,
            Marks = marks,
            Notes = [.. Words.Hidden(layout, "mixLayoutList"), .. builder.Notes],
            Problems = builder.Problems,
        };
    }

    private static MixBuilder.Listed Window(Given given, int index)
    {
        var stream = given["userMediaStream"];
        var crop = given["customCrop"];
        var cropped = crop.Number("width") is > 0 && crop.Number("height") is > 0;
        return new MixBuilder.Listed(
            new MixWindow
            {
                Number = index + 1,
                Area = default,
                Layer = given.Number("zOrder") ?? 0,
                IsScreen = IsScreen(stream),
                Fit = FitOf(given.Code("renderMode", RelayRenderMode.Crop)),
                Cropping = cropped ? crop.Number("width") / crop.Number("height") : null,
                Part = !cropped ? null : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{crop.Number("width"):0} × {crop.Number("height"):0} of it "
                    + $"from {crop.Number("locationX"):0}, {crop.Number("locationY"):0}"),
                Picture = given.Picture("backgroundImageUrl"),
                Color = given.Color("backGroundColor"),
            },
            given.Area("locationX", "locationY", "imageWidth", "imageHeight"),
            stream["userInfo"].Text("userId"));
    }

    private static MixMark? Mark(Given given)
    {
        var isText = given.Code("waterMarkType", WaterMarkType.Image) == WaterMarkType.Text;
        var mark = given[isText ? "waterMarkText" : "waterMarkImage"];
        return mark.Area("locationX", "locationY", "waterMarkWidth", "waterMarkHeight") is not { } area ? null : new MixMark
        {
            Kind = isText ? MarkKind.Text : MarkKind.Picture,
            Area = area,
            Text = (isText ? mark.Text("text") : mark.Picture("waterMarkUrl")) ?? "",
            Layer = mark.Number("zOrder") ?? 0,
            FontSize = mark.Number("fontSize") ?? 14,
            FontColor = mark.Color("fontColor") ?? "#ffffff",
            Color = mark.Color("backGroundColor"),
            Moves = mark.Number("dynamicPosType") is > 0,
        };
    }

    private static bool IsScreen(Given stream) => stream.Code("streamType", StreamSource.Primary) == StreamSource.Substream;

    private static Fit FitOf(RelayRenderMode mode) => mode switch
    {
        RelayRenderMode.Scale => Fit.Background,
        RelayRenderMode.BlackBars => Fit.BlackBars,
        _ => Fit.Crop,
    };
}
