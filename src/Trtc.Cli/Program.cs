using System.CommandLine;
using Trtc.Cli.Commands;

// The one clock of all that the tool does.
var time = TimeProvider.System;
var root = new RootCommand("Tencent Real-Time Communication (TRTC) tasks as infrastructure code.")
{
    DeployCommand.Preview(time),
    DeployCommand.Up(time),
    DeployCommand.Refresh(time),
    DeployCommand.Destroy(time),
    WatchCommand.Create(time),
    OpenCommand.Create(time),
    ImportCommand.Create(time),
    StackCommand.Create(time),
    StateCommand.Create(time),
    ConfigCommand.Create(time),
    LayoutCommand.Create(time),
    UsageCommand.Create(time),
    EmulatorCommand.Create(time),
    SchemaCommand.Create(time),
    VersionCommand.Create(),
    CancelCommand.Create(time),
    LoginCommand.Login(),
    LoginCommand.Logout(),
    LoginCommand.WhoAmI(time),
    PluginCommand.Create(),
    InstallCommand.Create(time),
    AboutCommand.Create(time),
    AutomationCommand.Create(),
    Refusal.Of("new", "it has no templates to begin with; write a Pulumi.yaml, such as one of the examples"),
    Refusal.Of("org", "organizations are in Pulumi Cloud, and this tool keeps stacks in folders"),
    Refusal.Of("policy", "policies are not run"),
};
GlobalOptions.AddTo(root);

// Only the emulator ends at once when it is told to; deployments end in their own way.
// What begins with @ is a value, such as a name, and never a file of more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
return await parsed.InvokeAsync(new InvocationConfiguration
{
    ProcessTerminationTimeout = parsed.CommandResult.Command.Name == "emulator" ? TimeSpan.FromSeconds(2) : null,
});
