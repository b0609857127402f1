namespace Trtc.Client.Metadata.Rules;

/// <summary>Every window and picture of a recording lies within the canvas, which is 360 × 640 unless it is given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecordingFitsCanvasAttribute : RuleAttribute
{
    private static readonly ApiNumber DefaultWidth = new(360);
    private static readonly ApiNumber DefaultHeight = new(640);

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value["MixTranscodeParams.VideoParams"] == ApiValue.Unknown)
        {
            return;
        }

        var given = value["MixTranscodeParams.VideoParams"] is ApiObject;
        var width = given ? value["MixTranscodeParams.VideoParams.Width"] : DefaultWidth;
        var height = given ? value["MixTranscodeParams.VideoParams.Height"] : DefaultHeight;
        CheckAll(value["MixLayoutParams.MixLayoutList"], "MixLayoutParams.MixLayoutList", "");
        CheckAll(value["MixLayoutParams.WaterMarkList"], "MixLayoutParams.WaterMarkList", ".WaterMarkImage");

        void CheckAll(ApiValue? list, string at, string member)
        {
            for (var i = 0; list is ApiList { Items: var items } && i < items.Count; i++)
            {
                if (items[i] is ApiObject item && (member.Length == 0 ? item : item[member[1..]]) is ApiObject rectangle)
                {
                    Canvas.Fits(checker, rectangle, $"{at}[{i}]{member}", "Left", "Width", width, "width");
                    Canvas.Fits(checker, rectangle, $"{at}[{i}]{member}", "Top", "Height", height, "height");
                }
            }
        }
    }
}
