using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Reads the property values of a state. What says the same in many resources is kept once.</summary>
internal sealed class PropertyReader
{
    private readonly HashSet<string> kept;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly ISecretKeeper secrets;
    private ImmutableSortedDictionary<string, ImmutableArray<string>> withoutDependencies = ResourceState.NoHooks;

    /// <summary>Makes a reader.</summary>
    /// <param name="secrets">Decrypts.</param>
    public PropertyReader(ISecretKeeper secrets)
    {
        this.secrets = secrets;
        kept = new HashSet<string>(StringComparer.Ordinal);
        byName = kept.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A text that many resources have.</summary>
    public string Kept(string text)
    {
        if (kept.TryGetValue(text, out var same))
        {
            return same;
        }

        kept.Add(text);
        return text;
    }

    /// <summary>The name of a member, which many resources have, without a text for each.</summary>
    public string NameOf(JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        Span<char> name = stackalloc char[64];
        if (raw.Contains((byte)'\\') || !Encoding.UTF8.TryGetChars(raw, name, out var length))
        {
            return Kept(member.Name);
        }

        if (!byName.TryGetValue(name[..length], out var same))
        {
            kept.Add(same = member.Name);
        }

        return same;
    }

    /// <summary>Dependencies that many resources have: names of the same inputs, of which each depends on nothing.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Kept(ImmutableSortedDictionary<string, ImmutableArray<string>> texts)
    {
        if (!texts.Values.All(t => t.IsEmpty))
        {
            return texts;
        }

        var areSame = texts.Keys.SequenceEqual(withoutDependencies.Keys, StringComparer.Ordinal);
        return withoutDependencies = areSame ? withoutDependencies : texts;
    }

    /// <summary>Reads a value.</summary>
    public PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty(PropertyWire.SignatureKey, out var mark) && mark.ValueKind != JsonValueKind.Null =>
            ReadSigned(mark.GetString()!, json),
        JsonValueKind.Object => Members(json),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.True => new BooleanValue(true),
        JsonValueKind.False => new BooleanValue(false),
        JsonValueKind.Number => PropertyValue.Of(json.GetDouble()),
        JsonValueKind.String => json.ValueEquals(PropertyWire.UnknownText) ? PropertyValue.Unknown : PropertyValue.Of(json.GetString()!),
        _ => PropertyValue.Null,
    };

    /// <summary>Reads the members of an object.</summary>
    public ObjectValue Members(JsonElement json)
    {
        var members = new PropertyDictionary.Builder();
        foreach (var member in json.EnumerateObject())
        {
            members.Add(NameOf(member), Read(member.Value));
        }

        return new ObjectValue(members.Build());
    }

    private PropertyValue ReadSigned(string signature, JsonElement json)
    {
        if (signature != PropertyWire.SecretSignature)
        {
            // A reference without a version has an empty one here.
            var content = Members(json).Without(PropertyWire.SignatureKey);
            return new SignedValue(
                signature, content[PropertyJson.PackageVersion]?.AsText is "" ? content.Without(PropertyJson.PackageVersion) : content);
        }

        if (json.TryGetProperty("ciphertext", out var ciphertext) && ciphertext.GetString() is { } text)
        {
            return secrets.Decrypt(text, Parsed);
        }

        return (json.TryGetProperty("plaintext", out var plain) && plain.ValueKind == JsonValueKind.String ? Parsed(plain.GetString()!)
            : json.TryGetProperty("value", out var value) ? Read(value)
            : PropertyValue.Null).AsSecret();
    }

    private PropertyValue Parsed(string text)
    {
        using var document = JsonText.ParseDocument(text);
        return Read(document.RootElement);
    }
}
