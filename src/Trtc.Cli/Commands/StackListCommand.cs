using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack ls</c>: which stacks there are.</summary>
internal static class StackListCommand
{
    public static Command Create(TimeProvider time)
    {
        var all = new Option<bool>("--all", "-a") { Description = "Those of all projects in the same place." };
        var command = new Command("ls", "List the project's stacks.")
        {
            all, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.Json,
        };
        command.Aliases.Add("list");
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            // Which stack is meant does not matter, and may not be clear.
            using var workspace = CommonOptions.Open(result, result.GetValue(CommonOptions.Stack) ?? "dev", time);
            var (output, store, project) = (result.InvocationConfiguration.Output, workspace.Store, workspace.Project.Name);
            var own = store.List();
            var current = result.GetValue(CommonOptions.Stack) is not null || (own.Contains("dev") && workspace.Selected.Name is null)
                ? workspace.Stack
                : workspace.Selected.Name ?? (own is [var only] ? only : null);
            var projects = (result.GetValue(all) ? Projects(workspace.Home) : []).Append(project).Distinct().Order(StringComparer.Ordinal);
            var stacks = projects.Select(p => (Project: p, Store: p == project ? store : store.Of(p)))
                .SelectMany(p => p.Store.List().Select(name => (
                    Name: result.GetValue(all) ? StackName.Full(name, p.Project) : name,
                    IsCurrent: p.Project == project && name == current,
                    At: new FileInfo(p.Store.StateFile(name)).LastWriteTimeUtc,
                    IsBusy: File.Exists(p.Store.JournalFile(name)),
                    Count: new Func<int>(() => p.Store.Count(name)))))
                .ToArray();
            if (result.GetValue(CommonOptions.Json))
            {
                var list = new JsonArray([.. stacks.Select(s => (JsonNode)new JsonObject
                {
                    ["name"] = s.Name,
                    ["current"] = s.IsCurrent,
                    ["lastUpdate"] = s.At.ToString("o", CultureInfo.InvariantCulture),
                    ["updateInProgress"] = s.IsBusy,
                    ["resourceCount"] = s.Count(),
                })]);
                output.WriteLine(list.ToJsonString(JsonText.Indented));
            }
            else if (stacks.Length == 0)
            {
                output.WriteLine("There are no stacks yet; `trtc up` or `trtc stack init` makes the first.");
            }

            foreach (var stack in result.GetValue(CommonOptions.Json) ? [] : stacks)
            {
                output.WriteLine($"{(stack.IsCurrent ? "*" : " ")} {stack.Name}  (last change {stack.At:u})");
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static IEnumerable<string> Projects(string home) =>
        Directory.Exists(Path.Combine(home, "stacks"))
            ? Directory.EnumerateDirectories(Path.Combine(home, "stacks")).Select(f => Path.GetFileName(f)!)
                .Where(name => StackName.ProjectProblem(name) is null)
            : [];
}
