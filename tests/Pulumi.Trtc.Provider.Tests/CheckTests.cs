using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;
using Trtc.Testing;
using Xunit.Abstractions;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What a preview refuses.</summary>
public class CheckTests(ITestOutputHelper output)
{
    // Those whose inputs are a request of the API.
    private static readonly Dictionary<string, string> Resources =
        AllResources.List.Where(r => r.InputType == r.Start.Request).ToDictionary(r => r.Start.Name, r => r.Name);

    // Where two members do not go together, the other one is blamed.
    private static readonly Dictionary<string, string> Blamed = File
        .ReadLines(Path.Combine(Repository.Root, "tests", "Pulumi.Trtc.Provider.Tests", "Blamed.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Chunk(2).ToDictionary(l => l[0], l => l[1].Trim());

    [Fact]
    public async Task Every_limit_of_the_reference_fails_at_preview_with_its_path()
    {
        using var provider = new ProviderHost();
        var rows = Limits().Where(l => Resources.ContainsKey(ValidRequests.ActionOf(l.Request))).ToArray();
        var wrong = new List<string>();
        var checkedRows = 0;
        foreach (var limit in rows)
        {
            var name = Resources[ValidRequests.ActionOf(limit.Request)];
            var path = PulumiNames.OfPath(limit.Path);

            // A coded integer may be given by its name, and one of these is Text.
            if (limit is { Path: "TranslationConfig.Mode", Value: "\"text\"" })
            {
                continue;
            }

            // What the API takes as JSON in a text is an object here, roomIdType a name; signatures and sessions are made;
            // an application in the wrong form may be a number in a text.
            if (path.EndsWith("roomIdType", StringComparison.Ordinal) || path.EndsWith("userSig", StringComparison.Ordinal)
                || (limit.Value == "12"
                    && !path.EndsWith("ttsConfig", StringComparison.Ordinal)
                    && !path.EndsWith("llmConfig", StringComparison.Ordinal)))
            {
                continue;
            }

            checkedRows++;
            var inputs = Inputs(AllResources.Find("trtc:index:" + name)!, limit);
            var (_, failures) = await provider.CheckAsync(name, inputs);
            var expected = Blamed.GetValueOrDefault($"{limit.Request} {limit.Path} {limit.Value}", path);
            if (!failures.Select(ProviderHost.PathOf).Any(p => p == expected || p.StartsWith(expected + "[", StringComparison.Ordinal)))
            {
                wrong.Add($"{limit.Request} {limit.Path} {limit.Value}: {string.Join(" | ", failures)}");
            }
        }

        output.WriteLine($"{checkedRows} limits of {rows.Length} rows were broken, each once");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(checkedRows > 500, $"{checkedRows} of {rows.Length} rows");
    }

    public static TheoryData<string> Requests => [.. ValidRequests.Names.Where(n => Resources.ContainsKey(ValidRequests.ActionOf(n)))];

    public static TheoryData<string> InRooms =>
        [.. AllResources.List.Where(r => r.InputType.Properties.Values.Any(p => p.Api.Role == ApiRole.Room)).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_right_request_passes(string request)
    {
        using var provider = new ProviderHost();
        var name = Resources[ValidRequests.ActionOf(request)];
        var (_, failures) = await provider.CheckAsync(
            name, Inputs(AllResources.Find("trtc:index:" + name)!, new Limit(request, "", "", "")));
        Assert.Empty(failures);
    }

    [Fact]
    public async Task Any_inputs_are_checked_without_a_crash_and_no_secret_is_lost()
    {
        using var provider = new ProviderHost();
        foreach (var resource in AllResources.List)
        {
            var names = resource.Model.Properties.Keys.ToArray();
            await PropertyValueTests.Members(PropertyValueTests.Any, names).SampleAsync(
                async inputs =>
                {
                    var (checkedInputs, _) = await provider.CheckAsync(resource.Name, inputs);
                    foreach (var (name, value) in inputs.Members.Where(m => m.Value.HasSecret && m.Value.Plain is not NullValue))
                    {
                        Assert.True(checkedInputs.Members[name].HasSecret, $"{resource.Name}.{name}: {value}");
                    }

                    await provider.DiffAsync(resource.Name, inputs, checkedInputs);
                },
                iter: 300);
        }
    }

    [Fact]
    public async Task A_message_uses_the_names_that_programs_use()
    {
        using var provider = new ProviderHost();
        var inputs = ObjectValue.Empty
            .With("maxDuration", PropertyValue.Of(5))
            .With("roomId", PropertyValue.Of("hall"))
            .With("roomIdType", PropertyValue.Of("Integer"));
        var (_, failures) = await provider.CheckAsync("StreamIngest", inputs);
        Assert.Contains(
            failures,
            f => f is { Property: "maxDuration", Reason: "maxDuration: goes only with repeatNum -1, but repeatNum is absent" });
        Assert.Contains(failures, f => f.Property == "roomId" && f.Reason.Contains("\"hall\"", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Property == "sdkAppId" && f.Reason.Contains("provider's configuration", StringComparison.Ordinal));
        Assert.All(failures, f => Assert.False(char.IsUpper(f.Property[0])));
    }

    [Theory]
    [MemberData(nameof(InRooms))]
    public async Task A_room_whose_ID_is_a_number_has_one_in_every_resource(string resource)
    {
        using var provider = new ProviderHost();
        foreach (var (room, type, right) in new[]
        {
            ("1", "Integer", true), ("4294967294", "Integer", true), ("0", "Integer", false), ("4294967295", "Integer", false),
            (" 1001", "Integer", false), ("+5", "Integer", false), ("hall", "Integer", false),
            ("hall", "String", true), ("0", "String", true),
            ("  ", "String", false),
        })
        {
            var (_, failures) = await provider.CheckAsync(
                resource, ObjectValue.Empty.With("roomId", PropertyValue.Of(room)).With("roomIdType", PropertyValue.Of(type)));
            Assert.Equal(right, failures.All(f => f.Property != "roomId"));
        }
    }

    private static ObjectValue Inputs(TrtcResource resource, Limit limit)
    {
        var json = ValidRequests.Get(limit.Request, DateTimeOffset.UtcNow);
        if (limit.Path.Length > 0)
        {
            Break(json, limit);
        }

        return ProgramInputs.Of(json, resource);
    }

    private static void Break(JsonObject request, Limit limit)
    {
        var steps = limit.Path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode place = request;
        foreach (var step in steps[..^1])
        {
            place = step[0] == '[' ? place[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]! : place[step] ??= new JsonObject();
        }

        var name = steps[^1];
        if (limit.Value == "(absent)")
        {
            place.AsObject().Remove(name);
        }
        else if (limit.Value.StartsWith('('))
        {
            var count = int.Parse(limit.Value[1..].Split(' ')[0], CultureInfo.InvariantCulture);
            place[name] = limit.Value.EndsWith("entries)", StringComparison.Ordinal)
                ? new JsonArray(
                    [.. Enumerable.Range(0, count).Select(_ => (place[name] as JsonArray)?.FirstOrDefault()?.DeepClone() ?? "u")])
                : new string('x', count);
        }
        else
        {
            place[name] = ValidRequests.FillIn(JsonNode.Parse(limit.Value), DateTimeOffset.UtcNow);
        }
    }

    private static IEnumerable<Limit> Limits()
    {
        using var reader = new StreamReader(typeof(CheckTests).Assembly.GetManifestResourceStream("Limits.txt")!);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split(" | "))
                .Select(f => new Limit(f[0], f[1], f[2], f[3])),
        ];
    }

    private sealed record Limit(string Request, string Path, string Value, string Code);
}
