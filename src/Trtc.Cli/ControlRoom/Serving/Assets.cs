namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>The page's style and script, which are in the tool itself.</summary>
internal static class Assets
{
    /// <summary>The style.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script.</summary>
    public static string Script { get; } = Read("page.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream("ControlRoom." + name)!);
        return reader.ReadToEnd();
    }
}
