using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Trtc.Client.Metadata;

/// <summary>The well-known forms of texts.</summary>
public static class TextForms
{
    private static readonly Regex HexColor = new("^0[xX][0-9a-fA-F]{6}\\z", RegexOptions.CultureInvariant);
    private static readonly Regex WebColor = new("^#[0-9a-fA-F]{6}\\z", RegexOptions.CultureInvariant);

    // The service leaves a picture out, without a word, when its address has any other character.
    private static readonly Regex OfPictures = new(@"^[0-9a-zA-Z\-._~:/?#\[\]@!&()*+,%=;|]*\z", RegexOptions.CultureInvariant);

    // As AsrParam.Lang has them: large models by language, then the older engines.
    private static readonly string[] SpeechEngines =
    [
        .. "zh en yue ar de fr es pt id it ko ru th vi ja tr hi ms nl sv da fi pl cs fil fa el hu mk ro"
            .Split(' ').Select(language => $"bigmodel-{language}"),
        "16k_zh_large", "16k_zh_en",
        "zh-yue", "vi", "ja", "ko", "id", "th", "pt", "tr", "ar", "es", "hi", "fr", "ms", "fil", "de", "it", "ru", "sv", "da", "no",
    ];

    // As STTConfig.Language and RecognizeConfig.Language have them. The reference writes some with a capital letter.
    private static readonly string[] SpokenLanguages =
    [
        "zh", "zh-TW", "zh-yue", "zh-dialect", "en", "vi", "ja", "ko", "id", "th", "pt", "tr",
        "ar", "es", "hi", "fr", "ms", "fil", "de", "it", "ru", "sv", "da", "no",
        "pl", "af-ZA", "nl-NL", "nl-BE", "uz", "hu", "he", "ur",
        "16k_zh_en", "16k_zh_large", "8k_zh_large",
    ];

    /// <summary>
    /// Whether a text is an absolute address. The framework's parser forgives blanks around one; inside, names of files have some,
    /// which the service takes.
    /// </summary>
    public static bool IsUrl(string value) =>
        value.Trim() == value
        && !value.Any(char.IsControl)
        && value.Contains("://", StringComparison.Ordinal)
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    /// <summary>The texts of an open list that the reference knows, or null where there is no such list.</summary>
    internal static IReadOnlyList<string>? Known(ApiAttribute api) =>
        api.KnownTexts ?? api.Format switch
        {
            ApiFormat.SpokenLanguage => SpokenLanguages,
            ApiFormat.SpeechEngine => SpeechEngines,
            _ => null,
        };

    /// <summary>What a text should be instead, or null when it has the form.</summary>
    internal static string? Wanted(ApiFormat format, string value) => format switch
    {
        ApiFormat.Url or ApiFormat.PictureUrl when !IsUrl(value) =>
            "an absolute address such as https://example.com/video.mp4, without blanks around it",
        ApiFormat.PictureUrl when !OfPictures.IsMatch(value) =>
            "an address of letters, digits and -._~:/?#[]@!&()*+,%=;| only; write other characters as %XX",
        ApiFormat.Endpoint when !IsUrl(value.Contains("://", StringComparison.Ordinal) ? value : "https://" + value) =>
            "a host such as s3.example.com, or an address such as https://s3.example.com",
        ApiFormat.Date when !DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            "a day, as YYYY-MM-DD",
        ApiFormat.Minute when !DateTime.TryParseExact(
            value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            "a minute, as YYYY-MM-DD HH:MM",
        ApiFormat.HexColor when !HexColor.IsMatch(value) => "a colour, as 0xRRGGBB",
        ApiFormat.WebColor when !WebColor.IsMatch(value) => "a colour, as #RRGGBB",
        ApiFormat.Base64 when !Base64.IsValid(value) => "binary data as base64",
        _ => null,
    };
}
