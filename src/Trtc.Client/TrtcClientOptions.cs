using Trtc.Client.Credentials;
using Trtc.Client.Signing;

namespace Trtc.Client;

/// <summary>How a client reaches the service.</summary>
public sealed record TrtcClientOptions
{
    /// <summary>The international endpoint, which answers from the nearest region.</summary>
    public const string DefaultEndpoint = "trtc.intl.tencentcloudapi.com";

    /// <summary>Key pair that signs the requests.</summary>
    public required TrtcCredentials Credentials { get; init; }

    /// <summary>Region of calls that name none, such as <c>ap-singapore</c>.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// Host name, or address with scheme. <c>{region}</c> in it stands for the call's region,
    /// as in <c>trtc.{region}.tencentcloudapi.com</c>. Plain HTTP only to this machine.
    /// </summary>
    public string Endpoint { get; init; } = DefaultEndpoint;

    /// <summary>How requests are signed.</summary>
    public SignatureMethod SignatureMethod { get; init; } = SignatureMethod.Tc3HmacSha256;

    /// <summary>Whether requests go as GET (at most 32 KB) instead of POST.</summary>
    public bool UseGet { get; init; }

    /// <summary>Time-out of one attempt.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time-out of making a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for a turn under the documented request rate, all attempts together.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a call is repeated where that is safe.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>Wait before the first repetition; each further one waits about twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Largest answer that is read, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether the client keeps to the documented request rates.</summary>
    public bool KeepRateLimits { get; init; } = true;

    /// <summary>
    /// Folder of small files through which all processes that name it keep the documented rates together, on the system's clock; null for
    /// the rates of this process alone. A folder that cannot be used is as good as none. It holds neither keys nor their IDs.
    /// </summary>
    public string? SharedRateFolder { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
