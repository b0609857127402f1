using System.CommandLine;
using Pulumi.Embedded.Execution;
using Pulumi.Protocol;
using Spectre.Console;
using Trtc.Cli.Layouts;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc layout</c>: what the viewers of a stack's mixes see.</summary>
internal sealed class LayoutCommand
{
    private const int MostColumns = 80;
    private const int MostRows = 24;

    private readonly Argument<string?> name = new("name")
    {
        Description = "Name of one relay or recording; without it, all.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> file = new("--out", "-o")
    {
        Description = "File with the ending .svg that the picture is written to.",
    };
    private readonly Option<bool> before = new("--before")
    {
        Description = "Show what the stack has, and not what its program says.",
    };
    private readonly Option<string?> users = new("--users", "-u")
    {
        Description = "Who is in the room, in the order of entering, such as host,guest1. Without it some are taken to be there.",
    };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
    private readonly TimeProvider time;

    private LayoutCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) => new LayoutCommand(time).Build();

    private Command Build()
    {
        var command = new Command("layout", "Draw what the viewers of relays and recordings see.")
        {
            name, file, before, users, CommonOptions.Json, CommonOptions.Stack, CommonOptions.Folder, emulator,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        PictureFile.RefuseOthers(result.GetValue(file));
        using var signals = new StopSignals();
        using var workspace = CommonOptions.Open(result, time);
        using var held = await workspace.LockAsync("trtc layout", signals.Stop);
        var there = Users(result);
        var mixes = result.GetValue(before) ? OfState(workspace, there) : await OfProgramAsync(result, workspace, there, signals);
        if (mixes is null)
        {
            return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
        }

        var shown = Named(result, mixes);
        if (result.GetValue(CommonOptions.Json))
        {
            await result.InvocationConfiguration.Output.WriteLineAsync(MixJson.Of(shown).ToJsonString(JsonText.Indented));
        }
        else
        {
            await ShowAsync(result, shown);
        }

        if (result.GetValue(file) is { } svg && shown.Count > 0)
        {
            var drawn = MixSvg.Draw([.. shown.Select(m => ((string?)null, m))], $"Layouts of stack {workspace.Stack}", "layout");
            PictureFile.Write(svg, drawn, result.InvocationConfiguration.Error);
        }

        return ExitCode.Success;
    }

    private static List<Mix>? OfState(Workspace workspace, IReadOnlyList<string>? users)
    {
        workspace.RequireStack();
        return [.. StackMixes.Of(workspace.Load().State.Resources, users)];
    }

    // A preview that looks at nothing: what the program says is wanted, and not what is on air.
    private async Task<List<Mix>?> OfProgramAsync(
        ParseResult result, Workspace workspace, IReadOnlyList<string>? there, StopSignals signals)
    {
        await using var local = await EmbeddedEmulator.StartIfWantedAsync(
            workspace, result.GetValue(emulator), "Nothing real is asked", TextWriter.Null, signals.Stop);
        await using var report = new SilentReport();
        var options = new DeploymentOptions { Kind = DeploymentKind.Update, Preview = true, LooksFirst = false, ContinueOnError = true };
        var done = await StackRun.RunAsync(workspace, local, options, report, signals.Stop, signals.Kill);
        await report.EndAsync(done, TimeSpan.Zero);
        return done.Succeeded ? [.. StackMixes.After(report.Steps, there)] : null;
    }

    private string[]? Users(ParseResult result) =>
        result.GetValue(users)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IReadOnlyList<Mix> Named(ParseResult result, List<Mix> mixes)
    {
        if (result.GetValue(name) is not { } wanted)
        {
            return mixes;
        }

        var found = mixes.Where(m => m.Name == wanted).ToArray();
        var others = mixes.Count == 0 ? "it mixes no video" : $"its mixes are {NameList.Of(mixes.Select(m => m.Name))}";
        return found.Length > 0
            ? found
            : throw new UserException($"The stack has no relay or recording {wanted} that mixes video; {others}.");
    }

    private static async Task ShowAsync(ParseResult result, IReadOnlyList<Mix> mixes)
    {
        var output = result.InvocationConfiguration.Output;
        if (mixes.Count == 0)
        {
            await output.WriteLineAsync("This stack mixes no video: it has no relay with transcoding, and no mixed recording.");
            return;
        }

        var console = BlockMarkup.Colored(result.GetValue(GlobalOptions.Color)!, output);
        var columns = Math.Clamp(Console.IsOutputRedirected ? MostColumns : AnsiConsole.Profile.Width, 1, MostColumns);
        foreach (var mix in mixes)
        {
            await output.WriteLineAsync(MixText.Heading(mix));
            var drawn = MixBlocks.Draw(mix, columns, MostRows);
            if (console is not null)
            {
                BlockMarkup.Write(console, drawn);
            }
            else
            {
                await output.WriteLineAsync(string.Join('\n', MixBlocks.Plain(drawn)));
            }

            await output.WriteLineAsync(string.Join('\n', MixText.Details(mix).Select(l => "  " + l)) + "\n");
        }
    }
}
