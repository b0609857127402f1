using Trtc.Cli.Reports;

namespace Trtc.Cli.ControlRoom.Views;

/// <summary>Usage of a kind.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Usage">What was answered last; null before anything was.</param>
/// <param name="AskedAt">When that was.</param>
/// <param name="Problem">Why there was no answer when it was asked last.</param>
internal sealed record UsageView(UsageKind Kind, Usage? Usage, DateTimeOffset? AskedAt, string? Problem);
