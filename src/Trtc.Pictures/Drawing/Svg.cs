using System.Globalization;
using System.Text;

namespace Trtc.Pictures.Drawing;

/// <summary>Writes SVG: elements with attributes, and texts with everything escaped.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>A number as attributes have it.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text as it stands in an element or an attribute. What XML cannot hold is replaced.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < 0x20 or 0xfffe or 0xffff => "\ufffd",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Begins an element; its end comes with <see cref="End"/>.</summary>
    public Svg Begin(string name, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes, ">");
        open.Push(name);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public Svg End()
    {
        text.Append("</").Append(open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element without anything in it.</summary>
    public Svg Empty(string name, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes, "/>\n");
        return this;
    }

    /// <summary>An element with a text.</summary>
    public Svg Text(string name, string content, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes, ">");
        text.Append(Escape(content)).Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>What is written as it is, such as a style or a picture made before.</summary>
    public Svg Raw(string content)
    {
        text.Append(content);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Tag(string name, (string Name, object? Value)[] attributes, string end)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes.Where(a => a.Value is not null))
        {
            var shown = value is double or int ? Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : $"{value}";
            text.Append(' ').Append(attribute).Append("=\"").Append(Escape(shown)).Append('"');
        }

        text.Append(end);
    }
}
