using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack output</c>.</summary>
internal static partial class StackOutputCommand
{
    public static Command Create(TimeProvider time)
    {
        var name = new Argument<string?>("name") { Description = "One output; without it, all.", Arity = ArgumentArity.ZeroOrOne };
        var show = new Option<bool>("--show-secrets") { Description = "Show secrets in the clear." };
        var shell = new Option<bool>("--shell") { Description = "Print lines that a shell takes: NAME='VALUE'." };
        var command = new Command("output", "Show the stack's outputs.")
        {
            name, show, shell, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.Json,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            if (result.GetValue(shell) && result.GetValue(CommonOptions.Json))
            {
                throw new UserException("Only one of --json and --shell can be given.");
            }

            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack output", cancellationToken);
            workspace.RequireStack();
            var outputs = workspace.Load().State.Resources.FirstOrDefault(r => r.Type == Urn.StackType)?.Outputs ?? ObjectValue.Empty;
            if (result.GetValue(name) is { } one && outputs[one] is null)
            {
                throw new UserException(
                    $"Stack {workspace.Stack} has no output {one}; "
                    + $"it has {(outputs.Members.IsEmpty ? "none" : NameList.Of(outputs.Members.Keys))}.");
            }

            var secrets = result.GetValue(show);
            var lines = (result.GetValue(shell), result.GetValue(CommonOptions.Json), result.GetValue(name)) switch
            {
                (true, _, var only) => outputs.Members.Where(m => only is null || m.Key == only)
                    .Select(m => ShellLine(m.Key, Text(m.Value, secrets, JsonText.Readable), OperatingSystem.IsWindows())),
                (_, true, { } only) => [PropertyText.Json(outputs[only]!, secrets)?.ToJsonString(JsonText.Indented) ?? "null"],
                (_, true, null) => [PropertyText.Json(outputs, secrets)!.ToJsonString(JsonText.Indented)],
                (_, _, { } only) => [Text(outputs[only]!, secrets, JsonText.Indented)],
                _ => Lines(outputs, secrets),
            };
            foreach (var line in lines)
            {
                await result.InvocationConfiguration.Output.WriteLineAsync(line);
            }

            return ExitCode.Success;
        }));
        return command;
    }

    /// <summary>Outputs for people, a line each.</summary>
    public static IEnumerable<string> Lines(ObjectValue outputs, bool showSecrets) => outputs.Members.Select(m =>
        $"{m.Key}: {(showSecrets ? PropertyText.Json(m.Value, true)?.ToJsonString(JsonText.Indented) : PropertyText.Show(m.Value))}");

    /// <summary>A line that sets a variable in a shell: of POSIX, or PowerShell.</summary>
    internal static string ShellLine(string name, string value, bool powerShell) =>
        powerShell ? $"${name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : Plain().IsMatch(value) ? $"{name}={value}"
        : $"{name}='{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Text(PropertyValue value, bool showSecrets, JsonSerializerOptions form) =>
        PropertyText.Json(value, showSecrets) switch
        {
            JsonValue text when text.GetValueKind() == JsonValueKind.String => (string)text!,
            var json => json?.ToJsonString(form) ?? "null",
        };

    [GeneratedRegex(@"^[A-Za-z0-9_@%+=:,./-]+\z")]
    private static partial Regex Plain();
}
