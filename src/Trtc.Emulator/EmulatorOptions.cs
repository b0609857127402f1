using System.Net;

namespace Trtc.Emulator;

/// <summary>How an emulator is started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Address it listens on; only this machine unless told otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port it listens on; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>File that keeps tasks, rooms, voices, the clock and faults to come; null keeps them in memory only.</summary>
    public string? DataFile { get; init; }

    /// <summary>Secret ID it accepts.</summary>
    public string SecretId { get; init; } = "AKIDtrtcEmulator";

    /// <summary>Secret key it accepts. It protects nothing: the emulator holds only made-up data.</summary>
    public string SecretKey { get; init; } = "trtc-emulator-secret-key";

    /// <summary>Token it demands, as temporary credentials have one; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Application whose user signatures it can verify, since it knows the key. Other applications' are taken unseen.</summary>
    public ulong SdkAppId { get; init; } = 20000001;

    /// <summary>Secret key of that application.</summary>
    public string SdkSecretKey { get; init; } = "trtc-emulator-sdk-secret-key";

    /// <summary>Whether requests beyond the documented rates are refused.</summary>
    public bool KeepRateLimits { get; init; } = true;

    /// <summary>The clock that the emulator's own settable clock runs on.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
