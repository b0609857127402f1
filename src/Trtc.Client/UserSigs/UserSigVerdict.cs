namespace Trtc.Client.UserSigs;

/// <summary>Whether a signature lets a user in, and if not, why.</summary>
public enum UserSigVerdict
{
    /// <summary>It does.</summary>
    Valid,

    /// <summary>It is no signature.</summary>
    Malformed,

    /// <summary>It was signed with another key.</summary>
    WrongKey,

    /// <summary>It is for another application.</summary>
    OtherApplication,

    /// <summary>It is for another user.</summary>
    OtherUser,

    /// <summary>It is for another room.</summary>
    OtherRoom,

    /// <summary>It does not allow what is needed.</summary>
    MissingPrivilege,

    /// <summary>Its time has passed.</summary>
    Expired,
}
