namespace Trtc.Cli;

/// <summary>Something that the person at the terminal can put right.</summary>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class UserException(string message) : Exception(message);
