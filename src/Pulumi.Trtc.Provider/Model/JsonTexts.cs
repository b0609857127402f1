using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// Inputs that become JSON in a text, such as the settings of a language model: anything that JSON can say, but
/// not without end.
/// </summary>
internal static class JsonTexts
{
    /// <summary>Levels that such an input may have: readers of JSON take 64, and a state wraps it in some.</summary>
    public const int Most = 50;

    /// <summary>Reports what is deeper, and what JSON has no form for, of one such input.</summary>
    public static void Check(ApiValue value, string path, Action<string, string> report)
    {
        if (Levels(value) is > Most and var levels)
        {
            report(path, $"is nested {levels} levels deep, but may be at most {Most}");
        }
        else
        {
            CheckLeaves(value, path, report);
        }
    }

    private static void CheckLeaves(ApiValue? value, string path, Action<string, string> report)
    {
        switch (value)
        {
            case ApiNumber { Value: var number } when !double.IsFinite(number):
                report(path, "is no number that JSON has a form for");
                break;
            case ApiObject members:
                foreach (var (name, member) in members.Members)
                {
                    CheckLeaves(member, PropertyPath.Below(path, name), report);
                }

                break;
            case ApiList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    CheckLeaves(list.Items[i], $"{path}[{i}]", report);
                }

                break;
            default:
                break;
        }
    }

    private static int Levels(ApiValue? value) => value switch
    {
        ApiObject members => 1 + members.Members.Values.Select(Levels).DefaultIfEmpty().Max(),
        ApiList list => 1 + list.Items.Select(Levels).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
