using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>A resource as programs see it: its outputs by name, or a reference to it as a whole.</summary>
/// <param name="Members">Outputs, id and urn.</param>
internal sealed record ResourceValue(ObjectValue Members) : PropertyValue
{
    /// <summary>Version of its package, where the resource names one.</summary>
    public string? Version { get; init; }

    /// <summary>URNs that single outputs come from, besides the resource.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>>? Origins { get; init; }

    /// <summary>Signature of references.</summary>
    public const string Signature = PropertyWire.ReferenceSignature;

    /// <summary>What stands for the whole resource in a value.</summary>
    public SignedValue Reference => new(
        Signature,
        (Version is null ? ObjectValue.Empty : ObjectValue.Empty.With("packageVersion", Of(Version)))
            .With("id", Members["id"]!)
            .With("urn", Members["urn"]!));
}
