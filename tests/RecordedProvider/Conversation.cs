using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Core;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Recorded;

/// <summary>A recorded conversation: for each call its answers in their order.</summary>
internal sealed class Conversation
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<JsonObject>> answers;
    private readonly string schema;
    private readonly string log;

    public Conversation(string path, string schema, string log)
    {
        (this.schema, this.log) = (schema, log);
        answers = File.ReadLines(path)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(call => ((string)call["method"]!).StartsWith("/pulumirpc.ResourceProvider/", StringComparison.Ordinal))
            .GroupBy(call => KeyOf(((string)call["method"]!).Split('/')[^1], call["request"]!.AsObject()))
            .ToDictionary(g => g.Key, g => new Queue<JsonObject>(g));
    }

    /// <summary>Answers a call as recorded.</summary>
    public async Task<T> AnswerAsync<T>(string method, IMessage request, CancellationToken cancellationToken)
        where T : IMessage, new()
    {
        var json = RecordedMessages.Format(request);
        JsonObject? call;
        lock (gate)
        {
            File.AppendAllText(log, new JsonObject { ["method"] = method, ["request"] = json.DeepClone() }.ToJsonString() + "\n");

            // The last answer stands for further calls of the same kind: the real engine starts more processes than one.
            call = answers.TryGetValue(KeyOf(method, json), out var queue) ? queue.Count > 1 ? queue.Dequeue() : queue.Peek() : null;
        }

        if (method == "GetSchema")
        {
            return (T)(IMessage)new GetSchemaResponse { Schema = await File.ReadAllTextAsync(schema, cancellationToken) };
        }

        if (call is null)
        {
            throw new RpcException(
                new Grpc.Core.Status(StatusCode.Internal, $"nothing like this was recorded: {method} {json.ToJsonString()}"));
        }

        if (call["response"] is null)
        {
            // Recordings do not hold failures, but say where this one was.
            if ((string?)call["request"]!["properties"]?["room"] == "fail")
            {
                throw new RpcException(new Grpc.Core.Status(StatusCode.Unknown, "FailedOperation.TaskExist: the task exists already"));
            }

            // The recorded engine was killed while it waited.
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return (T)RecordedMessages.Parse(call["response"]!.AsObject(), new T().Descriptor);
    }

    private static string KeyOf(string method, JsonObject request) =>
        string.Join(' ', method, request["urn"], request["tok"], request["preview"]);
}
