using System.CommandLine;
using System.Globalization;
using Pulumi.Embedded.Execution;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary>What <c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c> can be told, by the names that Pulumi's have.</summary>
internal sealed class DeployOptions
{
    private const int UsualParallel = 16;

    private readonly Option<int> parallel = new("--parallel", "-p")
    {
        Description = "How many operations run at once.",
        DefaultValueFactory = _ => Setting("PULUMI_PARALLEL") is { } set
            ? int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : UsualParallel,
    };
    private readonly Option<string[]> target = new("--target", "-t")
    {
        Description = "URN, pattern with * and **, or name of a resource that alone may change. May be given more than once.",
    };
    private readonly Option<bool> targetDependents = new("--target-dependents")
    {
        Description = "Let what depends on a target change with it.",
    };
    private readonly Option<string[]> exclude = new("--exclude", "-x")
    {
        Description = "URN, pattern or name of a resource that is left as it is. May be given more than once.",
    };
    private readonly Option<bool> excludeDependents = new("--exclude-dependents")
    {
        Description = "Leave as it is what depends on what is excluded, too.",
    };
    private readonly Option<bool> excludeProtected = new("--exclude-protected")
    {
        Description = "Of destroy: leave as it is what is protected, and what that needs.",
    };
    private readonly Option<string[]> replace = new("--replace")
    {
        Description = "URN, pattern or name of a resource that is replaced, changed or not. May be given more than once.",
    };
    private readonly Option<string[]> targetReplace = new("--target-replace")
    {
        Description = "The same as --target and --replace of it.",
    };
    private readonly Option<bool> continueOnError = new("--continue-on-error")
    {
        Description = "Go on after an error with what does not depend on it.",
        DefaultValueFactory = _ => IsTrue(Setting("PULUMI_CONTINUE_ON_ERROR")),
    };
    private readonly Option<bool?> refresh = new("--refresh", "-r")
    {
        Description = "Ask for the state of everything first; with =false not, even where the project says so.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = parsed => parsed.Tokens is not [var token] || bool.Parse(token.Value),
    };
    private readonly Option<bool> skipPendingCreates = new("--skip-pending-creates")
    {
        Description = "Leave creations that were interrupted as they are, which is done without it, too.",
    };
    private readonly Option<string[]> importPendingCreates = new("--import-pending-creates")
    {
        Description = "Not here: clear them, and take over what is there with `trtc import`.",
        Hidden = true,
    };
    private readonly Option<bool> clearPendingCreates = new("--clear-pending-creates")
    {
        Description = "Forget creations that were interrupted.",
    };

    /// <summary>What of a command line the display is told.</summary>
    public DisplayOptions Display { get; } = new();

    /// <summary>Whether an environment variable says yes, as Pulumi takes it.</summary>
    public static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>An environment variable; null where it is not set.</summary>
    public static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Gives a command its options.</summary>
    public void AddTo(Command command, DeploymentKind kind, bool previewOnly)
    {
        Option[] more = kind switch
        {
            DeploymentKind.Update when previewOnly => [replace, targetReplace, excludeDependents, refresh],
            DeploymentKind.Update => [replace, targetReplace, excludeDependents, refresh, continueOnError],
            DeploymentKind.Refresh => [excludeDependents, clearPendingCreates, skipPendingCreates, importPendingCreates],
            _ => [refresh, continueOnError, excludeDependents, excludeProtected],
        };
        foreach (var option in new Option[] { parallel, target, targetDependents, exclude }.Concat(more))
        {
            command.Options.Add(option);
        }

        Display.AddTo(command, kind);
    }

    /// <summary>Refuses what contradicts itself.</summary>
    /// <exception cref="UserException">It does.</exception>
    public void Check(ParseResult result)
    {
        if (result.GetValue(parallel) < 1)
        {
            throw new UserException($"--parallel {result.GetValue(parallel)} must be 1 or more.");
        }

        if (result.GetValue(importPendingCreates) is { Length: > 0 })
        {
            throw new UserException(
                "--import-pending-creates is not taken: forget them with --clear-pending-creates, "
                + "and take over what is there with `trtc import`.");
        }

        if (Targets(result).Length > 0 && result.GetValue(exclude) is { Length: > 0 })
        {
            var which = result.GetValue(target) is { Length: > 0 } ? "--target" : "--target-replace";
            throw new UserException(
                $"{which} and --exclude cannot be given together: name either what alone may change, or what is left as it is.");
        }
    }

    /// <summary>Whether only a part of the stack is meant.</summary>
    public bool IsPart(ParseResult result) => Targets(result).Length > 0 || result.GetValue(exclude) is { Length: > 0 };

    /// <summary>What a deployment is to do.</summary>
    public DeploymentOptions Read(ParseResult result, DeploymentKind kind, bool preview, Workspace workspace) => new()
    {
        Kind = kind,
        Preview = preview,
        Refresh = kind is DeploymentKind.Update or DeploymentKind.Destroy
            && (result.GetValue(refresh) ?? workspace.Project.RefreshesAlways),
        Parallel = result.GetValue(parallel),
        Targets = Targets(result),
        TargetDependents = result.GetValue(targetDependents),
        Excludes = kind == DeploymentKind.Destroy && result.GetValue(excludeProtected)
            ? [.. result.GetValue(exclude) ?? [], .. workspace.Protected()]
            : result.GetValue(exclude) ?? [],
        ExcludeDependents = result.GetValue(excludeDependents),
        ReplaceTargets = kind == DeploymentKind.Update ? [.. result.GetValue(replace) ?? [], .. result.GetValue(targetReplace) ?? []] : [],
        ContinueOnError = kind != DeploymentKind.Refresh && result.GetValue(continueOnError),
        ClearPendingCreates = kind == DeploymentKind.Refresh && result.GetValue(clearPendingCreates),
    };

    private string[] Targets(ParseResult result) => [.. result.GetValue(target) ?? [], .. result.GetValue(targetReplace) ?? []];
}
