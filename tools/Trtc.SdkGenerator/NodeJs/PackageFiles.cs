using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes what npm and the compiler read of the package.</summary>
internal static class PackageFiles
{
    // A package's users have their own.
    public const string Npmrc = "package-lock=false\n";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The package's description. By its last block, Pulumi finds the plugin.</summary>
    public static string Package(Schema schema)
    {
        var about = schema.About;
        var file = new JsonObject
        {
            ["name"] = schema.Packages.NodeJs,
            ["version"] = schema.Version,
            ["description"] = about.Description,
            ["keywords"] = new JsonArray([.. about.Keywords.Select(k => (JsonNode)k)]),
            ["homepage"] = about.Homepage,
            ["repository"] = about.Repository,
            ["license"] = about.License,
            ["main"] = "bin/index.js",
            ["types"] = "bin/index.d.ts",
            ["files"] = new JsonArray("bin"),
            ["scripts"] = new JsonObject { ["build"] = "tsc" },
            // The first with outputs of functions that take options of their own.
            ["dependencies"] = new JsonObject { ["@pulumi/pulumi"] = "^3.142.0" },
            ["devDependencies"] = new JsonObject { ["@types/node"] = "^20", ["typescript"] = "^5" },
            ["pulumi"] = new JsonObject { ["resource"] = true, ["name"] = schema.Name, ["version"] = schema.Version },
        };
        foreach (var empty in file.Where(m => m.Value is JsonValue value && value.ToString().Length == 0).Select(m => m.Key).ToArray())
        {
            file.Remove(empty);
        }

        if (schema.PluginDownloadUrl is { } url)
        {
            file["pulumi"]!["server"] = url;
        }

        return file.ToJsonString(Json) + "\n";
    }

    /// <summary>How the package is compiled.</summary>
    public static string Compiler()
    {
        var file = new JsonObject
        {
            ["compilerOptions"] = new JsonObject
            {
                ["outDir"] = "bin",
                ["target"] = "es2020",
                ["module"] = "commonjs",
                ["moduleResolution"] = "node",
                ["declaration"] = true,
                ["sourceMap"] = true,
                ["stripInternal"] = true,
                ["strict"] = true,
                ["forceConsistentCasingInFileNames"] = true,
            },
            ["files"] = new JsonArray("index.ts"),
        };
        return file.ToJsonString(Json) + "\n";
    }
}
