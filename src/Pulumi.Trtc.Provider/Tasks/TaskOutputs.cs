using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Outputs that tasks have in common.</summary>
internal interface ITaskOutputs
{
    string? TaskId { get; }
}

[Api("Outputs of a task.")]
internal sealed record TaskOutputs : ITaskOutputs
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }
}
