using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// What differs between two sets of inputs. An absent value and its documented default are equal, JSON in a text compares as JSON, and what
/// only lets a robot in never is a change.
/// </summary>
internal sealed class InputDiff
{
    private readonly SortedDictionary<string, InputChange> changes = new(StringComparer.Ordinal);

    private InputDiff()
    {
    }

    /// <summary>The changes from old to new inputs, by path.</summary>
    public static IReadOnlyList<InputChange> Between(InputModel model, ApiObject old, ApiObject now)
    {
        var diff = new InputDiff();
        foreach (var property in model.Properties.Values)
        {
            diff.Members(property.Name, property, old, now, "", "");
        }

        return [.. diff.changes.Values];
    }

    private void Objects(ApiType? type, ApiObject old, ApiObject now, string path, string apiPath)
    {
        foreach (var name in old.Members.Keys.Union(now.Members.Keys))
        {
            Members(name, type?.Properties.GetValueOrDefault(name), old, now, path, apiPath);
        }
    }

    private void Members(string name, ApiProperty? property, ApiObject old, ApiObject now, string path, string apiPath)
    {
        var before = Absent(old.Members.GetValueOrDefault(name), property);
        var after = Absent(now.Members.GetValueOrDefault(name), property);
        if (property?.Api.IsSilent != true && (before is not null || after is not null))
        {
            var shown = property is null ? name : PulumiNames.Of(name);
            Values(property, before, after, PropertyPath.Below(path, shown), apiPath.Length == 0 ? name : $"{apiPath}.{name}");
        }
    }

    private void Values(ApiProperty? property, ApiValue? old, ApiValue? now, string path, string apiPath)
    {
        switch (old, now)
        {
            case (null, null):
                break;
            case (null, { } added):
                Note(!IsDefault(property, added), ChangeKind.Add, path, apiPath);
                break;
            case ({ } removed, null):
                Note(!IsDefault(property, removed), ChangeKind.Delete, path, apiPath);
                break;
            case (ApiObject before, ApiObject after):
                Objects(property is { IsJson: false } ? property.Type : null, before, after, path, apiPath);
                break;
            case (ApiList before, ApiList after):
                for (var i = 0; i < Math.Max(before.Items.Count, after.Items.Count); i++)
                {
                    Entries(property, before, after, i, $"{path}[{i}]", $"{apiPath}[{i}]");
                }

                break;
            default:
                Note(!IsSame(property, old!, now!), ChangeKind.Update, path, apiPath);
                break;
        }
    }

    // An entry is there or not: one that says nothing counts all the same, as a window without members is a window.
    private void Entries(ApiProperty? property, ApiList old, ApiList now, int index, string path, string apiPath)
    {
        if (index >= old.Items.Count || index >= now.Items.Count)
        {
            Note(true, index >= old.Items.Count ? ChangeKind.Add : ChangeKind.Delete, path, apiPath);
            return;
        }

        var (before, after) = (old.Items[index], now.Items[index]);
        if (before is null == after is null)
        {
            Values(property, before, after, path, apiPath);
        }
        else
        {
            Note(true, ChangeKind.Update, path, apiPath);
        }
    }

    // A null is absence, but where it is the vendor's.
    private static ApiValue? Absent(ApiValue? value, ApiProperty? property) =>
        property is not null && value == ApiValue.Null ? null : value;

    private void Note(bool isChange, ChangeKind kind, string path, string apiPath)
    {
        if (isChange)
        {
            changes[path] = new InputChange(path, apiPath, kind);
        }
    }

    private static bool IsSame(ApiProperty? property, ApiValue old, ApiValue now) =>
        old.Equals(now)
            || (property?.IsJson == true && old is ApiText before && now is ApiText after && IsSameJson(before.Value, after.Value));

    private static bool IsSameJson(string old, string now)
    {
        try
        {
            return JsonNode.DeepEquals(JsonText.Parse(old), JsonText.Parse(now));
        }
        catch (JsonException)
        {
            // What is no JSON is only the same in the same letters.
            return false;
        }
    }

    private static bool IsDefault(ApiProperty? property, ApiValue value) => value switch
    {
        ApiList { Items.Count: 0 } => true,
        ApiText { Value: "" } => true,
        ApiObject members when property is { IsJson: false, Type: { } type } =>
            members.Members.All(m => IsDefault(type.Properties.GetValueOrDefault(m.Key), m.Value)),
        ApiNumber number => property?.Api.Default is int wanted && number.Value == wanted,
        ApiBoolean boolean => property?.Api.Default is bool wanted && boolean.Value == wanted,
        ApiText text => property?.Api.Default as string == text.Value,
        _ => false,
    };
}
