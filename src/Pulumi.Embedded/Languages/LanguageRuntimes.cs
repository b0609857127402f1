namespace Pulumi.Embedded.Languages;

/// <summary>The runtimes of programs that are not in YAML.</summary>
internal static class LanguageRuntimes
{
    /// <summary>The runtime of a project's program.</summary>
    /// <exception cref="LanguageException">There is none here.</exception>
    public static ILanguageRuntime Of(RuntimeSettings settings) => settings.Name switch
    {
        "nodejs" => new NodeRuntime(settings),
        "dotnet" => new DotnetRuntime(settings),
        var name => LanguageClient.Of(name) ?? throw new LanguageException(
            $"Programs of runtime {name} need {LanguageClient.PluginOf(name)} in PATH, which comes with the Pulumi CLI; there is none. "
            + "This tool runs yaml, nodejs and dotnet by itself."),
    };
}
