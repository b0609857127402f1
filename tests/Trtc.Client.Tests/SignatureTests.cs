using System.Text;
using Trtc.Client.Signing;

namespace Trtc.Client.Tests;

/// <summary>The reference's signature examples.</summary>
public class SignatureTests
{
    private static readonly string SecretId = "AKID" + new string('*', 32);
    private static readonly string SecretKey = new('*', 32);

    [Fact]
    public void The_reference_example_of_TC3_reproduces()
    {
        var payload = Encoding.UTF8.GetBytes("""{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}""");
        var request = new Tc3Request("POST", "", "application/json; charset=utf-8", "cvm.tencentcloudapi.com", "cvm", 1551113065, payload);
        Assert.Equal("2019-02-25", Tc3Signer.DateOf(1551113065));
        Assert.Equal(
            $"TC3-HMAC-SHA256 Credential={SecretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, "
            + "Signature=a7b8551448762bd123d6f79e81815e31a92013640a6cef36a08ad4b292a4d2f2",
            Tc3Signer.Authorization(SecretId, Tc3Signer.DeriveKey(SecretKey, "2019-02-25", "cvm"), "2019-02-25", request));
    }

    [Theory]
    [InlineData(SignatureMethod.HmacSha1, "7RAM2xfNMO9EiVTNmPg06MRnCvQ=")]

    // The page has no HmacSHA256 example; this is the same text signed with OpenSSL.
    [InlineData(SignatureMethod.HmacSha256, "Vm9H4MqhU3Xb+tk/aabIyMScEZDiXb2tRLQkm9ax180=")]
    public void The_reference_example_of_the_older_methods_reproduces(SignatureMethod method, string signature)
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("Version", "2017-03-12"), new("Offset", "0"), new("Limit", "20"), new("Nonce", "11886"),
            new("InstanceIds.0", "ins-09dx96dg"),
            new("Timestamp", "1465185768"), new("Region", "ap-guangzhou"), new("SecretId", SecretId), new("Action", "DescribeInstances"),
        ];
        Assert.Equal(signature, ParameterSigner.Sign(SecretKey, method, "GET", "cvm.tencentcloudapi.com", parameters));
    }

    [Fact]
    public void Parameters_are_flattened_and_encoded_as_RFC_3986_wants()
    {
        using var json = System.Text.Json.JsonDocument.Parse(
            """{"UserIds": ["a b", "ü"], "Inner": {"On": true, "N": -1.5}, "Empty": [], "None": null}""");
        Assert.Equal(
            "UserIds.0=a%20b&UserIds.1=%C3%BC&Inner.On=true&Inner.N=-1.5",
            Parameters.Encode(Parameters.Flatten(json.RootElement)));
    }
}
