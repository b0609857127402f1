namespace Trtc.Client.Metadata;

/// <summary>A well-known form of a text.</summary>
public enum ApiFormat
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>An absolute address with a scheme and a host.</summary>
    Url,

    /// <summary>A day, as YYYY-MM-DD.</summary>
    Date,

    /// <summary>A minute, as YYYY-MM-DD HH:MM.</summary>
    Minute,

    /// <summary>A colour, as 0xRRGGBB.</summary>
    HexColor,

    /// <summary>A colour, as #RRGGBB.</summary>
    WebColor,

    /// <summary>Text without characters beyond ASCII.</summary>
    Ascii,

    /// <summary>JSON in a string. The service does not check it when it takes the request.</summary>
    Json,
}
