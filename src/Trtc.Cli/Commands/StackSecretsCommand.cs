using System.CommandLine;
using Pulumi.Embedded.Secrets;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc stack change-secrets-provider</c>: encrypts all secrets of a stack anew, with another passphrase.</summary>
internal static class StackSecretsCommand
{
    public static Command Create(TimeProvider time)
    {
        var provider = new Argument<string>("provider") { Description = "The provider: passphrase." };
        var command = new Command(
            "change-secrets-provider",
            "Encrypt the secrets of the stack and its configuration with another passphrase, read from standard input.")
        {
            provider, CommonOptions.Folder, CommonOptions.Stack, CommonOptions.ConfigFile,
        };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            SecretsProvider.Require(result.GetValue(provider));
            using var workspace = CommonOptions.Open(result, time);
            using var held = await workspace.LockAsync("trtc stack change-secrets-provider", cancellationToken);
            workspace.RequireStack();
            if (CommonOptions.CanAsk(result))
            {
                await result.InvocationConfiguration.Output.WriteLineAsync("Enter the new passphrase:");
            }

            // As it is told to Pulumi: a line, or all that a program writes.
            var text = CommonOptions.CanAsk(result) ? Console.ReadLine() : await Console.In.ReadToEndAsync(cancellationToken);
            if ((text ?? "").TrimEnd('\r', '\n') is not { Length: > 0 } passphrase)
            {
                throw new UserException("The new passphrase is empty; write it to standard input.");
            }

            using var secrets = PassphraseSecrets.Create(passphrase);
            workspace.Encrypt(secrets);
            await result.InvocationConfiguration.Error.WriteLineAsync(
                $"Stack {workspace.Stack} has the new passphrase; from now on set PULUMI_CONFIG_PASSPHRASE to it.");
            return ExitCode.Success;
        }));
        return command;
    }
}
