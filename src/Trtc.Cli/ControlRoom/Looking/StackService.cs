using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>What a stack's tasks are on.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Endpoint">Address of an emulator.</param>
/// <param name="Admin">Its administration; null on the real service.</param>
internal sealed record StackService(ServiceKind Kind, string? Endpoint, EmulatorAdmin? Admin)
{
    /// <summary>Tencent's service, or what is taken for it.</summary>
    public static StackService Real { get; } = new(ServiceKind.Real, null, null);

    /// <summary>Finds it: the embedded emulator, an emulator of this machine that the stack's calls go to, or the service.</summary>
    public static async Task<StackService> OfAsync(
        Workspace workspace, EmbeddedEmulator? local, HttpClient http, CancellationToken cancellationToken)
    {
        if (local is not null)
        {
            return new StackService(ServiceKind.Embedded, null, new EmulatorAdmin(http, local.Endpoint));
        }

        var endpoint = workspace.ProviderConfig(EmbeddedEmulator.Package)["endpoint"]?.AsText?.Trim()
            ?? Environment.GetEnvironmentVariable("TRTC_ENDPOINT")?.Trim();
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || !address.IsLoopback || address.Scheme is not ("http" or "https"))
        {
            return Real;
        }

        var admin = new EmulatorAdmin(http, address.GetLeftPart(UriPartial.Authority));
        return await admin.AnswersAsync(cancellationToken)
            ? new StackService(ServiceKind.Emulator, address.GetLeftPart(UriPartial.Authority), admin)
            : Real;
    }
}
