using System.CommandLine;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc import</c>: takes over what is there already, and writes the declarations that the program needs of it.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string[]> resource = new("resource")
    {
        Description = "TYPE NAME ID: its type, the name that it gets in the program, and the ID by which its provider knows it.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> parent = new("--parent")
    {
        Description = "Its parent, as URN, or NAME=URN with the name that the program has for it.",
    };
    private readonly Option<string?> provider = new("--provider") { Description = "Its provider, as URN or NAME=URN." };
    private readonly Option<string[]> properties = new("--properties")
    {
        Description = "Names of the properties that the declaration shall have, with commas between them.",
    };
    private readonly Option<string?> file = new("--file", "-f") { Description = "File of JSON with a list of resources to import." };
    private readonly Option<string?> outFile = new("--out", "-o") { Description = "File that the declarations are written to." };
    private readonly Option<bool> generate = new("--generate-code")
    {
        Description = "Write declarations.",
        DefaultValueFactory = _ => true,
    };
    private readonly Option<bool> protect = new("--protect")
    {
        Description = "Protect what is imported from deletion.",
        DefaultValueFactory = _ => true,
    };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do it without asking." };
    private readonly Option<bool> skipPreview = new("--skip-preview") { Description = "Do it without looking first." };
    private readonly Option<bool> previewOnly = new("--preview-only") { Description = "Look, and do nothing." };
    private readonly Option<bool> emulator = new("--emulator")
    {
        Description = "Use the embedded emulator, whatever account is configured.",
    };
    private readonly Option<int> parallel = new("--parallel", "-p")
    {
        Description = "How many operations run at once.",
        DefaultValueFactory = _ => 16,
    };
    private readonly Option<string?> converter = new("--from")
    {
        Description = "Not here: converters are plugins of the Pulumi CLI.",
        Hidden = true,
    };
    private readonly CallerOptions caller = new();
    private readonly DisplayOptions display = new();
    private readonly TimeProvider time;

    private ImportCommand(TimeProvider time) => this.time = time;

    public static Command Create(TimeProvider time) => new ImportCommand(time).Build();

    private Command Build()
    {
        var command = new Command("import", "Take over resources that are there already, and show what the program has to say of them.")
        {
            resource, parent, provider, properties, file, outFile, generate, protect, yes, skipPreview, previewOnly, emulator, parallel,
            converter, CommonOptions.Stack, CommonOptions.Folder,
        };
        display.AddTo(command, DeploymentKind.Import);
        caller.AddTo(command, DeploymentKind.Import);
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () => RunAsync(result)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        var (looksOnly, sure) = (result.GetValue(previewOnly), result.GetValue(yes));
        caller.Check(result, DeploymentKind.Import);
        if (result.GetValue(converter) is not null)
        {
            throw new UserException("--from is not taken: converters are plugins of the Pulumi CLI. Give the list with --file.");
        }

        using var workspace = CommonOptions.Open(result, time);
        var list = List(result, workspace);
        if (!looksOnly && !sure && !CommonOptions.CanAsk(result))
        {
            throw new UserException("There is no terminal to ask on; give --yes to go on without asking.");
        }

        using var signals = new StopSignals();
        using var held = await workspace.LockAsync("trtc import", signals.Stop);
        await using var local = await EmbeddedEmulator.StartIfWantedAsync(
            workspace, result.GetValue(emulator), "Nothing real is looked at", result.InvocationConfiguration.Error, signals.Stop);
        await using var events = caller.OpenEvents(result, time);
        var run = new ObservedRun(result, caller, workspace, local, events, signals);
        if (!looksOnly && !result.GetValue(skipPreview))
        {
            var seen = await DeployAsync(result, workspace, run, list, preview: true);
            if (!seen.Succeeded)
            {
                return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
            }
        }

        if (!looksOnly && !sure)
        {
            var question = new Question(Console.In, result.InvocationConfiguration.Output);
            await question.ConfirmAsync("Import this?", "the import", signals.Stop);
        }

        var done = await DeployAsync(result, workspace, run, list, looksOnly);
        if (!done.Succeeded)
        {
            return signals.Stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Failure;
        }

        if (result.GetValue(generate))
        {
            await DeclareAsync(result, list, done);
        }

        return ExitCode.Success;
    }

    private ImportList List(ParseResult result, Workspace workspace)
    {
        var given = result.GetValue(resource) ?? [];
        if (result.GetValue(file) is { } path)
        {
            return given.Length > 0 || result.GetValue(parent) is not null || result.GetValue(provider) is not null
                || result.GetValue(properties) is { Length: > 0 }
                ? throw new UserException("Name one resource on the command line or several with --file, not both.")
                : ImportList.Read(File.ReadAllText(path), path, workspace.Stack, workspace.Project.Name, result.GetValue(protect));
        }

        if (given is not [var type, var name, var id])
        {
            throw new UserException(
                $"An import needs a type, a name and an ID, but {(given.Length == 0 ? "none was" : $"{given.Length} were")} given; "
                + "such as `trtc import trtc:StreamIngest intro TASK_ID`, or --file with a list.");
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var request = new ImportRequest
        {
            Type = PackageSchema.Canonical(type),
            Name = name,
            Id = id,
            Parent = Reference(result.GetValue(parent), "--parent", names),
            Provider = Reference(result.GetValue(provider), "--provider", names),
            Properties = [.. (result.GetValue(properties) ?? []).SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries))],
            Protect = result.GetValue(protect),
        };
        return request.Type.Split(':') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]
            ? ImportList.Of(request, names, workspace.Stack, workspace.Project.Name)
            : throw new UserException($"\"{type}\" is no type; it is PACKAGE:NAME or PACKAGE:MODULE:NAME, such as trtc:StreamIngest.");
    }

    // A URN, with the name that the program has for it: the one in the URN, where none is given.
    private static string? Reference(string? text, string option, Dictionary<string, string> names)
    {
        if (text is null)
        {
            return null;
        }

        var (name, urn) = Urn.IsMeant(text) || text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)
            ? (Urn.NameOf(text), text)
            : (text[..at], text[(at + 1)..]);
        if (Urn.TryParse(urn) is null)
        {
            throw new UserException($"{option} {text}: \"{urn}\" is no URN; give URN or NAME=URN. `trtc stack --show-urns` lists them.");
        }

        names[urn] = name;
        return urn;
    }

    private async Task<DeploymentResult> DeployAsync(
        ParseResult result, Workspace workspace, ObservedRun run, ImportList list, bool preview)
    {
        var (json, output) = (result.GetValue(CommonOptions.Json), result.InvocationConfiguration.Output);
        await using Report report = json && preview && !result.GetValue(previewOnly) ? new SilentReport()
            : json && preview ? new PreviewReport(output, ConfigTexts.Shown(workspace), display.Read(result))
            : json ? new JsonReport(output, display.Read(result))
            : display.Create(result, time);
        var options = new DeploymentOptions
        {
            Kind = DeploymentKind.Import,
            Preview = preview,
            Parallel = Math.Max(1, result.GetValue(parallel)),
            Imports = list.Requests,
        };
        return await run.RunAsync(options, report, new ReportTitle(DeploymentKind.Import, preview, workspace.Stack)
        {
            Resources = [.. list.Requests.Select(r => r.UrnName)],
        });
    }

    private async Task DeclareAsync(ParseResult result, ImportList list, DeploymentResult done)
    {
        var declarations = new Declarations(list.Names);
        var code = declarations.Write(done.Imported);
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        await error.WriteLineAsync(
            "Put these declarations into the program; without them, the next `trtc up` takes the resources down, or is refused to.");
        if (result.GetValue(protect))
        {
            await error.WriteLineAsync("They are protected: before they can be destroyed, take `protect` off and run `trtc up`.");
        }

        foreach (var secret in declarations.Secrets)
        {
            await error.WriteLineAsync($"A secret is not shown; set it: trtc config set --secret {secret} VALUE");
        }

        if (result.GetValue(outFile) is { } path)
        {
            FileReplacement.Write(path, code);
        }
        else if (!result.GetValue(CommonOptions.Json))
        {
            await output.WriteAsync(code);
        }
    }
}
