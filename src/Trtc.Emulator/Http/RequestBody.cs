using Microsoft.AspNetCore.Http;

namespace Trtc.Emulator.Http;

/// <summary>Reads bodies whole, within a limit.</summary>
internal static class RequestBody
{
    /// <summary>The bytes of a body.</summary>
    /// <exception cref="ApiError">It has too many, or does not come as its headers say.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest http, int limit)
    {
        RefuseAbove(limit, http.ContentLength ?? 0);
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await http.Body.ReadAsync(chunk, http.HttpContext.RequestAborted)) > 0)
            {
                body.Write(chunk, 0, read);
                RefuseAbove(limit, body.Length);
            }
        }
        catch (IOException e)
        {
            throw new ApiError("InvalidRequest", $"The body cannot be read: {e.Message}");
        }

        return body.ToArray();
    }

    /// <exception cref="ApiError">The size is beyond the limit.</exception>
    public static void RefuseAbove(int limit, long size)
    {
        if (size > limit)
        {
            throw new ApiError("RequestSizeLimitExceeded", $"The request has {size} bytes; at most {limit} are allowed here.");
        }
    }
}
