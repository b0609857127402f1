using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>A kind of usage that can be asked for.</summary>
/// <param name="Name">Its name at the command line and in JSON.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Function">The provider's function that answers.</param>
internal sealed record UsageKind(string Name, string Title, string Function)
{
    /// <summary>The kind of who asks for none.</summary>
    public const string Usual = "trtc";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<UsageKind> All { get; } =
    [
        new(Usual, "Audio and video", "trtc:getTrtcUsage"),
        new("recording", "Recording", "trtc:getRecordingUsage") { Columns = [Mixed("single", "single "), Mixed("multi", "mixed ")] },
        new("mix", "Mixing", "trtc:getMixTranscodingUsage"),
        new("relay", "Relaying to CDNs", "trtc:getRelayUsage"),
        new("rooms", "Audio and video by room", "trtc:getTrtcRoomUsage") { IsByRoom = true },
    ];

    /// <summary>Whether a row is a room's, and times are told to the minute.</summary>
    public bool IsByRoom { get; init; }

    /// <summary>What is asked besides the period, once for each, and what the columns of the answer are told apart by.</summary>
    private IReadOnlyList<(string Prefix, ObjectValue Arguments)> Columns { get; init; } = [("", ObjectValue.Empty)];

    /// <summary>The calls that answer for a period.</summary>
    public IReadOnlyList<(string Token, ObjectValue Arguments)> Calls(ObjectValue period) =>
        [.. Columns.Select(c => (Function, c.Arguments.Members.Aggregate(period, (all, more) => all.With(more.Key, more.Value))))];

    /// <summary>The usage that the calls answered.</summary>
    public Usage Read(IEnumerable<ObjectValue> answers) =>
        answers.Zip(Columns, (answer, column) => Usage.Read(answer, column.Prefix)).Aggregate((all, more) => all.Join(more));

    private static (string Prefix, ObjectValue Arguments) Mixed(string mixType, string prefix) =>
        (prefix, ObjectValue.Empty.With("mixType", PropertyValue.Of(mixType)));
}
