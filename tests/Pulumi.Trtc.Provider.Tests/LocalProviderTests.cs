using System.Globalization;
using Pulumi.Trtc.InProcess;
using Pulumi.Trtc.Provider.Generated;
using Trtc.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The provider inside the tests of programs, where a service that does whatever it is asked stands for TRTC's.</summary>
public class LocalProviderTests
{
    private static readonly string Examples = Path.Combine(Repository.Root, "src", "Pulumi.Trtc.Provider", "Schema", "Examples");

    private static readonly LocalProvider Provider = new(new Dictionary<string, object>
    {
        ["secretId"] = "AKIDtest",
        ["secretKey"] = "key",
        ["region"] = "ap-singapore",
        ["sdkAppId"] = 1400000001,
        ["sdkSecretKey"] = "sdk",
    });

    public static TheoryData<string> Resources => [.. AllResources.List.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_resource_of_every_example_registers_and_is_found_again(string example)
    {
        var found = 0;
        foreach (var (name, type, inputs) in Read(example))
        {
            // Each as the one before it left it: with what the program gives, and with an ID that is its own.
            var made = Registered(await RegisterAsync(type, name, null, inputs));
            Assert.NotEmpty(made.Id);
            Assert.All(inputs.Keys, key => Assert.Contains(key, made.State.Keys));
            var resource = AllResources.Find(type)!;
            Assert.All(resource.RequiredOutputs, output => Assert.Contains(output, made.State.Keys));
            foreach (var id in new[] { "taskId", "voiceId" }.Where(o => !inputs.ContainsKey(o) && made.State.ContainsKey(o)))
            {
                Assert.Equal((name + "-task", name + "-task"), (made.Id, (string)made.State[id]));
                var again = Registered(await RegisterAsync(type, name, "there-already", inputs));
                Assert.Equal(("there-already", "there-already"), (again.Id, (string)again.State[id]));
            }

            found += type == $"trtc:index:{example}" ? 1 : 0;
        }

        Assert.NotEqual(0, found);
    }

    [Theory]
    [InlineData("WebRecord")]
    [InlineData("CloudSlice")]
    [InlineData("CloudModeration")]
    [InlineData("CloudTranscription")]
    [InlineData("AIConversation")]
    public async Task A_task_that_is_there_already_runs(string kind)
    {
        var (name, type, inputs) = Read(kind).First(r => r.Type == $"trtc:index:{kind}");
        Assert.Equal("InProgress", Registered(await RegisterAsync(type, name, "there-already", inputs)).State["status"]);
    }

    private static (string Id, IReadOnlyDictionary<string, object> State) Registered(
        (string Id, IReadOnlyDictionary<string, object> State)? answer)
    {
        Assert.NotNull(answer);
        return answer.Value;
    }

    private static Task<(string Id, IReadOnlyDictionary<string, object> State)?> RegisterAsync(
        string type, string name, string? id, IReadOnlyDictionary<string, object> inputs) => Provider.RegisterAsync(
            type,
            name,
            id,
            inputs,
            isPreview: false,
            refusal => Assert.Fail($"{name} is refused: {refusal}"),
            warning => Assert.True(!warning.Contains("could not be looked at", StringComparison.Ordinal), warning));

    private static IEnumerable<(string Name, string Type, Dictionary<string, object> Inputs)> Read(string example)
    {
        var stream = new YamlStream();
        using var file = File.OpenText(Path.Combine(Examples, example + ".yaml"));
        stream.Load(file);
        foreach (var (name, resource) in (YamlMappingNode)stream.Documents[0].RootNode["resources"])
        {
            var type = ((string)resource["type"]!).Replace("trtc:", "trtc:index:", StringComparison.Ordinal);
            yield return ((string)name!, type, (Dictionary<string, object>)Value(resource["properties"]));
        }
    }

    private static object Value(YamlNode node) => node switch
    {
        YamlMappingNode members => members.ToDictionary(m => (string)m.Key!, m => Value(m.Value)),
        YamlSequenceNode items => items.Select(Value).ToList(),
        YamlScalarNode { Value: "${recording}" } => Recordings.Wav(TimeSpan.FromSeconds(12)),
        YamlScalarNode { Value: "${pushUrl}" } => "rtmp://push.example.com/live/a",
        YamlScalarNode { Value: "${source}" } => "https://media.example.com/a.mp4",
        YamlScalarNode { Value: ['$', ..] reference } => reference.EndsWith("roomId}", StringComparison.Ordinal) ? "1" : "given",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number
            when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalarNode text => text.Value!,
        _ => throw new ArgumentException($"{node} has no value."),
    };
}
