using System.Collections.Immutable;

namespace Pulumi.Protocol;

/// <summary>A property as it travels between engine and provider; keeps what is unknown and what is secret.</summary>
public abstract record PropertyValue
{
    /// <summary>The absence of a value inside a list or an object.</summary>
    public static PropertyValue Null { get; } = new NullValue();

    /// <summary>A value that is not known before the update.</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue();

    /// <summary>The value itself, without the marks of secrets and outputs. An output that is not known is unknown.</summary>
    public PropertyValue Plain => this switch
    {
        SecretValue secret => secret.Element.Plain,
        OutputValue { Element: null } => Unknown,
        OutputValue output => output.Element.Plain,
        _ => this,
    };

    /// <summary>Another value with the marks that this one has around it.</summary>
    public PropertyValue WithPlain(PropertyValue value) => this switch
    {
        SecretValue secret => new SecretValue(secret.Element.WithPlain(value)),
        OutputValue output => output with { Element = output.Element?.WithPlain(value) ?? value },
        _ => value,
    };

    /// <summary>
    /// The value with each of its parts marked at most once: a secret in a secret is one secret, and an output is what it holds.
    /// </summary>
    public PropertyValue Simplified
    {
        get
        {
            var plain = Plain switch
            {
                ListValue list => list.Map(i => i.Simplified),
                ObjectValue members => members.Simplified,
                SignedValue signed => signed with { Content = signed.Content.Simplified },
                var other => other,
            };
            return !IsSecret ? plain : this is SecretValue once && ReferenceEquals(once.Element, plain) ? this : new SecretValue(plain);
        }
    }

    /// <summary>The value with secret what is secret in another one, at the same places.</summary>
    public PropertyValue SecretAs(PropertyValue other)
    {
        if (IsSecret)
        {
            return this;
        }

        if (other.IsSecret)
        {
            return AsSecret();
        }

        return !other.HasSecret ? this : (Plain, other.Plain) switch
        {
            (ListValue list, ListValue marked) =>
                WithPlain(
                    new ListValue([.. list.Items.Select((item, i) => i < marked.Items.Length ? item.SecretAs(marked.Items[i]) : item)])),
            (ObjectValue members, ObjectValue marked) => WithPlain(members.SecretAs(marked)),
            _ => AsSecret(),
        };
    }

    /// <summary>Whether the value itself is secret.</summary>
    public bool IsSecret => this switch
    {
        SecretValue => true,
        OutputValue output => output.IsSecretOutput || output.Element?.IsSecret == true,
        _ => false,
    };

    /// <summary>Whether nothing in the value is unknown.</summary>
    public bool IsKnown => Plain switch
    {
        UnknownValue => false,
        ListValue list => list.Items.All(i => i.IsKnown),
        ObjectValue members => members.Members.Values.All(m => m.IsKnown),
        _ => true,
    };

    /// <summary>Whether every number in the value is one that JSON can hold.</summary>
    public bool IsFinite => Plain switch
    {
        NumberValue number => double.IsFinite(number.Value),
        ListValue list => list.Items.All(i => i.IsFinite),
        ObjectValue members => members.Members.Values.All(m => m.IsFinite),
        _ => true,
    };

    /// <summary>Whether anything in the value is secret.</summary>
    public bool HasSecret => IsSecret || Plain switch
    {
        ListValue list => list.Items.Any(i => i.HasSecret),
        ObjectValue members => members.Members.Values.Any(m => m.HasSecret),
        _ => false,
    };

    /// <summary>The text, where it is one.</summary>
    public string? AsText => (Plain as TextValue)?.Value;

    /// <summary>The value in a sentence for people: a text without quotes; what is secret, or unknown, does not show.</summary>
    public string Shown => HasSecret ? "[secret]" : AsText ?? ToString();

    /// <summary>The number, where it is one.</summary>
    public double? AsNumber => (Plain as NumberValue)?.Value;

    /// <summary>The value marked as secret.</summary>
    public PropertyValue AsSecret() => IsSecret ? this : new SecretValue(this);

    /// <summary>The value for messages; secrets do not show.</summary>
    public sealed override string ToString() => this switch
    {
        SecretValue or OutputValue { IsSecretOutput: true } => "[secret]",
        OutputValue output => output.Element?.ToString() ?? "(unknown)",
        UnknownValue => "(unknown)",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        NumberValue number => NumberText.Json(number.Value),
        TextValue text => $"\"{text.Value}\"",
        ListValue list => $"[{string.Join(", ", list.Items)}]",
        ObjectValue members => $"{{{string.Join(", ", members.Members.Select(m => $"{m.Key}: {m.Value}"))}}}",
        SignedValue => "(asset or reference)",
        _ => "null",
    };

    /// <summary>A value of a text.</summary>
    public static PropertyValue Of(string text) => new TextValue(text);

    /// <summary>A value of a number.</summary>
    public static PropertyValue Of(double number) => new NumberValue(number);
}

/// <summary>No value.</summary>
public sealed record NullValue : PropertyValue;

/// <summary>A value that is not known yet.</summary>
public sealed record UnknownValue : PropertyValue;

/// <summary>True or false.</summary>
public sealed record BooleanValue(bool Value) : PropertyValue;

/// <summary>A number.</summary>
public sealed record NumberValue(double Value) : PropertyValue;

/// <summary>A text.</summary>
public sealed record TextValue(string Value) : PropertyValue;

/// <summary>A list.</summary>
public sealed record ListValue(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    /// <summary>The list with other items. Where none is another one, this.</summary>
    public ListValue Map(Func<PropertyValue, PropertyValue> change)
    {
        var changed = PropertyDictionary.Change(Items, (_, item) => change(item));
        return changed == Items ? this : new ListValue(changed);
    }

    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>An object. Members are told apart by exact name.</summary>
public sealed record ObjectValue(PropertyDictionary Members) : PropertyValue
{
    /// <summary>An object without members.</summary>
    public static ObjectValue Empty { get; } = new(PropertyDictionary.Empty);

    /// <summary>A member, or null when it is absent or a null.</summary>
    public PropertyValue? this[string name] => Members.TryGetValue(name, out var value) && value.Plain is not NullValue ? value : null;

    /// <summary>The object with a member set.</summary>
    public ObjectValue With(string name, PropertyValue value) => new(Members.SetItem(name, value));

    /// <summary>The object with other members. Where none is another one, this.</summary>
    public ObjectValue Map(Func<string, PropertyValue, PropertyValue> change) => Of(Members.Map(change));

    /// <summary>The object with those members that are as wanted. Where all are, this.</summary>
    public ObjectValue Where(Func<string, PropertyValue, bool> isWanted) => Of(Members.Where(isWanted));

    /// <summary>The object with each of its parts marked at most once.</summary>
    public new ObjectValue Simplified => Map((_, member) => member.Simplified);

    /// <summary>The object with secret what is secret in another one, at the same places.</summary>
    public ObjectValue SecretAs(ObjectValue other) =>
        Map((name, member) => other.Members.TryGetValue(name, out var marked) ? member.SecretAs(marked) : member);

    /// <summary>The known object where both are the same, so that they are one in memory.</summary>
    public ObjectValue SharedWith(ObjectValue? known) => Equals(known) ? known! : this;

    /// <summary>The object without a member.</summary>
    public ObjectValue Without(string name) => new(Members.Remove(name));

    /// <inheritdoc/>
    public bool Equals(ObjectValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (Members.Keys == other.Members.Keys || Members.Keys.SequenceEqual(other.Members.Keys, StringComparer.Ordinal))
            && Members.Values.SequenceEqual(other.Members.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => Members.Count;

    private ObjectValue Of(PropertyDictionary members) => ReferenceEquals(members, Members) ? this : new(members);
}

/// <summary>A value that must never be shown.</summary>
public sealed record SecretValue(PropertyValue Element) : PropertyValue;

/// <summary>An output of a resource, with what it depends on; without an element it is not known yet.</summary>
public sealed record OutputValue(PropertyValue? Element, bool IsSecretOutput, ImmutableArray<string> Dependencies) : PropertyValue
{
    /// <inheritdoc/>
    public bool Equals(OutputValue? other) =>
        other is not null
            && Equals(Element, other.Element)
            && IsSecretOutput == other.IsSecretOutput
            && Dependencies.SequenceEqual(other.Dependencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Element, IsSecretOutput);
}

/// <summary>A value with a signature that passes through unread: an asset, an archive, a resource reference, a byte string.</summary>
public sealed record SignedValue(string Signature, ObjectValue Content) : PropertyValue;
