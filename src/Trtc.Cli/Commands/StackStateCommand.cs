using System.CommandLine;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Reports;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack export</c>, <c>import</c> and <c>graph</c>: a stack's state as files.</summary>
internal static class StackStateCommand
{
    public static Command Export(TimeProvider time)
    {
        var file = new Option<string?>("--file") { Description = "File to write; without it, standard output." };
        var show = new Option<bool>("--show-secrets") { Description = "Write secrets in the clear." };
        var version = new Option<string?>("--version") { Description = "Not here: of former states none is kept.", Hidden = true };
        var command = new Command(
            "export",
            "Write the stack's state as a Pulumi deployment, "
            + "which `pulumi stack import` takes.") { file, show, version, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            if (result.GetValue(version) is not null)
            {
                throw new UserException("--version asks for a former state, but states in folders keep the last one only; leave it out.");
            }

            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack export", cancellationToken);
            workspace.RequireStack();
            var (state, secrets) = workspace.Load();
            var document = state.Envelope();
            var deployment = state.Write(secrets, time);
            document["deployment"] = result.GetValue(show) ? PlainSecrets.Show(deployment, secrets) : deployment;
            var text = document.ToJsonString(JsonText.Indented) + "\n";
            if (result.GetValue(file) is { } path)
            {
                FileReplacement.Write(path, text);
            }
            else
            {
                await result.InvocationConfiguration.Output.WriteAsync(text);
            }

            return ExitCode.Success;
        }));
        return command;
    }

    public static Command Import(TimeProvider time)
    {
        var file = new Option<string?>("--file") { Description = "File to read; without it, standard input." };
        var force = new Option<bool>("--force", "-f")
        {
            Description = "Taken for the Pulumi CLI's sake; a state that is not whole is refused all the same.",
            Hidden = true,
        };
        var command = new Command(
            "import",
            "Take a Pulumi deployment, such as `pulumi stack export` writes, "
            + "as the stack's state.") { file, force, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack import", cancellationToken);
            var text = result.GetValue(file) is { } path
                ? await File.ReadAllTextAsync(path, cancellationToken)
                : await Console.In.ReadToEndAsync(cancellationToken);
            var deployment = StackStore.ReadDeployment(text, result.GetValue(file) ?? "The input");
            workspace.Import(deployment);
            await result.InvocationConfiguration.Output.WriteLineAsync(
                $"Imported {(deployment["resources"] as JsonArray)?.Count ?? 0} resources into {workspace.Stack}.");
            return ExitCode.Success;
        }));
        return command;
    }

    public static Command Graph(TimeProvider time)
    {
        var file = new Argument<string>("filename") { Description = "File to write." };
        var noParents = new Option<bool>("--ignore-parent-edges") { Description = "Leave out who is whose child." };
        var noDependencies = new Option<bool>("--ignore-dependency-edges") { Description = "Leave out what depends on what." };
        var dependencyColor = Color("--dependency-edge-color", "#246C60", "Colour of the edges between what depends on each other.");
        var parentColor = Color("--parent-edge-color", "#AA6639", "Colour of the edges from children to parents.");
        var shortNames = new Option<bool>("--short-node-name") { Description = "Name the nodes by the resources' names, not their URNs." };
        var fragment = new Option<string>("--dot-fragment")
        {
            Description = "What stands first in the graph, such as its attributes.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command("graph", "Write the graph of the stack's resources to a file, in the DOT language.")
        {
            file, noParents, noDependencies, dependencyColor, parentColor, shortNames, fragment, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack graph", cancellationToken);
            workspace.RequireStack();
            var graph = new DependencyGraph
            {
                WithParents = !result.GetValue(noParents),
                WithDependencies = !result.GetValue(noDependencies),
                DependencyColor = result.GetValue(dependencyColor)!,
                ParentColor = result.GetValue(parentColor)!,
                ShortNames = result.GetValue(shortNames),
                Fragment = result.GetValue(fragment)!,
            };
            FileReplacement.Write(result.GetValue(file)!, graph.Write(workspace.Load().State));
            await result.InvocationConfiguration.Output.WriteLineAsync($"Wrote stack dependency graph to `{result.GetValue(file)}`");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Option<string> Color(string name, string usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
