namespace Trtc.Client.UserSigs;

/// <summary>What a permission ticket allows in a room.</summary>
[Flags]
public enum RoomPrivileges
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Opening the room.</summary>
    Create = 1,

    /// <summary>Entering the room.</summary>
    Join = 2,

    /// <summary>Sending audio.</summary>
    SendAudio = 4,

    /// <summary>Receiving audio.</summary>
    ReceiveAudio = 8,

    /// <summary>Sending camera video.</summary>
    SendVideo = 16,

    /// <summary>Receiving camera video.</summary>
    ReceiveVideo = 32,

    /// <summary>Sending screen video.</summary>
    SendSubstream = 64,

    /// <summary>Receiving screen video.</summary>
    ReceiveSubstream = 128,

    /// <summary>Everything.</summary>
    All = 255,
}
