using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Inputs that become JSON in a text, such as the settings of a language model: anything that JSON can say, but not without end.</summary>
internal static class JsonTexts
{
    /// <summary>Levels that such an input may have: readers of JSON take 64, and a state wraps it in some.</summary>
    public const int Most = 50;

    /// <summary>Reports what is deeper, and what JSON has no form for.</summary>
    public static void Check(InputModel model, ObjectValue inputs, Action<string, string> report) =>
        Check(model.Properties, inputs, "", report);

    private static void Check(
        IReadOnlyDictionary<string, ApiProperty> properties, ObjectValue inputs, string path, Action<string, string> report)
    {
        foreach (var (name, member) in inputs.Members)
        {
            if (properties.TryGetValue(name, out var property))
            {
                Check(property, member.Plain, PropertyPath.Below(path, name), report);
            }
        }
    }

    private static void Check(ApiProperty property, PropertyValue value, string path, Action<string, string> report)
    {
        switch (value)
        {
            case var deep when property.IsJson:
                if (Levels(deep) is > Most and var levels)
                {
                    report(path, $"is nested {levels} levels deep, but may be at most {Most}");
                }
                else
                {
                    CheckLeaves(deep, path, report);
                }

                break;
            case ObjectValue members when property.Type is { } type:
                Check(InputModel.Of(type).Properties, members, path, report);
                break;
            case ListValue list when property.Type is not null:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (list.Items[i].Plain is ObjectValue)
                    {
                        Check(property, list.Items[i].Plain, $"{path}[{i}]", report);
                    }
                }

                break;
            default:
                break;
        }
    }

    private static void CheckLeaves(PropertyValue value, string path, Action<string, string> report)
    {
        switch (value.Plain)
        {
            case NumberValue { Value: var number } when !double.IsFinite(number):
                report(path, "is no number that JSON has a form for");
                break;
            case SignedValue:
                report(path, "is an asset or a reference, which has no place here");
                break;
            case ObjectValue members:
                foreach (var (name, member) in members.Members)
                {
                    CheckLeaves(member, PropertyPath.Below(path, name), report);
                }

                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    CheckLeaves(list.Items[i], $"{path}[{i}]", report);
                }

                break;
            default:
                break;
        }
    }

    private static int Levels(PropertyValue value) => value.Plain switch
    {
        ObjectValue members => 1 + members.Members.Values.Select(Levels).DefaultIfEmpty().Max(),
        ListValue list => 1 + list.Items.Select(Levels).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
