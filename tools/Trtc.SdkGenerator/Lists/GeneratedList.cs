namespace Trtc.SdkGenerator.Lists;

/// <summary>A file that lists what the records, or other classes of the product, declare. The product is compiled with it.</summary>
/// <param name="Path">The file, from the repository's root.</param>
/// <param name="Text">What is in it.</param>
internal sealed record GeneratedList(string Path, string Text)
{
    private const string Note = "// Made by tools/generate.sh. Edits are lost when it runs again.";

    /// <summary>All lists. A new one is a class beside this one, and a line here.</summary>
    public static IReadOnlyList<GeneratedList> All() =>
        [ActionList.Make(), .. ProviderLists.Make(), EmulatorHandlers.Make()];

    /// <summary>A file of C#, with each entry on the place that it has in the text.</summary>
    public static GeneratedList Of(string path, string text) => new(path, $"{Note}\n{text.ReplaceLineEndings("\n")}\n");

    /// <summary>The file as one of those that are made.</summary>
    public GeneratedFiles AsFiles()
    {
        var (folder, name) = (System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/'), System.IO.Path.GetFileName(Path));
        return new(folder, name, new Dictionary<string, string> { [name] = Text });
    }
}
