using System.Buffers;
using System.Text.Json;

namespace Trtc.Emulator.Http;

/// <summary>Writes JSON as UTF-8.</summary>
internal static class JsonBytes
{
    // What most requests and answers fit into.
    private const int Usual = 512;

    /// <summary>What a writer was given to write.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="write">Writes it.</param>
    public static byte[] Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            write(writer, value);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
