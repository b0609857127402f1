using System.Text.Json.Nodes;
using Trtc.Testing;
using Xunit.Abstractions;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Programs that were written for a version go on with the versions after it.</summary>
public class SchemaHistoryTests(ITestOutputHelper output)
{
    private const string Earlier = "0.1.0";
    private static readonly string Upgrades = Path.Combine(Repository.Root, "tests", "upgrades");

    public static TheoryData<string> Versions =>
        [.. Directory.EnumerateDirectories(Upgrades).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>An edit, as a path and what stands there then, "-" for nothing; and what is told of it.</summary>
    public static TheoryData<string, string, string> Breaks => new()
    {
        { "name", "\"trtc2\"", "name was \"trtc\" and is \"trtc2\"" },
        { "language/nodejs/packageName", "\"other\"", "language.nodejs.packageName was \"pulumi-trtc\" and is \"other\"" },
        { "config/variables/region", "-", "property config.region is gone" },
        { "config/variables/secretKey/secret", "-", "config.secretKey is no secret any more" },
        { "provider/inputProperties/region/type", "\"integer\"", "provider.region: type was \"string\" and is \"integer\"" },
        { "provider/requiredInputs", "[\"region\"]", "provider.region has become required" },
        { "resources/trtc:index:UserBlock", "-", "resource trtc:index:UserBlock is gone" },
        { "resources/trtc:index:StreamIngest/inputProperties/volume", "-", "property trtc:index:StreamIngest (input).volume is gone" },
        {
            "resources/trtc:index:StreamIngest/inputProperties/volume/type", "\"number\"",
            "trtc:index:StreamIngest (input).volume: type was \"integer\" and is \"number\""
        },
        {
            "resources/trtc:index:StreamIngest/inputProperties/volume/replaceOnChanges", "true",
            "trtc:index:StreamIngest (input).volume replaces now"
        },
        {
            "resources/trtc:index:StreamIngest/inputProperties/userSig/secret", "false",
            "trtc:index:StreamIngest (input).userSig is no secret any more"
        },
        {
            "resources/trtc:index:StreamIngest/requiredInputs/+", "\"volume\"",
            "trtc:index:StreamIngest (input).volume has become required"
        },
        { "resources/trtc:index:StreamIngest/properties/taskId", "-", "property trtc:index:StreamIngest (output).taskId is gone" },
        {
            "resources/trtc:index:StreamIngest/properties/userSig/secret", "-",
            "trtc:index:StreamIngest (output).userSig is no secret any more"
        },
        { "resources/trtc:index:StreamIngest/required/3", "-", "trtc:index:StreamIngest (output).taskId may be missing now" },
        {
            "resources/trtc:index:StreamIngest/stateInputs/properties/volume", "-",
            "property trtc:index:StreamIngest (lookup).volume is gone"
        },
        {
            "resources/trtc:index:StreamIngest/stateInputs/required", "[\"volume\"]",
            "trtc:index:StreamIngest (lookup).volume has become required"
        },
        { "functions/trtc:index:getUserSig", "-", "function trtc:index:getUserSig is gone" },
        { "functions/trtc:index:getUserSig/inputs/properties/userId", "-", "property trtc:index:getUserSig (input).userId is gone" },
        {
            "functions/trtc:index:getUserSig/inputs/required/+", "\"expireSeconds\"",
            "trtc:index:getUserSig (input).expireSeconds has become required"
        },
        { "functions/trtc:index:getUserSig/outputs/properties/userSig", "-", "property trtc:index:getUserSig (output).userSig is gone" },
        {
            "functions/trtc:index:getUserSig/outputs/properties/userSig/secret", "-",
            "trtc:index:getUserSig (output).userSig is no secret any more"
        },
        { "functions/trtc:index:getUserSig/outputs/required", "[]", "trtc:index:getUserSig (output).userSig may be missing now" },
        { "types/trtc:index:AgentConfig", "-", "type trtc:index:AgentConfig is gone" },
        { "types/trtc:index:AgentConfig/properties/maxIdleTime", "-", "property trtc:index:AgentConfig.maxIdleTime is gone" },
        { "types/trtc:index:AgentConfig/properties/userSig/secret", "-", "trtc:index:AgentConfig.userSig is no secret any more" },
        {
            "types/trtc:index:AgentConfig/properties/maxIdleTime/replaceOnChanges", "true",
            "trtc:index:AgentConfig.maxIdleTime replaces now"
        },
        {
            "types/trtc:index:AgentConfig/properties/interruptWordList/items/type", "\"integer\"",
            "trtc:index:AgentConfig.interruptWordList: items was {\"type\":\"string\"} and is {\"type\":\"integer\"}"
        },
        {
            "types/trtc:index:AgentConfig/properties/turnDetection/$ref", "\"#/types/trtc:index:AmbientSound\"",
            "trtc:index:AgentConfig.turnDetection: $ref was \"#/types/trtc:index:TurnDetection\" and is \"#/types/trtc:index:AmbientSound\""
        },
        { "types/trtc:index:AgentConfig/required/+", "\"maxIdleTime\"", "trtc:index:AgentConfig.maxIdleTime has become required" },
        { "types/trtc:index:AgentConfig/required/1", "-", "trtc:index:AgentConfig.userId may be missing now" },
        { "types/trtc:index:RoomIdType/enum/0", "-", "value trtc:index:RoomIdType.Integer is gone" },
        { "types/trtc:index:RoomIdType/enum/0/value", "\"Number\"", "trtc:index:RoomIdType.Integer was \"Integer\" and is \"Number\"" },
        { "types/trtc:index:RoomIdType/type", "\"integer\"", "trtc:index:RoomIdType was \"string\" and is \"integer\"" },
    };

    public static TheoryData<string, string, string> Additions => new()
    {
        {
            "resources/trtc:index:New", "{\"inputProperties\":{\"a\":{\"type\":\"string\"}},\"requiredInputs\":[\"a\"]}",
            "resource trtc:index:New"
        },
        { "functions/trtc:index:getNew", "{\"inputs\":{\"required\":[\"a\"]}}", "function trtc:index:getNew" },
        {
            "resources/trtc:index:StreamIngest/inputProperties/more", "{\"type\":\"string\",\"replaceOnChanges\":true}",
            "property trtc:index:StreamIngest (input).more"
        },
        { "types/trtc:index:AgentConfig/properties/more", "{\"type\":\"string\"}", "property trtc:index:AgentConfig.more" },
        { "types/trtc:index:RoomIdType/enum/+", "{\"name\":\"More\",\"value\":\"More\"}", "value trtc:index:RoomIdType.More" },
    };

    public static TheoryData<string, string> Harmless => new()
    {
        { "description", "\"Another\"" },
        { "version", "\"9.9.9\"" },
        { "resources/trtc:index:StreamIngest/inputProperties/volume/description", "\"Another\"" },
        { "resources/trtc:index:StreamIngest/inputProperties/volume/deprecationMessage", "\"Gone soon\"" },
        { "resources/trtc:index:StreamIngest/inputProperties/roomId/replaceOnChanges", "-" },
        { "resources/trtc:index:StreamIngest/inputProperties/streamUrl/secret", "true" },
        { "resources/trtc:index:StreamIngest/requiredInputs", "[]" },
        { "resources/trtc:index:StreamIngest/required/+", "\"volume\"" },
        { "functions/trtc:index:getUserSig/inputs/required", "[]" },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void Nothing_that_a_version_had_is_gone_or_means_something_else(string version)
    {
        var now = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!.AsObject();
        var comparison = new SchemaComparison(Load(version), now);
        output.WriteLine($"Since {version}:");
        foreach (var added in comparison.Added)
        {
            output.WriteLine(added);
        }

        Assert.True(comparison.Broken.Count == 0, $"Programs for {version} break:\n{string.Join('\n', comparison.Broken)}");
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_breaks_programs_is_found(string path, string edit, string told)
    {
        var comparison = Edited(path, edit);
        Assert.Equal([told], comparison.Broken);
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_new_breaks_nothing_and_is_told(string path, string edit, string told)
    {
        var comparison = Edited(path, edit);
        Assert.Empty(comparison.Broken);
        Assert.Equal([told], comparison.Added);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_no_program_notices_is_not_told(string path, string edit)
    {
        var comparison = Edited(path, edit);
        Assert.Empty(comparison.Broken);
        Assert.Empty(comparison.Added);
    }

    [Fact]
    public void A_type_of_inputs_alone_may_ask_for_less_and_one_of_outputs_alone_may_tell_more()
    {
        static JsonObject Schema(string given, string told) => JsonNode.Parse($$$"""
            {
              "name": "p", "provider": {},
              "functions": {
                "p:f": {
                  "inputs": { "properties": { "a": { "type": "array", "items": { "$ref": "#/types/p:Given" } } } },
                  "outputs": { "properties": { "b": { "additionalProperties": { "$ref": "#/types/p:Told" } } } }
                }
              },
              "types": { "p:Given": { "required": {{{given}}} }, "p:Told": { "required": {{{told}}} } }
            }
            """)!.AsObject();
        Assert.Empty(new SchemaComparison(Schema("[\"x\"]", "[]"), Schema("[]", "[\"x\"]")).Broken);
        Assert.Equal(
            ["p:Given.x has become required", "p:Told.x may be missing now"],
            new SchemaComparison(Schema("[]", "[\"x\"]"), Schema("[\"x\"]", "[]")).Broken);
    }

    private static JsonObject Load(string version) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Upgrades, version, "schema.json")))!.AsObject();

    private static SchemaComparison Edited(string path, string edit)
    {
        var (then, now) = (Load(Earlier), Load(Earlier));
        var steps = path.Split('/');

        // The slash of a reference is in a value, never in a path; tokens have none.
        JsonNode at = now;
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        var value = edit == "-" ? null : JsonNode.Parse(edit);
        switch (at)
        {
            case JsonArray list when steps[^1] == "+":
                list.Add(value);
                break;
            case JsonArray list:
                list.RemoveAt(int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonObject members when value is null:
                Assert.True(members.Remove(steps[^1]), $"{path} is not there.");
                break;
            default:
                at[steps[^1]] = value;
                break;
        }

        return new SchemaComparison(then, now);
    }
}
