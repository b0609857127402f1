using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc plugin</c>: which plugins there are. None is downloaded.</summary>
internal static class PluginCommand
{
    private static readonly Argument<string?> Kind = Part("kind", "Kind of the plugin: resource.");
    private static readonly Argument<string?> Name = Part("name", "Its name.");
    private static readonly Argument<string?> Version = Part("version", "Its version.");

    public static Command Create() =>
        new("plugin", "Look at the plugins that there are.") { Install(), List(), Remove() };

    private static Command Install()
    {
        var server = new Option<string?>("--server") { Description = "Taken for the Pulumi CLI's sake; nothing is downloaded." };
        var exact = new Option<bool>("--exact") { Description = "Only the version that is named will do." };
        var reinstall = new Option<bool>("--reinstall") { Description = "Taken for the Pulumi CLI's sake." };
        var file = new Option<string?>("--file", "-f") { Description = "Not here: put the plugin into a folder of PATH." };
        var command = new Command("install", "Say whether a plugin is there. None is downloaded.")
        {
            Kind, Name, Version, server, exact, reinstall, file,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            if (result.GetValue(file) is not null)
            {
                throw new UserException("--file is not taken: this tool installs no plugins. Put the plugin into a folder of PATH.");
            }

            if (result.GetValue(Kind) is not { } kind || result.GetValue(Name) is not { } name)
            {
                result.InvocationConfiguration.Output.WriteLine(
                    "Plugins are looked for when they are needed; there is nothing to install.");
                return Task.FromResult(ExitCode.Success);
            }

            var version = result.GetValue(Version)?.TrimStart('v');
            var found = InstalledPlugin.All().FirstOrDefault(p => p.Kind == kind && p.Name == name
                && (version is null || p.Version is null || p.Version == version)
                && !(result.GetValue(exact) && p.Version != version));
            result.InvocationConfiguration.Output.WriteLine(found is not null
                ? $"Plugin {name} is in {found.File}; nothing is installed."
                : throw new UserException(
                    $"Plugin {kind} {name}{(version is null ? "" : $" {version}")} is not there, and this tool downloads no plugins. "
                    + "Put it into a folder of PATH, or install it with the Pulumi CLI."));
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static Command List()
    {
        var project = new Option<bool>("--project", "-p") { Description = "Taken for the Pulumi CLI's sake.", Hidden = true };
        var command = new Command("ls", "List the plugins in PATH, in Pulumi's cache and beside this tool.")
        {
            CommonOptions.Json, project,
        };
        command.SetAction(result =>
        {
            var (output, plugins) = (result.InvocationConfiguration.Output, InstalledPlugin.All());
            if (result.GetValue(CommonOptions.Json))
            {
                var list = plugins.Select(p => (JsonNode)new JsonObject
                {
                    ["name"] = p.Name,
                    ["kind"] = p.Kind,
                    ["version"] = p.Version,
                    ["size"] = p.Size,
                    ["installTime"] = p.At.ToString("o", CultureInfo.InvariantCulture),
                    ["lastUsedTime"] = p.Used.ToString("o", CultureInfo.InvariantCulture),
                });
                output.WriteLine(new JsonArray([.. list]).ToJsonString(JsonText.Indented));
                return ExitCode.Success;
            }

            foreach (var plugin in plugins)
            {
                output.WriteLine($"{plugin.Kind}  {plugin.Name}  {plugin.Version ?? "(no version)"}  {plugin.File}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Remove()
    {
        var all = new Option<bool>("--all", "-a") { Description = "All of them." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do it without asking." };
        var command = new Command("rm", "Remove plugins from Pulumi's cache.") { Kind, Name, Version, all, yes };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            var (kind, name, version) = (result.GetValue(Kind), result.GetValue(Name), result.GetValue(Version)?.TrimStart('v'));
            if (kind is null && !result.GetValue(all))
            {
                throw new UserException("Name the plugin, such as `trtc plugin rm resource random 4.0.0`, or give --all.");
            }

            var gone = InstalledPlugin.All().Where(p => p.CacheFolder is not null
                && (kind is null || p.Kind == kind)
                && (name is null || p.Name == name)
                && (version is null || p.Version == version)).ToArray();
            var output = result.InvocationConfiguration.Output;
            if (gone.Length == 0)
            {
                await output.WriteLineAsync("Pulumi's cache has no such plugin; what is in PATH or beside this tool stays.");
                return ExitCode.Success;
            }

            foreach (var plugin in gone)
            {
                await output.WriteLineAsync($"{plugin.Kind} {plugin.Name} {plugin.Version}");
            }

            if (!result.GetValue(yes))
            {
                if (!CommonOptions.CanAsk(result))
                {
                    throw new UserException("Give --yes to remove them.");
                }

                await new Question(Console.In, output).ConfirmAsync("Remove these plugins?", "the removal", cancellationToken);
            }

            foreach (var plugin in gone)
            {
                Directory.Delete(plugin.CacheFolder!, recursive: true);
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static Argument<string?> Part(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
