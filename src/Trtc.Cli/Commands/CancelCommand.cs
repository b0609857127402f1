using System.CommandLine;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc cancel</c>: stops what runs on a stack, as Ctrl-C there would.</summary>
internal static class CancelCommand
{
    public static Command Create(TimeProvider time)
    {
        var name = new Argument<string?>("stack") { Description = "The stack.", Arity = ArgumentArity.ZeroOrOne };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do it without asking." };
        var command = new Command("cancel", "Stop what runs on the stack: nothing new begins, and what was begun comes to its end.")
        {
            name, yes, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, StackCommand.Named(result, name), time);
            workspace.RequireStack();
            if (!result.GetValue(yes) && !CommonOptions.CanAsk(result))
            {
                throw new UserException($"This stops what runs on stack {workspace.Stack}; give --yes to do it.");
            }

            if (!result.GetValue(yes))
            {
                var question = new Question(Console.In, result.InvocationConfiguration.Output);
                await question.ConfirmAsync(
                    $"This stops what runs on stack {workspace.Stack}. Go on?", "the cancellation", cancellationToken);
            }

            var output = result.InvocationConfiguration.Output;
            try
            {
                using var held = workspace.Store.Lock(workspace.Stack, "trtc cancel");
                await output.WriteLineAsync($"Nothing runs on stack {workspace.Stack}.");
            }
            catch (StackBusyException e)
            {
                // The lock is held, so the process that it names is there, and is that one.
                await ProcessSignal.InterruptAsync(
                    e.Process ?? throw new UserException($"{e.Message} Which process that is is not known, so it cannot be told to stop."),
                    cancellationToken);
                await output.WriteLineAsync($"What runs on stack {workspace.Stack} is told to stop.");
            }

            return ExitCode.Success;
        }));
        return command;
    }
}
