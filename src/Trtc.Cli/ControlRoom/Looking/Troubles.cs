using System.Text.Json;
using Grpc.Core;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Trtc.Client.Errors;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>What may go wrong without the page going with it.</summary>
internal static class Troubles
{
    /// <summary>Whether the page tells it and goes on.</summary>
    public static bool Are(Exception e) => e is UserException or StateException or SecretsException or PluginException or SourceException
        or IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or JsonException or RpcException
        or TrtcException or TaskCanceledException or FormatException;

    /// <summary>What went wrong, line by line.</summary>
    public static IReadOnlyList<string> Told(Exception e) => e switch
    {
        SourceException source => [.. source.Problems.Select(p => FirstLine(p.ToString()))],
        RpcException rpc => [FirstLine(rpc.Status.Detail)],
        TrtcException trtc => [FirstLine(trtc.Detail)],
        TaskCanceledException => ["The emulator did not answer in time."],
        _ => [FirstLine(e.Message)],
    };

    /// <summary>What went wrong, in one line.</summary>
    public static string Line(Exception e) => string.Join(" ", Told(e));

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].TrimEnd('\r');
}
