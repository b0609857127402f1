namespace Trtc.Pictures.Drawing;

/// <summary>How much room texts take, in columns of a terminal: East Asian letters take two.</summary>
internal static class TextWidth
{
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115f), (0x2e80, 0xa4cf), (0xac00, 0xd7a3), (0xf900, 0xfaff), (0xfe30, 0xfe6f), (0xff00, 0xff60), (0xffe0, 0xffe6),
    ];

    /// <summary>The columns of a letter.</summary>
    public static int Of(char letter) => Wide.Any(w => letter >= w.From && letter <= w.To) ? 2 : 1;

    /// <summary>The columns of a text.</summary>
    public static int Of(string text) => text.Sum(Of);

    /// <summary>As much of a text as there is room for; what is cut ends in an ellipsis.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
        {
            return text;
        }

        var (used, length) = (1, 0);
        while (used + Of(text[length]) <= columns)
        {
            used += Of(text[length++]);
        }

        return columns < 1 ? "" : text[..length] + "…";
    }
}
