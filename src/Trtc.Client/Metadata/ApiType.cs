using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Records;

namespace Trtc.Client.Metadata;

/// <summary>
/// A data type of the API as its record declares it, and how it is read and written. It is compiled from the record, so that nothing is
/// looked up when a program runs.
/// </summary>
public sealed class ApiType
{
    private const int UsualSize = 1024;

    private readonly Lazy<IReadOnlyList<RuleAttribute>> rules;
    private readonly Lazy<IReadOnlyList<ApiProperty>> members;
    private readonly Lazy<FrozenDictionary<string, ApiProperty>> properties;
    private readonly RecordReader.Entries<object?> read;
    private readonly Action<RecordWriter, object> write;

    internal ApiType(
        Type recordType,
        ApiAttribute api,
        Func<RuleAttribute[]> rules,
        Func<ApiProperty[]> members,
        RecordReader.Entries<object?> read,
        Action<RecordWriter, object> write)
    {
        RecordType = recordType;
        Api = api;
        this.rules = new(rules);
        this.members = new(members);
        properties = new(() => Members.ToFrozenDictionary(p => p.Name));
        (this.read, this.write) = (read, write);
    }

    /// <summary>The record.</summary>
    public Type RecordType { get; }

    /// <summary>Name of the record.</summary>
    public string Name => RecordType.Name;

    /// <summary>Meaning of the type.</summary>
    public ApiAttribute Api { get; }

    /// <summary>Rules that hold between members.</summary>
    public IReadOnlyList<RuleAttribute> Rules => rules.Value;

    /// <summary>Members, in the order of the record.</summary>
    public IReadOnlyList<ApiProperty> Members => members.Value;

    /// <summary>Members, by name on the wire.</summary>
    public FrozenDictionary<string, ApiProperty> Properties => properties.Value;

    /// <summary>The member that is the caller's own ID of a task, where there is one.</summary>
    public ApiProperty? Session => With(ApiRole.Session);

    /// <summary>The member with a role, or null.</summary>
    public ApiProperty? With(ApiRole role) => Properties.Values.FirstOrDefault(p => p.Api.Role == role);

    /// <summary>The objects that an object holds, alone or in lists, in the order of the record, each with its type.</summary>
    public IEnumerable<(ApiType Type, JsonObject Part)> Parts(JsonObject value)
    {
        foreach (var member in Members)
        {
            if (member.Type is { } type)
            {
                var parts = value[member.Name] switch
                {
                    JsonObject one => [one],
                    JsonArray list => list.OfType<JsonObject>(),
                    _ => [],
                };
                foreach (var part in parts)
                {
                    yield return (type, part);
                }
            }
        }
    }

    /// <summary>The record that JSON in UTF-8 says, or null where it says null. What the record does not have is left aside.</summary>
    /// <exception cref="JsonException">It is no JSON, or a value is of the wrong type, at <see cref="JsonException.Path"/>.</exception>
    public object? Read(ReadOnlySpan<byte> json) => RecordReader.Read(json, read);

    /// <summary>The record that JSON says. What the record does not have is left aside.</summary>
    /// <exception cref="JsonException">A value is of the wrong type; <see cref="JsonException.Path"/> says which.</exception>
    public object Read(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var buffer = new PooledBuffer(UsualSize);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            json.WriteTo(writer);
        }

        return Read(buffer.Span)!;
    }

    /// <summary>A record as JSON in UTF-8. Members without a value are left out.</summary>
    /// <exception cref="InvalidCastException">It is another record.</exception>
    public byte[] Write(object record)
    {
        using var buffer = new PooledBuffer(UsualSize);
        Write(buffer, record);
        return buffer.Span.ToArray();
    }

    internal void Write(PooledBuffer buffer, object record)
    {
        var records = new RecordWriter(buffer);
        write(records, record);
        records.Finish();
    }

    /// <summary>The description of a record of the API.</summary>
    public static ApiType Of(Type type) =>
        Contracts.Of(type) ?? throw new InvalidOperationException($"{type} is no type of the service's API.");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
