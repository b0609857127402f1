using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A term and its fixed translation.", Newer = true)]
public sealed record Terminology
{
    [Api("The term.", Required = true, Newer = true)]
    public string? Source { get; init; }

    [Api("Its translation.", Required = true, Newer = true)]
    public string? Target { get; init; }
}
