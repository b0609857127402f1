using Pulumi.Protocol;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Views;

/// <summary>What there is to show of a stack.</summary>
internal sealed record StackView
{
    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack.</summary>
    public required string Stack { get; init; }

    /// <summary>Whether this process keeps the stack as its program says, too.</summary>
    public bool IsWatched { get; init; }

    /// <summary>What the stack's tasks are on.</summary>
    public ServiceKind Service { get; init; }

    /// <summary>Address of an emulator that runs by itself.</summary>
    public string? Endpoint { get; init; }

    /// <summary>When the stack was last looked at; null before it was.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Why the stack cannot be looked at now, where another run has it.</summary>
    public string? Busy { get; init; }

    /// <summary>What went wrong at the last look.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether the stack is there at all.</summary>
    public bool IsThere { get; init; } = true;

    /// <summary>The stack's resources.</summary>
    public IReadOnlyList<ResourceView> Resources { get; init; } = [];

    /// <summary>Rooms of the stack's tasks; on an emulator all that are open.</summary>
    public IReadOnlyList<RoomView> Rooms { get; init; } = [];

    /// <summary>Why the rooms could not be asked for.</summary>
    public string? RoomsProblem { get; init; }

    /// <summary>When the rooms were asked for.</summary>
    public DateTimeOffset? RoomsAt { get; init; }

    /// <summary>Clock of the emulator.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Faults that the emulator's next calls meet.</summary>
    public IReadOnlyList<FaultView> Faults { get; init; } = [];

    /// <summary>What the stack keeps secret.</summary>
    public SecretTexts Secrets { get; init; } = new();

    /// <summary>Usage, by kind.</summary>
    public IReadOnlyList<UsageView> Usage { get; init; } = [];

    /// <summary>What a watch did, oldest first.</summary>
    public IReadOnlyList<WatchEvent> Log { get; init; } = [];

    /// <summary>Whether there is something to press.</summary>
    public bool HasControls => Service is ServiceKind.Embedded or ServiceKind.Emulator;

    /// <summary>The view with what an emulator tells.</summary>
    public StackView With(EmulatorFacts known)
    {
        var facts = known.Without(Secrets);
        var tasks = facts.Tasks.ToLookup(t => t.TaskId, StringComparer.Ordinal);
        var resources = Resources.Select(r => r.TaskId is { } id && tasks[id].FirstOrDefault() is { } task ? r.With(task) : r).ToArray();
        return this with
        {
            Resources = resources,
            Rooms = RoomView.Of(facts, resources),
            RoomsAt = null,
            RoomsProblem = null,
            Clock = facts.Clock,
            Faults = facts.Faults,
        };
    }
}

/// <summary>What a stack's tasks are on.</summary>
internal enum ServiceKind
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>Tencent's service, or what is taken for it: it is only looked at.</summary>
    Real,

    /// <summary>The emulator that runs inside of the tool while a command works.</summary>
    Embedded,

    /// <summary>An emulator that runs by itself on this machine.</summary>
    Emulator,
}
