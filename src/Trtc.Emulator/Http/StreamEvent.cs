using System.Text.Json.Nodes;

namespace Trtc.Emulator.Http;

/// <summary>An event of an answer that comes piece by piece.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Members">What it tells, besides its type and the request's ID.</param>
internal sealed record StreamEvent(string Type, JsonObject Members);
