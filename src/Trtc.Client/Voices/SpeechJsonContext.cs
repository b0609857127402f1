using System.Text.Json.Serialization;
using Trtc.Client.Types;

namespace Trtc.Client.Voices;

/// <summary>The wire form of the events of a speech, which are no answer of an action.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SpeechChunk))]
internal sealed partial class SpeechJsonContext : JsonSerializerContext;
