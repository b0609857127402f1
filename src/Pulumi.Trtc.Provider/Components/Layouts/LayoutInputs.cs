using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components.Layouts;

[Api("Who is seen in a mix, and where.")]
internal sealed record MixPicture
{
    [Api("How the windows are arranged.", Default = (int)LayoutStyle.MainAndSide)]
    public LayoutStyle? Style { get; init; }

    [Api("Who is seen, the first in the first window.", MaxCount = 25)]
    public IReadOnlyList<string>? Users { get; init; }

    [Api("Where the stream that the event pulls in stands among them.", Default = (int)IngestPlace.First)]
    public IngestPlace? Ingest { get; init; }

    [Api("Space between windows, and around them.", Min = 0, Max = 200, Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? Margin { get; init; }

    [Api("How videos fill their windows. A shared screen is never cropped.", Default = (int)RelayRenderMode.Crop)]
    public RelayRenderMode? RenderMode { get; init; }

    [Api("Colour of the canvas; black when absent.", Format = ApiFormat.WebColor)]
    public string? BackgroundColor { get; init; }

    [Api("Picture on the canvas; covers the colour.", Format = ApiFormat.PictureUrl)]
    public string? BackgroundImageUrl { get; init; }

    [Api("Windows of your own, instead of a style and users.")]
    public IReadOnlyList<McuLayout>? MixLayoutList { get; init; }
}

[Api("Where a stream that is pulled in stands among the users of a mix.", SpelledOut = "IngestPlace")]
internal enum IngestPlace
{
    [Api("Before all others: large, where one window is.")]
    First = 1,

    [Api("After all others.")]
    Last = 2,

    [Api("Nowhere: it is only heard.")]
    Hidden = 3,
}

[Api("Encoding and canvas of a mix.")]
internal sealed record MixVideo
{
    [Api("Width of the canvas.", Min = 2, Max = 1920, Default = 1280, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height of the canvas.", Min = 2, Max = 1920, Default = 720, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("Frames per second.", Min = 1, Max = 60, Default = 25, Unit = ApiUnit.FramesPerSecond)]
    public ulong? Fps { get; init; }

    [Api(
        "Bits per second; when absent 1,800 for 1280 by 720 at 25 frames per second, and others in proportion.",
        Min = 1,
        Max = 10000,
        Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }

    [Api("Time between two key frames of what is relayed.", Min = 1, Max = 5, Default = 2, Unit = ApiUnit.Seconds)]
    public ulong? Gop { get; init; }
}

[Api("Audio encoding of a mix.")]
internal sealed record MixAudio
{
    [Api("Samples per second.", Allowed = new long[] { 48000, 44100, 16000 }, Default = 48000, Unit = ApiUnit.Hertz)]
    public ulong? SampleRate { get; init; }

    [Api("Number of channels.", Default = (int)AudioChannel.Stereo)]
    public AudioChannel? Channel { get; init; }

    [Api("Bits per second.", Min = 32, Max = 128, Default = 64, Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }
}
