using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>A user's stay in a room; the same user may come twice.</summary>
internal static class Stay
{
    /// <summary>What tells stays apart.</summary>
    public static object Of(UserInformation user) => (user.RoomStr, user.UserId, user.JoinTs);
}
