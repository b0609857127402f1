using System.CommandLine;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc state</c>: edits of a stack's state by hand.</summary>
internal sealed class StateCommand
{
    private readonly Argument<string[]> resources = new("resource-urn")
    {
        Description = "URN of a resource, or its name where no other has it.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do it without asking." };
    private readonly Option<bool> all = new("--all") { Description = "All resources of the stack." };
    private readonly TimeProvider time;

    private StateCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) =>
        new("state", "Edit the stack's state by hand; what the resources stand for stays as it is.")
        {
            new StateCommand(time).Delete(), new StateCommand(time).Rename(), new StateCommand(time).Protect(true),
            new StateCommand(time).Protect(false),
        };

    private Command Delete()
    {
        var force = new Option<bool>("--force") { Description = "Delete what is protected, too." };
        var dependents = new Option<bool>("--target-dependents") { Description = "Delete what depends on them with them." };
        var command = new Command("delete", "Take resources out of the state, as long as nothing depends on them.")
        {
            resources, all, force, dependents,
        };
        command.Aliases.Add("rm");
        command.Aliases.Add("remove");
        return Finish(command, result =>
        {
            var (meant, everything) = Meant(result);
            return state =>
            {
                var (now, gone) = StateEdit.Delete(
                    state, everything ? null : meant, result.GetValue(dependents), result.GetValue(force));
                foreach (var kept in gone.Where(r => r.Protect))
                {
                    result.InvocationConfiguration.Error.WriteLine($"warning: deleting protected resource {kept.Urn} due to --force");
                }

                var said = everything ? "Resources deleted" : gone.Length == 1 ? "Resource deleted" : $"{gone.Length} resources deleted";
                return (now, said);
            };
        });
    }

    private Command Rename()
    {
        var resource = new Argument<string>("resource-urn") { Description = "URN of the resource, or its name where no other has it." };
        var name = new Argument<string>("new-name") { Description = "The name that it gets." };
        var command = new Command("rename", "Give a resource of the state another name, in its URN and in all that refers to it.")
        {
            resource, name,
        };
        return Finish(
            command, result => state => (StateEdit.Rename(state, result.GetValue(resource)!, result.GetValue(name)!), "Resource renamed"));
    }

    private Command Protect(bool protect)
    {
        var (word, past) = protect ? ("protect", "protected") : ("unprotect", "unprotected");
        var command = new Command(word, protect
            ? "Say in the state that resources may not be deleted, until the program says otherwise."
            : "Say in the state that resources may be deleted.") { resources, all };
        return Finish(command, result =>
        {
            var (meant, everything) = Meant(result);
            return state =>
            {
                var (now, count) = StateEdit.Protect(state, everything ? null : meant, protect);
                return (now, everything ? $"All resources {past}" : $"{count} resource{(count == 1 ? "" : "s")} {past}");
            };
        });
    }

    private (string[] Meant, bool All) Meant(ParseResult result)
    {
        var (meant, everything) = (result.GetValue(resources) ?? [], result.GetValue(all));
        return (meant.Length > 0) == everything
            ? throw new UserException(
                everything ? "Name resources or give --all, not both." : "Name resources by their URNs, or give --all for all of them.")
            : (meant, everything);
    }

    private Command Finish(Command command, Func<ParseResult, Func<Snapshot, (Snapshot State, string Said)>> editOf)
    {
        command.Options.Add(yes);
        command.Options.Add(CommonOptions.Stack);
        command.Options.Add(CommonOptions.Folder);
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            var edit = editOf(result);
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc state " + command.Name, cancellationToken);
            workspace.RequireStack();
            if (!result.GetValue(yes) && CommonOptions.CanAsk(result))
            {
                var question = new Question(Console.In, result.InvocationConfiguration.Output);
                await question.ConfirmAsync("This edits the stack's state directly. Go on?", "the edit", cancellationToken);
            }

            var said = "";
            workspace.Edit(state =>
            {
                (state, said) = edit(state);
                return state;
            });
            await result.InvocationConfiguration.Output.WriteLineAsync(said);
            return ExitCode.Success;
        }));
        return command;
    }
}
