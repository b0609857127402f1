using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack history</c>: what was done with a stack, the newest first.</summary>
internal static class StackHistoryCommand
{
    private const int UsualPage = 10;
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static Command Create(TimeProvider time)
    {
        var show = new Option<bool>("--show-secrets") { Description = "Show secrets of the configurations in the clear." };
        var full = new Option<bool>("--full-dates") { Description = "Show dates and times in full." };
        var size = new Option<int?>("--page-size") { Description = "How many entries a page has; without it 10, in JSON all." };
        var page = new Option<int?>("--page", "-p") { Description = "Which page; 1 has the newest." };
        var command = new Command("history", "Show what was done with the stack, the newest first.")
        {
            show, full, size, page, CommonOptions.Json, CommonOptions.Folder, CommonOptions.Stack,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            workspace.RequireStack();
            var (output, isJson) = (result.InvocationConfiguration.Output, result.GetValue(CommonOptions.Json));
            var most = result.GetValue(size) ?? (isJson ? int.MaxValue : UsualPage);
            var at = result.GetValue(page) ?? 1;
            if (most < 1 || at < 1)
            {
                throw new UserException("--page-size and --page must be 1 or more.");
            }

            var entries = workspace.History.List().Skip((int)Math.Min((long)(at - 1) * most, int.MaxValue)).Take(most).ToArray();
            if (isJson)
            {
                var json = entries.Select(e => (JsonNode)Json(e, workspace, result.GetValue(show)));
                output.WriteLine(new JsonArray([.. json]).ToJsonString(JsonText.Indented));
                return Task.FromResult(ExitCode.Success);
            }

            foreach (var entry in entries)
            {
                Write(entry, output);
            }

            if (entries.Length == 0)
            {
                output.WriteLine($"Nothing was done with stack {workspace.Stack} yet{(at > 1 ? ", as far back as this page" : "")}.");
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static JsonObject Json(JsonObject entry, Workspace workspace, bool showsSecrets)
    {
        var config = (entry["config"] as JsonObject ?? []).Select(
            c => KeyValuePair.Create(c.Key, (JsonNode?)ConfigCommand.Json(c.Value, workspace, showsSecrets)));
        var json = new JsonObject
        {
            ["kind"] = (string?)entry["kind"],
            ["startTime"] = Time(entry["startTime"]),
            ["message"] = (string?)entry["message"] ?? "",
            ["environment"] = entry["environment"]?.DeepClone() ?? new JsonObject(),
            ["config"] = new JsonObject(config),
            ["result"] = (string?)entry["result"],
            ["endTime"] = Time(entry["endTime"]),
            ["version"] = (int?)entry["version"],
        };
        if (entry["resourceChanges"] is { } changes)
        {
            json["resourceChanges"] = changes.DeepClone();
        }

        return json;
    }

    private static void Write(JsonObject entry, TextWriter output)
    {
        output.WriteLine($"{(int?)entry["version"]}: {entry["kind"]} {entry["result"]}, {Time(entry["startTime"])}");
        if ((string?)entry["message"] is { Length: > 0 } message)
        {
            output.WriteLine("    " + message.ReplaceLineEndings("\n    "));
        }

        var changes = (entry["resourceChanges"] as JsonObject ?? []).Select(c => $"{c.Value} {c.Key}");
        var seconds = ((long?)entry["endTime"] ?? 0) - ((long?)entry["startTime"] ?? 0);
        output.WriteLine($"    {string.Join(", ", changes.Append($"{seconds} s"))}");
    }

    private static string Time(JsonNode? seconds) =>
        DateTimeOffset.FromUnixTimeSeconds((long?)seconds ?? 0).ToString(Form, CultureInfo.InvariantCulture);
}
