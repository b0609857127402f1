using System.Text.Json;
using System.Text.RegularExpressions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>The API's names as Pulumi writes them: <c>LLMConfig.APIKey</c> is <c>llmConfig.apiKey</c>.</summary>
internal static partial class PulumiNames
{
    /// <summary>One name in camel case.</summary>
    public static string Of(string apiName)
    {
        // One action writes it in a way of its own.
        if (apiName == "SdkAppid")
        {
            return "sdkAppId";
        }

        var other = apiName.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        return string.Create(apiName.Length, (apiName, Lower: other < 0 ? apiName.Length : Math.Max(1, other - 1)), static (name, from) =>
        {
            from.apiName.CopyTo(name);
            from.apiName.AsSpan(0, from.Lower).ToLowerInvariant(name);
        });
    }

    /// <summary>What the member of an ID is the ID of, in a word: <c>SessionId</c> is that of a <c>session</c>.</summary>
    public static string OfId(string apiName) => Of(apiName.EndsWith("Id", StringComparison.Ordinal) ? apiName[..^2] : apiName);

    /// <summary>Names of the members that programs must give: the application may be the provider's, and signatures are made.</summary>
    public static IEnumerable<string> Required(ApiType type) =>
        type.Properties.Values
            .Where(p => p.Api.Required && p.Api.Role is not (ApiRole.Application or ApiRole.Signature))
            .Select(p => Of(p.Name))
            .Order(StringComparer.Ordinal);

    /// <summary>A path such as <c>VideoParams.LayoutParams.MixLayoutList[1].LocationX</c>.</summary>
    public static string OfPath(string apiPath) => string.Join('.', apiPath.Split('.').Select(Of));

    /// <summary>The path at which JSON was of a wrong type; the parser's own message may quote the value.</summary>
    public static string OfPath(JsonException failure) => OfPath(failure.Path?.TrimStart('$', '.') ?? "");

    /// <summary>A text in which some words are the API's names.</summary>
    public static string InText(string text) =>
        Word().Replace(text, match => ApiNames.Value.Contains(match.Value) ? Of(match.Value) : match.Value);

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Word();

    // The API's names, which messages for people write as Pulumi does.
    private static Lazy<HashSet<string>> ApiNames { get; } = new(() => [.. global::Trtc.Client.Contracts.RequestMembers]);
}
