using Microsoft.AspNetCore.Http;

namespace Trtc.Emulator.Http;

/// <summary>Reads bodies whole, within a limit.</summary>
internal static class RequestBody
{
    // What is allocated at once when somebody only says that it comes.
    private const int Usual = 64 * 1024;

    /// <summary>The bytes of a body.</summary>
    /// <exception cref="ApiError">It has too many, or does not come as its headers say.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest http, int limit)
    {
        RefuseAbove(limit, http.ContentLength ?? 0);
        try
        {
            return await (http.ContentLength is <= Usual and var length ? ReadExactlyAsync(http, (int)length) : ReadUpToAsync(http, limit));
        }
        catch (IOException e)
        {
            throw new ApiError("InvalidRequest", $"The body cannot be read: {e.Message}");
        }
    }

    /// <exception cref="ApiError">The size is beyond the limit.</exception>
    public static void RefuseAbove(int limit, long size)
    {
        if (size > limit)
        {
            throw new ApiError("RequestSizeLimitExceeded", $"The request has {size} bytes; at most {limit} are allowed here.");
        }
    }

    private static async Task<byte[]> ReadExactlyAsync(HttpRequest http, int length)
    {
        var body = new byte[length];
        await http.Body.ReadExactlyAsync(body, http.HttpContext.RequestAborted);
        return body;
    }

    private static async Task<byte[]> ReadUpToAsync(HttpRequest http, int limit)
    {
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await http.Body.ReadAsync(chunk, http.HttpContext.RequestAborted)) > 0)
        {
            body.Write(chunk, 0, read);
            RefuseAbove(limit, body.Length);
        }

        return body.ToArray();
    }
}
