using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A term and its fixed translation.")]
public sealed record TermPair
{
    [Api("The term.", Required = true, Newer = true)]
    public string? Source { get; init; }

    [Api("Its translation.", Required = true, Newer = true)]
    public string? Target { get; init; }
}
