using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>
/// The hash of files put together as a tar archive, byte for byte as Go's <c>archive/tar</c> writes one: Pulumi's hash of what is no
/// archive file itself. Each name counts once.
/// </summary>
internal sealed class TarDigest : IDisposable
{
    private const int Block = 512;
    private const int LongestName = 100;
    private const int LongestPrefix = 155;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path in the archive, with slashes.</param>
    /// <param name="content">What is in it.</param>
    public void Add(string name, byte[] content)
    {
        if (!seen.Add(name))
        {
            return;
        }

        var (prefix, rest, isWhole) = Split(name);
        if (!isWhole)
        {
            // A record of its own has the whole path.
            var slash = name.LastIndexOf('/');
            var record = Encoding.UTF8.GetBytes(Record("path", name));
            var own = Ascii($"{(slash < 0 ? "" : name[..(slash + 1)])}PaxHeaders.0/{name[(slash + 1)..]}");
            own = own.Length > LongestName ? own[..LongestName].TrimEnd('/') : own;
            Append(Header(own, "", record.Length, 'x', mode: 0, devices: false));
            AppendPadded(record);
        }

        Append(Header(isWhole ? rest : Ascii(name), prefix, content.Length, '0', mode: 0x180, devices: true));
        AppendPadded(content);
    }

    /// <summary>The hash of all that was added, in hexadecimal digits.</summary>
    public string End()
    {
        Append(new byte[2 * Block]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private static byte[] Header(string name, string prefix, int size, char type, int mode, bool devices)
    {
        var header = new byte[Block];
        Text(0, LongestName, name);
        Octal(100, 8, mode);
        Octal(108, 8, 0);
        Octal(116, 8, 0);
        Octal(124, 12, size);
        Octal(136, 12, 0);
        header[156] = (byte)type;
        Text(257, 6, "ustar");
        Text(263, 2, "00");
        if (devices)
        {
            Octal(329, 8, 0);
            Octal(337, 8, 0);
        }

        Text(345, LongestPrefix, prefix);

        // The sum counts its own field as spaces.
        Text(148, 8, "        ");
        Octal(148, 7, header.Sum(b => b));
        return header;

        void Text(int at, int width, string text) => Encoding.ASCII.GetBytes(text.Length > width ? text[..width] : text, header.AsSpan(at));
        void Octal(int at, int width, int number)
        {
            Text(at, width - 1, Convert.ToString(number, 8).PadLeft(width - 1, '0'));
            header[at + width - 1] = 0;
        }
    }

    // The two fields of a path; a path that does not fit them needs a record.
    private static (string Prefix, string Name, bool IsWhole) Split(string name)
    {
        if (!name.All(char.IsAscii))
        {
            return ("", "", false);
        }

        if (name.Length <= LongestName)
        {
            return ("", name, true);
        }

        var length = Math.Min(name.Length, LongestPrefix + 1);
        var slash = name.LastIndexOf('/', length - 1);
        return slash > 0 && name.Length - slash - 1 is > 0 and <= LongestName && slash <= LongestPrefix
            ? (name[..slash], name[(slash + 1)..], true)
            : ("", "", false);
    }

    // A record begins with its own length.
    private static string Record(string key, string value)
    {
        var rest = Encoding.UTF8.GetByteCount($" {key}={value}\n");
        var length = rest + Digits(rest);
        length = rest + Digits(length);
        return $"{length} {key}={value}\n";

        static int Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    private static string Ascii(string text) => string.Concat(text.Where(char.IsAscii));

    private void Append(byte[] bytes) => hash.AppendData(bytes);

    private void AppendPadded(byte[] bytes)
    {
        Append(bytes);
        Append(new byte[(Block - (bytes.Length % Block)) % Block]);
    }
}
