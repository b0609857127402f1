using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Embedded.Secrets;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// What the real engine was recorded to do, this one does as well: the same provider calls with the same payloads, in the same
/// order where one needs another, the same end, and the same state. docs/engine.md lists where they differ on purpose.
/// </summary>
public sealed partial class RecordingTests
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";

    public static TheoryData<string> Recordings =>
    [
        "01-preview-create", "02-up-create", "03-up-same", "04-preview-update", "05-up-update",
        "06-up-replace-delete-first", "07-refresh-alive", "08-refresh-gone",
        "09-up-after-gone", "10-up-create-fails", "11-preview-bad-property", "12-up-import",
        "13-up-delete-one", "14-up-ignore-changes", "15-destroy-protected",
        "16-up-replace-create-first", "17-up-get-and-explicit-provider",
        "18-up-alias-rename", "19-up-remove-retained", "20-up-target-second",
        "21-up-killed-during-create", "22-up-after-kill", "23-refresh-clear-pending",
        "24-up-after-clear", "25-preview-json", "26-stack-export", "27-destroy",
    ];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task This_engine_does_what_the_real_one_was_recorded_to_do(string recording)
    {
        var folder = Repository.SpecFile("pulumi-recordings", recording);
        using var tool = new Tool(
            File.ReadAllText(Path.Combine(folder, "Pulumi.yaml")).Replace("<rec>", AppContext.BaseDirectory, StringComparison.Ordinal));
        File.Copy(Path.Combine(folder, "Pulumi.dev.yaml"), Path.Combine(tool.Folder, "Pulumi.dev.yaml"));
        tool.Environment["PULUMI_BACKEND_URL"] = "file://" + Path.Combine(tool.Folder, "states");
        tool.Environment["REC_CONVERSATION"] = Path.Combine(folder, "grpc.jsonl");
        tool.Environment["REC_SCHEMA"] = Path.Combine(folder, "..", "schema.json");
        tool.Environment["REC_LOG"] = Path.Combine(tool.Folder, "calls.jsonl");
        File.WriteAllText(tool.Environment["REC_LOG"], "");
        if (recording == "26-stack-export")
        {
            File.WriteAllText(Path.Combine(tool.Folder, "none.jsonl"), "");
            tool.Environment["REC_CONVERSATION"] = Path.Combine(tool.Folder, "none.jsonl");
        }

        var state = Path.Combine(tool.Folder, "states", ".pulumi", "stacks", "rec-demo", "dev.json");
        Directory.CreateDirectory(Path.GetDirectoryName(state)!);
        File.Copy(Before(folder), state);

        var command = File.ReadAllLines(Path.Combine(folder, "command.txt"));
        var arguments = command[0].Split("pulumi ")[1].Split(' ');
        using var process = tool.Start(arguments);
        if (recording == "21-up-killed-during-create")
        {
            var log = tool.Environment["REC_LOG"];
            string[] underWay = ["Create fourth", "Diff second"];
            await Happening.FileAsync(log, () => !underWay.Except(RecordedCall.ReadAll(log).Select(c => c.Key)).Any(), process);
            process.Kill(entireProcessTree: true);
        }

        var (code, output, error) = await Tool.EndAsync(process);
        var expectedCode = int.Parse(command[1].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(code == expectedCode, $"ended with {code} instead of {expectedCode}\n{output}\n{error}");

        var (theirs, ours) = (
            File.Exists(Path.Combine(folder, "grpc.jsonl")) ? RecordedCall.ReadAll(Path.Combine(folder, "grpc.jsonl")) : [],
            RecordedCall.ReadAll(tool.Environment["REC_LOG"]));
        if (recording == "10-up-create-fails")
        {
            // How much of the rest is asked about before the failure ends the run is a race, in the real engine as well.
            Assert.Empty(ours.Select(c => c.ToString()).Except(theirs.Select(c => c.ToString())));
            theirs = [.. theirs.Where(c => c.Name is "third" or "default")];
            ours = [.. ours.Where(c => c.Name is "third" or "default")];
        }

        Assert.Equal(
            theirs.Select(c => c.ToString()).Order(StringComparer.Ordinal), ours.Select(c => c.ToString()).Order(StringComparer.Ordinal));

        // Order is defined where one resource needs another; what is asked about one at a time as well.
        string[][] chains =
        [
            ["first", "second"], ["mine", "far"], ["mine", "farther"], ["third"], ["fourth"], ["adopted"], ["default", "first"],
        ];
        foreach (var names in chains.Where(_ => arguments[0] is not "refresh"))
        {
            Assert.Equal(
                theirs.Where(c => names.Contains(c.Name)).Select(c => c.Key), ours.Where(c => names.Contains(c.Name)).Select(c => c.Key));
        }

        if (recording == "26-stack-export")
        {
            AssertSameState(
                JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "output.txt")))!["deployment"]!,
                JsonNode.Parse(output)!["deployment"]!);
            return;
        }

        // An interrupted run leaves its state beside a journal; reading it brings both together.
        if (recording == "21-up-killed-during-create")
        {
            await tool.SucceedsAsync("stack", "export", "--file", "exported.json");
        }

        AssertSameState(Latest(Path.Combine(folder, "state.json")), Latest(state));
    }

    private static string Before(string folder)
    {
        var number = int.Parse(Path.GetFileName(folder)[..2], System.Globalization.CultureInfo.InvariantCulture);
        var previous = Directory.EnumerateDirectories(Path.GetDirectoryName(folder)!, $"{number - 1:00}-*").FirstOrDefault() ?? folder;
        return Path.Combine(previous, "state.json");
    }

    private static JsonNode Latest(string path) => JsonNode.Parse(File.ReadAllText(path))!["checkpoint"]!["latest"]!;

    private static void AssertSameState(JsonNode theirs, JsonNode ours)
    {
        var salt = (string)theirs["secrets_providers"]!["state"]!["salt"]!;
        using var secrets = PassphraseSecrets.Open("x", salt);
        Assert.Equal(Comparable(theirs, secrets), Comparable(ours, secrets));

        // Each resource comes after what it depends on.
        var seen = new HashSet<string>();
        foreach (var resource in ours["resources"] as JsonArray ?? [])
        {
            foreach (var dependency in (resource!["dependencies"] as JsonArray ?? []).Append(resource["parent"]).OfType<JsonNode>())
            {
                Assert.Contains((string)dependency!, seen);
            }

            seen.Add((string)resource["urn"]!);
        }
    }

    // Without times, versions and random IDs, and with secrets in the clear;
    // resources by name, since their order is defined only where one needs another.
    private static string Comparable(JsonNode deployment, PassphraseSecrets secrets)
    {
        var resources = (deployment["resources"] as JsonArray ?? [])
            .Select(r => Clean(r, secrets)!.ToJsonString())
            .Order(StringComparer.Ordinal);
        var pending = (deployment["pending_operations"] as JsonArray ?? [])
            .Select(p => Clean(p, secrets)!.ToJsonString())
            .Order(StringComparer.Ordinal);
        return Uuid().Replace(
            string.Join('\n', resources.Concat(pending).Append(deployment["secrets_providers"]!.ToJsonString())), "(uuid)");
    }

    private static JsonNode? Clean(JsonNode? node, PassphraseSecrets secrets) => node switch
    {
        JsonObject secret when secret[SignatureKey] is not null && (string?)secret["ciphertext"] is { } ciphertext =>
            JsonValue.Create("secret " + secrets.DecryptText(ciphertext)),
        JsonObject members =>
            new JsonObject(
                members.Where(m => m.Key is not ("created" or "modified" or "sourcePosition" or "stackTrace"))
                    .OrderBy(m => m.Key, StringComparer.Ordinal)
                    .Select(m => KeyValuePair.Create(m.Key, Clean(m.Value, secrets)))),
        JsonArray items => new JsonArray([.. items.Select(i => Clean(i, secrets))]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
