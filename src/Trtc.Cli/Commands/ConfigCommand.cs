using System.CommandLine;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc config</c>: the values of a stack.</summary>
internal static class ConfigCommand
{
    private static readonly Argument<string> Name = new("name")
    {
        Description = "Name of the value; with a namespace where it is a provider's, such as trtc:region.",
    };

    /// <summary>Whether a name is a path into a value.</summary>
    public static Option<bool> IsPath { get; } = new("--path")
    {
        Description = "The name is a path to a part of a value, such as outer.list[0].",
    };

    public static Command Create(TimeProvider time)
    {
        var show = new Option<bool>("--show-secrets") { Description = "Show secrets in the clear." };
        var command = new Command("config", "Look at and set the stack's configuration.")
        {
            Set(time), Get(time), Remove(time), ConfigManyCommand.SetAll(time), ConfigManyCommand.RemoveAll(time),
            ConfigManyCommand.Refresh(time), ConfigEnvironmentCommand.Create(), CommonOptions.Folder, CommonOptions.Stack,
            CommonOptions.Json, CommonOptions.ConfigFile, show,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var values = workspace.Config.Names.Order(StringComparer.Ordinal)
                .Select(n => (Name: n, Value: workspace.Config.Written(n)))
                .ToArray();
            var (output, showsSecrets) = (result.InvocationConfiguration.Output, result.GetValue(show));
            if (result.GetValue(CommonOptions.Json))
            {
                var all = values.Select(v => KeyValuePair.Create(v.Name, (JsonNode?)Json(v.Value, workspace, showsSecrets)));
                output.WriteLine(new JsonObject(all).ToJsonString(JsonText.Indented));
            }

            foreach (var (name, value) in result.GetValue(CommonOptions.Json) ? [] : values)
            {
                output.WriteLine($"{name}: {Line(value, workspace, showsSecrets)}");
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    /// <summary>A value in Pulumi's form: its text, the object that it is, and whether it is secret. What is hidden is left out.</summary>
    public static JsonObject Json(JsonNode? value, Workspace workspace, bool showsSecrets)
    {
        var isSecret = ConfigPlace.HasSecret(value);
        var json = new JsonObject();
        if (showsSecrets || !isSecret)
        {
            var clear = ConfigPlace.WithSecrets(value, c => workspace.Decrypt(c));
            json["value"] = ConfigPlace.Text(clear);
            if (clear is JsonObject or JsonArray)
            {
                json["objectValue"] = clear;
            }
        }

        json["secret"] = isSecret;
        return json;
    }

    // A secret stands for the whole value that it is in, so that nothing around it tells what it is.
    private static string Line(JsonNode? value, Workspace workspace, bool showsSecrets) =>
        !showsSecrets && ConfigPlace.HasSecret(value) ? "[secret]"
        : ConfigPlace.WithSecrets(value, c => workspace.Decrypt(c))?.ToJsonString(JsonText.Readable) ?? "null";

    private static Command Set(TimeProvider time)
    {
        var value = new Argument<string?>("value")
        {
            Description = "The value; without it, it is read from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var secret = new Option<bool>("--secret") { Description = "Encrypt it." };
        var plain = new Option<bool>("--plaintext") { Description = "Do not encrypt it, which is what is done without --secret." };
        var command = new Command("set", "Set a value.")
        {
            Name, value, secret, plain, IsPath, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            if (result.GetValue(secret) && result.GetValue(plain))
            {
                throw new UserException("--secret and --plaintext are both given; give one.");
            }

            using var workspace = CommonOptions.Open(result, time);
            var place = ConfigPlace.Of(workspace, result.GetValue(Name)!, result.GetValue(IsPath));
            var text = result.GetValue(value) ?? WithoutLastBreak(await Console.In.ReadToEndAsync(cancellationToken));
            place.Set(text, result.GetValue(secret));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Get(TimeProvider time)
    {
        var command = new Command("get", "Show a value; a secret in the clear.")
        {
            Name, IsPath, CommonOptions.Json, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var place = ConfigPlace.Of(workspace, result.GetValue(Name)!, result.GetValue(IsPath));
            var (isThere, value) = place.Find();
            if (!isThere)
            {
                var name = result.GetValue(IsPath) ? result.GetValue(Name)! : place.Name;
                throw new UserException($"Stack {workspace.Stack} has no {name}; set it with `trtc config set {name} VALUE`.");
            }

            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(CommonOptions.Json))
            {
                var json = Json(value, workspace, showsSecrets: true);
                json.Insert(0, "name", place.Name);
                output.WriteLine(json.ToJsonString(JsonText.Indented));
            }
            else
            {
                output.WriteLine(ConfigPlace.Text(ConfigPlace.WithSecrets(value, c => workspace.Decrypt(c))));
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command Remove(TimeProvider time)
    {
        var command = new Command("rm", "Remove a value.")
        {
            Name, IsPath, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var place = ConfigPlace.Of(workspace, result.GetValue(Name)!, result.GetValue(IsPath));
            return place.Remove()
                ? Task.FromResult(ExitCode.Success)
                : throw new UserException(
                    $"Stack {workspace.Stack} has no {(result.GetValue(IsPath) ? result.GetValue(Name) : place.Name)}.");
        }));
        return command;
    }

    // What ends the input, but not what ends the value.
    private static string WithoutLastBreak(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
}
