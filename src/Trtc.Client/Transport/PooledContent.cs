using System.Net;
using Trtc.Client.Records;

namespace Trtc.Client.Transport;

/// <summary>A request's body, whose array is used again once the message is disposed.</summary>
internal sealed class PooledContent(PooledBuffer body) : HttpContent
{
    private int writing;
    private bool isDisposed;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            await stream.WriteAsync(body.Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            stream.Write(body.Span);
        }
        finally
        {
            End();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Release();
        }

        base.Dispose(disposing);
    }

    private void Begin()
    {
        lock (body)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            writing++;
        }
    }

    private void End()
    {
        lock (body)
        {
            writing--;
        }
    }

    // What is still being sent, as after a time-out, keeps its array for good: another call's body must not get into it.
    private void Release()
    {
        lock (body)
        {
            if (!isDisposed && writing == 0)
            {
                body.Dispose();
            }

            isDisposed = true;
        }
    }
}
