using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Configuration;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>A place in a stack's configuration: a value, or with a path what stands somewhere in it.</summary>
internal sealed class ConfigPlace
{
    private const string Secure = "secure";

    private readonly Workspace workspace;
    private readonly string key;
    private readonly PathStep[] steps;

    private ConfigPlace(Workspace workspace, string key, string name, PathStep[] steps) =>
        (this.workspace, this.key, Name, this.steps) = (workspace, key, name, steps);

    /// <summary>Name of the value, with its namespace.</summary>
    public string Name { get; }

    /// <summary>The place that a key means.</summary>
    /// <param name="workspace">The stack.</param>
    /// <param name="key">The key.</param>
    /// <param name="isPath">Whether the key is a path, such as <c>outer.list[0]</c>.</param>
    /// <exception cref="UserException">It means none.</exception>
    public static ConfigPlace Of(Workspace workspace, string key, bool isPath)
    {
        if (!isPath)
        {
            return new ConfigPlace(workspace, key, workspace.FullName(key), []);
        }

        try
        {
            PathStep[] steps = [.. PropertyPath.Parse(key).Steps];
            return steps is [{ Name: { } name }, ..] && !steps.Any(s => s.IsAny)
                ? new ConfigPlace(workspace, key, workspace.FullName(name), steps[1..])
                : throw new FormatException("it must begin with the name of a value, and mean one place");
        }
        catch (FormatException e)
        {
            throw new UserException($"\"{key}\" is no path into the configuration, such as outer.list[0]: {e.Message}.");
        }
    }

    /// <summary>What stands there, in the form of <see cref="StackConfig.Written"/>; nothing where nothing does.</summary>
    public (bool IsThere, JsonNode? Value) Find()
    {
        var isThere = workspace.Config.Written(Name) is not null;
        var value = workspace.Config.Written(Name);
        foreach (var step in steps)
        {
            (isThere, value) = (value, step) switch
            {
                (JsonObject members, { Name: { } name }) => (members.ContainsKey(name), members[name]),
                (JsonArray items, { Index: { } index }) when index >= 0 && index < items.Count => (true, items[index]),
                _ => (false, null),
            };
        }

        return (isThere, value);
    }

    /// <summary>Sets it to a text; with a path, also to the number or the truth value that the text is.</summary>
    /// <exception cref="UserException">Nothing can stand there.</exception>
    public void Set(string text, bool isSecret)
    {
        var secrets = isSecret ? workspace.ConfigSecrets() : null;
        if (steps.Length == 0)
        {
            workspace.Config.Set(Name, text, secrets);
            return;
        }

        Put(secrets is null ? Typed(text) : new JsonObject { [Secure] = secrets.EncryptText(text) }, isSecret);
    }

    /// <summary>Sets it to a value with others in it.</summary>
    public void Set(JsonNode value) => Put(value.DeepClone(), isSecret: false);

    /// <summary>Removes it; false where nothing is there.</summary>
    public bool Remove()
    {
        if (!Find().IsThere)
        {
            return false;
        }

        if (steps.Length == 0)
        {
            return workspace.Config.Remove(Name);
        }

        var root = workspace.Config.Written(Name)!;
        var at = root;
        foreach (var step in steps[..^1])
        {
            at = step.Name is { } name ? at[name]! : at[step.Index!.Value]!;
        }

        if (at is JsonArray items)
        {
            items.RemoveAt(steps[^1].Index!.Value);
        }
        else
        {
            ((JsonObject)at).Remove(steps[^1].Name!);
        }

        workspace.Config.Set(Name, root, null);
        return true;
    }

    private void Put(JsonNode? value, bool isSecret)
    {
        var root = Put(workspace.Config.Written(Name), steps, value);
        workspace.Config.Set(Name, root!, isSecret ? workspace.ConfigSecrets() : null);
    }

    // What is on the way and not there yet is made.
    private JsonNode? Put(JsonNode? at, ReadOnlySpan<PathStep> way, JsonNode? value)
    {
        if (way.IsEmpty)
        {
            return value;
        }

        if (way[0].Name is { } name)
        {
            var members = (at ?? new JsonObject()) as JsonObject;
            if (members is null || name == Secure || IsSecret(members))
            {
                throw new UserException(members is null
                    ? $"\"{key}\" needs a mapping where the configuration has another value; remove that first."
                    : $"\"{key}\" would be, or be in, a secret; set the secret as a whole.");
            }

            members[name] = Put(members[name]?.DeepClone(), way[1..], value);
            return members;
        }

        if ((at ?? new JsonArray()) is not JsonArray items)
        {
            throw new UserException($"\"{key}\" needs a list where the configuration has another value; remove that first.");
        }

        var index = way[0].Index!.Value;
        if (index < 0 || index > items.Count)
        {
            throw new UserException($"\"{key}\" is beyond the end of a list of {items.Count}; the next is [{items.Count}].");
        }

        if (index == items.Count)
        {
            items.Add(Put(null, way[1..], value));
        }
        else
        {
            items[index] = Put(items[index]?.DeepClone(), way[1..], value);
        }

        return items;
    }

    /// <summary>Whether a value is a secret itself.</summary>
    public static bool IsSecret(JsonNode? value) =>
        value is JsonObject { Count: 1 } members && members[Secure] is JsonValue text && text.GetValueKind() == JsonValueKind.String;

    /// <summary>Whether a value is, or has in it, a secret.</summary>
    public static bool HasSecret(JsonNode? value) => IsSecret(value) || value switch
    {
        JsonObject members => members.Any(m => HasSecret(m.Value)),
        JsonArray items => items.Any(HasSecret),
        _ => false,
    };

    /// <summary>A value with its secrets as another function has them.</summary>
    public static JsonNode? WithSecrets(JsonNode? value, Func<string, JsonNode?> secret) => value switch
    {
        _ when IsSecret(value) => secret((string)value![Secure]!),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, WithSecrets(m.Value, secret)))),
        JsonArray items => new JsonArray([.. items.Select(i => WithSecrets(i, secret))]),
        _ => value?.DeepClone(),
    };

    /// <summary>The text that stands for a value: its own, or JSON.</summary>
    public static string Text(JsonNode? value) => value is JsonValue text && text.GetValueKind() == JsonValueKind.String
        ? (string)text!
        : value?.ToJsonString(JsonText.Readable) ?? "null";

    // As Pulumi takes them: a number with a leading zero may be an ID.
    private static JsonValue Typed(string text) => text is "true" or "false" ? JsonValue.Create(text == "true")
        : (text.Length == 1 || !text.StartsWith('0'))
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
