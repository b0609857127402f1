using System.Net;
using Trtc.Client.Records;

namespace Trtc.Client.Transport;

/// <summary>An HTTP answer, read whole. Disposing it gives its body's array back.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Date">The server's clock, where it told it.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(HttpStatusCode Status, DateTimeOffset? Date, PooledBuffer Body) : IDisposable
{
    public void Dispose() => Body.Dispose();
}
