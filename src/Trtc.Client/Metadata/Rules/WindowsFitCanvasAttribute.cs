namespace Trtc.Client.Metadata.Rules;

/// <summary>Every window of a relay's layout lies within the canvas.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WindowsFitCanvasAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value["LayoutParams.MixLayoutList"] is not ApiList windows)
        {
            return;
        }

        for (var i = 0; i < windows.Items.Count; i++)
        {
            if (windows.Items[i] is ApiObject window)
            {
                var at = $"LayoutParams.MixLayoutList[{i}]";
                Canvas.Fits(checker, window, at, "LocationX", "ImageWidth", value["VideoEncode.Width"], "width");
                Canvas.Fits(checker, window, at, "LocationY", "ImageHeight", value["VideoEncode.Height"], "height");
            }
        }
    }
}
