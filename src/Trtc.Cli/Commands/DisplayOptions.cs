using System.CommandLine;
using Pulumi.Embedded.Execution;
using Trtc.Cli.Reports;

namespace Trtc.Cli.Commands;

/// <summary>How a deployment shows itself.</summary>
internal sealed class DisplayOptions
{
    private readonly Option<bool> diff = new("--diff") { Description = "Show every property of what changes." };
    private readonly Option<bool> showSames = new("--show-sames") { Description = "Show what stays as it is, too." };
    private readonly Option<bool> showSecrets = new("--show-secrets") { Description = "Show secret outputs in the clear." };
    private readonly Option<bool> suppressOutputs = new("--suppress-outputs") { Description = "Show no outputs of the stack." };
    private readonly Option<bool> suppressProgress = new("--suppress-progress") { Description = "No live display." };

    public void AddTo(Command command, DeploymentKind kind)
    {
        foreach (var option in new Option[] { CommonOptions.Json, diff, showSames, suppressOutputs, suppressProgress })
        {
            command.Options.Add(option);
        }

        if (kind == DeploymentKind.Update)
        {
            command.Options.Add(showSecrets);
        }
    }

    /// <summary>Whether secrets are shown.</summary>
    public bool ShowsSecrets(ParseResult result) => result.GetValue(showSecrets);

    /// <summary>What reports of a run show.</summary>
    public ReportOptions Read(ParseResult result) => new()
    {
        All = result.GetValue(diff),
        ShowsSames = result.GetValue(showSames),
        ShowsSecrets = result.GetValue(showSecrets),
        ShowsOutputs = !result.GetValue(suppressOutputs),
    };

    /// <summary>The report of a run that people look at.</summary>
    public Report Create(ParseResult result, TimeProvider time) => CommonOptions.CanAsk(result) && !result.GetValue(suppressProgress)
        ? new LiveReport(Read(result), time)
        : new LineReport(result.InvocationConfiguration.Output, Read(result));
}
