using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>The file that <c>--out</c> names for a picture.</summary>
internal static class PictureFile
{
    private const string Ending = ".svg";

    /// <summary>Refuses a file that no picture is written to.</summary>
    public static void RefuseOthers(string? path)
    {
        if (path is not null && !path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserException($"--out {path} must end with {Ending}, since the picture is written as SVG.");
        }
    }

    /// <summary>Writes a picture, whole or not at all, and says where.</summary>
    public static void Write(string path, string svg, TextWriter tell)
    {
        FileReplacement.Write(Path.GetFullPath(path), svg);
        tell.WriteLine($"The picture is in {path}.");
    }
}
