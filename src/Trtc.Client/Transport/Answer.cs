using System.Net;

namespace Trtc.Client.Transport;

/// <summary>An HTTP answer, read whole.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Date">The server's clock, where it told it.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(HttpStatusCode Status, DateTimeOffset? Date, byte[] Body);
