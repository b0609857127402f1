using Spectre.Console;
using Trtc.Pictures.Drawing;

namespace Trtc.Cli.Layouts;

/// <summary>Drawings in characters, in the colours that a terminal has.</summary>
internal static class BlockMarkup
{
    /// <summary>The terminal that takes colours, or null where what is written goes elsewhere, or colours are not wanted.</summary>
    /// <param name="wanted">always, never or auto.</param>
    /// <param name="output">Where it is written.</param>
    public static IAnsiConsole? Colored(string wanted, TextWriter output) => wanted switch
    {
        "always" => AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Out = new AnsiConsoleOutput(output),
        }),
        "auto" when !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 } =>
            AnsiConsole.Console,
        _ => null,
    };

    /// <summary>Writes a drawing.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="rows">The drawing.</param>
    /// <param name="indent">How far from the left.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<IReadOnlyList<BlockRun>> rows, int indent = 0)
    {
        foreach (var row in rows)
        {
            console.Write(new string(' ', indent));
            foreach (var run in row)
            {
                console.Write(new Text(run.Text, new Style(Of(run.Ink), Of(run.Ground))));
            }

            console.WriteLine();
        }
    }

    private static Color Of(string? color)
    {
        if (color is null)
        {
            return Color.Default;
        }

        var (red, green, blue) = Palette.Parts(color);
        return new Color((byte)red, (byte)green, (byte)blue);
    }
}
