using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trtc.Client.Metadata;
using Xunit;

namespace Trtc.Testing;

/// <summary>
/// Holds the compiled contracts of records against what looks everything up: the attributes themselves, and the serialiser by reflection.
/// </summary>
public static class FilledRecords
{
    private static readonly JsonSerializerOptions Serialiser = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly string[] Texts =
        ["", "plain text", "\"<>&'+`\\/\u007f", "\u0000\r\n\t", "Größe 房间 \U0001F600", "\uD800 alone", new string('é', 3000)];

    // What no member, or only some, can be.
    private static readonly string[] Values =
    [
        "null", "true", "7", "-7", "1.5", "1e3", "3000000000", "99999999999999999999", "\"7\"", "{}", "[]",
        "\"\\ud800\"", "[null]", "[7]", "[\"7\"]", "[{}]", "[[]]", """{"a":7}""", """{"a":null}""",
        """{"\ud800":7}""", """{"a":"b"}""", """{"a":{"b":[0,[true]]},"c":1}""",
    ];

    /// <summary>The names of an assembly's records.</summary>
    public static IEnumerable<string> In(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.IsClass && t.IsDefined(typeof(ApiAttribute), false)).Select(t => t.FullName!);

    /// <summary>The text that the serialiser makes of a record.</summary>
    public static string Json(object record) => JsonSerializer.Serialize(record, record.GetType(), Serialiser);

    /// <summary>A record of which each member has a value or, now and then, none.</summary>
    public static object Of(Type type, Random random)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsStatic: false } && random.Next(5) > 0))
        {
            property.SetValue(record, Value(property.PropertyType, random));
        }

        return record;
    }

    /// <summary>A record is written and read as the serialiser writes and reads it.</summary>
    public static void AssertWrittenAndRead(ApiType type)
    {
        for (var round = 0; round < 6; round++)
        {
            var record = Of(type.RecordType, new Random(round));
            var json = type.Write(record);
            Assert.Equal(Json(record), System.Text.Encoding.UTF8.GetString(json));
            Assert.Equal(Json(JsonSerializer.Deserialize(json, type.RecordType, Serialiser)!), Json(type.Read(json)!));
            Assert.Equal(type.Read(json) is null, JsonSerializer.Deserialize(json, type.RecordType, Serialiser) is null);
        }
    }

    /// <summary>What no record is, is refused where the serialiser refuses it, and the rest is read like there.</summary>
    public static void AssertRefusedAlike(ApiType type)
    {
        string[] odd = ["", "{\"", "{} {}", "{},", """{"\udc00x":1}"""];
        foreach (var json in Values.Concat(odd))
        {
            AssertAlike(type, json);
        }

        foreach (var member in type.Members)
        {
            var name = JsonEncodedText.Encode(member.Name);
            foreach (var value in Values)
            {
                AssertAlike(type, $$"""{"other":[{"{{name}}":{{value}}}],"{{name}}":{{value}}}""");
            }

            // Names are known however they are written, and of two the last counts.
            AssertAlike(type, $$"""{"{{name}}":null,"\u{{(int)member.Name[0]:x4}}{{member.Name[1..]}}":[7]}""");
        }
    }

    /// <summary>What a contract says of a record is what the record's attributes say.</summary>
    public static void AssertDescribed(ApiType type)
    {
        Assert.Equal(Attribute.GetCustomAttribute(type.RecordType, typeof(ApiAttribute)), type.Api);
        Assert.Equal(Attribute.GetCustomAttributes(type.RecordType, typeof(Client.Metadata.Rules.RuleAttribute)), type.Rules);
        var declared = type.RecordType.GetProperties().Where(p => p.SetMethod is { IsStatic: false }).ToDictionary(p => p.Name);
        Assert.Equal(declared.Keys.Order(), type.Members.Select(m => m.Name).Order());
        foreach (var member in type.Members)
        {
            var property = declared[member.Name];
            Assert.Equal(Attribute.GetCustomAttribute(property, typeof(ApiAttribute)), member.Api);
            Assert.Equal(ElementOf(property.PropertyType) is { IsEnum: true } coded ? coded : null, member.Enum?.EnumType);
            Assert.Equal(
                member.Kind == ApiKind.Object || member.ElementKind == ApiKind.Object ? ElementOf(property.PropertyType) : null,
                member.Type?.RecordType);
            foreach (var value in member.Enum?.Values ?? [])
            {
                var field = member.Enum!.EnumType.GetField(value.Name)!;
                Assert.Equal(Convert.ToInt64(field.GetRawConstantValue(), null), value.Code);
                Assert.Equal(((ApiAttribute)Attribute.GetCustomAttribute(field, typeof(ApiAttribute))!).Description, value.Description);
            }

            Assert.Equal(member.Enum?.EnumType.GetEnumNames().Length, member.Enum?.Values.Count);
        }
    }

    private static void AssertAlike(ApiType type, string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        var expected = Outcome(() => JsonSerializer.Deserialize(bytes, type.RecordType, Serialiser));
        Assert.Equal((json, expected), (json, Outcome(() => type.Read(bytes))));
    }

    // JSON that is none has no path.
    private static string Outcome(Func<object?> read)
    {
        try
        {
            return read() is { } record ? Json(record) : "null";
        }
        catch (JsonException e)
        {
            return e.InnerException is JsonException || e.GetType() != typeof(JsonException) ? "no JSON" : $"wrong at {e.Path}";
        }
    }

    private static Type ElementOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type.IsGenericType ? ElementOf(type.GetGenericArguments()[^1]) : type;
    }

    private static object Value(Type declared, Random random)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var held])
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, held))!;
            for (var n = random.Next(4); n > 0; n--)
            {
                map[$"{n} {Texts[random.Next(Texts.Length)]}"] = Value(held, random);
            }

            return map;
        }

        if (type.IsGenericType)
        {
            var element = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            for (var n = random.Next(4); n > 0; n--)
            {
                list.Add(element.IsClass && random.Next(5) == 0 ? null : Value(element, random));
            }

            return list;
        }

        return type switch
        {
            { IsEnum: true } => Enum.ToObject(type, random.Next(-1, 9)),
            _ when type == typeof(string) => Texts[random.Next(Texts.Length)],
            _ when type == typeof(ulong) => random.Next(3) == 0 ? ulong.MaxValue : (ulong)random.Next(2000),
            _ when type == typeof(long) => random.Next(3) == 0 ? long.MinValue : random.Next(-2000, 2000),
            _ when type == typeof(double) => random.Next(4) switch { 0 => 0.1, 1 => -1e300, 2 => 5e-324, _ => random.NextDouble() * 1e9 },
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ => Of(type, random),
        };
    }
}
