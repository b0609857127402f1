using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Trtc.Client.Metadata;

/// <summary>Finds everything in a request that the service would refuse. Unknown values are skipped, never guessed.</summary>
public sealed class ApiChecker
{
    private readonly List<ApiProblem> problems = [];
    private readonly ApiType rootType;
    private readonly ApiObject root;
    private string path = "";
    private ApiType type;

    private ApiChecker(ApiType type, ApiObject root, DateTimeOffset now)
    {
        (this.type, rootType, this.root) = (type, type, root);
        Now = now;
    }

    /// <summary>The time that "at most 14 days ago" counts from.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>All that the service would refuse of a value, in the order of its type's members.</summary>
    /// <param name="type">What the value shall be.</param>
    /// <param name="value">The value.</param>
    /// <param name="now">The time of the check.</param>
    /// <param name="unfamiliar">Takes what the reference does not know, but the live service may.</param>
    public static IReadOnlyList<ApiProblem> Check(ApiType type, ApiObject value, DateTimeOffset now, Action<ApiProblem>? unfamiliar = null)
    {
        var checker = new ApiChecker(type, value, now);
        checker.CheckObject(type, value);
        foreach (var problem in checker.problems.Where(p => p.Kind == ApiProblemKind.Unfamiliar))
        {
            unfamiliar?.Invoke(problem);
        }

        checker.problems.RemoveAll(p => p.Kind == ApiProblemKind.Unfamiliar);
        return checker.problems;
    }

    /// <summary>Reports a problem with a member of the object that is being checked; an empty name means the object itself.</summary>
    public void Report(ApiProblemKind kind, string member, string message)
    {
        var name = member.Split('.')[^1].Split('[')[0];
        var errorName = name.Length > 0 && type.Properties.TryGetValue(name, out var property) ? property.ErrorName : name;
        problems.Add(new ApiProblem(kind, Join(path, member), errorName, message));
    }

    /// <summary>What a member of the object that is being checked is when it is absent, or null.</summary>
    internal ApiValue? DefaultOf(string member) =>
        type.Properties.GetValueOrDefault(member)?.Api.Default is int code ? new ApiNumber(code) : null;

    /// <summary>The request's own value of a member, and the member.</summary>
    internal (ApiValue? Value, ApiProperty? Property) OfRequest(string member) =>
        (root[member], rootType.Properties.GetValueOrDefault(member));

    private static string Join(string left, string right) =>
        left.Length == 0 || right.Length == 0 ? left + right : $"{left}.{right}";

    private void CheckObject(ApiType objectType, ApiObject value)
    {
        var (outerPath, outerType) = (path, type);
        type = objectType;
        foreach (var name in value.Members.Keys)
        {
            if (!objectType.Properties.ContainsKey(name))
            {
                var nearest = Spelling.Nearest(name, objectType.Properties.Keys);
                var hint = nearest is null ? "" : $"; did you mean {nearest}?";
                Report(ApiProblemKind.Unknown, name, $"there is no {name} here{hint}");
            }
        }

        foreach (var property in objectType.Properties.Values)
        {
            value.Members.TryGetValue(property.Name, out var member);
            if (property.Api.Required && (property.Api.MayBeEmpty ? member is null : !value.Has(property.Name)))
            {
                Report(ApiProblemKind.Missing, property.Name, $"is required: {property.Api.Description}");
            }
            else if (member is not null)
            {
                CheckMember(property, property.Kind, property.Name, member);
            }
        }

        RoomIds.Check(objectType, value, this);
        foreach (var rule in objectType.Rules)
        {
            rule.Check(value, this);
        }

        (path, type) = (outerPath, outerType);
    }

    private void CheckMember(ApiProperty property, ApiKind kind, string name, ApiValue value)
    {
        switch (kind, value)
        {
            case var (_, unknown) when unknown == ApiValue.Unknown:
                break;
            case (ApiKind.Text, ApiText text):
                CheckText(property, name, text);
                break;
            case (ApiKind.Integer or ApiKind.Unsigned or ApiKind.Number, ApiNumber number):
                CheckNumber(property, kind, name, number);
                break;
            case (ApiKind.Boolean, ApiBoolean):
                break;
            case (ApiKind.List, ApiList list):
                CheckList(property, name, list);
                break;
            case (ApiKind.Object, ApiObject members):
                var outer = path;
                path = Join(path, name);
                CheckObject(property.Type!, members);
                path = outer;
                break;
            default:
                var unit = property.Api.Unit == ApiUnit.UnixSeconds ? ", a Unix time in seconds" : "";
                Report(ApiProblemKind.WrongType, name, $"is {Shown(property, value)}, but must be {Describe(kind)}{unit}");
                break;
        }
    }

    private void CheckList(ApiProperty property, string name, ApiList list)
    {
        var api = property.Api;
        if (list.Items.Count < api.MinCount || (api.MaxCount > 0 && list.Items.Count > api.MaxCount))
        {
            Report(ApiProblemKind.WrongLength, name, $"has {list.Items.Count} entries, but must have {Range(api.MinCount, api.MaxCount)}");
        }

        if (api.KnownCount > 0 && list.Items.Count > api.KnownCount)
        {
            Report(ApiProblemKind.Unfamiliar, name, $"has {list.Items.Count} entries; the reference knows of at most {api.KnownCount}");
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            var at = $"{name}[{i}]";
            if (list.Items[i] is ApiText { Value: "" })
            {
                Report(ApiProblemKind.Invalid, at, "is empty");
            }
            else if (list.Items[i] is { } item)
            {
                CheckMember(property, property.ElementKind, at, item);
            }
            else
            {
                Report(ApiProblemKind.WrongType, at, $"is null, but must be {Describe(property.ElementKind)}");
            }
        }
    }

    private void CheckNumber(ApiProperty property, ApiKind kind, string name, ApiNumber number)
    {
        var (api, value) = (property.Api, number.Value);
        if (!double.IsFinite(value))
        {
            Report(ApiProblemKind.WrongType, name, $"is {Shown(property, number)}, but must be {Describe(kind)}");
        }
        else if (kind != ApiKind.Number && value != Math.Floor(value))
        {
            Report(ApiProblemKind.WrongType, name, $"is {Shown(property, number)}, but must be a whole number");
        }
        else if (property.Enum is { } && property.NameOf(value) is not null)
        {
            return; // What is known is told only to who got it wrong.
        }
        else if (property.Enum is { } coded)
        {
            var known = string.Join(", ", coded.Values.Select(v => $"{v.Code} ({v.Name})"));
            var isOpen = api.Open && value is >= 0 and <= int.MaxValue;
            Report(
                isOpen ? ApiProblemKind.Unfamiliar : ApiProblemKind.Invalid,
                name,
                $"is {Shown(property, number)}, {(isOpen ? "which the reference does not know; it knows" : "but must be one of")} {known}");
        }
        else if (api.Allowed is { } allowed)
        {
            if (!allowed.Any(v => v == value))
            {
                Report(ApiProblemKind.Invalid, name, $"is {Shown(property, number)}, but must be one of {string.Join(", ", allowed)}");
            }
        }
        else if (value != api.Also
            && (value < api.Min || value > api.Max || value == api.Except
                || (kind == ApiKind.Unsigned && value < 0)
                || Math.Abs(value) > 1e18))
        {
            var problem = value > api.Max ? ApiProblemKind.TooLarge : ApiProblemKind.OutOfRange;
            Report(problem, name, $"is {Shown(property, number)}, but must be {Range(api, kind)}");
        }
        else if (api.Known is { } known)
        {
            Familiar(property, name, number, known.Any(v => v == value), string.Join(", ", known));
        }
    }

    private void Familiar(ApiProperty property, string name, ApiValue value, bool isKnown, string known)
    {
        if (!isKnown)
        {
            Report(ApiProblemKind.Unfamiliar, name, $"is {Shown(property, value)}, which the reference does not know; it knows {known}");
        }
    }

    private void CheckText(ApiProperty property, string name, ApiText text)
    {
        var (api, value) = (property.Api, text.Value);
        if (value.Length == 0)
        {
            return; // The service reads an empty text as absence.
        }

        if (string.IsNullOrWhiteSpace(value) && (api.Required || property.ElementKind != ApiKind.None))
        {
            Report(ApiProblemKind.Invalid, name, "is blank");
            return;
        }

        if (TextForms.Known(api) is { } familiar && !familiar.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            var nearest = Nearest(text, familiar) is { } near ? $"did you mean {near}?" : $"it knows {string.Join(", ", familiar)}";
            Report(ApiProblemKind.Unfamiliar, name, $"is {Shown(property, text)}, which the reference does not know; {nearest}");
        }

        if (api.MaxLength > 0 && value.Length > api.MaxLength)
        {
            Report(ApiProblemKind.WrongLength, name, $"has {value.Length} characters, but must have at most {api.MaxLength}");
        }

        if (api.MaxBytes > 0 && Encoding.UTF8.GetByteCount(value) is var bytes && bytes > api.MaxBytes)
        {
            Report(ApiProblemKind.WrongLength, name, $"has {bytes} bytes, but must have at most {api.MaxBytes}");
        }

        if (api.OneOf is { } allowed && !allowed.Contains(value, StringComparer.Ordinal))
        {
            var nearest = Nearest(text, allowed) is { } near ? $"; did you mean {near}?" : "";
            Report(ApiProblemKind.Invalid, name, $"is {Shown(property, text)}, but must be one of {string.Join(", ", allowed)}{nearest}");
        }

        var wanted = property.Pattern is { } pattern && !IsWhole(pattern.Match(value), value)
            ? api.Hint
            : TextForms.Wanted(api.Format, value);
        if (wanted is not null)
        {
            Report(ApiProblemKind.Invalid, name, $"is {Shown(property, text)}, but must be {wanted}");
        }
    }

    // What is near to a secret tells the most of it.
    private static string? Nearest(ApiText text, IEnumerable<string> candidates) =>
        text.IsSecret ? null : Spelling.Nearest(text.Value, candidates);

    // The end of a pattern lets a line break follow.
    private static bool IsWhole(Match match, string value) => match.Success && match.Length == value.Length;

    private static string Shown(ApiProperty property, ApiValue value) => property.Api.Secret ? "a secret" : value.ToString();

    private static string Range(ApiAttribute api, ApiKind kind)
    {
        var min = double.IsNaN(api.Min) && kind == ApiKind.Unsigned ? 0 : api.Min;
        var text = (double.IsNaN(min), double.IsNaN(api.Max)) switch
        {
            (false, false) => $"between {Plain(min)} and {Plain(api.Max)}",
            (false, true) => $"at least {Plain(min)}",
            (true, false) => $"at most {Plain(api.Max)}",
            _ => "a number that a computer can count",
        };
        return text
            + (double.IsNaN(api.Except) ? "" : $" but not {Plain(api.Except)}")
            + (double.IsNaN(api.Also) ? "" : $", or {Plain(api.Also)}");
    }

    private static string Range(int min, int max) => (min, max) switch
    {
        (_, 0) => $"at least {min}",
        (0, _) => $"at most {max}",
        _ => $"{min} to {max}",
    };

    private static string Plain(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Describe(ApiKind kind) => kind switch
    {
        ApiKind.Text => "a text",
        ApiKind.Boolean => "true or false",
        ApiKind.Integer or ApiKind.Unsigned => "a whole number",
        ApiKind.Number => "a number",
        ApiKind.List => "a list",
        _ => "an object",
    };
}
