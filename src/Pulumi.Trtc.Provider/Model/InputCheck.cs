using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// The one way from a record's inputs to what is wrong with them: the API's own checks, told in the names that programs use. JSON that
/// becomes a text is checked as what it is, and a signature that the provider will make is not missed.
/// </summary>
internal static class InputCheck
{
    /// <summary>Checks what belongs to a record.</summary>
    /// <param name="type">The record.</param>
    /// <param name="inputs">The inputs; those of other records are left aside.</param>
    /// <param name="mayMint">Whether the provider makes signatures that are left out.</param>
    /// <param name="now">The time of the check.</param>
    /// <param name="warn">Takes what the reference does not know, but the live service may.</param>
    public static IEnumerable<InputProblem> Of(ApiType type, ApiObject inputs, bool mayMint, DateTimeOffset now, Action<InputProblem> warn)
    {
        var problems = new List<InputProblem>();
        var form = Form(
            type,
            inputs,
            "",
            mayMint,
            (path, reason) => problems.Add(new InputProblem(path, reason, ApiProblemKind.Invalid, null)));
        problems.InsertRange(0, ApiChecker.Check(type, form, now, p => warn(Told(type, p))).Select(p => Told(type, p)));
        return problems;
    }

    private static InputProblem Told(ApiType type, ApiProblem problem) =>
        new(PulumiNames.OfPath(problem.Path), PulumiNames.InText(problem.Message), problem.Kind, RoleAt(type, problem.Path));

    // The role of the member that a path of the API ends at.
    private static ApiRole? RoleAt(ApiType type, string path)
    {
        ApiProperty? property = null;
        foreach (var name in path.Split('.').Select(step => step.Split('[')[0]))
        {
            if ((property is null ? type : property.Type)?.Properties.TryGetValue(name, out property) != true)
            {
                return null;
            }
        }

        return property?.Api.Role;
    }

    private static ApiObject Form(ApiType type, ApiObject inputs, string path, bool mayMint, Action<string, string> report)
    {
        var members = new Dictionary<string, ApiValue>();
        foreach (var (name, value) in inputs.Members)
        {
            if (value != ApiValue.Null && type.Properties.TryGetValue(name, out var property))
            {
                members[name] = Form(property, value, PropertyPath.Below(path, PulumiNames.Of(name)), mayMint, report);
            }
        }

        if (mayMint && type.Signature() is { } signature)
        {
            members.TryAdd(signature.Name, ApiValue.Unknown);
        }

        return new ApiObject(members) { IsSecret = inputs.IsSecret };
    }

    private static ApiList FormOfItems(ApiProperty property, ApiList list, string path, bool mayMint, Action<string, string> report) =>
        list with
        {
            Items =
            [
                .. list.Items.Select(
                    (item, i) => item is null ? null : Form(property, item, PropertyPath.Below(path, i), mayMint, report)),
            ],
        };

    private static ApiValue Form(ApiProperty property, ApiValue value, string path, bool mayMint, Action<string, string> report)
    {
        switch (value)
        {
            case ApiObject or ApiList when property.IsJson:
                JsonTexts.Check(value, path, report);
                return new ApiText("{}") { IsSecret = value.IsSecret };
            case ApiText when property.SpelledOut is not null:
                // It was reported when it was read.
                return ApiValue.Unknown;
            case ApiObject members when property.Type is { } type:
                return Form(type, members, path, mayMint, report);
            case ApiList list:
                return FormOfItems(property, list, path, mayMint, report);
            default:
                return value;
        }
    }
}

/// <summary>Something wrong with an input.</summary>
/// <param name="Path">Where, as programs write it; empty for the whole.</param>
/// <param name="Reason">What is wrong, and what would be right.</param>
/// <param name="Kind">What is wrong, as checks tell it apart.</param>
/// <param name="Role">What the member is for a task.</param>
internal sealed record InputProblem(string Path, string Reason, ApiProblemKind Kind = ApiProblemKind.Invalid, ApiRole? Role = null);
