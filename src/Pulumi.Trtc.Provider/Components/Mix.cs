using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Components.Layouts;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>
/// The picture and the sound of a room as a component's inputs describe them, for what relays and for what records them. The inputs have
/// members <c>Video</c>, <c>Audio</c> and <c>Layout</c>.
/// </summary>
internal sealed class Mix
{
    private const string Video = "Video";
    private const string Audio = "Audio";
    private const string Layout = "Layout";

    // 1,800 kbit/s for 1280 by 720 at 25 frames per second, and in proportion.
    private const double PixelsPerKilobit = 12_800;
    private const double LeastRelayed = 64;
    private const double MostRelayed = 10_000;
    private const double MostRecorded = 8_192_000;
    private const int MostPixelsRecorded = 1920 * 1080;

    private static readonly PropertyValue DefaultChannel = PropertyValue.Of((int)AudioChannel.Stereo);

    private readonly ComponentInputs inputs;
    private readonly PropertyValue? windows;

    /// <param name="inputs">The component's inputs.</param>
    /// <param name="room">The room as a window names it.</param>
    /// <param name="ingest">The user who plays what the component pulls in, where it does.</param>
    public Mix(ComponentInputs inputs, ObjectValue room, PropertyValue? ingest)
    {
        this.inputs = inputs;
        windows = Windows(room, ingest);
    }

    /// <summary>What a relay mixes.</summary>
    public ObjectValue RelayedVideo()
    {
        var encode = ObjectValue.Empty
            .Set(nameof(VideoEncode.Width), Of(nameof(MixVideo.Width), 1280))
            .Set(nameof(VideoEncode.Height), Of(nameof(MixVideo.Height), 720))
            .Set(nameof(VideoEncode.Fps), Of(nameof(MixVideo.Fps), 25))
            .Set(nameof(VideoEncode.BitRate), inputs[Video, nameof(MixVideo.BitRate)] ?? Reckoned(1, LeastRelayed, MostRelayed))
            .Set(nameof(VideoEncode.Gop), Of(nameof(MixVideo.Gop), 2));
        return ObjectValue.Empty
            .Set(nameof(McuVideoParams.VideoEncode), encode)
            .Set(nameof(McuVideoParams.LayoutParams), Arranged(nameof(McuLayoutParams.MixLayoutMode), windows))
            .Set(nameof(McuVideoParams.BackGroundColor), Hexadecimal(inputs[Layout, nameof(MixPicture.BackgroundColor)]))
            .Set(nameof(McuVideoParams.BackgroundImageUrl), inputs[Layout, nameof(MixPicture.BackgroundImageUrl)]);
    }

    /// <summary>What a relay is heard as.</summary>
    public ObjectValue RelayedAudio() => ObjectValue.Empty.Set(nameof(McuAudioParams.AudioEncode), ObjectValue.Empty
        .Set(nameof(AudioEncode.SampleRate), inputs[Audio, nameof(MixAudio.SampleRate)] ?? PropertyValue.Of(48000))
        .Set(nameof(AudioEncode.Channel), inputs[Audio, nameof(MixAudio.Channel)] ?? DefaultChannel)
        .Set(nameof(AudioEncode.BitRate), inputs[Audio, nameof(MixAudio.BitRate)] ?? PropertyValue.Of(64)));

    /// <summary>How a recording is encoded: as what is relayed, in its own units.</summary>
    public ObjectValue RecordedEncoding()
    {
        var video = ObjectValue.Empty
            .Set(nameof(VideoParams.Width), Of(nameof(MixVideo.Width), 1280))
            .Set(nameof(VideoParams.Height), Of(nameof(MixVideo.Height), 720))
            .Set(nameof(VideoParams.Fps), Of(nameof(MixVideo.Fps), 25))
            .Set(nameof(VideoParams.BitRate), Changed(
                inputs[Video, nameof(MixVideo.BitRate)], kilobits => Math.Clamp(kilobits * 1000, LeastRelayed * 1000, MostRecorded))
                ?? Reckoned(1000, LeastRelayed * 1000, MostRecorded))
            .Set(nameof(VideoParams.Gop), 10);
        var audio = ObjectValue.Empty
            .Set(nameof(AudioParams.SampleRate), Changed(inputs[Audio, nameof(MixAudio.SampleRate)], hertz => (int)(hertz switch
            {
                44100 => RecordingSampleRate.Hz44100,
                16000 => RecordingSampleRate.Hz16000,
                _ => RecordingSampleRate.Hz48000,
            })) ?? PropertyValue.Of((int)RecordingSampleRate.Hz48000))
            .Set(nameof(AudioParams.Channel), inputs[Audio, nameof(MixAudio.Channel)] ?? DefaultChannel)
            .Set(nameof(AudioParams.BitRate), Changed(
                inputs[Audio, nameof(MixAudio.BitRate)], kilobits => kilobits * 1000) ?? PropertyValue.Of(64_000));
        return ObjectValue.Empty
            .Set(nameof(MixTranscodeParams.VideoParams), video)
            .Set(nameof(MixTranscodeParams.AudioParams), audio);
    }

    /// <summary>How a recording arranges its windows: as what is relayed.</summary>
    public ObjectValue RecordedLayout() =>
        Arranged(nameof(MixLayoutParams.MixLayoutMode), MixWindows.OfRecording(windows))
            .Set(nameof(MixLayoutParams.BackGroundColor), inputs[Layout, nameof(MixPicture.BackgroundColor)])
            .Set(nameof(MixLayoutParams.BackgroundImageUrl), inputs[Layout, nameof(MixPicture.BackgroundImageUrl)]);

    /// <summary>Reports what cannot be shown.</summary>
    /// <param name="inputs">The component's inputs.</param>
    /// <param name="ingests">Whether the component pulls a stream in.</param>
    /// <param name="records">Whether the picture is recorded.</param>
    /// <param name="report">Takes a path, and what is wrong there.</param>
    public static void Check(ApiObject inputs, bool ingests, bool records, Action<string, string> report)
    {
        var (width, height) = (Number(inputs, nameof(MixVideo.Width), 1280), Number(inputs, nameof(MixVideo.Height), 720));
        if (records && width * height > MostPixelsRecorded)
        {
            report(
                "video",
                $"is {width} × {height}, but a recording has at most 1920 × 1080 pixels; leave the recording out, or make it smaller");
        }

        var picture = inputs[Layout] as ApiObject;
        if (picture?[nameof(MixPicture.MixLayoutList)] is not null)
        {
            string[] reckoned = [nameof(MixPicture.Style), nameof(MixPicture.Users), nameof(MixPicture.Margin)];
            foreach (var other in reckoned.Where(o => picture[o] is not null))
            {
                report($"layout.{PulumiNames.Of(other)}", "cannot be given together with mixLayoutList, which has windows of its own");
            }
        }
        else if (UserCount(picture, ingests) is { } users && TryArrange(inputs, users, out var windows) && windows is null)
        {
            report("layout", $"has no room for {users} users on a canvas of {width} × {height}; take fewer of them or a smaller margin");
        }
    }

    // Without users, everybody is shown: then it is the service that arranges them.
    private static ObjectValue Arranged(string mode, PropertyValue? list) => list is null
        ? ObjectValue.Empty.Set(mode, (int)MixLayoutMode.Grid)
        : ObjectValue.Empty.Set(mode, (int)MixLayoutMode.Custom).Set(nameof(McuLayoutParams.MixLayoutList), list);

    private PropertyValue? Windows(ObjectValue room, PropertyValue? ingest)
    {
        var picture = inputs.Api[Layout] as ApiObject;
        if (inputs[Layout, nameof(MixPicture.MixLayoutList)] is { } own)
        {
            return own;
        }

        var place = (IngestPlace)(picture?.Number(nameof(MixPicture.Ingest)) ?? (int)IngestPlace.First);
        var given = inputs[Layout, nameof(MixPicture.Users)];
        var shown = place == IngestPlace.Hidden ? null : ingest;
        if (given?.Plain is UnknownValue)
        {
            return given;
        }

        var listed = given?.Plain is ListValue { Items: var items } ? items.Select(given.WithPlain).ToArray() : [];
        PropertyValue[] users = shown is null ? listed : place == IngestPlace.Last ? [.. listed, shown] : [shown, .. listed];
        if (users.Length == 0)
        {
            return null;
        }

        return TryArrange(inputs.Api, users.Length, out var arranged) && arranged is not null
            ? new MixWindows(room, inputs[Layout, nameof(MixPicture.RenderMode)]).OfRelay(arranged, users)
            : PropertyValue.Unknown;
    }

    // Where the canvas is not known yet, neither are the windows.
    private static bool TryArrange(ApiObject inputs, int users, out IReadOnlyList<Window>? windows)
    {
        var picture = inputs[Layout] as ApiObject;
        windows = null;
        if (Number(inputs, nameof(MixVideo.Width), 1280) is not { } width
            || Number(inputs, nameof(MixVideo.Height), 720) is not { } height
            || picture?[nameof(MixPicture.Margin)] is not (null or ApiNumber)
            || picture?[nameof(MixPicture.Style)] is not (null or ApiNumber))
        {
            return false;
        }

        var margin = picture?.Number(nameof(MixPicture.Margin)) ?? 0;
        var style = (LayoutStyle)(picture?.Number(nameof(MixPicture.Style)) ?? (int)LayoutStyle.MainAndSide);
        windows = new Arrangement((int)width, (int)height, (int)margin).Of(style, users);
        return true;
    }

    private static int? UserCount(ApiObject? picture, bool ingests)
    {
        var users = picture?[nameof(MixPicture.Users)];
        var isHidden = picture?.Number(nameof(MixPicture.Ingest)) == (int)IngestPlace.Hidden;
        return users == ApiValue.Unknown ? null : ((users as ApiList)?.Items.Count ?? 0) + (ingests && !isHidden ? 1 : 0);
    }

    private static double? Number(ApiObject inputs, string name, double otherwise) =>
        inputs[$"{Video}.{name}"] is null ? otherwise : inputs.Number($"{Video}.{name}");

    private PropertyValue Of(string name, double otherwise) => inputs[Video, name] ?? PropertyValue.Of(otherwise);

    private PropertyValue Reckoned(double unit, double least, double most) =>
        Number(inputs.Api, nameof(MixVideo.Width), 1280) is { } width
        && Number(inputs.Api, nameof(MixVideo.Height), 720) is { } height
        && Number(inputs.Api, nameof(MixVideo.Fps), 25) is { } fps
            ? PropertyValue.Of(Math.Clamp(Math.Floor(width * height * fps / PixelsPerKilobit) * unit, least, most))
            : PropertyValue.Unknown;

    // A number in another unit, with the marks that it has.
    private static PropertyValue? Changed(PropertyValue? value, Func<double, double> change) => value?.Plain switch
    {
        NumberValue number => value.WithPlain(PropertyValue.Of(change(number.Value))),
        TextValue text when double.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) =>
            value.WithPlain(PropertyValue.Of(change(number))),
        _ => value,
    };

    private static PropertyValue? Hexadecimal(PropertyValue? colour) =>
        colour?.Plain is TextValue { Value: ['#', .. var digits] } ? colour.WithPlain(PropertyValue.Of("0x" + digits)) : colour;
}
