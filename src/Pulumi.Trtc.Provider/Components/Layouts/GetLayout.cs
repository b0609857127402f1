using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components.Layouts;

/// <summary>Windows of a mix, reckoned for a canvas.</summary>
internal sealed class GetLayout : LocalFunction<LayoutArguments, LayoutResult>
{
    public override string Description =>
        "The windows of users on a canvas, in a style: for the mixLayoutList of a PublishCdnStream and of a CloudRecording. "
        + "Nothing is asked of TRTC.";

    protected override LayoutResult Make(FunctionCall call, LayoutArguments inputs)
    {
        var (width, height) = ((int)inputs.Width!.Value, (int)inputs.Height!.Value);
        var style = inputs.Style ?? LayoutStyle.MainAndSide;
        var arranged = new Arrangement(width, height, (int)(inputs.Margin ?? 0)).Of(style, inputs.Users!.Count)
            ?? throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                Name,
                "Client.Layout",
                $"A canvas of {width} × {height} has no room for {inputs.Users.Count} users; take fewer of them or a smaller margin.");
        var room = inputs.RoomId is not { } id ? ObjectValue.Empty : ObjectValue.Empty
            .Set(nameof(MixUserInfo.RoomId), id)
            .Set(nameof(MixUserInfo.RoomIdType), $"{inputs.RoomIdType ?? RoomIdType.Integer}");
        var windows = new MixWindows(room, inputs.RenderMode is { } mode ? PropertyValue.Of((int)mode) : null)
            .OfRelay(arranged, [.. inputs.Users.Select(PropertyValue.Of)]);
        return OutputModel.Read<LayoutResult>(Outputs, ObjectValue.Empty
            .Set(nameof(LayoutResult.MixLayoutList), windows)
            .Set(nameof(LayoutResult.RecordingLayoutList), MixWindows.OfRecording(windows)));
    }
}

[Api("Who is to be seen on a canvas, and how.")]
internal sealed class LayoutArguments
{
    [Api("Width of the canvas.", Required = true, Min = 2, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height of the canvas.", Required = true, Min = 2, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("User IDs, the first in the first window.", Required = true, MaxCount = 25)]
    public IReadOnlyList<string>? Users { get; init; }

    [Api("How the windows are arranged.", Default = (int)LayoutStyle.MainAndSide)]
    public LayoutStyle? Style { get; init; }

    [Api("Space between windows, and around them.", Min = 0, Max = 200, Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? Margin { get; init; }

    [Api("How videos fill their windows. A shared screen is never cropped.", Default = (int)RelayRenderMode.Crop)]
    public RelayRenderMode? RenderMode { get; init; }

    [Api("Room of the users; that of the relay when absent.", Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }
}

[Api("Windows on a canvas.")]
internal sealed class LayoutResult
{
    [Api("The windows of a relay.", Required = true)]
    public IReadOnlyList<McuLayout>? MixLayoutList { get; init; }

    [Api("The windows of a mixed recording.", Required = true)]
    public IReadOnlyList<MixLayout>? RecordingLayoutList { get; init; }
}
