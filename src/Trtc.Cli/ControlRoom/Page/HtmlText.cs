using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>Text with values in it, of which each is escaped as it comes in.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText
{
    private readonly StringBuilder text;

    public HtmlText(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(Html piece) => text.Append(piece.Text);

    public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
