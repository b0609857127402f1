using System.CommandLine;
using Pulumi.Embedded.Execution;
using Trtc.Cli.Events;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary>
/// What programs tell a deployment that run this tool as the Pulumi CLI: who they are, where events go, and who runs the program.
/// </summary>
internal sealed class CallerOptions
{
    private readonly Option<string?> eventLog = new("--event-log")
    {
        Description = "File for engine events in Pulumi's form, one per line, or tcp://HOST:PORT of a server that takes them.",
    };
    private readonly Option<string?> client = new("--client")
    {
        Description = "HOST:PORT of the language runtime that has the program.",
    };
    private readonly Option<string?> execKind = new("--exec-kind") { Description = "What runs this tool; kept in the history." };
    private readonly Option<string?> execAgent = new("--exec-agent", "--user-agent")
    {
        Description = "Who runs this tool; kept in the history.",
    };
    private readonly Option<string?> message = new("--message", "-m") { Description = "What the run is for; kept in the history." };
    private readonly Option<string[]> config = new("--config", "-c")
    {
        Description = "NAME=VALUE that is set in the stack's configuration first. May be given more than once.",
    };
    private readonly Option<bool> configPath = new("--config-path") { Description = "The names of --config are paths." };
    private readonly Option<bool?> runProgram = new("--run-program")
    {
        Description = "Of refresh and destroy: taken for the Pulumi CLI's sake; they work on the state.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = parsed => parsed.Tokens is not [var token] || bool.Parse(token.Value),
    };
    private readonly Option<bool> debugger = Not("--attach-debugger");
    private readonly Option<string[]> policies = new("--policy-pack") { Hidden = true, Description = "Not here: policies are not run." };
    private readonly Option<string[]> policyConfigs = new("--policy-pack-config")
    {
        Hidden = true,
        Description = "Not here: policies are not run.",
    };
    private readonly Option<string?> importFile = new("--import-file") { Hidden = true, Description = "Not here." };

    /// <summary>Gives a command its options.</summary>
    public void AddTo(Command command, DeploymentKind kind)
    {
        Option[] all = [eventLog, client, execKind, execAgent, message, debugger, policies, policyConfigs, CommonOptions.ConfigFile];
        Option[] more = kind == DeploymentKind.Update ? [config, configPath, runProgram, importFile]
            : kind == DeploymentKind.Import ? [] : [runProgram];
        foreach (var option in all.Concat(more))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Refuses what is not here, and says what has no meaning.</summary>
    /// <exception cref="UserException">Something is not.</exception>
    public void Check(ParseResult result, DeploymentKind kind)
    {
        foreach (var (given, why) in new[]
        {
            (result.GetValue(policies) is { Length: > 0 } || result.GetValue(policyConfigs) is { Length: > 0 },
                "--policy-pack is not taken: this tool runs no policies. Leave it out, or use the Pulumi CLI."),
            (result.GetValue(debugger),
                "--attach-debugger is not taken: this tool starts no debugger. Run the program with its own, and leave this out."),
            (kind == DeploymentKind.Update && result.GetValue(importFile) is not null,
                "--import-file is not taken; write the list by hand, as `trtc import --file` takes it."),
        })
        {
            if (given)
            {
                throw new UserException(why);
            }
        }

        if (kind is DeploymentKind.Refresh or DeploymentKind.Destroy
            && result.GetValue(runProgram) == true && result.GetValue(client) is null)
        {
            result.InvocationConfiguration.Error.WriteLine(
                $"warning: --run-program changes nothing: {result.CommandResult.Command.Name} works on the state, and runs no program.");
        }
    }

    /// <summary>Address of the language runtime that has the program, or null.</summary>
    public string? Client(ParseResult result) => result.GetValue(client);

    /// <summary>Sets what the command line says of the configuration.</summary>
    public void SetConfig(ParseResult result, DeploymentKind kind, Workspace workspace)
    {
        foreach (var pair in kind == DeploymentKind.Update ? result.GetValue(config) ?? [] : [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
            {
                throw new UserException($"--config {pair} must be NAME=VALUE.");
            }

            ConfigPlace.Of(workspace, pair[..at], result.GetValue(configPath)).Set(pair[(at + 1)..], isSecret: false);
        }
    }

    /// <summary>Opens the log that the command line names, or null.</summary>
    public EventLog? OpenEvents(ParseResult result, TimeProvider time) => result.GetValue(eventLog) is { } address
        ? EventLog.Open(address, result.GetValue(GlobalOptions.Color)!, time, result.InvocationConfiguration.Error.WriteLine)
        : null;

    /// <summary>What the history keeps of the call.</summary>
    public UpdateNote Note(ParseResult result, DeploymentKind kind, DateTimeOffset began) => new(
        kind,
        began,
        result.GetValue(message) ?? "",
        new Dictionary<string, string?> { ["exec.kind"] = result.GetValue(execKind), ["exec.agent"] = result.GetValue(execAgent) }
            .Where(e => e.Value is not null)
            .ToDictionary(e => e.Key, e => e.Value!));

    private static Option<bool> Not(string name) => new(name) { Hidden = true, Description = "Not here." };
}
