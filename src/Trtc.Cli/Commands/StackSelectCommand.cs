using System.CommandLine;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary>
/// <c>trtc stack init</c>, <c>select</c>, <c>unselect</c> and <c>rename</c>: which stacks there are, and which one is meant.
/// </summary>
internal static class StackSelectCommand
{
    private static readonly Option<string?> Provider = new("--secrets-provider")
    {
        Description = "What encrypts the stack's secrets: passphrase, which is what does it anyway.",
    };

    private static readonly Argument<string?> Name = new("stack") { Description = "The stack.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Init(TimeProvider time)
    {
        var noSelect = new Option<bool>("--no-select") { Description = "Leave the selected stack as it is." };
        var copied = new Option<string?>("--copy-config-from") { Description = "Stack whose configuration it gets." };
        var command = new Command("init", "Make an empty stack, ready for updates.")
        {
            Name, noSelect, Provider, copied, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.Aliases.Add("new");
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            var wanted = StackCommand.Named(result, Name)
                ?? throw new UserException("Name the stack, such as `trtc stack init dev`.");
            using var workspace = CommonOptions.Open(result, wanted, time);
            using var from = result.GetValue(copied) is { } source ? CommonOptions.Open(result, source, time) : null;
            from?.RequireStack();
            await InitAsync(workspace, result, cancellationToken);
            if (from is not null)
            {
                workspace.CopyConfig(from);
            }

            if (!result.GetValue(noSelect))
            {
                workspace.Selected.Select(workspace.Stack);
            }

            return ExitCode.Success;
        }));
        return command;
    }

    public static Command Select(TimeProvider time)
    {
        var create = new Option<bool>("--create", "-c") { Description = "Make the stack where it is not there." };
        var command = new Command("select", "Select the stack that commands mean which name none.")
        {
            Name, create, Provider, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            var wanted = StackCommand.Named(result, Name) ?? throw new UserException("Name the stack, such as `trtc stack select dev`.");
            using var workspace = CommonOptions.Open(result, wanted, time);

            // One that has its configuration comes with its first `up`; a program expects of the Pulumi CLI that it is there at once.
            var comes = File.Exists(workspace.ConfigFile) && !Invocation.IsPulumi;
            if (!workspace.Store.Has(workspace.Stack) && !comes)
            {
                if (!result.GetValue(create))
                {
                    var all = workspace.Store.List();
                    throw new UserException(
                        $"no stack named '{workspace.Stack}' found; there {(all.Count == 0 ? "is none yet" : "are " + NameList.Of(all))}. "
                        + "Give --create to make it.");
                }

                await InitAsync(workspace, result, cancellationToken);
            }

            workspace.Selected.Select(workspace.Stack);
            return ExitCode.Success;
        }));
        return command;
    }

    public static Command Unselect(TimeProvider time)
    {
        var command = new Command("unselect", "Select no stack.") { CommonOptions.Folder };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            // Whichever it was; no stack needs to be there.
            using var workspace = CommonOptions.Open(result, "dev", time);
            workspace.Selected.Select(null);
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    public static Command Rename(TimeProvider time)
    {
        var name = new Argument<string>("new-stack-name") { Description = "The name that the stack gets." };
        var command = new Command("rename", "Give the stack another name.") { name, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            workspace.RequireStack();
            using var other = CommonOptions.Open(result, result.GetValue(name), time);
            if (workspace.Stack == other.Stack || other.Store.Has(other.Stack) || File.Exists(other.ConfigFile))
            {
                throw new UserException($"There is a stack {other.Stack} already; take another name.");
            }

            using var held = await workspace.LockAsync("trtc stack rename", cancellationToken);
            using var otherHeld = await other.LockAsync("trtc stack rename", cancellationToken);
            workspace.RenameTo(other);
            await result.InvocationConfiguration.Output.WriteLineAsync($"Renamed {workspace.Stack} to {other.Stack}");
            return ExitCode.Success;
        }));
        return command;
    }

    private static async Task InitAsync(Workspace workspace, ParseResult result, CancellationToken cancellationToken)
    {
        SecretsProvider.Require(result.GetValue(Provider));
        using var held = await workspace.LockAsync("trtc stack init", cancellationToken);
        if (workspace.Store.Has(workspace.Stack))
        {
            throw new UserException($"stack '{workspace.Stack}' already exists; `trtc stack select {workspace.Stack}` selects it.");
        }

        workspace.Store.Save(workspace.Stack, Snapshot.Empty, workspace.StateSecrets());
        await result.InvocationConfiguration.Output.WriteLineAsync($"Created stack '{workspace.Stack}'");
    }
}
