using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Configuration;

[Api("Account, endpoint and defaults for resources.")]
internal sealed record ProviderInputs
{
    [Api("ID of the account's key. Without it: TENCENTCLOUD_SECRET_ID, then the profile.")]
    public string? SecretId { get; init; }

    [Api("The account's key. Without it: TENCENTCLOUD_SECRET_KEY, then the profile.", Secret = true)]
    public string? SecretKey { get; init; }

    [Api("Token of temporary credentials. Without it: TENCENTCLOUD_SECURITY_TOKEN, then the profile.", Secret = true)]
    public string? Token { get; init; }

    [Api("Region of resources that name none, such as ap-singapore. Without it: TENCENTCLOUD_REGION, then the profile.")]
    public string? Region { get; init; }

    // No default in the schema: packages for stack authors would send it, and TRTC_ENDPOINT would not be heard.
    [Api(
        "Host name of the service, or an address such as http://localhost:9000. "
        + "Without it: TRTC_ENDPOINT, then trtc.intl.tencentcloudapi.com.")]
    public string? Endpoint { get; init; }

    [Api("Application of resources that name none. Without it: TRTC_SDK_APP_ID.", Min = 1, Max = 9007199254740991)]
    public ulong? SdkAppId { get; init; }

    [Api(
        "The application's own secret key, with which the signatures of robot users are made. Without it: TRTC_SDK_SECRET_KEY.",
        Secret = true)]
    public string? SdkSecretKey { get; init; }

    [Api("How long signatures of robot users are valid.", Min = 60, Max = 100000000000, Default = 604800, Unit = ApiUnit.Seconds)]
    public ulong? UserSigExpireSeconds { get; init; }

    [Api("Time-out of one request.", Min = 1, Max = 600, Default = 30, Unit = ApiUnit.Seconds)]
    public ulong? RequestTimeout { get; init; }

    [Api("How often a request is repeated where that is safe.", Min = 0, Max = 20, Default = 4)]
    public ulong? MaxRetries { get; init; }

    [Api(
        "Whether every task is looked at before anything is updated, so that what ended by itself is started again. "
        + "Costs one query per task at each preview and update; the service answers 20 per second and action. "
        + "Without it, only a refresh looks.",
        Default = true)]
    public bool? RefreshBeforeUpdate { get; init; }

    [Api("Profile in the home folder that credentials and region come from.", Default = "default")]
    public string? Profile { get; init; }
}
