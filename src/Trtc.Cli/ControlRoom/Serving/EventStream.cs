using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Pulumi.Protocol;

namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>
/// Tells one page what changes, as server-sent events. It sends the sections as they are when it gets to it, so that a slow page misses
/// steps between and holds up nobody.
/// </summary>
/// <param name="board">What is shown.</param>
/// <param name="time">The clock.</param>
internal sealed class EventStream(Board board, TimeProvider time)
{
    // Without one a connection that is gone would not be noticed.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Sends until the page is left or the server ends.</summary>
    public async Task SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var sent = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            await WriteAsync(context, "retry: 2000\n\n", cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                var (sections, changed) = board.Now();
                foreach (var section in sections.Where(s => !sent.TryGetValue(s.Id, out var version) || version != s.Version))
                {
                    var json = new JsonObject { ["id"] = section.Id, ["html"] = section.Html.Text };
                    await WriteAsync(context, $"event: section\ndata: {json.ToJsonString(JsonText.Readable)}\n\n", cancellationToken);
                    sent[section.Id] = section.Version;
                }

                if (!await HasChangedAsync(changed, cancellationToken))
                {
                    await WriteAsync(context, ": still here\n\n", cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The page was left, or the server ends.
        }
    }

    private async Task<bool> HasChangedAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Heartbeat, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
