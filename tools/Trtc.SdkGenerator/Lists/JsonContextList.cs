namespace Trtc.SdkGenerator.Lists;

/// <summary>The types whose wire form is compiled.</summary>
internal static class JsonContextList
{
    public static GeneratedList Make() => GeneratedList.Of(
        "src/Trtc.Client/Metadata/TrtcJsonContext.cs",
        $"""
        using System.Text.Json.Serialization;
        using Trtc.Client.Actions;

        namespace Trtc.Client.Metadata;

        /// <summary>The wire form of every request and response, generated at compile time so that native code keeps it.</summary>
        [JsonSourceGenerationOptions(
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            GenerationMode = JsonSourceGenerationMode.Metadata)]
        {string.Join("\n", Types().Select(t => $"[JsonSerializable(typeof({t}))]"))}
        public sealed partial class TrtcJsonContext : JsonSerializerContext;
        """);

    private static IEnumerable<string> Types() => Requests.Actions.SelectMany(a => new[] { $"{a}Request", $"{a}Response" });
}
