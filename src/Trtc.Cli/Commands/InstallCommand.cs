using System.CommandLine;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc install</c>, of which there is little to do.</summary>
internal static class InstallCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("install", "Say what a project needs before it can run. Nothing is downloaded.") { CommonOptions.Folder };
        foreach (var name in new[] { "--no-plugins", "--no-dependencies", "--reinstall", "--use-language-version-tools", "--parallel" })
        {
            command.Options.Add(new Option<bool>(name) { Description = "Taken for the Pulumi CLI's sake." });
        }

        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            using var workspace = CommonOptions.Open(result, "dev", time);
            var main = Path.Combine(workspace.Folder, workspace.Project.Main);
            if (!result.GetValue<bool>("--no-dependencies")
                && File.Exists(Path.Combine(main, "package.json")) && !Directory.Exists(Path.Combine(main, "node_modules")))
            {
                throw new UserException($"The program needs its packages; run `npm install` in {main}. This tool downloads nothing.");
            }

            result.InvocationConfiguration.Output.WriteLine("There is nothing to install: plugins are looked for when they are needed.");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }
}
