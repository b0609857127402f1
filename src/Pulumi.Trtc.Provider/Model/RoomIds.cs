using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Rooms, whose IDs are numbers or strings.</summary>
internal static class RoomIds
{
    /// <summary>Finds a room that should have a number as ID, but has not. Integer is the default wherever there is one.</summary>
    public static void Check(ObjectValue inputs, Action<string, string> report)
    {
        if ((inputs["roomIdType"]?.Plain ?? PropertyValue.Of("Integer")) is TextValue { Value: "Integer" }
            && inputs["roomId"]?.AsText is { } room && !uint.TryParse(room, out _))
        {
            report("roomId", $"is \"{room}\", but must be a number from 1 to 4294967294, or roomIdType must be String");
        }
    }
}
