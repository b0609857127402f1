using System.CommandLine;
using Trtc.Cli;

var root = new RootCommand("Tencent Real-Time Communication (TRTC) tasks as infrastructure code.")
{
    EmulatorCommand.Create(),
    VersionCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
