using System.Text.Json;

namespace Pulumi.Embedded.State;

/// <summary>The parts of a deployment in a file, one after the other.</summary>
internal static class DeploymentPieces
{
    /// <summary>Name of each resource.</summary>
    public const string Resource = "resources";

    /// <summary>Name of each operation of which no end is known.</summary>
    public const string Pending = "pending_operations";

    private const string Version = "version";
    private const string Deployment = "deployment";
    private const string Checkpoint = "checkpoint";
    private const string Latest = "latest";

    /// <summary>The members of a deployment, and the items of its lists, each by itself. A value is good until the next one.</summary>
    /// <param name="file">The file: what <c>stack export</c> writes, or a state of Pulumi's.</param>
    /// <param name="what">How messages call it.</param>
    /// <exception cref="JsonException">It is no deployment.</exception>
    /// <exception cref="StateException">It is of a version, or uses something, that this tool does not know.</exception>
    public static IEnumerable<(string Name, JsonElement Value)> Of(Stream file, string what)
    {
        var json = new JsonPieces(file);
        if (!json.Read() || json.Token != JsonTokenType.StartObject)
        {
            throw new JsonException("it is no object");
        }

        var (hasVersion, hasDeployment) = (false, false);
        var inside = new Stack<string>([""]);
        while (inside.Count > 0 && json.Read())
        {
            if (json.Token == JsonTokenType.EndObject)
            {
                inside.Pop();
                continue;
            }

            var (around, name) = (inside.Peek(), json.Name);
            if ((around, name) is ("", Deployment or Checkpoint) or (Checkpoint, Latest))
            {
                if (Begins(json, name, JsonTokenType.StartObject))
                {
                    inside.Push(name);
                    hasDeployment |= name != Checkpoint;
                }
            }
            else if (around is Deployment or Latest && name is Resource or Pending)
            {
                if (Begins(json, name, JsonTokenType.StartArray))
                {
                    while (json.ReadValue() is { } item)
                    {
                        using (item)
                        {
                            yield return (name, item.RootElement);
                        }
                    }
                }
            }
            else
            {
                using var value = json.ReadValue()!;
                if (around.Length == 0)
                {
                    hasVersion |= name == Version;
                    Check(name, value.RootElement, what);
                }
                else if (around != Checkpoint && value.RootElement.ValueKind != JsonValueKind.Null)
                {
                    yield return (name, value.RootElement);
                }
            }
        }

        if (!hasVersion)
        {
            StackStore.RequireVersion(null, what);
        }

        if (!hasDeployment)
        {
            throw new JsonException("it has no deployment");
        }
    }

    private static void Check(string name, JsonElement value, string what)
    {
        if (name == Version)
        {
            StackStore.RequireVersion(value.GetRawText(), what);
        }
        else if (name == "features" && value.ValueKind == JsonValueKind.Array)
        {
            StackStore.RequireFeatures(value.EnumerateArray().Select(f => f.GetString()!), what);
        }
    }

    // A null is as good as nothing.
    private static bool Begins(JsonPieces json, string name, JsonTokenType token)
    {
        json.Read();
        return json.Token switch
        {
            var read when read == token => true,
            JsonTokenType.Null => false,
            _ => throw new JsonException($"its {name} is of another form"),
        };
    }
}
