using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("What is moderated, and by whom.")]
[ModerationFitsSupplier]
public sealed record ModerationParams
{
    [Api("What the supplier gets.", Default = 1, Newer = true)]
    public ModerationType? ModerationType { get; init; }

    [Api(
        "The moderation ends after nobody has published in the room for this long.",
        Min = 5,
        Max = 1800,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("Length of each piece of sound.", Default = 15, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? SliceAudio { get; init; }

    [Api("Time between two frames.", Default = 5, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? SliceVideo { get; init; }

    [Api("Who moderates: tianyu, ace, shumei or Yidun.", KnownTexts = new[] { "tianyu", "ace", "shumei", "Yidun" }, Newer = true)]
    public string? ModerationSupplier { get; init; }

    [Api("Your account with the supplier.", Newer = true)]
    public ModerationSupplierParam? ModerationSupplierParam { get; init; }

    [Api("Which files are stored.", Default = 0, Newer = true)]
    public KeptModerationFiles? SaveModerationFile { get; init; }

    [Api("Which results are reported.", Default = 0, Newer = true)]
    public ReportedModerationResults? CallbackAllResults { get; init; }

    [Api("Whose streams are moderated.")]
    public SubscribeModerationUserIds? SubscribeStreamUserIds { get; init; }
}
