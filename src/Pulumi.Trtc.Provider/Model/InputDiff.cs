using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>What differs between two sets of inputs, by property path. An absent value and its documented default are equal.</summary>
internal static class InputDiff
{
    /// <summary>Names whose values matter only when a robot enters a room, and so never are a change.</summary>
    private static readonly HashSet<string> Silent = ["UserSig", "PrivateMapKey"];

    /// <summary>The changes from old to new inputs.</summary>
    public static IReadOnlyDictionary<string, PropertyDiff.Types.Kind> Between(InputModel model, ObjectValue old, ObjectValue now)
    {
        var changes = new SortedDictionary<string, PropertyDiff.Types.Kind>(StringComparer.Ordinal);
        Objects(model, old, now, "", changes);
        return changes;
    }

    private static void Objects(InputModel? model, ObjectValue old, ObjectValue now, string path, SortedDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        foreach (var name in old.Members.Keys.Union(now.Members.Keys))
        {
            var property = model?.Properties.GetValueOrDefault(name);
            if (property is null || !Silent.Contains(property.Name))
            {
                Values(property, old[name]?.Plain, now[name]?.Plain, PropertyPath.Below(path, name), changes);
            }
        }
    }

    private static void Values(ApiProperty? property, PropertyValue? old, PropertyValue? now, string path, SortedDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        switch (old, now)
        {
            case (null or NullValue, null or NullValue):
                break;
            case (null or NullValue, { } added):
                if (!IsDefault(property, added))
                {
                    changes[path] = PropertyDiff.Types.Kind.Add;
                }

                break;
            case ({ } removed, null or NullValue):
                if (!IsDefault(property, removed))
                {
                    changes[path] = PropertyDiff.Types.Kind.Delete;
                }

                break;
            case (ObjectValue before, ObjectValue after):
                Objects(property?.Type is { } type ? InputModel.Of(type) : null, before, after, path, changes);
                break;
            case (ListValue before, ListValue after):
                for (var i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
                {
                    Entries(property, before, after, i, $"{path}[{i}]", changes);
                }

                break;
            default:
                if (!old!.Equals(now))
                {
                    changes[path] = PropertyDiff.Types.Kind.Update;
                }

                break;
        }
    }

    // An entry is there or not: one that says nothing counts all the same, as a window without members is a window.
    private static void Entries(
        ApiProperty? property, ListValue old, ListValue now, int index, string path, SortedDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        if (index >= old.Items.Length || index >= now.Items.Length)
        {
            changes[path] = index >= old.Items.Length ? PropertyDiff.Types.Kind.Add : PropertyDiff.Types.Kind.Delete;
            return;
        }

        var (before, after) = (old.Items[index].Plain, now.Items[index].Plain);
        if (before is NullValue == after is NullValue)
        {
            Values(property, before, after, path, changes);
        }
        else
        {
            changes[path] = PropertyDiff.Types.Kind.Update;
        }
    }

    private static bool IsDefault(ApiProperty? property, PropertyValue value) => value switch
    {
        ListValue { Items.IsEmpty: true } => true,
        TextValue { Value: "" } => true,
        ObjectValue members when property?.Type is { } type =>
            members.Members.All(m => IsDefault(InputModel.Of(type).Properties.GetValueOrDefault(m.Key), m.Value.Plain)),
        NumberValue number => property?.Api.Default is int wanted && number.Value == wanted,
        BooleanValue boolean => property?.Api.Default is bool wanted && boolean.Value == wanted,
        TextValue text when property is not null && InputModel.IsRoomIdType(property) && property.Api.Default is int code =>
            ApiEnum.Values(property.EnumType!).Any(v => v.Name == text.Value && v.Code == code),
        TextValue text => property?.Api.Default as string == text.Value,
        _ => false,
    };
}
