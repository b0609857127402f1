using Trtc.Client.Errors;

namespace Trtc.Client.Credentials;

/// <summary>
/// Finds credentials and region: first what is given, then the environment
/// (<c>TENCENTCLOUD_SECRET_ID</c>, <c>TENCENTCLOUD_SECRET_KEY</c>, <c>TENCENTCLOUD_SECURITY_TOKEN</c>, <c>TENCENTCLOUD_REGION</c>),
/// then the profile in the home folder that Tencent's own tools use: <c>.tccli/PROFILE.credential</c> of the
/// command line tool, and <c>.tencentcloud/credentials</c> of the SDKs.
/// </summary>
public sealed class CredentialChain
{
    /// <summary>The profile used when none is named.</summary>
    public const string DefaultProfile = "default";

    private readonly Func<string, string?> environment;
    private readonly string home;
    private readonly string profile;

    /// <summary>Creates a chain over an environment and a home folder.</summary>
    /// <exception cref="TrtcException">The profile's name cannot be a file's.</exception>
    public CredentialChain(string? profile = null, Func<string, string?>? environment = null, string? home = null)
    {
        this.environment = environment ?? Environment.GetEnvironmentVariable;
        this.home = home ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        this.profile = NonEmpty(profile) ?? DefaultProfile;
        if (this.profile.AsSpan().ContainsAny("/\\") || this.profile.Any(char.IsControl))
        {
            throw Failure($"The profile \"{string.Concat(this.profile.Where(c => !char.IsControl(c)))}\" is no name of a file.");
        }
    }

    private string ToolFile => Path.Combine(home, ".tccli", profile + ".credential");

    private string SdkFile => Path.Combine(home, ".tencentcloud", "credentials");

    /// <summary>The first complete credentials, or null when there are none.</summary>
    /// <exception cref="TrtcException">A source has an ID without a key or the other way round, or a file cannot be read.</exception>
    public TrtcCredentials? Find(string? secretId = null, string? secretKey = null, string? token = null) =>
        Complete("the configuration", "secretId", secretId, "secretKey", secretKey, "token", token)
        ?? Complete(
            "the environment",
            "TENCENTCLOUD_SECRET_ID",
            environment("TENCENTCLOUD_SECRET_ID"),
            "TENCENTCLOUD_SECRET_KEY",
            environment("TENCENTCLOUD_SECRET_KEY"),
            "TENCENTCLOUD_SECURITY_TOKEN",
            environment("TENCENTCLOUD_SECURITY_TOKEN"))
        ?? FromToolFile()
        ?? FromSdkFile();

    /// <summary>The first complete credentials.</summary>
    /// <exception cref="TrtcException">There are none; the message says where they may be put.</exception>
    public TrtcCredentials Require(string? secretId = null, string? secretKey = null, string? token = null) =>
        Find(secretId, secretKey, token) ?? throw Failure(
            "No credentials found. Set secretId and secretKey in the configuration, TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY"
            + $" in the environment, or the profile \"{profile}\" in {ToolFile} or {SdkFile}.");

    /// <summary>The region: the given one, the environment's, or the profile's.</summary>
    public string? FindRegion(string? region = null)
    {
        var found = NonEmpty(region) ?? NonEmpty(environment("TENCENTCLOUD_REGION"));
        var file = Path.Combine(home, ".tccli", profile + ".configure");
        if (found is not null || !ProfileFile.IsThere(file))
        {
            return found;
        }

        var texts = ProfileFile.ReadJson(file, "_sys_param.region", "region");
        return NonEmpty(texts.GetValueOrDefault("_sys_param.region") ?? texts.GetValueOrDefault("region"));
    }

    private TrtcCredentials? FromToolFile()
    {
        if (!ProfileFile.IsThere(ToolFile))
        {
            return null;
        }

        var texts = ProfileFile.ReadJson(ToolFile, "secretId", "secretKey", "token");
        return Complete(
            ToolFile,
            "secretId", texts.GetValueOrDefault("secretId"),
            "secretKey", texts.GetValueOrDefault("secretKey"),
            "token", texts.GetValueOrDefault("token"));
    }

    private TrtcCredentials? FromSdkFile()
    {
        if (!ProfileFile.IsThere(SdkFile))
        {
            return null;
        }

        var values = ProfileFile.ReadSection(SdkFile, profile);
        return Complete(
            SdkFile,
            "secret_id",
            values.GetValueOrDefault("secret_id"),
            "secret_key",
            values.GetValueOrDefault("secret_key"),
            "token",
            values.GetValueOrDefault("token"));
    }

    private static TrtcCredentials? Complete(
        string source, string idName, string? id, string keyName, string? key, string tokenName, string? token)
    {
        switch (NonEmpty(id), NonEmpty(key))
        {
            case (null, null):
                return null;
            case (null, _):
                throw Failure($"In {source}, {keyName} is set but {idName} is not.");
            case (_, null):
                throw Failure($"In {source}, {idName} is set but {keyName} is not.");
            case ({ } secretId, { } secretKey):
                var credentials = new TrtcCredentials(secretId, secretKey, NonEmpty(token));
                return credentials.Flaw(idName, keyName, tokenName) is { } flaw ? throw Failure($"In {source}, {flaw}.") : credentials;
        }
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TrtcException Failure(string message) => new(TrtcErrorCategory.Authentication, "", "Client.Credentials", message);
}
