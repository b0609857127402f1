namespace Pulumi.Trtc.Provider.Schema;

/// <summary>The examples that resources' descriptions end with.</summary>
internal static class ExamplePages
{
    /// <summary>The page of a resource, or nothing: a new one gets its page when the schema has it.</summary>
    public static string Of(string resource)
    {
        using var stream = typeof(ExamplePages).Assembly.GetManifestResourceStream("Examples/" + resource);
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return "\n\n" + reader.ReadToEnd().TrimEnd();
    }
}
