using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>Times, counts and IDs as the page writes them.</summary>
internal static class Words
{
    /// <summary>A time, for people and for programs.</summary>
    public static Html Time(DateTimeOffset? time) => time is not { } known ? Html.Empty : Html.Of(
        $"<time datetime=\"{known.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">{Text(known)}</time>");

    /// <summary>A time in UTC, to the second.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>How many of something.</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>A type as programs write it.</summary>
    public static string Type(ResourceView resource) => resource.Type.Replace(":index:", ":", StringComparison.Ordinal);

    /// <summary>An ID in the page for something of a resource.</summary>
    public static string Id(string kind, ResourceView resource) =>
        Id(kind, resource.Name) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resource.Urn)).AsSpan(0, 4));

    /// <summary>An ID in the page for something of any name. Different names have different IDs.</summary>
    public static string Id(string kind, string name)
    {
        var id = new StringBuilder(kind).Append('-');
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                id.Append(c);
            }
            else
            {
                id.Append('_').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return id.ToString();
    }
}
