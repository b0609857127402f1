using System.Text.Json;

namespace Trtc.Client.Records;

/// <summary>
/// Reads records from JSON, as the serialiser would but without looking up what they hold: members that a record does not have are left
/// aside, and of those given twice the last counts.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> json = json;
    private Utf8JsonReader reader = new(json);

    /// <summary>Reads what stands at the reader: a record, or an entry of a list.</summary>
    public delegate T Entries<out T>(ref RecordReader json);

    /// <summary>Reads all, and nothing may follow.</summary>
    public static object? Read(ReadOnlySpan<byte> json, Entries<object?> read)
    {
        var records = new RecordReader(json);
        try
        {
            records.reader.Read();
            var record = read(ref records);
            records.reader.Read();
            return record;
        }
        catch (InvalidOperationException)
        {
            throw records.Wrong("text in Unicode");
        }
    }

    /// <summary>Steps into an object; false where there is null instead.</summary>
    public readonly bool Begin() => IsThere(JsonTokenType.StartObject, "an object");

    /// <summary>Steps to the next member's name; false at the end of the object.</summary>
    public bool Next()
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        // Comparing a name that is no Unicode fails or does not, as its length happens to be.
        if (reader.ValueIsEscaped)
        {
            reader.GetString();
        }

        return true;
    }

    /// <summary>Whether the member has a name; then its value is next.</summary>
    public bool Is(ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    /// <summary>Leaves a member aside.</summary>
    public void Skip() => reader.Skip();

    public readonly string? Text() => IsThere(JsonTokenType.String, "a text") ? reader.GetString() : null;

    public readonly bool? Boolean() => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Wrong("true or false"),
    };

    public readonly long? Integer() => !IsThere(JsonTokenType.Number, "a whole number") ? null
        : reader.TryGetInt64(out var number) ? number
        : throw Wrong("a whole number");

    public readonly ulong? Unsigned() => !IsThere(JsonTokenType.Number, "a whole number") ? null
        : reader.TryGetUInt64(out var number) ? number
        : throw Wrong("a whole number that is not negative");

    public readonly double? Number() => !IsThere(JsonTokenType.Number, "a number") ? null
        : reader.TryGetDouble(out var number) ? number
        : throw Wrong("a number");

    /// <summary>The number of a coded value, which need not be a known one.</summary>
    public readonly int? Code() => !IsThere(JsonTokenType.Number, "a whole number") ? null
        : reader.TryGetInt32(out var number) ? number
        : throw Wrong("a whole number");

    /// <summary>An entry that has to be there.</summary>
    public readonly T Entry<T>(T? value)
        where T : struct => value ?? throw Wrong("a number");

    public List<T>? List<T>(Entries<T> read)
    {
        if (!IsThere(JsonTokenType.StartArray, "a list"))
        {
            return null;
        }

        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(read(ref this));
        }

        return list;
    }

    /// <summary>Numbers by any names.</summary>
    public Dictionary<string, double>? Map()
    {
        if (!Begin())
        {
            return null;
        }

        var map = new Dictionary<string, double>();
        while (Next())
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = Entry(Number());
        }

        return map;
    }

    private readonly bool IsThere(JsonTokenType wanted, string inWords) => reader.TokenType == wanted
        || (reader.TokenType == JsonTokenType.Null ? false : throw Wrong(inWords));

    // The value may be a secret, and is not told.
    private readonly JsonException Wrong(string wanted)
    {
        var path = RecordPath.At(json, reader.TokenStartIndex);
        return new JsonException($"{path} must be {wanted}.", path, null, null);
    }
}
