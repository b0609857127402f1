using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>The records against the API's metadata: every action, type and member, its type, and whether it is required.</summary>
public class CompletenessTests
{
    // Not required by the metadata, but by the prose of the reference.
    private static readonly string[] RequiredByProse = ["StartPublishCdnStreamRequest.AudioParams"];

    // Not in the metadata of this type, though of its sibling, and public programs send it.
    private static readonly string[] SentByPrograms = ["STTConfig.HotWordList"];

    [Fact]
    public void Every_action_and_member_is_there_as_the_metadata_has_it()
    {
        var spec = JsonNode.Parse(File.ReadAllText(Repository.SpecFile("trtc-api.json")))!;
        var actions = spec["actions"]!.AsObject().ToDictionary(a => a.Key, a => a.Value!);
        Assert.Equal(58, actions.Count);
        Assert.Equal(actions.Keys.Order(), ApiActions.All.Keys.Order());

        var wrong = new List<string>();
        var compared = new HashSet<string>();
        foreach (var (name, facts) in actions)
        {
            var action = ApiActions.All[name];
            Compare(action.Request, facts["request"]!.AsArray());
            Compare(action.Response, facts["response"]!.AsArray());
            if (!(bool)facts["inServerApi"]!)
            {
                continue; // Where and how often they work stands on their public pages only.
            }

            var regions = facts["regions"]?.AsArray().Select(r => (string)r!) ?? [];
            Expect(regions.Order().SequenceEqual(action.Regions.Order()), $"{name}: regions {string.Join(' ', action.Regions)}");
            var rate = facts["requestsPerSecond"]!.GetValueKind() == JsonValueKind.Number
                ? ActionRate.PerSecond((int)facts["requestsPerSecond"]!)
                : ActionRate.OneEvery(15);
            Expect(action.Rate == rate, $"{name}: rate {action.Rate}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(93, compared.Count);

        void Expect(bool right, string message)
        {
            if (!right)
            {
                wrong.Add(message);
            }
        }

        void Compare(ApiType type, JsonArray members)
        {
            var names = members.Select(m => (string)m!["name"]!).ToArray();
            var mine = type.Properties.Keys.Except(["RequestId"]).Where(n => !SentByPrograms.Contains($"{type.Name}.{n}"));
            Expect(
                names.Order().SequenceEqual(mine.Order()),
                $"{type.Name}: {string.Join(' ', names.Except(mine))} missing, {string.Join(' ', mine.Except(names))} too many");
            foreach (var member in members.Where(m => type.Properties.ContainsKey((string)m!["name"]!)))
            {
                var property = type.Properties[(string)member!["name"]!];
                var place = $"{type.Name}.{property.Name}";
                Expect(TypeOf(property) == (string)member["type"]!, $"{place}: {TypeOf(property)} instead of {member["type"]}");
                var required = (bool)member["required"]! || RequiredByProse.Contains(place);
                Expect(
                    type.Name.EndsWith("Response", StringComparison.Ordinal) || property.Api.Required == required,
                    $"{place}: required {property.Api.Required}");
                Expect(property.Api.Newer == ((bool?)member["newer"] == true), $"{place}: newer {property.Api.Newer}");
                if (property.Type is { } inner && compared.Add(inner.Name))
                {
                    Compare(inner, spec["types"]![NameOf(inner)]!["members"]!.AsArray());
                }
            }
        }
    }

    [Fact]
    public void Every_member_says_what_it_is_and_every_default_is_allowed()
    {
        var defaults = 0;
        foreach (var type in ApiActions.All.Values.SelectMany(a => new[] { a.Request, a.Response }).SelectMany(WithInner).Distinct())
        {
            foreach (var property in type.Properties.Values)
            {
                Assert.EndsWith(".", property.Api.Description, StringComparison.Ordinal);
                if (property.Api.Default is int number)
                {
                    defaults++;
                    var json = $$"""{"{{property.Name}}": {{number.ToString(CultureInfo.InvariantCulture)}}}""";
                    using var document = JsonDocument.Parse(json);
                    var problems = ApiChecker.Check(type, (ApiObject)ApiValue.FromJson(document.RootElement)!, DateTimeOffset.UnixEpoch);
                    Assert.DoesNotContain(problems, p => p.Path == property.Name);
                }
            }
        }

        Assert.True(defaults >= 70, $"only {defaults} defaults were looked at");
    }

    [Fact]
    public void Whatever_holds_a_credential_is_secret()
    {
        string[] names = ["APIKey", "AccessKey", "LLMConfig", "PrivateMapKey", "SecretKey", "UserSig"];
        var properties = ApiActions.All.Values
            .Select(a => a.Request)
            .SelectMany(WithInner)
            .Distinct()
            .SelectMany(t => t.Properties.Values)
            .Where(p => names.Contains(p.Name))
            .ToArray();
        Assert.Equal(names, properties.Select(p => p.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(properties, p => Assert.True(p.Api.Secret, p.Name));
    }

    private static IEnumerable<ApiType> WithInner(ApiType type) =>
        type.Properties.Values.Select(p => p.Type).OfType<ApiType>().SelectMany(WithInner).Prepend(type);

    internal static string TypeOf(ApiProperty property) =>
        property.Kind == ApiKind.List ? $"list<{Single(property.ElementKind, property)}>" : Single(property.Kind, property);

    private static string Single(ApiKind kind, ApiProperty property) => kind switch
    {
        ApiKind.Text => "string",
        ApiKind.Boolean => "bool",
        ApiKind.Integer => "int64",
        ApiKind.Unsigned => "uint64",
        ApiKind.Number => "float",
        _ => NameOf(property.Type!),
    };

    // The API has one type for users and for robots.
    private static string NameOf(ApiType type) => type.Name == nameof(DubbingRobot) ? nameof(TranscriptionUserInfoParams) : type.Name;
}
