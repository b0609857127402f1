using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Outputs that tasks have in common.</summary>
/// <typeparam name="TSelf">The record of the outputs.</typeparam>
internal interface ITaskOutputs<TSelf>
{
    string? TaskId { get; }

    /// <summary>The outputs of a task of which only is known that it was asked for.</summary>
    static abstract TSelf OfUnknown(string id);
}

[Api("Outputs of a task.")]
internal sealed record TaskOutputs : ITaskOutputs<TaskOutputs>
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }

    public static TaskOutputs OfUnknown(string id) => new() { TaskId = id, Status = UnknownTask.Status };
}
