using System.Text.Json.Serialization;
using Trtc.Client.Types;

namespace Trtc.Emulator.Http;

/// <summary>The JSON of the events of an answer that comes piece by piece.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SpeechChunk))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
