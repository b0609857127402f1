namespace Trtc.Client.Metadata;

/// <summary>What a member holds.</summary>
public enum ApiKind
{
    /// <summary>Nothing; the entry kind of what is no list.</summary>
    None,

    /// <summary>Text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A whole number that is not negative.</summary>
    Unsigned,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>An object with members.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>Values by any names. Only results have such members.</summary>
    Map,
}
