using System.Globalization;
using Trtc.Client.UserSigs;

namespace Trtc.Emulator.Admin;

// Members with a default are settable: generated JSON code sets init-only members even when they are absent.

/// <summary>Who shall be in a room.</summary>
public sealed record RoomSetting
{
    /// <summary>Application; the emulator's own when absent.</summary>
    public ulong? SdkAppId { get; init; }

    /// <summary>Room ID.</summary>
    public required string RoomId { get; init; }

    /// <summary>Whether the room's ID is a string.</summary>
    public bool IsString { get; init; }

    /// <summary>Everybody who is in the room, robots aside.</summary>
    public IReadOnlyList<UserSetting> Users { get; set; } = [];

    /// <exception cref="ArgumentException">The room or a user in it has no name, or two have the same.</exception>
    internal void RefuseNobody()
    {
        if (RoomId.Length == 0)
        {
            throw new ArgumentException("roomId is empty.");
        }

        // What has a default may still be set to null.
        if (Users is null)
        {
            throw new ArgumentException("users is null.");
        }

        var seen = new HashSet<string>();
        for (var i = 0; i < Users.Count; i++)
        {
            if (Users[i] is not { UserId.Length: > 0 } user)
            {
                throw new ArgumentException($"users[{i}] has no userId.");
            }

            if (!seen.Add(user.UserId))
            {
                throw new ArgumentException($"users[{i}] is {user.UserId}, who is there already.");
            }
        }
    }
}

/// <summary>A user in a room.</summary>
public sealed record UserSetting
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>Whether the user sends audio.</summary>
    public bool Audio { get; set; } = true;

    /// <summary>Whether the user sends video.</summary>
    public bool Video { get; set; } = true;
}

/// <summary>How the clock shall be changed.</summary>
public sealed record ClockSetting
{
    /// <summary>The time it shall be.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Seconds by which it shall move.</summary>
    public double? AdvanceSeconds { get; init; }
}

/// <summary>A signature to mint or to judge.</summary>
public sealed record UserSigSetting
{
    /// <summary>Application; the emulator's own when absent.</summary>
    public ulong? SdkAppId { get; init; }

    /// <summary>The application's secret key; the emulator's own when absent.</summary>
    public string? SdkSecretKey { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>How long it shall be valid.</summary>
    public long ValidSeconds { get; set; } = 24 * 60 * 60;

    /// <summary>The signature.</summary>
    public string? UserSig { get; init; }
}

/// <summary>Why something was not done.</summary>
public sealed record AdminFailure(string Error);

/// <summary>What a signature is found to be.</summary>
public sealed record UserSigJudgement(UserSigVerdict Verdict);

/// <summary>What a caller needs to know of an emulator.</summary>
public sealed record EmulatorInfo
{
    /// <summary>Address to send requests to.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Secret ID it accepts.</summary>
    public required string SecretId { get; init; }

    /// <summary>Secret key it accepts.</summary>
    public required string SecretKey { get; init; }

    /// <summary>Application whose user signatures it verifies.</summary>
    public required ulong SdkAppId { get; init; }

    /// <summary>Secret key of that application.</summary>
    public required string SdkSecretKey { get; init; }

    /// <summary>The environment of a process whose provider, client or Tencent SDK is to use the emulator.</summary>
    /// <param name="region">The region of its calls.</param>
    public IReadOnlyDictionary<string, string> Variables(string region = "ap-singapore") => new Dictionary<string, string>
    {
        ["TENCENTCLOUD_SECRET_ID"] = SecretId,
        ["TENCENTCLOUD_SECRET_KEY"] = SecretKey,
        ["TENCENTCLOUD_SECURITY_TOKEN"] = "",
        ["TENCENTCLOUD_REGION"] = region,
        ["TRTC_ENDPOINT"] = Endpoint,
        ["TRTC_SDK_APP_ID"] = SdkAppId.ToString(CultureInfo.InvariantCulture),
        ["TRTC_SDK_SECRET_KEY"] = SdkSecretKey,
    };
}
