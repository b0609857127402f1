using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>Calls a provider's function outside any deployment, with the configuration that a stack's default provider has.</summary>
/// <param name="program">The program, which may say where the plugin is.</param>
/// <param name="stack">The stack.</param>
/// <param name="folder">Folder of the program.</param>
/// <param name="providerConfig">Configuration of a package's default provider.</param>
/// <param name="environment">Variables of the plugin's process besides this process's own.</param>
/// <param name="time">The clock.</param>
/// <param name="say">Takes what the provider has to say, and how far it is.</param>
public sealed class FunctionCaller(
    StackProgram program,
    string stack,
    string folder,
    Func<string, ObjectValue> providerConfig,
    IReadOnlyDictionary<string, string> environment,
    TimeProvider time,
    Action<Diagnostic> say)
{
    /// <summary>Calls functions of one package, one after the other.</summary>
    /// <param name="calls">Tokens and arguments.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="PluginException">The provider does not start, refuses the arguments, or fails.</exception>
    public async Task<IReadOnlyList<ObjectValue>> CallAsync(
        IReadOnlyList<(string Token, ObjectValue Arguments)> calls, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        var observer = new Observer(diagnostic =>
        {
            if (diagnostic.Severity == Severity.Error)
            {
                said.Add(diagnostic.Message);
            }
            else
            {
                say(diagnostic);
            }
        });
        await using var plugins = await PluginSet.StartAsync(folder, program.PluginFolders, environment, time, program.Project.Main);
        plugins.Observer = observer;
        plugins.Progress = say;
        using var context = new DeploymentContext
        {
            Stack = stack,
            Project = program.Name,
            Options = new DeploymentOptions { Kind = DeploymentKind.Update, Preview = true },
            Observer = observer,
            Time = time,
            Plugins = plugins,
            Book = new StateBook(Snapshot.Empty, null),
            ProviderConfig = providerConfig,
            Stop = cancellationToken,
            Kill = cancellationToken,
            Slots = new SemaphoreSlim(1),
            Planning = new SemaphoreSlim(1),
        };
        context.Begin();
        var planner = new Planner(stack, program.Name, [], new PlanningOptions { Preview = true }, new ProviderAnswers(context));
        var monitor = new DeploymentMonitor(context, planner, new StepExecutor(context, planner));
        await using var cancelling = cancellationToken.Register(() => _ = plugins.CancelAsync());
        var results = new List<ObjectValue>();
        foreach (var (token, arguments) in calls)
        {
            try
            {
                results.Add(await monitor.InvokeAsync(new InvokeGoal { Token = PackageSchema.Canonical(token), Arguments = arguments }));
            }
            catch (Exception e) when (e is CallException or SkippedException)
            {
                throw new PluginException(e is CallException ? e.Message : said.LastOrDefault() ?? $"{token} cannot be called.");
            }
        }

        return results;
    }

    private sealed class Observer(Action<Diagnostic> say) : IDeploymentObserver
    {
        public void Began(Step step)
        {
        }

        public void Ended(Step step, TimeSpan took, bool failed)
        {
        }

        public void Said(Diagnostic diagnostic) => say(diagnostic);

        public void HasOutputs(ObjectValue old, ObjectValue now)
        {
        }
    }
}
