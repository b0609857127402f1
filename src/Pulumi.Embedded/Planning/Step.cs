using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>A step with a resource.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Old">The resource as it was.</param>
/// <param name="New">The resource as it will be, or is.</param>
/// <param name="Changes">What changes, property by property.</param>
public sealed record Step(
    StepOperation Operation, string Urn, ResourceState? Old, ResourceState? New, IReadOnlyList<PropertyChange> Changes)
{
    /// <summary>Whether it stays as it is because it is no target.</summary>
    public bool IsUntargeted { get; init; }

    /// <summary>Whether it would be made, but is no target, so that there is nothing.</summary>
    public bool IsSkippedCreate { get; init; }

    /// <summary>Whether the old record stays beside the new one, to be deleted at the end.</summary>
    public bool SetsAside { get; init; }

    /// <summary>Whether a record stays of what is taken down, since a new one comes in its place.</summary>
    public bool KeepsPlace { get; init; }

    /// <summary>
    /// Inputs that an import without a program keeps: those named, all where none is; null where a program says what it wants.
    /// </summary>
    public IReadOnlyList<string>? KeepsInputs { get; init; }

    /// <summary>The resource's type.</summary>
    public string Type => Protocol.Urn.TypeOf(Urn);

    /// <summary>The resource's name.</summary>
    public string Name => Protocol.Urn.NameOf(Urn);

    /// <summary>Whether it gives an imported resource the program's inputs, its own being unknown.</summary>
    public bool EndsImport { get; init; }

    /// <summary>Whether people do not see it: a provider that no program names, or a part of another step.</summary>
    public bool IsHidden => EndsImport || (ProviderType.Is(Type) && ProviderType.IsDefaultName(Name));
}

/// <summary>A property that changes.</summary>
/// <param name="Path">Such as <c>videoParams.layoutParams.mixLayoutList[1].locationX</c>.</param>
/// <param name="Kind">How.</param>
/// <param name="Replaces">Whether it is why a resource is replaced.</param>
public sealed record PropertyChange(string Path, ChangeKind Kind, bool Replaces);

/// <summary>How a property changes.</summary>
public enum ChangeKind
{
    /// <summary>It comes.</summary>
    Add,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It gets another value.</summary>
    Update,
}
