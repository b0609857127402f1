using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Trtc.Bench;

/// <summary>
/// Sends ready-made requests over a few connections from one thread, as fast as they are answered: one is under way on each, and the
/// next goes out when its answer is in. It costs little, since what it measures shares the machine with it.
/// </summary>
internal sealed class HttpLoad : IDisposable
{
    private const int Connections = 16;

    private readonly Socket[] sockets;
    private readonly byte[] buffer = new byte[64 * 1024];

    public HttpLoad(Uri endpoint) => sockets = [.. Enumerable.Range(0, Connections).Select(_ => Connect(endpoint))];

    /// <summary>Sends the requests in turn until so many are answered, and returns the seconds that it took.</summary>
    /// <param name="count">How many are sent.</param>
    /// <param name="request">A request by its number.</param>
    /// <param name="answered">Told each answer's body.</param>
    public double Run(int count, Func<int, byte[]> request, Action<int, ReadOnlySpan<byte>>? answered = null)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count + Connections; i++)
        {
            var socket = sockets[i % Connections];
            if (i >= Connections && i - Connections < count)
            {
                var body = Receive(socket);
                answered?.Invoke(i - Connections, body);
            }

            if (i < count)
            {
                socket.Send(request(i));
            }
        }

        return clock.Elapsed.TotalSeconds;
    }

    public void Dispose() => Array.ForEach(sockets, s => s.Dispose());

    private static Socket Connect(Uri endpoint)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Parse(endpoint.Host), endpoint.Port);
        return socket;
    }

    private ReadOnlySpan<byte> Receive(Socket socket)
    {
        var (length, end) = (0, -1);
        while (length < end || end < 0)
        {
            var received = socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
            length += received > 0 ? received : throw new IOException("The connection was closed instead of an answer.");
            end = end < 0 ? EndOf(buffer.AsSpan(0, length)) : end;
        }

        var answer = buffer.AsSpan(0, end);
        var body = answer[(answer.IndexOf("\r\n\r\n"u8) + 4)..];
        return answer.StartsWith("HTTP/1.1 200"u8) && !body.StartsWith("{\"Response\":{\"Error\""u8)
            ? body
            : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
    }

    // Where an answer ends, by its headers; negative while they are not there yet.
    private static int EndOf(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        var name = "Content-Length: "u8;
        var at = received.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(received[(at + name.Length)..head], out int length, out _)
            ? head + 4 + length
            : throw new InvalidOperationException("The answer does not say how long it is.");
    }
}
