namespace Trtc.Emulator.State;

/// <summary>A voice that was made from a recording.</summary>
/// <param name="VoiceId">ID that the cloning returned.</param>
/// <param name="SdkAppId">Application it belongs to.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record ClonedVoice(string VoiceId, ulong SdkAppId, DateTimeOffset CreatedAt);
