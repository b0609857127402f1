namespace Trtc.SdkGenerator;

/// <summary>Writes what all generated classes share: the package's version.</summary>
internal static class UtilitiesWriter
{
    private static readonly string[] Options = ["InvokeOptions", "InvokeOutputOptions"];

    public static string Write(string root, string? pluginDownloadUrl) => CodeWriter.File(root, ["System"], code =>
    {
        code.Block("internal static class Utilities", () =>
        {
            code.Summary("The version of this package, and of the plugin that it asks the engine for.");
            code.Line("public static string Version { get; } = ReadVersion();");
            code.Blank();
            foreach (var options in Options)
            {
                code.Block($"public static global::Pulumi.{options} WithDefaults(this global::Pulumi.{options}? options)", () =>
                {
                    code.Line($"var all = options ?? new global::Pulumi.{options}();");
                    code.Line("all.Version ??= Version;");
                    if (pluginDownloadUrl is not null)
                    {
                        code.Line($"all.PluginDownloadURL ??= \"{pluginDownloadUrl}\";");
                    }

                    code.Line("return all;");
                });
                code.Blank();
            }

            code.Block("private static string ReadVersion()", () =>
            {
                code.Line($"using var stream = typeof(Utilities).Assembly.GetManifestResourceStream(\"{root}.version.txt\")");
                code.Indented(() => code.Line($"?? throw new InvalidOperationException(\"{root}.version.txt is not in the assembly.\");"));
                code.Line("using var reader = new System.IO.StreamReader(stream);");
                code.Line("return reader.ReadToEnd().Trim();");
            });
        });
        code.Blank();
        code.Block("internal sealed class TrtcResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute", () =>
        {
            code.Line("public TrtcResourceTypeAttribute(string type)");
            code.Indented(() => code.Line(": base(type, Utilities.Version)"));
            code.Block(() => { });
        });
    });
}
