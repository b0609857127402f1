using System.Net;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.InProcess;

/// <summary>A service that does whatever it is asked. What an answer holds comes from the action's record.</summary>
/// <param name="taskId">ID of the task that it starts, or knows.</param>
internal sealed class ObligingService(string taskId) : HttpMessageHandler
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

        var answer = new JsonObject { ["RequestId"] = "" };
        foreach (var property in action.Response.Properties.Values.Where(p => p.Kind == ApiKind.Text))
        {
            if (property.Name == "TaskId")
            {
                answer[property.Name] = taskId;
            }
            else if (property.Api.OneOf?.Contains(Running) == true)
            {
                answer[property.Name] = Running;
            }
        }

        return answer;
    }
}
