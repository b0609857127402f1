using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// Components that the .NET package had of its own go over to those of the provider. The state is one that a C# program made with them.
/// </summary>
public class ComponentMigrationTests
{
    private const string Windows = "        mixLayoutList:";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "migrations", "components");

    [Fact]
    public async Task What_is_declared_as_it_was_leaves_every_task_alone()
    {
        await using var left = await LeftBehind.CopyAsync(Folder, "migrated");
        var tasks = await left.LiveAsync();
        Assert.Equal(8, tasks.Length);
        Assert.Equal(Components, await ChangedAsync(left));
        Assert.Equal(tasks, await left.LiveAsync());
        Assert.Empty(await ChangedAsync(left));
    }

    [Fact]
    public async Task A_new_name_with_an_alias_leaves_every_task_alone()
    {
        await using var left = await LeftBehind.CopyAsync(Folder, "migrated");
        var tasks = await left.LiveAsync();
        var program = File.ReadAllText(Path.Combine(left.Tool.Folder, "Pulumi.yaml"));
        foreach (var name in new[] { "opening", "film", "concierge" })
        {
            program = program.Replace(
                $"  {name}:\n    type: ",
                $"  {name}-of-today:\n    options: {{ aliases: [{{ name: {name} }}] }}\n    type: ",
                StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(left.Tool.Folder, "Pulumi.yaml"), program);
        Assert.Equal(["concierge-of-today", "film-of-today", "opening-of-today"], (await ChangedAsync(left)).Select(c => c.Split(' ')[1]));
        Assert.Equal(tasks, await left.LiveAsync());
    }

    [Fact]
    public async Task The_windows_of_today_come_in_place()
    {
        await using var left = await LeftBehind.CopyAsync(Folder, "migrated");
        var tasks = await left.LiveAsync();
        var program = File.ReadAllText(Path.Combine(left.Tool.Folder, "Pulumi.yaml"));
        var (begin, end) = (program.IndexOf(Windows, StringComparison.Ordinal), program.IndexOf("      relay:", StringComparison.Ordinal));
        program = string.Concat(program.AsSpan(0, begin), "        users: [host, guest]\n", program.AsSpan(end))
            .Replace("        mixLayoutParams: { mixLayoutMode: 3 }\n", "", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(left.Tool.Folder, "Pulumi.yaml"), program);
        string[] expected = [.. Components, "update opening-recording", "update opening-relay"];
        Assert.Equal(expected, await ChangedAsync(left));
        Assert.Equal(tasks, await left.LiveAsync());
    }

    // The components alone change: they had no inputs in the state.
    private static string[] Components => ["update concierge", "update film", "update opening"];

    private static async Task<string[]> ChangedAsync(LeftBehind left)
    {
        var document = JsonNode.Parse(await left.Tool.SucceedsAsync("up", "--yes", "--skip-preview", "--json"))!;
        return
        [
            .. document["steps"]!.AsArray()
                .Where(s => (string)s!["op"]! != "same" && ((string)s["type"]!).StartsWith("trtc:", StringComparison.Ordinal))
                .Select(s => $"{(string)s!["op"]!} {(string)s["name"]!}").Order(StringComparer.Ordinal),
        ];
    }
}
