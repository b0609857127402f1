using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>Credentials that cannot be used are named, with their place and reason, before anything is sent.</summary>
public sealed class CredentialTests : IDisposable
{
    private const string Key = "the-secret-key";
    private readonly string home = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [InlineData("AKID\n", Key + "\r\n", " token ")]
    [InlineData(" AKID", "\t" + Key, "")]
    [InlineData("AKID", Key + " ", " ")]
    public void Blanks_around_credentials_are_no_part_of_them(string id, string key, string token)
    {
        var found = Chain(id, key, token).Require();
        Assert.Equal(("AKID", Key), (found.SecretId, found.SecretKey));
        Assert.Equal(token.Trim().Length == 0 ? null : "token", found.Token);
        found = Chain(null, null, null).Require(id, key, token);
        Assert.Equal(("AKID", Key), (found.SecretId, found.SecretKey));
    }

    [Theory]
    [InlineData(
        "AK\r\nX-Evil: 1",
        Key,
        null,
        "TENCENTCLOUD_SECRET_ID has a character at position 3 that no key of Tencent Cloud has: U+000D, a control character")]
    [InlineData(
        "АКID",
        Key,
        null,
        "TENCENTCLOUD_SECRET_ID has a character at position 1 that no key of Tencent Cloud has: U+0410, which is not ASCII")]
    [InlineData(
        "AK ID",
        Key,
        null,
        "TENCENTCLOUD_SECRET_ID has a character at position 3 that no key of Tencent Cloud has: U+0020, a blank")]
    [InlineData("AKID", "the-secret\0key", null, "TENCENTCLOUD_SECRET_KEY has a character at position 11")]
    [InlineData("AKID", Key, "tok\u007fen", "TENCENTCLOUD_SECURITY_TOKEN has a character at position 4")]
    [InlineData("AKID", null, null, "In the environment, TENCENTCLOUD_SECRET_ID is set but TENCENTCLOUD_SECRET_KEY is not.")]
    [InlineData("AKID", "  ", null, "In the environment, TENCENTCLOUD_SECRET_ID is set but TENCENTCLOUD_SECRET_KEY is not.")]
    [InlineData(null, Key, null, "In the environment, TENCENTCLOUD_SECRET_KEY is set but TENCENTCLOUD_SECRET_ID is not.")]
    public void What_cannot_be_sent_is_named(string? id, string? key, string? token, string reason) =>
        Assert.Contains(reason, Refused(() => Chain(id, key, token).Require()), StringComparison.Ordinal);

    [Fact]
    public void A_client_refuses_them_too_before_it_sends_anything()
    {
        var failure = Assert.Throws<TrtcException>(() => new TrtcClient(new TrtcClientOptions { Credentials = new("АКID", Key) }));
        Assert.Equal(TrtcErrorCategory.Authentication, failure.Category);
        Assert.Contains("SecretId has a character at position 1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ap-singapore\r\nX-Evil: 1")]
    [InlineData("ap-сингапур")]
    public async Task A_region_that_is_no_name_is_refused_before_anything_is_sent(string region)
    {
        using var client = new TrtcClient(
            new TrtcClientOptions { Credentials = new("AKID", Key), Endpoint = "http://127.0.0.1:1", MaxRetries = 0 });
        var failure = await Requests.FailsAsync(
            "Client.Region", () => client.CallAsync(new Actions.DescribeTRTCMarketScaleDataRequest(), region));
        Assert.Equal(TrtcErrorCategory.InvalidInput, failure.Category);
    }

    [Theory]
    [InlineData(".tccli/default.credential", "{")]
    [InlineData(".tccli/default.credential", "")]
    [InlineData(".tccli/default.credential", "[\"the-secret-key\"]")]
    [InlineData(".tccli/default.credential", """{"secretId": 5, "secretKey": "the-secret-key"}""")]
    [InlineData(".tccli/default.credential", """{"secretId": "AKID"}""")]
    [InlineData(".tencentcloud/credentials", "[default]\nsecret_key = the-secret-key\n")]
    [InlineData(".tencentcloud/credentials", "[default]\nsecret_id = AK\u0001ID\nsecret_key = the-secret-key\n")]
    public void A_malformed_file_is_named_with_the_reason_and_without_its_content(string file, string content)
    {
        var path = Path.Combine(home, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        var message = Refused(() => Chain(null, null, null).Require());
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".tccli/default.credential")]
    [InlineData(".tencentcloud/credentials")]
    [InlineData(".tccli/default.configure")]
    public void A_folder_or_a_dead_link_in_place_of_a_file_cannot_be_read(string file)
    {
        var path = Path.Combine(home, file);
        Directory.CreateDirectory(path);
        Assert.Contains($"{path} cannot be read: it is a folder, not a file.", Refused(Look), StringComparison.Ordinal);
        Directory.Delete(path);
        File.CreateSymbolicLink(path, Path.Combine(home, "nothing"));
        Assert.Contains($"{path} cannot be read: ", Refused(Look), StringComparison.Ordinal);

        object? Look() =>
            file.EndsWith("configure", StringComparison.Ordinal) ? Chain(null, null, null).FindRegion() : Chain(null, null, null).Find();
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_no_part_of_a_file()
    {
        Directory.CreateDirectory(Path.Combine(home, ".tccli"));
        File.WriteAllText(
            Path.Combine(home, ".tccli", "default.credential"),
            "\ufeff{\"secretId\": \" AKID \", \"secretKey\": \"the-secret-key\\n\"}");
        Assert.Equal(Key, Chain(null, null, null).Require().SecretKey);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    public void A_profile_is_a_name(string profile) =>
        Assert.Contains("is no name of a file", Refused(() => new CredentialChain(profile, _ => null, home)), StringComparison.Ordinal);

    private CredentialChain Chain(string? id, string? key, string? token) => new(
        environment: name => name switch
        {
            "TENCENTCLOUD_SECRET_ID" => id,
            "TENCENTCLOUD_SECRET_KEY" => key,
            "TENCENTCLOUD_SECURITY_TOKEN" => token,
            _ => null,
        },
        home: home);

    private static string Refused(Func<object?> act)
    {
        var failure = Assert.Throws<TrtcException>(act);
        Assert.Equal(TrtcErrorCategory.Authentication, failure.Category);
        Assert.DoesNotContain(Key, failure.Message, StringComparison.Ordinal);
        return failure.Message;
    }
}
