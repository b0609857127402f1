using System.Text.Json;

namespace Trtc.SdkGenerator;

/// <summary>What registries show of a package. Texts are empty where the schema has none.</summary>
internal sealed record PackageAbout(
    string Description, IReadOnlyList<string> Keywords, string Homepage, string Repository, string License)
{
    /// <summary>Reads the members of a schema.</summary>
    public static PackageAbout Of(JsonElement root)
    {
        return new(
            Text("description"),
            root.TryGetProperty("keywords", out var words) ? [.. words.EnumerateArray().Select(w => w.GetString()!)] : [],
            Text("homepage"),
            Text("repository"),
            Text("license"));

        string Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString()! : "";
    }
}
