namespace Trtc.Client.Metadata;

/// <summary>A well-known form of a text.</summary>
public enum ApiFormat
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>An absolute address with a scheme and a host, and no blanks.</summary>
    Url,

    /// <summary>
    /// The address of a picture that the service fetches, which it does only where the address has none but some
    /// characters.
    /// </summary>
    PictureUrl,

    /// <summary>A host, or an absolute address.</summary>
    Endpoint,

    /// <summary>A day, as YYYY-MM-DD.</summary>
    Date,

    /// <summary>A minute, as YYYY-MM-DD HH:MM.</summary>
    Minute,

    /// <summary>A colour, as 0xRRGGBB.</summary>
    HexColor,

    /// <summary>A colour, as #RRGGBB.</summary>
    WebColor,

    /// <summary>
    /// A spoken language: a code, or the name of a recognition engine. One that the reference does not know passes
    /// with a warning.
    /// </summary>
    SpokenLanguage,

    /// <summary>JSON in a string. The service does not check it when it takes the request.</summary>
    Json,

    /// <summary>A JSON object in a string, which programs write as an object with the vendor's own names.</summary>
    JsonObject,

    /// <summary>The name of an engine that recognises speech. One that the reference does not know passes with a warning.</summary>
    SpeechEngine,

    /// <summary>Binary data, as base64.</summary>
    Base64,
}
