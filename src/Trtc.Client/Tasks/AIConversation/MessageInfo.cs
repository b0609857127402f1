using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Something that was said in an AI conversation.")]
public sealed record MessageInfo
{
    [Api("Who said it: user or assistant.", Newer = true)]
    public string? Role { get; init; }

    [Api("What was said.")]
    public string? Content { get; init; }
}
