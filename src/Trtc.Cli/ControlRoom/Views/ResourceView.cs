using Pulumi.Protocol;

namespace Trtc.Cli.ControlRoom.Views;

/// <summary>A resource of the stack.</summary>
/// <param name="Urn">Its name among all.</param>
/// <param name="State">How it is.</param>
/// <param name="Inputs">Its inputs.</param>
internal sealed record ResourceView(string Urn, TaskState State, ObjectValue Inputs)
{
    /// <summary>Why it is so, where that is known.</summary>
    public string? Why { get; init; }

    /// <summary>ID of its task.</summary>
    public string? TaskId { get; init; }

    /// <summary>Room that its task works in.</summary>
    public string? Room { get; init; }

    /// <summary>User that its robot is in the room.</summary>
    public string? Robot { get; init; }

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Name of the resource.</summary>
    public string Name => Pulumi.Protocol.Urn.NameOf(Urn);

    /// <summary>Type of the resource.</summary>
    public string Type => Pulumi.Protocol.Urn.TypeOf(Urn);

    /// <summary>The resource with what an emulator knows of its task, which is newer than any look.</summary>
    public ResourceView With(EmulatorTask task)
    {
        var known = this with
        {
            Room = task.Room?.Id ?? Room,
            Robot = task.Robot ?? Robot,
            Since = task.StartedAt,
        };
        return task.EndedAt is null ? known : known with
        {
            State = TaskState.Ended,
            Why = task.EndReason ?? Why,
            Since = task.EndedAt,
        };
    }
}

/// <summary>How a resource is.</summary>
internal enum TaskState
{
    /// <summary>It is a task, and runs.</summary>
    Live,

    /// <summary>It is a task, and runs no more.</summary>
    Ended,

    /// <summary>It could not be seen.</summary>
    Unknown,

    /// <summary>It is there, and no task.</summary>
    NoTask,
}
