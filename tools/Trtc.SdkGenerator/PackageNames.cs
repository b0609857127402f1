using System.Text.Json;

namespace Trtc.SdkGenerator;

/// <summary>What the packages of the other languages are called, as the schema's block of languages says.</summary>
/// <param name="NodeJs">The npm package.</param>
/// <param name="Python">The module.</param>
/// <param name="Go">The import path.</param>
/// <param name="Java">The package that the resources are in.</param>
internal sealed record PackageNames(string NodeJs, string Python, string Go, string Java)
{
    /// <summary>Reads the block, whose members may be missing.</summary>
    public static PackageNames Of(string name, JsonElement languages)
    {
        return new(Text("nodejs", "packageName"), Text("python", "packageName"), Text("go", "importBasePath"),
            $"{Text("java", "basePackage")}.{name}");

        string Text(string language, string member) =>
            languages.TryGetProperty(language, out var own) && own.TryGetProperty(member, out var value)
                ? value.GetString()!
                : "";
    }
}
