using System.Text.RegularExpressions;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Client.Tests;

public partial class ErrorCodeTests
{
    private static readonly string[] Listed = File.ReadAllLines(Repository.SpecFile("error-codes.txt"));

    [Fact]
    public void Every_error_code_of_the_reference_has_a_category()
    {
        Assert.Equal(114, Listed.Length);
        Assert.Empty(Listed.Except(TrtcErrorCodes.Documented.Keys));
    }

    [SpecFact]
    public void The_list_of_codes_is_the_references()
    {
        var text = File.ReadAllText(Repository.ReferenceFile);
        var list = text[text.LastIndexOf("Error Code List", StringComparison.Ordinal)..];
        Assert.Equal(Code().Matches(list).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal), Listed);
    }

    [Fact]
    public void Every_code_that_an_action_documents_is_known()
    {
        var documented = ApiActions.All.Values.Where(a => a.Errors.Count > 0).ToArray();
        Assert.True(documented.Length >= 37, $"only {documented.Length} actions document any");
        Assert.Empty(documented.SelectMany(a => a.Errors).Except(TrtcErrorCodes.Documented.Keys));
    }

    [Theory]
    [InlineData("FailedOperation.TaskNotExist", TrtcErrorCategory.NotFound)]
    [InlineData("FailedOperation.TaskFinished", TrtcErrorCategory.NotFound)]
    [InlineData("FailedOperation.SdkAppIdNotExist", TrtcErrorCategory.InvalidInput)]
    [InlineData("FailedOperation.TaskExist", TrtcErrorCategory.Conflict)]
    [InlineData("FailedOperation.RestrictedConcurrency", TrtcErrorCategory.QuotaExceeded)]
    [InlineData("AuthFailure.SignatureFailure", TrtcErrorCategory.Authentication)]
    [InlineData("AuthFailure.UnauthorizedOperation", TrtcErrorCategory.PermissionDenied)]
    [InlineData("RequestLimitExceeded.UinLimitExceeded", TrtcErrorCategory.Throttled)]
    [InlineData("InvalidParameter.OutOfRange", TrtcErrorCategory.InvalidInput)]
    [InlineData("InvalidParameter.NotInTheReference", TrtcErrorCategory.InvalidInput)]
    [InlineData("InternalError.DBError", TrtcErrorCategory.Server)]
    [InlineData("UnsupportedRegion", TrtcErrorCategory.Unsupported)]
    [InlineData("SomethingNew", TrtcErrorCategory.Server)]
    public void A_code_tells_its_category(string code, TrtcErrorCategory category) =>
        Assert.Equal(category, TrtcErrorCodes.CategoryOf(code));

    [GeneratedRegex(
        @"^\s*((?:ActionOffline|AuthFailure|DryRunOperation|FailedOperation|InternalError|InvalidAction"
        + "|InvalidParameter|InvalidParameterValue|InvalidRequest|IpInBlacklist|IpNotInWhitelist|LimitExceeded|MissingParameter"
        + "|NoSuchProduct|NoSuchVersion|RequestLimitExceeded|RequestSizeLimitExceeded|ResourceInUse|ResourceInsufficient"
        + "|ResourceNotFound|ResourceUnavailable|ResponseSizeLimitExceeded|ServiceUnavailable|UnauthorizedOperation"
        + @"|UnknownParameter|UnsupportedOperation|UnsupportedProtocol|UnsupportedRegion)(?:\.\w+)?)\b(?!\.\w)",
        RegexOptions.Multiline)]
    private static partial Regex Code();
}
