namespace Trtc.Client.Metadata;

/// <summary>What a member is for a task, whatever its name is: checks, diffs, the schema, signing and the emulator go by it.</summary>
public enum ApiRole
{
    /// <summary>Nothing special.</summary>
    None,

    /// <summary>The application.</summary>
    Application,

    /// <summary>The ID of a room.</summary>
    Room,

    /// <summary>Says whether the room's ID is a number or a string.</summary>
    RoomType,

    /// <summary>The user under which a robot enters the room; two robots under one user kick each other out.</summary>
    RobotUser,

    /// <summary>The robot user's signature. It matters only when the robot enters, so it is never a change.</summary>
    Signature,

    /// <summary>The robot user's permission ticket. It matters only when the robot enters, so it is never a change.</summary>
    Ticket,

    /// <summary>The caller's own ID of a task, by which the service recognises a start that is repeated.</summary>
    Session,
}
