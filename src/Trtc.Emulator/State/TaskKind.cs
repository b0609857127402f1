namespace Trtc.Emulator.State;

/// <summary>What a task does.</summary>
public enum TaskKind
{
    /// <summary>Plays a media stream into a room.</summary>
    StreamIngest,

    /// <summary>Mixes or forwards a room's streams.</summary>
    PublishCdnStream,

    /// <summary>Records a room.</summary>
    CloudRecording,

    /// <summary>Converses in a room.</summary>
    AIConversation,

    /// <summary>Transcribes a room.</summary>
    AITranscription,
}
