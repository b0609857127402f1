namespace Trtc.Client.Metadata.Rules;

/// <summary>VOD takes AAC files only of recordings of audio.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VodAacNeedsAudioOnlyAttribute : RuleAttribute
{
    private const string MediaType = "StorageParams.CloudVod.TencentVod.MediaType";

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Number(MediaType) is 2 or 4
            && value["RecordParams.StreamType"] != ApiValue.Unknown
            && value.Number("RecordParams.StreamType") != 1)
        {
            checker.Report(
                ApiProblemKind.Conflict,
                MediaType,
                $"is {value[MediaType]}, with AAC in it, which needs RecordParams.StreamType 1 (Audio)");
        }
    }
}
