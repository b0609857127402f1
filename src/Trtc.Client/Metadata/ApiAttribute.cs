namespace Trtc.Client.Metadata;

/// <summary>
/// What the service documents about a type, a member or a coded value: its meaning and its limits.
/// The wire form, every input check, the schema and the reference pages come from here.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ApiAttribute(string description) : Attribute
{
    /// <summary>What it is, for a reader of the schema.</summary>
    public string Description { get; } = description;

    /// <summary>Whether the service refuses a request without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a required text may be empty.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Smallest number allowed.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Largest number allowed.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>A number inside the range that is not allowed.</summary>
    public double Except { get; init; } = double.NaN;

    /// <summary>A number outside the range that is allowed.</summary>
    public double Also { get; init; } = double.NaN;

    /// <summary>The only numbers allowed.</summary>
    public long[]? Allowed { get; init; }

    /// <summary>The only texts allowed.</summary>
    public string[]? OneOf { get; init; }

    /// <summary>The numbers that the reference knows. Others pass with a warning: the live service may know more.</summary>
    public long[]? Known { get; init; }

    /// <summary>The texts that the reference knows, in any letter case. Others pass with a warning.</summary>
    public string[]? KnownTexts { get; init; }

    /// <summary>Whether the service may take more numbers than an enum names; such a number passes with a warning.</summary>
    public bool Open { get; init; }

    /// <summary>Most entries that the older reference knows of; more pass with a warning.</summary>
    public int KnownCount { get; init; }

    /// <summary>Most characters a text may have; 0 for no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Most bytes a text may have in UTF-8; 0 for no limit.</summary>
    public int MaxBytes { get; init; }

    /// <summary>Fewest entries a list may have.</summary>
    public int MinCount { get; init; }

    /// <summary>Most entries a list may have; 0 for no limit.</summary>
    public int MaxCount { get; init; }

    /// <summary>Regular expression that a text, or each text of a list, must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern in words.</summary>
    public string? Hint { get; init; }

    /// <summary>A well-known form that a text must have.</summary>
    public ApiFormat Format { get; init; }

    /// <summary>The value that an absent member stands for.</summary>
    public object? Default { get; init; }

    /// <summary>Unit of a number.</summary>
    public ApiUnit Unit { get; init; }

    /// <summary>Whether the value must never be shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether the service knows it but the reference does not yet.</summary>
    public bool Newer { get; init; }

    /// <summary>Why it should not be used any more, and what instead.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The name that error codes give the member, where it is not the member's own.</summary>
    public string? ErrorName { get; init; }

    /// <summary>What the member is for a task.</summary>
    public ApiRole Role { get; init; }

    /// <summary>Of a member of what a start sends: whether no update changes it, though updates change others beside it.</summary>
    public bool Fixed { get; init; }

    /// <summary>Of a member of an update: the member of the start's request that holds it, where that is not the request itself.</summary>
    public string? In { get; init; }

    /// <summary>
    /// The JSON that an update passes to take the member away. Without it lists are passed empty, what has a default is passed as that, and
    /// the rest cannot be taken away from a task that runs.
    /// </summary>
    public string? Cleared { get; init; }

    /// <summary>Of a type: whether an update passes all of its members that it can change as soon as one of them changes.</summary>
    public bool Together { get; init; }

    /// <summary>Of an update: whether it names everything that it can change, and what it leaves out is taken away.</summary>
    public bool Whole { get; init; }

    /// <summary>
    /// Of an enum: the name under which programs know it, where they write the names of its values instead of its
    /// numbers.
    /// </summary>
    public string? SpelledOut { get; init; }

    /// <summary>Whether the member is never a change: what lets a robot in matters only when it enters.</summary>
    public bool IsSilent => Role is ApiRole.Signature or ApiRole.Ticket;
}
