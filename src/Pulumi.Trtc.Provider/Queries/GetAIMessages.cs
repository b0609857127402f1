using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>What an AI agent and its user said.</summary>
internal sealed class GetAIMessages : Query<QueryAIMessageListRequest, AIMessagesResult>
{
    public override string Description => "What an AI agent and its user have said to each other.";

    protected override async Task<AIMessagesResult> AskAsync(FunctionCall call, QueryAIMessageListRequest request)
    {
        var answer = await call.AskAsync(request);
        return new AIMessagesResult
        {
            Total = (long)(answer.Total ?? (ulong)(answer.MessageList?.Count ?? 0)),
            Messages = answer.MessageList ?? [],
        };
    }
}

[Api("What was said in an AI conversation.")]
internal sealed class AIMessagesResult
{
    [Api("Number of messages, as the service counts them.", Required = true)]
    public long? Total { get; init; }

    [Api("The messages, oldest first.", Required = true)]
    public IReadOnlyList<MessageInfo>? Messages { get; init; }
}
