namespace Trtc.Cli.ControlRoom.Page;

/// <summary>A piece of a page. Whatever is put into its text is escaped, unless it is a piece itself.</summary>
/// <param name="Text">The piece as it is sent.</param>
internal readonly record struct Html(string Text)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>A piece of a text with values in it: <c>Html.Of($"&lt;td&gt;{name}&lt;/td&gt;")</c>.</summary>
    public static Html Of(HtmlText text) => new(text.ToString());

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Text)));

    /// <summary>A piece for each of some things.</summary>
    public static Html Each<T>(IEnumerable<T> things, Func<T, Html> piece) => Join(things.Select(piece));

    /// <summary>A piece where something holds, and else nothing.</summary>
    public static Html If(bool holds, Func<Html> piece) => holds ? piece() : Empty;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
