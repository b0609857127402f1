using Pulumi.Trtc.Provider.Generated;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Users of robots that programs leave unnamed.</summary>
public class RobotNameTests
{
    private const string Relay = "trtc:index:PublishCdnStream";
    private const string Rooms = """
        {"agentParams":{},"feedBackRoomParams":[{"roomId":"7","roomIdType":"Integer"},{"roomId":"hall","roomIdType":"String"}]}
        """;

    private const string OtherRooms = """
        {"agentParams":{},"feedBackRoomParams":[{"roomId":"hall","roomIdType":"String"},{"roomId":"8","roomIdType":"Integer"}]}
        """;

    [Theory]
    [InlineData("trtc:index:StreamIngest", "{}", "UserId")]
    [InlineData("trtc:index:CloudRecording", "{}", "UserId")]
    [InlineData("trtc:index:CloudSlice", "{}", "UserId")]
    [InlineData("trtc:index:CloudModeration", "{}", "UserId")]
    [InlineData(Relay, """{"agentParams":{}}""", "AgentParams.UserId")]
    [InlineData("trtc:index:AIConversation", """{"agentConfig":{}}""", "AgentConfig.UserId")]
    [InlineData("trtc:index:AITranscription", """{"transcriptionParams":{}}""", "TranscriptionParams.UserId")]
    [InlineData("trtc:index:CloudTranscription", """{"transcriptionParam":{}}""", "TranscriptionParam.UserId")]
    public void A_robot_gets_the_resources_name_and_keeps_what_it_has(string type, string given, string path)
    {
        var first = Named(type, given, null, "opening", "one");
        Assert.Matches("^opening-[0-9a-f]{7}$", Text(first, path));
        Assert.Equal(Text(first, path), Text(Named(type, given, null, "opening", "one"), path));
        Assert.NotEqual(Text(first, path), Text(Named(type, given, null, "opening", "two"), path));

        // Whatever the resource is called by then.
        Assert.Equal(Text(first, path), Text(Named(type, given, first, "premiere", "two"), path));
    }

    [Theory]
    [InlineData("opening", "opening")]
    [InlineData("ünï code/ß", "_n__code__")]
    [InlineData("a-name-that-is-longer-than-any-user-may-be", "a-name-that-is-longer-th")]
    public void A_user_is_of_what_the_service_takes(string resource, string begin)
    {
        var user = Text(Named("trtc:index:StreamIngest", "{}", null, resource, "seed"), "UserId");
        Assert.Equal(begin, user[..^8]);
        Assert.Matches("^[A-Za-z0-9_-]{1,32}$", user);
    }

    [Fact]
    public void A_named_robot_has_its_name_and_one_that_is_signed_needs_one()
    {
        Assert.Equal("cinema", Text(Named("trtc:index:StreamIngest", """{"userId":"cinema"}""", null, "a", "s"), "UserId"));
        Assert.Null(Named("trtc:index:StreamIngest", """{"userSig":"signature"}""", null, "a", "s")["UserId"]);
    }

    [Fact]
    public void Robots_of_rooms_stay_those_of_their_rooms()
    {
        var first = Named(Relay, Rooms, null, "hall", "one");
        Assert.Equal(3, Users(first).Append(Text(first, "AgentParams.UserId")).Distinct().Count());
        var then = Named(Relay, OtherRooms, first, "hall", "two");
        Assert.Equal(Users(first)[1], Users(then)[0]);
        Assert.DoesNotContain(Users(then)[1], Users(first));
    }

    private static ApiObject Named(string type, string given, ApiObject? old, string resource, string seed)
    {
        var found = AllResources.Find(type)!;
        var inputs = found.Model.Read(ProviderHost.Arguments(given));
        return found.NameRobots(inputs, old ?? new ApiObject(new Dictionary<string, ApiValue>()), resource, seed);
    }

    private static string[] Users(ApiObject relay) =>
        [.. ((ApiList)relay["FeedBackRoomParams"]!).Items.Select(i => Text((ApiObject)i!, "UserId"))];

    private static string Text(ApiObject inputs, string path) => ((ApiText)inputs[path]!).Value;
}
