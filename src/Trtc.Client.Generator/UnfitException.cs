namespace Trtc.Client.Generator;

/// <summary>A record holds what no contract can be made of.</summary>
internal sealed class UnfitException(string message) : Exception(message);
