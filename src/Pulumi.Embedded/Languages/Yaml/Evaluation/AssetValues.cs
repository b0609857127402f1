using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>Assets and archives, with the hashes of what is in them.</summary>
/// <param name="folder">Folder that paths begin in.</param>
/// <param name="reads">Told of each file that is read.</param>
internal sealed class AssetValues(string folder, Action<string> reads)
{
    /// <summary>Signature of assets.</summary>
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Signature of archives.</summary>
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";

    private static readonly string[] ArchiveEndings = [".tar", ".tgz", ".tar.gz", ".zip", ".jar"];

    // What is never put into an archive.
    private const string Bookkeeping = ".pulumi";

    /// <summary>Makes an asset or an archive.</summary>
    /// <param name="call">The function.</param>
    /// <param name="argument">Its argument.</param>
    /// <exception cref="EvaluationException">It cannot be made.</exception>
    public SignedValue Make(BuiltInExpression call, PropertyValue argument)
    {
        try
        {
            return call.Function == "fn::assetArchive"
                ? Of(argument as ObjectValue ?? throw new FormatException("needs an object of assets and archives by their paths"))
                : Of(call.Function, argument.AsText ?? throw new FormatException("needs a text"));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new EvaluationException(call.Argument.At, $"{call.Function} {e.Message}");
        }
    }

    private SignedValue Of(string function, string text) => function switch
    {
        "fn::stringAsset" => Asset("text", text, Hash(Encoding.UTF8.GetBytes(text))),
        "fn::fileAsset" => Asset("path", text, Hash(Read(Full(text)))),
        "fn::remoteAsset" => Asset("uri", text, Hash(Read(Local(text)))),
        "fn::fileArchive" => Archive("path", PropertyValue.Of(text), HashOf(Full(text))),
        _ => Archive("uri", PropertyValue.Of(text), HashOf(Local(text))),
    };

    private SignedValue Of(ObjectValue parts)
    {
        foreach (var (name, part) in parts.Members)
        {
            if (part is not SignedValue { Signature: AssetSignature or ArchiveSignature })
            {
                throw new FormatException($"needs assets and archives, but \"{name}\" is neither");
            }
        }

        using var digest = new TarDigest();
        foreach (var (name, content) in Files(parts))
        {
            digest.Add(name, content);
        }

        return Archive("assets", parts, digest.End());
    }

    private static SignedValue Asset(string kind, string value, string hash) =>
        new(AssetSignature, ObjectValue.Empty.With(kind, PropertyValue.Of(value)).With("hash", PropertyValue.Of(hash)));

    private static SignedValue Archive(string kind, PropertyValue value, string hash) =>
        new(ArchiveSignature, ObjectValue.Empty.With(kind, value).With("hash", PropertyValue.Of(hash)));

    // An archive file is hashed as it is; a folder as the archive that is made of it.
    private string HashOf(string path)
    {
        if (IsArchive(path))
        {
            return Hash(Read(path));
        }

        using var digest = new TarDigest();
        foreach (var (name, content) in Files(path))
        {
            digest.Add(name, content);
        }

        return digest.End();
    }

    private IEnumerable<(string Name, byte[] Content)> Files(ObjectValue parts)
    {
        foreach (var (name, part) in parts.Members)
        {
            var content = ((SignedValue)part).Content;
            if (content["assets"] is ObjectValue inner)
            {
                foreach (var file in Files(inner))
                {
                    yield return (Joined(name, file.Name), file.Content);
                }
            }
            else if (content["text"]?.AsText is { } text)
            {
                yield return (name, Encoding.UTF8.GetBytes(text));
            }
            else
            {
                var path = content["path"]?.AsText is { } written ? Full(written) : Local(content["uri"]!.AsText!);
                foreach (var file in ((SignedValue)part).Signature == ArchiveSignature ? Files(path) : [("", Read(path))])
                {
                    yield return (Joined(name, file.Item1), file.Item2);
                }
            }
        }
    }

    private IEnumerable<(string Name, byte[] Content)> Files(string path)
    {
        if (path.EndsWith(".tar", StringComparison.Ordinal))
        {
            return Unpacked(new MemoryStream(Read(path)));
        }

        if (path.EndsWith(".tgz", StringComparison.Ordinal) || path.EndsWith(".tar.gz", StringComparison.Ordinal))
        {
            return Unpacked(new GZipStream(new MemoryStream(Read(path)), CompressionMode.Decompress));
        }

        if (IsArchive(path))
        {
            return Unzipped(Read(path));
        }

        return Directory.Exists(path) ? InFolder(path, "")
            : throw new FormatException(
                $"needs a folder or an archive file (.tar, .tgz, .tar.gz, .zip or .jar), but {path} is neither");
    }

    private IEnumerable<(string Name, byte[] Content)> InFolder(string path, string below)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
            if (entry.Name == Bookkeeping || (entry.LinkTarget is not null && Directory.Exists(entry.FullName)))
            {
                continue;
            }

            if (!isFolder)
            {
                yield return (Joined(below, entry.Name), Read(entry.FullName));
                continue;
            }

            foreach (var file in InFolder(entry.FullName, Joined(below, entry.Name)))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Unpacked(Stream archive)
    {
        using var reader = new TarReader(archive);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                yield return (Clean(entry.Name), Content(entry.DataStream));
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Unzipped(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            yield return (Clean(entry.FullName), Content(content));
        }
    }

    private static byte[] Content(Stream? stream)
    {
        var content = new MemoryStream();
        stream?.CopyTo(content);
        return content.ToArray();
    }

    private static string Clean(string name) =>
        string.Join('/', name.Split('/').Where(p => p.Length > 0 && p != ".").Aggregate(
            ImmutableList<string>.Empty,
            (all, p) => p == ".." && !all.IsEmpty && all[^1] != ".." ? all.RemoveAt(all.Count - 1) : all.Add(p)));

    private static string Joined(string above, string name) => above.Length == 0 ? name : name.Length == 0 ? above : $"{above}/{name}";

    private static bool IsArchive(string path) => ArchiveEndings.Any(e => path.EndsWith(e, StringComparison.Ordinal));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string Full(string path) => Path.GetFullPath(Path.Combine(folder, path));

    // Only what is on this machine is fetched.
    private static string Local(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile
        ? address.LocalPath
        : throw new FormatException(
            $"cannot be fetched: this engine uses no network for assets. Save {uri} beside the program and name the file instead, "
            + "with fn::fileAsset or fn::fileArchive");

    private byte[] Read(string path)
    {
        reads(path);
        return File.ReadAllBytes(path);
    }
}
