using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>A state's file, as Pulumi writes it, read and written one resource at a time, for there may be very many.</summary>
internal static class CheckpointFile
{
    // Bytes that wait for the disk.
    private const int Chunk = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="StateException">It is damaged or of another form.</exception>
    public static Snapshot Read(string path, ISecretKeeper secrets) => Visit(path, pieces =>
    {
        var reader = new PropertyReader(secrets);
        var resources = ImmutableArray.CreateBuilder<ResourceState>();
        var pending = ImmutableArray.CreateBuilder<PendingOperation>();
        foreach (var (name, value) in pieces)
        {
            if (name == DeploymentPieces.Resource)
            {
                resources.Add(ResourceJson.Read(value, reader));
            }
            else if (name == DeploymentPieces.Pending)
            {
                pending.Add(PendingOperation.Read(value, reader));
            }
        }

        return new Snapshot(resources.DrainToImmutable(), pending.DrainToImmutable());
    });

    /// <summary>When a file was written, which stands before the resources; empty where it does not say so.</summary>
    public static string Time(string path) => Visit(path, pieces => TextIn(pieces, "manifest", "time")) ?? "";

    /// <summary>The salt of a file's secrets, which stands before the resources; null where it has none.</summary>
    public static string? Salt(string path) => Visit(path, pieces => TextIn(pieces, "secrets_providers", "state", "salt"));

    /// <summary>How many resources a file has.</summary>
    public static int Count(string path) => Visit(path, pieces => pieces.Count(p => p.Name == DeploymentPieces.Resource));

    /// <summary>Whether a file has secrets.</summary>
    public static bool HasSecrets(string path)
    {
        var mark = "\"ciphertext\""u8;
        using var file = File.OpenRead(path);
        var buffer = new byte[Chunk];
        var kept = 0;
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var there = buffer.AsSpan(0, kept + read);
            if (there.IndexOf(mark) >= 0)
            {
                return true;
            }

            kept = Math.Min(there.Length, mark.Length - 1);
            there[^kept..].CopyTo(buffer);
        }

        return false;
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stack">The stack's whole name.</param>
    /// <param name="state">Its state.</param>
    /// <param name="secrets">Encrypts.</param>
    /// <param name="time">The clock.</param>
    public static void Write(string path, string stack, Snapshot state, ISecretKeeper secrets, TimeProvider time) =>
        FileReplacement.Write(path, file =>
        {
            using (var json = new Utf8JsonWriter(file, JsonText.IndentedWriter))
            {
                json.WriteStartObject();
                state.WriteVersion(json);
                json.WriteStartObject("checkpoint");
                json.WriteString("stack", stack);
                json.WritePropertyName("latest");
                state.Write(json, secrets, time, () =>
                {
                    if (json.BytesPending > Chunk)
                    {
                        json.Flush();
                    }
                });
                json.WriteEndObject();
                json.WriteEndObject();
            }

            file.Write("\n"u8);
        });

    private static string? TextIn(IEnumerable<(string Name, JsonElement Value)> pieces, string piece, params ReadOnlySpan<string> names)
    {
        foreach (var (name, value) in pieces)
        {
            if (name == piece)
            {
                var inner = value;
                foreach (var step in names)
                {
                    if (inner.ValueKind != JsonValueKind.Object || !inner.TryGetProperty(step, out inner))
                    {
                        return null;
                    }
                }

                return inner.GetString();
            }
        }

        return null;
    }

    private static T Visit<T>(string path, Func<IEnumerable<(string Name, JsonElement Value)>, T> visit)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return visit(DeploymentPieces.Of(file, path));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new StateException($"{path} is no Pulumi deployment: {e.Message}");
        }
    }
}
