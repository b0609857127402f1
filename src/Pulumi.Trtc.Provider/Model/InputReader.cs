using System.Globalization;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Reads what a program gave into the API's form.</summary>
/// <param name="report">Takes what has no place in it; null where nobody asks.</param>
internal sealed class InputReader(Action<string, string>? report)
{
    public ApiObject Read(InputModel model, ObjectValue given, string path, bool isSecret)
    {
        // What holds a secret that has no place is as secret as that was.
        var hides = false;
        var members = new Dictionary<string, ApiValue>();
        foreach (var (name, value) in given.Members)
        {
            var at = PropertyPath.Below(path, name);
            if (!model.Properties.TryGetValue(name, out var property))
            {
                report?.Invoke(at, NoSuch(name, model));
                hides |= value.HasSecret;
            }
            else if (Value(value, property, property.Kind, at, isSecret) is { } api)
            {
                members[property.Name] = api;
            }
        }

        return new ApiObject(members) { IsSecret = hides };
    }

    private static string NoSuch(string name, InputModel model) =>
        $"there is no property {name} here{(Spelling.Nearest(name, model.Properties.Keys) is { } near ? $"; did you mean {near}?" : "")}";

    // What is marked as secret is secret down to its last part: checks name no value of it.
    private ApiValue? Value(PropertyValue given, ApiProperty property, ApiKind kind, string at, bool isSecret)
    {
        isSecret |= given.IsSecret || property.Api.Secret;
        var api = given.Plain switch
        {
            NullValue => given.IsSecret ? ApiValue.Null : null,
            UnknownValue => ApiValue.Unknown,
            SignedValue => Nowhere(given, at),
            var json when property.IsJson => Json(json, property, at, isSecret),
            ListValue list => Items(list, property, at, isSecret),
            ObjectValue members when property.Type is { } type => Read(InputModel.Of(type), members, at, isSecret),
            ObjectValue members => Verbatim(members, at),
            var single => Single(single, property, kind, at, isSecret),
        };
        return isSecret && api is not null ? api with { IsSecret = true } : api;
    }

    private ApiList Items(ListValue list, ApiProperty property, string at, bool isSecret) =>
        new([.. list.Items.Select((item, i) => Value(item, property, property.ElementKind, PropertyPath.Below(at, i), isSecret))]);

    private ApiValue Single(PropertyValue value, ApiProperty property, ApiKind kind, string at, bool isSecret)
    {
        if (property.SpelledOut is not null)
        {
            return SpelledOut(value, property, at, isSecret);
        }

        return value switch
        {
            TextValue text when property.Enum is { } coded => Coded(coded, text.Value) ?? Numeric(text.Value),
            TextValue text when kind is ApiKind.Integer or ApiKind.Unsigned or ApiKind.Number => Numeric(text.Value),
            TextValue { Value: "true" or "false" } text when kind == ApiKind.Boolean => new ApiBoolean(text.Value == "true"),
            NumberValue number when kind == ApiKind.Text => new ApiText(NumberText.Plain(number.Value)),
            BooleanValue boolean when kind == ApiKind.Text => new ApiText(boolean.Value ? "true" : "false"),
            _ => Verbatim(value, at),
        };
    }

    // Written by its name, in just these letters.
    private ApiValue SpelledOut(PropertyValue value, ApiProperty property, string at, bool isSecret)
    {
        if (property.CodeOf(value.AsText) is { } code)
        {
            return new ApiNumber(code);
        }

        var names = string.Join(" or ", property.Enum!.Values.Select(v => v.Name).Order(StringComparer.Ordinal));
        report?.Invoke(at, $"is {(isSecret ? "a secret" : value.AsText ?? value.Shown)}, but must be {names}");
        return new ApiText(value.AsText ?? value.ToString());
    }

    // A text that holds JSON is given as one, or, where programs write an object, as an object with the vendor's own names.
    private ApiValue Json(PropertyValue value, ApiProperty property, string at, bool isSecret)
    {
        if (property.Api.Format == ApiFormat.JsonObject && value is not ObjectValue)
        {
            report?.Invoke(at, "must be an object with the members that the vendor documents");
        }

        return Verbatim(value, at, isSecret);
    }

    private ApiValue Verbatim(PropertyValue value, string at, bool isSecret = false)
    {
        isSecret |= value.IsSecret;
        ApiValue api = value.Plain switch
        {
            NullValue => ApiValue.Null,
            UnknownValue => ApiValue.Unknown,
            TextValue text => new ApiText(text.Value),
            NumberValue number => new ApiNumber(number.Value),
            BooleanValue boolean => new ApiBoolean(boolean.Value),
            ListValue list => VerbatimItems(list, at, isSecret),
            ObjectValue members => VerbatimMembers(members, at, isSecret),
            _ => Nowhere(value, at),
        };
        return isSecret ? api with { IsSecret = true } : api;
    }

    private ApiList VerbatimItems(ListValue list, string at, bool isSecret) =>
        new([.. list.Items.Select((item, i) => Verbatim(item, PropertyPath.Below(at, i), isSecret))]);

    private ApiObject VerbatimMembers(ObjectValue given, string at, bool isSecret) =>
        new(given.Members.ToDictionary(m => m.Key, m => Verbatim(m.Value, PropertyPath.Below(at, m.Key), isSecret)));

    private ApiValue Nowhere(PropertyValue given, string at)
    {
        report?.Invoke(at, "is an asset or a reference, which has no place here");
        return ApiValue.Unknown with { IsSecret = given.HasSecret };
    }

    private static ApiNumber? Coded(ApiEnum coded, string name) => coded.Values
        .Where(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase))
        .Select(v => new ApiNumber(v.Code)).FirstOrDefault();

    private static ApiValue Numeric(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new ApiNumber(number) : new ApiText(text);
}
