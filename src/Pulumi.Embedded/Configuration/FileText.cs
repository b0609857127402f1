using System.Text;
using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Configuration;

/// <summary>The text of a file that is written again as it was read: in its encoding, with its mark where it has one.</summary>
internal static class FileText
{
    /// <summary>How files are written that were not there.</summary>
    public static Encoding Usual { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The longer mark first, for it begins like the shorter.
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceException">It is no text.</exception>
    public static (string Text, Encoding Encoding) Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var encoding = Marked.FirstOrDefault(e => bytes.AsSpan().StartsWith(e.GetPreamble())) ?? Usual;
        try
        {
            return (encoding.GetString(bytes.AsSpan(encoding.GetPreamble().Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            var file = YamlFile.Parse(Path.GetFileName(path), "");
            file.Report(new Position(file.Name, 1, 1), "this is no text in UTF-8; save it as UTF-8");
            file.ThrowIfWrong();
            throw;
        }
    }
}
