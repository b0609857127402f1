using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A request to the language model of a running agent.", Newer = true)]
public sealed record InvokeLLM
{
    [Api("What the model is asked.")]
    public string? Content { get; init; }

    [Api("Whether the answer may interrupt what the agent says now.")]
    public bool? Interrupt { get; init; }
}
