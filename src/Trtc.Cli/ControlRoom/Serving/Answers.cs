using System.Text;
using Microsoft.AspNetCore.Http;

namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>Answers with what a browser has to know of the page.</summary>
internal static class Answers
{
    // Drawings bring their styles along, for those who save them. A style loads nothing that the rest does not allow.
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; style-src 'self' 'unsafe-inline'";

    /// <summary>Puts what holds for every answer.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Not no-referrer: forms without a script would then come from an origin that cannot be told from another's.
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    /// <summary>Sends a text of some type.</summary>
    public static async Task SendAsync(HttpContext context, int status, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>Sends a line for people.</summary>
    public static Task SayAsync(HttpContext context, int status, string text) => SendAsync(context, status, "text/plain", text);
}
