using System.CommandLine;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc automation</c>: a folder in which this tool stands under the name that Pulumi's Automation API calls.</summary>
internal static class AutomationCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The folder; without it, one of this version in Pulumi's own.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "automation", "Make a folder with this tool as bin/pulumi, for Pulumi's Automation API, and print its path.") { folder };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var root = Path.GetFullPath(result.GetValue(folder)
                ?? Path.Combine(PulumiHome.Folder, "trtc", Pulumi.Protocol.BuildVersion.Of(typeof(AutomationCommand))));
            Place(
                Environment.ProcessPath
                    ?? throw new UserException("The system does not tell where this tool is, so there is no link to it."),
                Path.Combine(root, "bin"));
            result.InvocationConfiguration.Output.WriteLine(root);
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static void Place(string tool, string folder)
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        Directory.CreateDirectory(folder);
        Link(tool, Path.Combine(folder, "pulumi" + ending));

        // The plugin comes along: what calls `pulumi` by its folder puts that folder into PATH.
        var plugin = Path.Combine(Path.GetDirectoryName(tool)!, "pulumi-resource-trtc" + ending);
        if (File.Exists(plugin))
        {
            Link(plugin, Path.Combine(folder, Path.GetFileName(plugin)));
        }
    }

    private static void Link(string file, string link)
    {
        var there = new FileInfo(link);
        if (there.LinkTarget is null && there.Exists && Path.GetFileName(link).StartsWith("pulumi", StringComparison.Ordinal)
            && !OperatingSystem.IsWindows())
        {
            throw new UserException($"{link} is there already, and is no link; name another folder.");
        }

        File.Delete(link);
        try
        {
            File.CreateSymbolicLink(link, file);
        }
        catch (Exception e) when (OperatingSystem.IsWindows() && e is IOException or UnauthorizedAccessException)
        {
            // There, links need a right that not everybody has.
            File.Copy(file, link);
        }
    }
}
