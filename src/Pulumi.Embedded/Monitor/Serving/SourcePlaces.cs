using System.Globalization;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>Places in programs, as their SDKs tell them.</summary>
internal static class SourcePlaces
{
    /// <summary>A place as people read it, such as <c>index.ts:12:5</c>; null where the SDK tells none.</summary>
    public static string? Of(SourcePosition? at)
    {
        if (at is not { Uri.Length: > 0, Line: > 0 } || !Uri.TryCreate(at.Uri, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var file = uri.IsFile ? Path.GetFileName(uri.LocalPath) : at.Uri;
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{at.Line}{(at.Column > 0 ? $":{at.Column}" : "")}");
    }
}
