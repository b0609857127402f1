namespace Trtc.Client.Limits;

/// <summary>A turn that was taken out of a <see cref="TurnBook"/>.</summary>
/// <param name="Slot">Which of the rate's turns.</param>
/// <param name="Until">When it is free again if nobody gives it back; tells it from later turns of the slot.</param>
internal readonly record struct Turn(int Slot, long Until);
