using System.CommandLine;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack tag</c>: tags of a stack, kept beside its state.</summary>
internal static class StackTagCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Name of the tag." };

    public static Command Create(TimeProvider time)
    {
        var value = new Argument<string>("value") { Description = "Its value." };
        var set = Of("set", "Set a tag.", time, [Name, value], (result, workspace) =>
        {
            var tags = workspace.Tags.Read();
            tags[result.GetValue(Name)!] = result.GetValue(value)!;
            workspace.Tags.Write(tags);
        });
        var get = Of("get", "Show a tag's value.", time, [Name], (result, workspace) =>
            result.InvocationConfiguration.Output.WriteLine(
                workspace.Tags.Read().TryGetValue(result.GetValue(Name)!, out var text) ? text : throw Missing(result, workspace)));
        var remove = Of("rm", "Remove a tag.", time, [Name], (result, workspace) =>
        {
            var tags = workspace.Tags.Read();
            if (!tags.Remove(result.GetValue(Name)!))
            {
                throw Missing(result, workspace);
            }

            workspace.Tags.Write(tags);
        });
        var list = Of("ls", "List the tags.", time, [], (result, workspace) =>
        {
            var (tags, output) = (workspace.Tags.Read(), result.InvocationConfiguration.Output);
            if (result.GetValue(CommonOptions.Json))
            {
                var json = new JsonObject(tags.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));
                output.WriteLine(json.ToJsonString(JsonText.Indented));
            }

            foreach (var (name, text) in result.GetValue(CommonOptions.Json) ? [] : tags)
            {
                output.WriteLine($"{name}: {text}");
            }
        });
        list.Options.Add(CommonOptions.Json);
        return new Command("tag", "Look at and set the stack's tags.") { set, get, remove, list };
    }

    private static Command Of(
        string name, string description, TimeProvider time, Argument[] arguments, Action<ParseResult, Workspace> run)
    {
        var command = new Command(name, description) { CommonOptions.Folder, CommonOptions.Stack };
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            workspace.RequireStack();
            run(result, workspace);
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static UserException Missing(ParseResult result, Workspace workspace) =>
        new($"Stack {workspace.Stack} has no tag {result.GetValue(Name)}; `trtc stack tag ls` lists those that it has.");
}
