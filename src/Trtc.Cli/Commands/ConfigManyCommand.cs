using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc config set-all</c>, <c>rm-all</c> and <c>refresh</c>: many values at once.</summary>
internal static class ConfigManyCommand
{
    public static Command SetAll(TimeProvider time)
    {
        var plain = new Option<string[]>("--plaintext") { Description = "NAME=VALUE that is not encrypted. May be given more than once." };
        var secret = new Option<string[]>("--secret") { Description = "NAME=VALUE that is encrypted. May be given more than once." };
        var json = new Option<string?>("--json") { Description = "Values as `trtc config --json --show-secrets` prints them." };
        var command = new Command("set-all", "Set several values.")
        {
            plain, secret, json, ConfigCommand.IsPath, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var (pairs, isPath) = (Pairs(result, plain, secret), result.GetValue(ConfigCommand.IsPath));
            var document = result.GetValue(json);
            if (document is not null && (isPath || pairs.Count > 0))
            {
                throw new UserException("--json says all there is to say; leave out --path, --plaintext and --secret.");
            }

            using var workspace = CommonOptions.Open(result, time);

            // Before the first is set, all names are known to be right.
            foreach (var (place, pair) in pairs.Select(p => (ConfigPlace.Of(workspace, p.Key, isPath), p)).ToArray())
            {
                place.Set(pair.Text, pair.IsSecret);
            }

            foreach (var (name, value) in document is null ? [] : Values(document))
            {
                Take(ConfigPlace.Of(workspace, name, isPath: false), value!.AsObject());
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    public static Command RemoveAll(TimeProvider time)
    {
        var names = new Argument<string[]>("names") { Description = "Names of the values.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("rm-all", "Remove several values; those that are not there are passed over.")
        {
            names, ConfigCommand.IsPath, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            foreach (var name in result.GetValue(names)!)
            {
                ConfigPlace.Of(workspace, name, result.GetValue(ConfigCommand.IsPath)).Remove();
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    public static Command Refresh(TimeProvider time)
    {
        var force = new Option<bool>("--force", "-f")
        {
            Description = "Even where a file is there already; it is kept, with .bak behind its name.",
        };
        var command = new Command("refresh", "Make the configuration what the stack's last update had.")
        {
            force, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            workspace.RequireStack();
            var last = workspace.History.List() is [var newest, ..] && newest["config"] is JsonObject config
                ? config
                : throw new UserException($"Stack {workspace.Stack} has no update yet whose configuration could be taken.");
            if (File.Exists(workspace.ConfigFile))
            {
                if (!result.GetValue(force))
                {
                    throw new UserException($"{workspace.ConfigFile} is there already; give --force to replace its values.");
                }

                File.Copy(workspace.ConfigFile, workspace.ConfigFile + ".bak", overwrite: true);
            }

            foreach (var name in workspace.Config.Names.Where(n => !last.ContainsKey(n)).ToArray())
            {
                workspace.Config.Remove(name);
            }

            foreach (var (name, value) in last)
            {
                workspace.Config.Set(name, value!, ConfigPlace.HasSecret(value) ? workspace.ConfigSecrets() : null);
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static List<(string Key, string Text, bool IsSecret)> Pairs(
        ParseResult result, Option<string[]> plain, Option<string[]> secret) =>
    [
        .. new[] { (plain, false), (secret, true) }.SelectMany(o => (result.GetValue(o.Item1) ?? []).Select(pair =>
            pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (pair[..at], pair[(at + 1)..], o.Item2)
                : throw new UserException($"{o.Item1.Name} needs NAME=VALUE{(o.Item2 ? "" : $", not {pair}")}."))),
    ];

    private static JsonObject Values(string document)
    {
        try
        {
            return JsonText.Parse(document) is JsonObject values && values.All(v => v.Value is JsonObject)
                ? values
                : throw new JsonException("it must be an object of objects");
        }
        catch (JsonException)
        {
            // Without what stands there, which may be secret.
            throw new UserException(
                "--json needs an object such as {\"name\": {\"value\": \"text\", \"secret\": false}}, as `trtc config --json` prints it.");
        }
    }

    private static void Take(ConfigPlace place, JsonObject value)
    {
        var isSecret = (bool?)value["secret"] ?? false;
        var isObject = value["objectValue"] is not null;
        if (isObject && !isSecret)
        {
            place.Set(value["objectValue"]!);
        }
        else
        {
            place.Set(
                isObject ? value["objectValue"]!.ToJsonString(JsonText.Readable)
                    : (string?)value["value"]
                        ?? throw new UserException($"{place.Name} has no value; `--show-secrets` shows secrets, too."),
                isSecret);
        }
    }
}
