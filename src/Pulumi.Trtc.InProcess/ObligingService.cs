using System.Net;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.InProcess;

/// <summary>A service that does whatever it is asked. What an answer holds comes from the action's record.</summary>
/// <param name="id">ID of what it makes.</param>
internal sealed class ObligingService(string id) : HttpMessageHandler
{
    private const string Running = "InProgress";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = ApiActions.All[request.Headers.GetValues("X-TC-Action").Single()];
        var asked = JsonText.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var response = new JsonObject { ["Response"] = Answer(action, asked) };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(response.ToJsonString()) };
    }

    private JsonObject Answer(ApiAction action, JsonObject asked)
    {
        // Looked for by its session, before it is started.
        if (action.Request.Properties.ContainsKey("TaskId") && string.IsNullOrEmpty((string?)asked["TaskId"]))
        {
            var error = new JsonObject { ["Code"] = "FailedOperation.TaskNotExist", ["Message"] = "There is no such task." };
            return new JsonObject { ["RequestId"] = "", ["Error"] = error };
        }

        var answer = new JsonObject();
        foreach (var property in action.Response.Properties.Values)
        {
            if (ValueOf(property, action, asked) is { } value)
            {
                answer[property.Name] = value;
            }
        }

        answer["RequestId"] = "";
        return answer;
    }

    // IDs are those that were asked for, or the one of what is made; what is looked at goes on.
    private JsonNode? ValueOf(ApiProperty property, ApiAction action, JsonObject asked) => property switch
    {
        { Kind: ApiKind.Text } when property.Name.EndsWith("Id", StringComparison.Ordinal) =>
            action.Request.Properties.ContainsKey(property.Name) ? asked[property.Name]?.DeepClone() : id,
        { Kind: ApiKind.Text, Api.OneOf: { } texts } when texts.Contains(Running) => Running,
        { Kind: ApiKind.Integer, Api.Known: [var running] } => running,
        _ => null,
    };
}
