using System.CommandLine;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc config</c>: the values of a stack.</summary>
internal static class ConfigCommand
{
    private static readonly Argument<string> Name = new("name")
    {
        Description = "Name of the value; with a namespace where it is a provider's, such as trtc:region.",
    };

    public static Command Create(TimeProvider time)
    {
        var command = new Command("config", "Look at and set the stack's configuration.")
        {
            Set(time), Get(time), Remove(time), CommonOptions.Folder, CommonOptions.Stack, CommonOptions.Json,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var values = workspace.Config.Names.Order(StringComparer.Ordinal)
                .Select(
                    n => (
                        Name: n,
                        Value: workspace.Config.IsSecret(n) ? PropertyValue.Of("").AsSecret() : workspace.Config.Find(n, c => c)!.Value))
                .ToArray();
            if (result.GetValue(CommonOptions.Json))
            {
                result.InvocationConfiguration.Output.WriteLine(
                    new JsonObject(
                        values.Select(v => KeyValuePair.Create(v.Name, PropertyText.Json(v.Value)))).ToJsonString(JsonText.Indented));
            }

            foreach (var (name, value) in result.GetValue(CommonOptions.Json) ? [] : values)
            {
                result.InvocationConfiguration.Output.WriteLine($"{name}: {PropertyText.Show(value)}");
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command Set(TimeProvider time)
    {
        var value = new Argument<string?>("value")
        {
            Description = "The value; without it, it is read from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var secret = new Option<bool>("--secret") { Description = "Encrypt it." };
        var command = new Command("set", "Set a value.") { Name, value, secret, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var name = workspace.FullName(result.GetValue(Name)!);
            var text = result.GetValue(value) ?? WithoutLastBreak(await Console.In.ReadToEndAsync(cancellationToken));
            workspace.Config.Set(name, text, result.GetValue(secret) ? workspace.ConfigSecrets() : null);
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Get(TimeProvider time)
    {
        var command = new Command("get", "Show a value; a secret in the clear.") { Name, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var name = workspace.FullName(result.GetValue(Name)!);
            var value = workspace.Config.Find(name, workspace.Decrypt)
                ?? throw new UserException($"Stack {workspace.Stack} has no {name}; set it with `trtc config set {name} VALUE`.");
            result.InvocationConfiguration.Output.WriteLine(value.Text);
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command Remove(TimeProvider time)
    {
        var command = new Command("rm", "Remove a value.") { Name, CommonOptions.Folder, CommonOptions.Stack };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, time);
            var name = workspace.FullName(result.GetValue(Name)!);
            return workspace.Config.Remove(name)
                ? Task.FromResult(ExitCode.Success)
                : throw new UserException($"Stack {workspace.Stack} has no {name}.");
        }));
        return command;
    }

    // What ends the input, but not what ends the value.
    private static string WithoutLastBreak(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
}
