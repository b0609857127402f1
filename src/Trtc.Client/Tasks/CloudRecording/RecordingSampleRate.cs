using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Audio samples per second of a recording.")]
public enum RecordingSampleRate
{
    [Api("48000 Hz.")]
    Hz48000 = 1,

    [Api("44100 Hz.")]
    Hz44100 = 2,

    [Api("16000 Hz.")]
    Hz16000 = 3,
}
