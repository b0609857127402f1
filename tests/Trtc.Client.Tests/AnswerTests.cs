using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;

namespace Trtc.Client.Tests;

/// <summary>Answers that the service never documented.</summary>
public class AnswerTests
{
    private const string NotTheJson = "is not the JSON that DescribeStreamIngest answers";

    [Theory]
    [InlineData("", NotTheJson)]
    [InlineData("{\"Response\": {\"Status\": ", NotTheJson)]
    [InlineData("{\"Response\": {}} {}", NotTheJson)]
    [InlineData("{\"Response\": {\"Status\": 7}}", NotTheJson)]
    [InlineData("{\"Response\": {\"Status\": \"\\ud800\"}}", NotTheJson)]
    [InlineData("{\"Response\": {\"\\ud800\": 7}}", NotTheJson)]
    [InlineData("{\"\\ud800 and more\": 7, \"Response\": {}}", NotTheJson)]
    [InlineData("{\"Response\": {\"Error\": {\"Code\": \"\\ud800\"}}}", NotTheJson)]
    [InlineData("{\"Response\": [7]}", "the answer has no Response")]
    [InlineData("[{\"Response\": {}}]", "the answer has no Response")]
    [InlineData("7", "the answer has no Response")]
    public async Task An_answer_that_is_none_is_a_failure_of_the_service(string body, string reason)
    {
        var options = new TrtcClientOptions { Credentials = new TrtcCredentials("id", "key"), Region = "ap-singapore", MaxRetries = 0 };
        using var client = new TrtcClient(options, new Answering(body));
        var failure = await Assert.ThrowsAsync<TrtcException>(
            () => client.CallAsync(new DescribeStreamIngestRequest { SdkAppId = 1400000001, TaskId = "x" }));
        Assert.Equal(("Client.NoAnswer", TrtcErrorCategory.Server), (failure.Code, failure.Category));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private sealed class Answering(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });
    }
}
