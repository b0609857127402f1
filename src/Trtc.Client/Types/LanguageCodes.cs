namespace Trtc.Client.Types;

/// <summary>
/// Codes of spoken languages. The reference lists twenty and uses others in its examples, and more can be had on request, so what is
/// checked is their form.
/// </summary>
internal static class LanguageCodes
{
    public const string Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    public const string Hint = "a language code such as zh, zh-TW, en or ja";
}
