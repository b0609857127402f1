using System.Text.Json;

namespace Trtc.Client.Metadata;

/// <summary>An input as it was given, before it is known to be right.</summary>
public abstract record ApiValue
{
    /// <summary>A value that is not known yet, as in a preview; checks skip it.</summary>
    public static ApiValue Unknown { get; } = new ApiUnknown();

    /// <summary>A null that stands for itself, as in settings that become JSON; elsewhere a null is absence.</summary>
    public static ApiValue Null { get; } = new ApiNull();

    /// <summary>Whether nobody may see it, whatever it is an input of.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The value as people may see it.</summary>
    protected abstract string Text { get; }

    /// <summary>The value as text for messages: a secret does not show, and long texts are cut.</summary>
    public sealed override string ToString() => IsSecret ? "a secret" : Text;

    /// <summary>Whether it is the same value; that one of them is secret makes no difference.</summary>
    public virtual bool Equals(ApiValue? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Reads parsed JSON; null becomes absence.</summary>
    public static ApiValue? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => new ApiBoolean(true),
        JsonValueKind.False => new ApiBoolean(false),
        JsonValueKind.Number => new ApiNumber(json.GetDouble()),
        JsonValueKind.String => new ApiText(json.GetString()!),
        JsonValueKind.Array => new ApiList(json.EnumerateArray().Select(FromJson).ToArray()),
        JsonValueKind.Object => ApiObject.FromMembers(json),
        _ => null,
    };

    private sealed record ApiUnknown : ApiValue
    {
        protected override string Text => "(unknown)";
    }

    private sealed record ApiNull : ApiValue
    {
        protected override string Text => "null";
    }
}

/// <summary>True or false.</summary>
public sealed record ApiBoolean(bool Value) : ApiValue
{
    /// <inheritdoc/>
    protected override string Text => Value ? "true" : "false";
}

/// <summary>A number.</summary>
public sealed record ApiNumber(double Value) : ApiValue
{
    /// <inheritdoc/>
    protected override string Text => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A text.</summary>
public sealed record ApiText(string Value) : ApiValue
{
    private const int Shown = 60;

    /// <inheritdoc/>
    protected override string Text => Value.Length <= Shown ? $"\"{Value}\"" : $"\"{Value[..Shown]}…\" ({Value.Length} characters)";
}

/// <summary>A list; null stands for an entry that was null.</summary>
public sealed record ApiList(IReadOnlyList<ApiValue?> Items) : ApiValue
{
    /// <inheritdoc/>
    protected override string Text => $"a list of {Items.Count}";
}

/// <summary>An object, by the members' names on the wire.</summary>
public sealed record ApiObject(IReadOnlyDictionary<string, ApiValue> Members) : ApiValue
{
    /// <summary>The member at a dotted path, or null when a part of the path is absent.</summary>
    public ApiValue? this[string path]
    {
        get
        {
            if (!path.Contains('.', StringComparison.Ordinal))
            {
                return Members.GetValueOrDefault(path);
            }

            ApiValue? value = this;
            foreach (var name in path.Split('.'))
            {
                if (value is not ApiObject { Members: var members } || !members.TryGetValue(name, out value))
                {
                    return value == Unknown ? Unknown : null;
                }
            }

            return value;
        }
    }

    /// <summary>The number at a path, where there is a known one.</summary>
    public double? Number(string path) => this[path] is ApiNumber number ? number.Value : null;

    /// <summary>Whether a path holds something: an empty list or text counts as nothing, an unknown as something.</summary>
    public bool Has(string path) => this[path] is { } value && value is not ApiList { Items.Count: 0 } and not ApiText { Value: "" };

    /// <inheritdoc/>
    protected override string Text => "an object";

    internal static ApiObject FromMembers(JsonElement json)
    {
        var members = new Dictionary<string, ApiValue>();
        foreach (var member in json.EnumerateObject())
        {
            if (FromJson(member.Value) is { } value)
            {
                members[member.Name] = value;
            }
        }

        return new ApiObject(members);
    }
}
