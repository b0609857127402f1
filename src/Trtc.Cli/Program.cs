using System.CommandLine;
using Trtc.Cli.Commands;

var root = new RootCommand("Tencent Real-Time Communication (TRTC) tasks as infrastructure code.")
{
    DeployCommand.Preview(),
    DeployCommand.Up(),
    DeployCommand.Refresh(),
    DeployCommand.Destroy(),
    WatchCommand.Create(),
    StackCommand.Create(),
    ConfigCommand.Create(),
    UsageCommand.Create(),
    EmulatorCommand.Create(),
    SchemaCommand.Create(),
    VersionCommand.Create(),
};

// Only the emulator ends at once when it is told to; deployments end in their own way.
// What begins with @ is a value, such as a name, and never a file of more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = parsed.CommandResult.Command.Name == "emulator" ? TimeSpan.FromSeconds(2) : null });
