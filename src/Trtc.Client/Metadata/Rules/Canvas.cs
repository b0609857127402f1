namespace Trtc.Client.Metadata.Rules;

/// <summary>Whether a rectangle lies within a canvas.</summary>
internal static class Canvas
{
    /// <summary>Reports a side that begins or ends outside; skips what is not known.</summary>
    public static void Fits(ApiChecker checker, ApiObject rectangle, string at, string position, string size, ApiValue? canvas, string side)
    {
        if (rectangle[position] == ApiValue.Unknown || rectangle[size] == ApiValue.Unknown || canvas is not ApiNumber { Value: var most })
        {
            return;
        }

        var end = (rectangle.Number(position) ?? 0) + (rectangle.Number(size) ?? 0);
        if (end > most)
        {
            checker.Report(
                ApiProblemKind.OutOfRange,
                $"{at}.{(rectangle.Number(position) > most ? position : size)}",
                IsSecret(position) || IsSecret(size)
                    ? $"{position} and {size} end beyond the canvas {side} of {canvas}"
                    : $"{position} {rectangle.Number(position) ?? 0} and {size} {rectangle.Number(size) ?? 0} end at {end}, "
                        + $"beyond the canvas {side} of {canvas}");
        }

        bool IsSecret(string member) => rectangle[member] is { IsSecret: true };
    }
}
