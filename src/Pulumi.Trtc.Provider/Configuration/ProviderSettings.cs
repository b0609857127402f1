using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.UserSigs;

namespace Pulumi.Trtc.Provider.Configuration;

/// <summary>A configured provider: defaults, and the client on first use.</summary>
internal sealed class ProviderSettings : IDisposable
{
    private readonly ProviderInputs inputs;
    private readonly Lazy<TrtcClient> client;

    /// <param name="configuration">What the program or the stack configures.</param>
    /// <param name="time">The clock of the client.</param>
    /// <param name="handler">Sends the client's requests instead of its own connections.</param>
    /// <exception cref="TrtcException">A value, or a variable that stands in for it, cannot be used.</exception>
    public ProviderSettings(ObjectValue configuration, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        // In a preview some values may not be known; what they decide is then not checked.
        HidesUnknown = !configuration.IsKnown;
        Time = time ?? TimeProvider.System;
        inputs = Read(InputModel.Of(Model).ToJson(InputModel.Of(Model).Read(configuration)));
        inputs = inputs with
        {
            Endpoint = Trimmed(inputs.Endpoint) ?? Variable("TRTC_ENDPOINT"),
            SdkAppId = inputs.SdkAppId ?? Application(Variable("TRTC_SDK_APP_ID")),
            SdkSecretKey = Whole("sdkSecretKey", Trimmed(inputs.SdkSecretKey))
                ?? Whole("TRTC_SDK_SECRET_KEY", Variable("TRTC_SDK_SECRET_KEY")),
        };
        MayMint = configuration["sdkSecretKey"] is { IsKnown: false } || inputs.SdkSecretKey is not null;
        var chain = new CredentialChain(inputs.Profile);
        Region = chain.FindRegion(inputs.Region);
        client = new Lazy<TrtcClient>(() => new TrtcClient(new TrtcClientOptions
        {
            Credentials = chain.Require(inputs.SecretId, inputs.SecretKey, inputs.Token),
            TimeProvider = Time,
            Region = Region,
            Endpoint = inputs.Endpoint ?? TrtcClientOptions.DefaultEndpoint,
            AttemptTimeout = TimeSpan.FromSeconds(inputs.RequestTimeout ?? 30),
            MaxRetries = (int)(inputs.MaxRetries ?? 4),

            // For a local stand-in that keeps no limits either; the service's own are always kept.
            KeepRateLimits = !(Variable("TRTC_RATE_LIMITS") == "off"
                && Uri.TryCreate(inputs.Endpoint, UriKind.Absolute, out var endpoint)
                && endpoint.IsLoopback),
            SharedRateFolder = UserFolders.Rates(Variable, Environment.GetFolderPath),
        }, handler));
    }

    /// <summary>The record of the configuration.</summary>
    public static ApiType Model { get; } = Records.Of<ProviderInputs>();

    /// <summary>Whether some of the configuration is not known yet.</summary>
    public bool HidesUnknown { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

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
        UserSig.Mint(sdkAppId, SdkSecretKey, userId, Validity(expireSeconds), Time.GetUtcNow());

    /// <summary>A permission ticket for a user and a room, whose ID is a number or a string.</summary>
    public string MintTicket(
        ulong sdkAppId, string userId, string roomId, uint? roomNumber, RoomPrivileges privileges, ulong? expireSeconds) =>
        roomNumber is { } number
            ? PrivateMapKey.Mint(sdkAppId, SdkSecretKey, userId, number, privileges, Validity(expireSeconds), Time.GetUtcNow())
            : PrivateMapKey.Mint(sdkAppId, SdkSecretKey, userId, roomId, privileges, Validity(expireSeconds), Time.GetUtcNow());

    private string SdkSecretKey => inputs.SdkSecretKey ?? throw new InvalidOperationException("No sdkSecretKey is configured.");

    private TimeSpan Validity(ulong? expireSeconds) => TimeSpan.FromSeconds(expireSeconds ?? inputs.UserSigExpireSeconds ?? 604800);

    private static string? Variable(string name) => Trimmed(Environment.GetEnvironmentVariable(name));

    // What was pasted often has a blank or a line break at its end.
    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ulong? Application(string? text) => text is null ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var app) && app > 0 ? app
        : throw Failure($"TRTC_SDK_APP_ID is \"{text}\", but must be the number of an application, such as 1400000001.");

    private static string? Whole(string name, string? key) => key?.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) != true ? key
        : throw Failure($"{name} has a blank or a control character inside; no application's key has one.");

    private static ProviderInputs Read(JsonObject json)
    {
        try
        {
            return (ProviderInputs)Model.Read(json);
        }
        catch (JsonException e)
        {
            throw Failure($"The provider's configuration cannot be read: {PulumiNames.OfPath(e)} is of the wrong type.");
        }
    }

    private static TrtcException Failure(string message) => new(TrtcErrorCategory.InvalidInput, "", "Client.Configuration", message);

    public void Dispose()
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }
}
