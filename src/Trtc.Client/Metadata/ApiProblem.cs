namespace Trtc.Client.Metadata;

/// <summary>Something the service would refuse, or that is only unfamiliar.</summary>
/// <param name="Kind">What is wrong, as error codes tell it apart.</param>
/// <param name="Path">Where, as <c>VideoParams.LayoutParams.MixLayoutList[1].LocationX</c>; empty for the request as a whole.</param>
/// <param name="ErrorName">The member's name in error codes.</param>
/// <param name="Message">The value and what would be right, for a person.</param>
public sealed record ApiProblem(ApiProblemKind Kind, string Path, string ErrorName, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

/// <summary>What is wrong with an input.</summary>
public enum ApiProblemKind
{
    /// <summary>Needed, but absent.</summary>
    Missing,

    /// <summary>No member of the type.</summary>
    Unknown,

    /// <summary>Of the wrong type.</summary>
    WrongType,

    /// <summary>Outside the allowed range.</summary>
    OutOfRange,

    /// <summary>Larger than allowed.</summary>
    TooLarge,

    /// <summary>Not one of the allowed values, or not of the required form.</summary>
    Invalid,

    /// <summary>Too many or too few entries or characters.</summary>
    WrongLength,

    /// <summary>Does not go together with another member.</summary>
    Conflict,

    /// <summary>A period that is too long.</summary>
    PeriodTooLong,

    /// <summary>A period that begins too long ago.</summary>
    PeriodTooOld,

    /// <summary>Not in the reference, though the live service may take it: a reason to warn, not to refuse.</summary>
    Unfamiliar,
}
