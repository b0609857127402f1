using System.CommandLine;
using Pulumi.Protocol;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack</c>: what stacks there are, and what they have.</summary>
internal static class StackCommand
{
    private static readonly Option<bool> ShowUrns = new("--show-urns", "-u") { Description = "Show the resources' URNs." };
    private static readonly Option<bool> ShowIds = new("--show-ids", "-i") { Description = "Show the resources' IDs." };
    private static readonly Option<bool> ShowName = new("--show-name") { Description = "Show the stack's name alone." };
    private static readonly Option<bool> ShowSecrets = new("--show-secrets") { Description = "Show secret outputs in the clear." };

    public static Command Create(TimeProvider time)
    {
        var command = new Command("stack", "Look at stacks and their states.")
        {
            StackSelectCommand.Init(time), StackSelectCommand.Select(time), StackSelectCommand.Unselect(time),
            StackSelectCommand.Rename(time), StackListCommand.Create(time), StackOutputCommand.Create(time), StackStateCommand.Export(time),
            StackStateCommand.Import(time), StackStateCommand.Graph(time), Remove(time),
            StackHistoryCommand.Create(time), StackTagCommand.Create(time), StackSecretsCommand.Create(time),
            CommonOptions.Folder, CommonOptions.Stack, ShowUrns, ShowIds, ShowName, ShowSecrets,
        };
        command.SetAction(
            (result, cancellationToken) => CommonOptions.GuardAsync(result, () => ShowAsync(result, time, cancellationToken)));
        return command;
    }

    /// <summary>The stack that a command names as its argument or with <c>--stack</c>; null where it names none.</summary>
    public static string? Named(ParseResult result, Argument<string?> name) =>
        (result.GetValue(name), result.GetValue(CommonOptions.Stack)) switch
        {
            ({ } argument, null) => argument,
            (null, var option) => option,
            _ => throw new UserException("Name the stack once, as the argument or with --stack, not both."),
        };

    private static async Task<int> ShowAsync(ParseResult result, TimeProvider time, CancellationToken cancellationToken)
    {
        using var workspace = CommonOptions.Open(result, time);
        var output = result.InvocationConfiguration.Output;
        workspace.RequireStack();
        if (result.GetValue(ShowName))
        {
            await output.WriteLineAsync(workspace.Stack);
            return ExitCode.Success;
        }

        using var held = await workspace.LockAsync("trtc stack", cancellationToken);
        var resources = workspace.Load().State.Resources;
        await output.WriteLineAsync($"Current stack is {workspace.Stack}.");
        await output.WriteLineAsync($"{resources.Length} resource{(resources.Length == 1 ? "" : "s")}:");
        foreach (var resource in resources)
        {
            await output.WriteLineAsync($"  {resource.Type}  {resource.Name}{(resource.Delete ? "  (to be deleted)" : "")}");
            foreach (var (wanted, what) in new[] { (ShowUrns, $"URN: {resource.Urn}"), (ShowIds, $"ID: {resource.Id}") })
            {
                if (result.GetValue(wanted) && (wanted != ShowIds || resource.Id.Length > 0))
                {
                    await output.WriteLineAsync("      " + what);
                }
            }
        }

        var outputs = resources.FirstOrDefault(r => r.Type == Urn.StackType)?.Outputs ?? ObjectValue.Empty;
        await output.WriteLineAsync($"{outputs.Members.Count} output{(outputs.Members.Count == 1 ? "" : "s")}:");
        foreach (var line in StackOutputCommand.Lines(outputs, result.GetValue(ShowSecrets)))
        {
            await output.WriteLineAsync("  " + line);
        }

        return ExitCode.Success;
    }

    private static Command Remove(TimeProvider time)
    {
        var force = new Option<bool>("--force", "-f")
        {
            Description = "Even when it still has resources, which go on then without anything that knows of them.",
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do it without asking." };
        var keeps = new Option<bool>("--preserve-config") { Description = "Leave its file of configuration." };
        var name = new Argument<string?>("stack") { Description = "The stack.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rm", "Remove a stack: its state and its configuration.")
        {
            name, force, yes, keeps, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.Aliases.Add("remove");
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, Named(result, name), time);
            using var held = await workspace.LockAsync("trtc stack rm", cancellationToken);
            workspace.RequireStack();
            var left = workspace.Load().State.Resources.Count(r => r is { Custom: true, IsProvider: false });
            if (left > 0 && !result.GetValue(force))
            {
                throw new UserException(
                    $"Stack {workspace.Stack} still has {left} resource{(left == 1 ? "" : "s")}. Run `trtc destroy` first; "
                    + "with --force they go on and nothing knows of them.");
            }

            var file = result.GetValue(keeps) ? "" : $" and Pulumi.{workspace.Stack}.yaml";
            var meaning = $"This removes stack {workspace.Stack}{file}";
            if (!result.GetValue(yes) && !CommonOptions.CanAsk(result))
            {
                throw new UserException($"{meaning}; give --yes to do it.");
            }

            if (!result.GetValue(yes))
            {
                var question = new Question(Console.In, result.InvocationConfiguration.Output);
                await question.ConfirmWithAsync(workspace.Stack, meaning + ".", "the removal", cancellationToken);
            }

            workspace.Remove(keepsConfig: result.GetValue(keeps));
            await result.InvocationConfiguration.Output.WriteLineAsync($"Stack {workspace.Stack} is removed.");
            return ExitCode.Success;
        }));
        return command;
    }
}
