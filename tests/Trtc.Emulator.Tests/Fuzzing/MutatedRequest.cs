using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>A right request of an action with some of its parameters, which the metadata names, made wrong or extreme.</summary>
/// <param name="Name">Name of the right request.</param>
/// <param name="Changes">What is done to it, one after the other.</param>
/// <param name="Damage">What is done to its bytes.</param>
internal sealed record MutatedRequest(string Name, IReadOnlyList<Change> Changes, Damage Damage)
{
    /// <summary>Values that a careless client or a curious one sends, as they stand in the JSON.</summary>
    public static readonly string[] Values =
    [
        "null", "true", "0", "1", "-1", "-0", "50.0", "-0.0", "1e2", "1E+2", "0.5", "5e-1", "1e-400", "20000001.0", "9007199254740993",
        "2147483648", "4294967295", "4294967296", "999999999999999999", "1000000000000000000", "1e18", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "-9223372036854775808", "-1e18", "1e19", "1e308", "1e999", "-1e999",
        "123456789012345678901234567890", "253402300799", "253402300800", "-62135596800", "1769860800000", "1769860800.5",
        "\"\"", "\" \"", "\"x\"", "\"+5\"", "\"NaN\"", "\"1e999\"", "\"20000001\"", "\"task\"", "\"all\"", "\"\\u0000\"", "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"9999-12-31\"", "\"0001-01-01\"", "\"2026-01-31\"", "\"2023-02-30\"", "\"9999-12-31 23:59\"", "\"0001-01-01 00:00\"",
        "\"2026-01-31 24:00\"",
        "\"http://[::1\"", "\"http://a b/\"", "\"https://example.com/歌曲 1.mp3?sign=a%2Bb%3D\"", "\"file:///etc/passwd\"", "\"::\"",
        "\"0x000000\"",
        "[]", "[null]", "[0]", "[\"x\"]", "[\"x\",\"x\"]", "[[]]", "[{}]", "[\"\\ud800\"]", "{}", "{\"a\":1}", "{\"a\":1,\"a\":2}",
        "{\"\\ud800\":1}",
        $"\"{new string('x', 5000)}\"", $"\"{string.Concat(Enumerable.Repeat("😀", 100))}\"",
        $"\"x{string.Concat(Enumerable.Repeat("😀", 100))}\"",
        $"[{string.Join(',', Enumerable.Repeat("\"u\"", 200))}]", new string('[', 70) + new string(']', 70),
    ];

    /// <summary>Requests of all actions, at most of them wrong in a few places.</summary>
    public static readonly Gen<MutatedRequest> Any = Gen.Select(
        Gen.OneOfConst(ValidRequests.Names.ToArray()),
        Gen.Select(
            Gen.Int[0, int.MaxValue],
            Gen.Enum<ChangeKind>(),
            Gen.OneOfConst(Values),
            (walk, kind, value) => new Change(walk, kind, value)).List[0, 4],
        Gen.Frequency((12, Gen.Const(Damage.None)), (1, Gen.Enum<Damage>())),
        (name, changes, damage) => new MutatedRequest(name, changes, damage));

    public string Action => ValidRequests.ActionOf(Name);

    /// <summary>The request's JSON, which need not be JSON any more.</summary>
    /// <param name="now">The time that its times are told from.</param>
    /// <param name="known">What stands for the names of tasks and calls that exist.</param>
    public string Text(DateTimeOffset now, Func<string, string?> known)
    {
        var request = ValidRequests.Get(Name, now);
        foreach (var name in (string[])["TaskId", "CommId"])
        {
            if (request[name] is not null && known(name) is { } value)
            {
                request[name] = value;
            }
        }

        var values = new List<string>();
        foreach (var change in Changes)
        {
            change.Apply(request, ApiActions.All[Action].Request, values);
        }

        var text = request.ToJsonString();
        for (var i = 0; i < values.Count; i++)
        {
            text = text.Replace($"\"{Change.Placeholder(i)}\"", values[i], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The request's bytes.</summary>
    public byte[] Body(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Damage switch
        {
            Damage.HalfOnly => bytes[..(bytes.Length / 2)],
            Damage.Twice => [.. bytes, .. bytes],
            Damage.ByteOrderMark => [0xEF, 0xBB, 0xBF, .. bytes],
            Damage.NoUtf8 => [.. bytes[..^2], 0xFF, .. bytes[^2..]],
            Damage.CutCharacter => [.. bytes[..(bytes.Length / 2)], 0xE6, .. bytes[(bytes.Length / 2)..]],
            Damage.Utf16 => Encoding.Unicode.GetBytes(text),
            Damage.Nothing => [],
            Damage.InList => [(byte)'[', .. bytes, (byte)']'],
            Damage.Comment => [.. "// why\n"u8, .. bytes],
            Damage.Zero => [.. bytes, 0],
            _ => bytes,
        };
    }

    public override string ToString() => $"{Name} {Damage} {string.Join("; ", Changes)}";
}

/// <summary>A change of one parameter, however deep.</summary>
/// <param name="Walk">Decides which.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Value">The value it gets.</param>
internal sealed record Change(int Walk, ChangeKind Kind, string Value)
{
    public static string Placeholder(int number) => string.Create(CultureInfo.InvariantCulture, $"@@{number}@@");

    public void Apply(JsonObject request, ApiType type, List<string> values)
    {
        var random = new Random(Walk);
        var place = request;
        ApiProperty property;
        while ((property = Pick(type, random)).Type is { } inner && random.Next(2) == 0)
        {
            (place, type) = (Inside(place, property, random), inner);
        }

        switch (Kind)
        {
            case ChangeKind.Remove:
                place.Remove(property.Name);
                break;
            case ChangeKind.Entry:
                place[property.Name] = new JsonArray(New(values, Value), New(values, Value));
                break;
            case ChangeKind.Double:
                place[property.Name] = New(values, $"{Value},\"{property.Name}\":{Value}");
                break;
            case ChangeKind.Misspell:
                place[property.Name + "s"] = New(values, Value);
                break;
            default:
                place[property.Name] = New(values, Value);
                break;
        }
    }

    public override string ToString() => $"{Kind} {Walk} {Value}";

    private static ApiProperty Pick(ApiType type, Random random)
    {
        var all = type.Properties.Values.OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        return all[random.Next(all.Length)];
    }

    private static JsonObject Inside(JsonObject place, ApiProperty property, Random random)
    {
        if (property.Kind != ApiKind.List)
        {
            return (place[property.Name] as JsonObject) ?? (JsonObject)(place[property.Name] = new JsonObject());
        }

        if (place[property.Name] is not JsonArray { Count: > 0 } list)
        {
            place[property.Name] = list = new JsonArray(new JsonObject());
        }

        var index = random.Next(list.Count);
        return (list[index] as JsonObject) ?? (JsonObject)(list[index] = new JsonObject());
    }

    private static string New(List<string> values, string value)
    {
        values.Add(value);
        return Placeholder(values.Count - 1);
    }
}

internal enum ChangeKind
{
    Set,
    Entry,
    Remove,
    Double,
    Misspell,
}

internal enum Damage
{
    None,
    HalfOnly,
    Twice,
    ByteOrderMark,
    NoUtf8,
    CutCharacter,
    Utf16,
    Nothing,
    InList,
    Comment,
    Zero,
}
