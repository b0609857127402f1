using System.Globalization;
using System.Text.Json;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client;
using Trtc.Client.Credentials;
using Trtc.Client.Metadata;
using Trtc.Client.UserSigs;

namespace Pulumi.Trtc.Provider.Configuration;

/// <summary>A configured provider: defaults, and the client on first use.</summary>
internal sealed class ProviderSettings : IDisposable
{
    private readonly ProviderInputs inputs;
    private readonly Lazy<TrtcClient> client;

    public ProviderSettings(ObjectValue configuration)
    {
        // In a preview some values may not be known; what they decide is then not checked.
        HidesUnknown = !configuration.IsKnown;
        var known = new ObjectValue(configuration.Members.RemoveRange(configuration.Members.Where(m => !m.Value.IsKnown).Select(m => m.Key)));
        inputs = InputModel.Of(Model).ToJson(InputModel.Of(Model).Normalize(known)).Deserialize(ProviderJsonContext.Default.ProviderInputs)!;
        inputs = inputs with
        {
            Endpoint = inputs.Endpoint ?? Variable("TRTC_ENDPOINT"),
            SdkAppId = inputs.SdkAppId ?? (ulong.TryParse(Variable("TRTC_SDK_APP_ID"), CultureInfo.InvariantCulture, out var app) ? app : null),
            SdkSecretKey = inputs.SdkSecretKey ?? Variable("TRTC_SDK_SECRET_KEY"),
        };
        MayMint = configuration["sdkSecretKey"] is not null || inputs.SdkSecretKey is not null;
        var chain = new CredentialChain(inputs.Profile);
        Region = chain.FindRegion(inputs.Region);
        client = new Lazy<TrtcClient>(() => new TrtcClient(new TrtcClientOptions
        {
            Credentials = chain.Require(inputs.SecretId, inputs.SecretKey, inputs.Token),
            Region = Region,
            Endpoint = inputs.Endpoint ?? TrtcClientOptions.DefaultEndpoint,
            AttemptTimeout = TimeSpan.FromSeconds(inputs.RequestTimeout ?? 30),
            MaxRetries = (int)(inputs.MaxRetries ?? 4),

            // For a local stand-in that keeps no limits either; the service's own are always kept.
            KeepRateLimits = !(Variable("TRTC_RATE_LIMITS") == "off" && Uri.TryCreate(inputs.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.IsLoopback),
        }));
    }

    /// <summary>The record of the configuration.</summary>
    public static ApiType Model { get; } = ApiType.Of(ProviderJsonContext.Default.ProviderInputs);

    /// <summary>Whether some of the configuration is not known yet.</summary>
    public bool HidesUnknown { get; }

    /// <summary>Whether signatures can be minted.</summary>
    public bool MayMint { get; }

    /// <summary>Default region.</summary>
    public string? Region { get; }

    /// <summary>Default application.</summary>
    public ulong? SdkAppId => inputs.SdkAppId;

    /// <summary>The client. Credentials are looked for when it is first needed.</summary>
    public TrtcClient Client => client.Value;

    /// <summary>Whether the engine is asked to look at every task before it updates anything.</summary>
    public bool RefreshesBeforeUpdate => inputs.RefreshBeforeUpdate ?? true;

    /// <summary>A signature for a user.</summary>
    public string Mint(ulong sdkAppId, string userId, ulong? expireSeconds = null) =>
        UserSig.Mint(sdkAppId, SdkSecretKey, userId, Validity(expireSeconds), TimeProvider.System.GetUtcNow());

    /// <summary>A permission ticket for a user and a room, whose ID is a number or a string.</summary>
    public string MintTicket(ulong sdkAppId, string userId, string roomId, uint? roomNumber, RoomPrivileges privileges, ulong? expireSeconds) => roomNumber is { } number
        ? PrivateMapKey.Mint(sdkAppId, SdkSecretKey, userId, number, privileges, Validity(expireSeconds), TimeProvider.System.GetUtcNow())
        : PrivateMapKey.Mint(sdkAppId, SdkSecretKey, userId, roomId, privileges, Validity(expireSeconds), TimeProvider.System.GetUtcNow());

    private string SdkSecretKey => inputs.SdkSecretKey ?? throw new InvalidOperationException("No sdkSecretKey is configured.");

    private TimeSpan Validity(ulong? expireSeconds) => TimeSpan.FromSeconds(expireSeconds ?? inputs.UserSigExpireSeconds ?? 604800);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public void Dispose()
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }
}
