using System.Text.Json;
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
    public CredentialChain(string? profile = null, Func<string, string?>? environment = null, string? home = null)
    {
        this.environment = environment ?? Environment.GetEnvironmentVariable;
        this.home = home ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        this.profile = string.IsNullOrEmpty(profile) ? DefaultProfile : profile;
    }

    private string ToolFile => Path.Combine(home, ".tccli", profile + ".credential");

    private string SdkFile => Path.Combine(home, ".tencentcloud", "credentials");

    /// <summary>The first complete credentials, or null when there are none.</summary>
    /// <exception cref="TrtcException">A source has an ID without a key or the other way round, or a file cannot be read.</exception>
    public TrtcCredentials? Find(string? secretId = null, string? secretKey = null, string? token = null) =>
        Complete("the configuration", "secretId", secretId, "secretKey", secretKey, token)
        ?? Complete(
            "the environment",
            "TENCENTCLOUD_SECRET_ID",
            environment("TENCENTCLOUD_SECRET_ID"),
            "TENCENTCLOUD_SECRET_KEY",
            environment("TENCENTCLOUD_SECRET_KEY"),
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
        if (found is not null || !File.Exists(file))
        {
            return found;
        }

        using var json = ReadJson(file);
        return json.RootElement.TryGetProperty("_sys_param", out var parameters) ? Text(parameters, "region") : Text(json.RootElement, "region");
    }

    private TrtcCredentials? FromToolFile()
    {
        if (!File.Exists(ToolFile))
        {
            return null;
        }

        using var json = ReadJson(ToolFile);
        return Complete(ToolFile, "secretId", Text(json.RootElement, "secretId"), "secretKey", Text(json.RootElement, "secretKey"), Text(json.RootElement, "token"));
    }

    private TrtcCredentials? FromSdkFile()
    {
        if (!File.Exists(SdkFile))
        {
            return null;
        }

        var values = ReadSection(SdkFile, profile);
        return Complete(
            SdkFile,
            "secret_id",
            values.GetValueOrDefault("secret_id"),
            "secret_key",
            values.GetValueOrDefault("secret_key"),
            values.GetValueOrDefault("token"));
    }

    private static TrtcCredentials? Complete(string source, string idName, string? id, string keyName, string? key, string? token) =>
        (NonEmpty(id), NonEmpty(key)) switch
        {
            (null, null) => null,
            ({ } i, { } k) => new TrtcCredentials(i, k, NonEmpty(token)),
            (null, _) => throw Failure($"In {source}, {keyName} is set but {idName} is not."),
            _ => throw Failure($"In {source}, {idName} is set but {keyName} is not."),
        };

    private static JsonDocument ReadJson(string file)
    {
        try
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw Failure($"{file} does not hold a JSON object.");
        }
        catch (JsonException e)
        {
            // The parser's own message may quote the file, which holds secrets.
            throw Failure($"{file} is not valid JSON, at line {e.LineNumber + 1}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure($"{file} cannot be read: {e.Message}");
        }
    }

    private static Dictionary<string, string> ReadSection(string file, string section)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var inside = false;
        foreach (var line in File.ReadLines(file).Select(l => l.Trim()))
        {
            if (line.StartsWith('['))
            {
                inside = line == $"[{section}]";
            }
            else if (inside && line.Split('=', 2) is [var name, var value] && !line.StartsWith('#') && !line.StartsWith(';'))
            {
                values[name.Trim()] = value.Trim();
            }
        }

        return values;
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TrtcException Failure(string message) => new(TrtcErrorCategory.Authentication, "", "Client.Credentials", message);
}
