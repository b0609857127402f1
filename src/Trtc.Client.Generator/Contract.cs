namespace Trtc.Client.Generator;

/// <summary>What was made of a record or an enum. It compares by value, so that nothing is made again that did not change.</summary>
internal sealed class Contract(string name) : IEquatable<Contract>
{
    /// <summary>The type's full name.</summary>
    public string Name { get; } = name;

    /// <summary>The code, or nothing where there is a problem.</summary>
    public string Text { get; set; } = "";

    /// <summary>Why there is none.</summary>
    public string? Problem { get; set; }

    /// <summary>Whether it is of a record.</summary>
    public bool IsRecord { get; set; }

    /// <summary>Whether it is of what a call sends.</summary>
    public bool IsRequest { get; set; }

    /// <summary>The names of a record's members, a line each.</summary>
    public string Members { get; set; } = "";

    /// <summary>The full names of the records that a record holds, a line each.</summary>
    public string Parts { get; set; } = "";

    /// <inheritdoc/>
    public bool Equals(Contract? other) => other is not null && Name == other.Name && Text == other.Text && Problem == other.Problem;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Contract);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode();
}
