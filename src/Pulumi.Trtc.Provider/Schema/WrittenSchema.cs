namespace Pulumi.Trtc.Provider.Schema;

/// <summary>
/// The schema as tools/generate.sh wrote it, compiled in: to write it anew takes longer than all else in a plugin's start.
/// </summary>
internal static class WrittenSchema
{
    private const string Resource = "schema.json";

    /// <summary>The schema as JSON.</summary>
    public static string Read()
    {
        using var reader = new StreamReader(typeof(WrittenSchema).Assembly.GetManifestResourceStream(Resource)!);
        var text = reader.ReadToEnd();

        // A build of another version, such as a release's, says that version.
        return text.Contains($"\"version\": \"{ProviderVersion.Text}\"", StringComparison.Ordinal) ? text : SchemaWriter.Write();
    }
}
