using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>
/// Who may come in: those who have the token that the address holds, who call the server by its own name, and whose page is its own.
/// The first keeps out other users of this machine and pages of other sites; the others hold even where the token got about.
/// </summary>
/// <param name="token">The token.</param>
/// <param name="port">The port.</param>
internal sealed class RequestGate(string token, int port)
{
    /// <summary>What those are told who have no token.</summary>
    public const string NoToken = "This is the control room of a stack, and only its whole address opens it. "
        + "`trtc open`, or `trtc watch --open`, printed that address at the terminal where it runs.\n";

    /// <summary>What those are told who came by another name.</summary>
    public const string OtherHost = "The control room answers to 127.0.0.1 and localhost only, with its own port.\n";

    /// <summary>What those are told whose page is another's.</summary>
    public const string OtherOrigin = "Only the control room's own page may do this.\n";

    private static readonly string[] Names = ["127.0.0.1", "localhost"];

    private readonly byte[] wanted = Encoding.UTF8.GetBytes(token);
    private readonly string[] hosts = [.. Names.Select(name => $"{name}:{port.ToString(CultureInfo.InvariantCulture)}")];

    /// <summary>A token that nobody guesses.</summary>
    public static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    /// <summary>Why a request is refused; null where it may come in.</summary>
    /// <param name="host">The header that names the server.</param>
    /// <param name="path">The path.</param>
    /// <param name="acts">Whether it would do something.</param>
    /// <param name="origin">The header that names the page it comes from, if it has one.</param>
    /// <param name="rest">The path behind the token; empty where nothing, not even a slash, is there.</param>
    public string? Refusal(string? host, string path, bool acts, string? origin, out string rest)
    {
        rest = "";
        if (!hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            return OtherHost;
        }

        var end = path.IndexOf('/', 1 <= path.Length ? 1 : 0);
        var given = path.Length == 0 ? "" : end < 0 ? path[1..] : path[1..end];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), wanted))
        {
            return NoToken;
        }

        rest = end < 0 ? "" : path[end..];
        return acts && origin is not null && origin != $"http://{host}" ? OtherOrigin : null;
    }
}
