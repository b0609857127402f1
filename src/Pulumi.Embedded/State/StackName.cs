using System.Text.RegularExpressions;

namespace Pulumi.Embedded.State;

/// <summary>Names of stacks and projects, which become parts of file names and URNs: as Pulumi takes them.</summary>
public static partial class StackName
{
    private const int Longest = 100;

    // Pulumi's local folders know one organization, of this name.
    internal const string Organization = "organization";

    /// <summary>The stack that a person names: <c>STACK</c>, <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>.</summary>
    /// <param name="reference">What is written.</param>
    /// <param name="project">Name of the project.</param>
    /// <exception cref="StateException">It is no name of a stack of this project.</exception>
    public static string Parse(string reference, string project)
    {
        var (organization, of, name) = reference.Split('/') switch
        {
            [var stack] => (Organization, project, stack),
            [var first, var stack] => (first, project, stack),
            [var first, var second, var stack] => (first, second, stack),
            _ => throw new StateException($"\"{reference}\" is no stack; it is STACK, or {Organization}/PROJECT/STACK."),
        };
        if (Problem(name) is { } problem)
        {
            throw new StateException($"\"{reference}\" is no stack: {problem}.");
        }

        var wrong = organization != Organization ? $"\"{reference}\" is no stack: "
            + "states in folders know only the organization \"{Organization}\"."
            : of != project ? $"\"{reference}\" is no stack here: it is one of project \"{of}\", and this is \"{project}\"."
            : null;
        return wrong is null ? name : throw new StateException(wrong);
    }

    /// <summary>The whole name of a stack, as Pulumi's local folders have it.</summary>
    public static string Full(string name, string project) => $"{Organization}/{project}/{name}";

    /// <summary>What is wrong with a name of a stack; null where nothing is.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > Longest)
        {
            return name.Length == 0 ? "a stack's name may not be empty" : $"a stack's name has at most {Longest} characters";
        }

        var good = Allowed().Match(name).Length;
        return good == name.Length ? null
            : $"a stack's name has letters, digits, hyphens, underscores and dots, but '{name[good]}' is at position {good + 1}";
    }

    /// <summary>What is wrong with a name of a project; null where nothing is. It becomes a folder, so dots alone are none.</summary>
    public static string? ProjectProblem(string name) =>
        name.Length is > 0 and <= Longest && name is not ("." or "..") && Allowed().Match(name).Length == name.Length ? null
        : $"a project's name has 1 to {Longest} letters, digits, hyphens, underscores and dots, and not dots alone";

    [GeneratedRegex("^[A-Za-z0-9_.-]*")]
    private static partial Regex Allowed();
}
