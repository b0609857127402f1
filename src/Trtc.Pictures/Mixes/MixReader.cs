using Pulumi.Protocol;

namespace Trtc.Pictures.Mixes;

/// <summary>Reads from a resource's inputs what the viewers of its mix see.</summary>
public static class MixReader
{
    /// <summary>Type of the resources that relay mixes.</summary>
    public const string Relay = "trtc:index:PublishCdnStream";

    /// <summary>Type of the resources that record them.</summary>
    public const string Recording = "trtc:index:CloudRecording";

    /// <summary>Reads a mix.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="type">Its type.</param>
    /// <param name="inputs">Its inputs, of which anything may be unknown yet.</param>
    /// <param name="users">Who is in the room, in the order of entering; null where it is not told.</param>
    /// <returns>The mix; null for a resource that mixes no video.</returns>
    public static Mix? Read(string name, string type, ObjectValue inputs, IReadOnlyList<string>? users) => type switch
    {
        Relay => new RelayReader(new Given(inputs), new RoomUsers(users)).Read(name),
        Recording => new RecordingReader(new Given(inputs), new RoomUsers(users)).Read(name),
        _ => null,
    };
}
