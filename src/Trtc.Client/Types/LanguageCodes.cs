namespace Trtc.Client.Types;

/// <summary>Codes of spoken languages.</summary>
internal static class LanguageCodes
{
    /// <summary>The form of a language that is translated into, as ISO 639 has it.</summary>
    public const string Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    public const string Hint = "a language code such as zh, zh-TW, en or ja";
}
