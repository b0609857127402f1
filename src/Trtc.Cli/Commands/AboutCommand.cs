using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc about</c>: what is at work here.</summary>
internal static class AboutCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("about", "Show what is at work here: versions, the system, and where states are.")
        {
            CommonOptions.Json, CommonOptions.Folder,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var json = new JsonObject
            {
                ["cliAbout"] = new JsonObject
                {
                    ["version"] = Invocation.Version,
                    ["tool"] = "trtc " + BuildVersion.Of(typeof(AboutCommand)),
                    ["pulumi"] = Invocation.PulumiVersion,
                },
                ["hostAbout"] = new JsonObject
                {
                    ["os"] = RuntimeInformation.OSDescription,
                    ["arch"] = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
                },
                ["backendAbout"] = new JsonObject
                {
                    ["name"] = Environment.MachineName,
                    ["url"] = LoginCommand.AddressOf(result, time),
                    ["user"] = Environment.UserName,
                    ["organizations"] = new JsonArray(),
                },
                ["plugins"] = new JsonArray([.. InstalledPlugin.All().Select(
                    p => (JsonNode)new JsonObject { ["name"] = p.Name, ["kind"] = p.Kind, ["version"] = p.Version })]),
            };
            var output = result.InvocationConfiguration.Output;
            output.WriteLine(result.GetValue(CommonOptions.Json) ? json.ToJsonString(JsonText.Indented) : Lines(json));
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static string Lines(JsonObject json) => $"""
        trtc      {json["cliAbout"]!["tool"]}, held against Pulumi {Invocation.PulumiVersion}
        system    {json["hostAbout"]!["os"]}, {json["hostAbout"]!["arch"]}
        states    {json["backendAbout"]!["url"]}
        plugins   {string.Join(", ", json["plugins"]!.AsArray().Select(p => p!["name"]))}
        """;
}
