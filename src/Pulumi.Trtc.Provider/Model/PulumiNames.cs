using System.Text.RegularExpressions;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>The API's names as Pulumi writes them: <c>LLMConfig.APIKey</c> is <c>llmConfig.apiKey</c>.</summary>
internal static partial class PulumiNames
{
    /// <summary>One name in camel case.</summary>
    public static string Of(string apiName)
    {
        var capitals = apiName.TakeWhile(char.IsUpper).Count();
        var lower = capitals == apiName.Length ? capitals : Math.Max(1, capitals - 1);
        return apiName[..lower].ToLowerInvariant() + apiName[lower..];
    }

    /// <summary>A path such as <c>VideoParams.LayoutParams.MixLayoutList[1].LocationX</c>.</summary>
    public static string OfPath(string apiPath) => string.Join('.', apiPath.Split('.').Select(Of));

    /// <summary>A text in which some words are the API's names.</summary>
    public static string InText(string text, IReadOnlySet<string> apiNames) =>
        Word().Replace(text, match => apiNames.Contains(match.Value) ? Of(match.Value) : match.Value);

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Word();
}
