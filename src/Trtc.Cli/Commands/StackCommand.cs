using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack</c>: what stacks there are, their outputs, and their states.</summary>
internal static class StackCommand
{

    public static Command Create(TimeProvider time) =>
        new("stack", "Look at stacks and their states.") { List(time), Output(time), Export(time), Import(time), Remove(time) };

    private static Command List(TimeProvider time)
    {
        var command = new Command("ls", "List the project's stacks.") { CommonOptions.Folder, CommonOptions.Stack, CommonOptions.Json };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var output = result.InvocationConfiguration.Output;
            var stacks = workspace.Store.List().Select(name => (Name: name, File: new FileInfo(workspace.Store.StateFile(name)))).ToArray();
            if (result.GetValue(CommonOptions.Json))
            {
                var list = new JsonArray([.. stacks.Select(s => (JsonNode)new JsonObject
                {
                    ["name"] = s.Name,
                    ["current"] = s.Name == workspace.Stack,
                    ["lastUpdate"] = s.File.LastWriteTimeUtc.ToString("o"),
                })]);
                output.WriteLine(list.ToJsonString(JsonText.Indented));
            }
            else if (stacks.Length == 0)
            {
                output.WriteLine("There are no stacks yet; `trtc up` makes the first.");
            }

            foreach (var (name, file) in result.GetValue(CommonOptions.Json) ? [] : stacks)
            {
                output.WriteLine($"{(name == workspace.Stack ? "*" : " ")} {name}  (last change {file.LastWriteTimeUtc:u})");
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command Output(TimeProvider time)
    {
        var name = new Argument<string?>("name") { Description = "One output; without it, all.", Arity = ArgumentArity.ZeroOrOne };
        var show = new Option<bool>("--show-secrets") { Description = "Show secrets in the clear." };
        var command = new Command("output", "Show the stack's outputs.")
        {
            name, show, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.Json,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack output", cancellationToken);
            RequireStack(workspace);
            var outputs = workspace.Load().State.Resources.FirstOrDefault(r => r.Type == Urn.StackType)?.Outputs ?? ObjectValue.Empty;
            var writer = result.InvocationConfiguration.Output;
            var secrets = result.GetValue(show);
            if (result.GetValue(name) is { } one)
            {
                var value = outputs[one]
                    ?? throw new UserException(
                        $"Stack {workspace.Stack} has no output {one}; "
                        + $"it has {(outputs.Members.IsEmpty ? "none" : NameList.Of(outputs.Members.Keys))}.");
                var json = PropertyText.Json(value, secrets);
                await writer.WriteLineAsync(
                    !result.GetValue(CommonOptions.Json) && json is JsonValue text && text.GetValueKind() == JsonValueKind.String
                        ? (string)text!
                        : json?.ToJsonString(JsonText.Indented) ?? "null");
            }
            else if (result.GetValue(CommonOptions.Json))
            {
                await writer.WriteLineAsync(PropertyText.Json(outputs, secrets)!.ToJsonString(JsonText.Indented));
            }
            else
            {
                foreach (var (key, value) in outputs.Members)
                {
                    await writer.WriteLineAsync(
                        $"{key}: {(secrets ? PropertyText.Json(value, true)?.ToJsonString(JsonText.Indented) : PropertyText.Show(value))}");
                }
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Export(TimeProvider time)
    {
        var file = new Option<string?>("--file") { Description = "File to write; without it, standard output." };
        var command = new Command(
            "export",
            "Write the stack's state as a Pulumi deployment, "
            + "which `pulumi stack import` takes.") { file, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack export", cancellationToken);
            RequireStack(workspace);
            var (state, secrets, salt) = workspace.Load();
            var document = state.Envelope();
            document["deployment"] = state.Write(secrets, salt, time);
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

    private static Command Import(TimeProvider time)
    {
        var file = new Option<string?>("--file") { Description = "File to read; without it, standard input." };
        var command = new Command(
            "import",
            "Take a Pulumi deployment, such as `pulumi stack export` writes, "
            + "as the stack's state.") { file, CommonOptions.Folder, CommonOptions.Stack };
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

    private static Command Remove(TimeProvider time)
    {
        var force = new Option<bool>("--force")
        {
            Description = "Even when it still has resources, which go on then without anything that knows of them.",
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do it without asking." };
        var command = new Command(
            "rm", "Remove a stack: its state and its configuration.") { force, yes, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack rm", cancellationToken);
            RequireStack(workspace);
            var left = workspace.Load().State.Resources.Count(r => r is { Custom: true, IsProvider: false });
            if (left > 0 && !result.GetValue(force))
            {
                throw new UserException(
                    $"Stack {workspace.Stack} still has {left} resource{(left == 1 ? "" : "s")}. Run `trtc destroy` first; "
                    + "with --force they go on and nothing knows of them.");
            }

            var meaning = $"This removes stack {workspace.Stack} and Pulumi.{workspace.Stack}.yaml";
            if (!result.GetValue(yes) && !CommonOptions.HasTerminal)
            {
                throw new UserException($"{meaning}; give --yes to do it.");
            }

            if (!result.GetValue(yes))
            {
                var question = new Question(Console.In, result.InvocationConfiguration.Output);
                await question.ConfirmWithAsync(workspace.Stack, meaning + ".", "the removal", cancellationToken);
            }

            workspace.Store.Remove(workspace.Stack);
            File.Delete(workspace.ConfigFile);
            await result.InvocationConfiguration.Output.WriteLineAsync($"Stack {workspace.Stack} is removed.");
            return ExitCode.Success;
        }));
        return command;
    }

    private static void RequireStack(Stacks.Workspace workspace)
    {
        if (!workspace.Store.Has(workspace.Stack))
        {
            var others = workspace.Store.List() is { Count: > 0 } all
                ? $"are {NameList.Of(all)}"
                : "is none yet, and `trtc up` makes the first";
            throw new UserException($"There is no stack {workspace.Stack}; there {others}.");
        }
    }
}
