using Grpc.Core;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Languages;
using Pulumi.Embedded.Languages.Yaml;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>Makes a stack what its program says, refreshes it, or takes it down.</summary>
/// <param name="store">Where states are.</param>
/// <param name="keeper">Encrypts the state's secrets.</param>
/// <param name="folder">Folder of the program.</param>
/// <param name="time">The clock.</param>
/// <param name="open">Opens the secrets of another stack by their salt.</param>
public sealed class Deployment(
    StackStore store, ISecretKeeper keeper, string folder, TimeProvider time, Func<string, ISecretKeeper>? open = null)
{
    /// <summary>Runs a deployment of a stack. The caller holds the stack's lock.</summary>
    /// <param name="program">The program.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="decrypt">Decrypts the configuration's secrets.</param>
    /// <param name="providerConfig">Configuration of a package's default provider.</param>
    /// <param name="options">What to do.</param>
    /// <param name="observer">Sees what is done.</param>
    /// <param name="stop">Nothing new begins after this.</param>
    /// <param name="kill">Nothing is waited for after this.</param>
    /// <param name="kept">Plugins that run already and go on afterwards; without them, those of this run.</param>
    /// <exception cref="SourceException">The program is wrong; all its mistakes are here, and nothing was done.</exception>
    public async Task<DeploymentResult> RunAsync(
        StackProgram program,
        string stack,
        StackConfig config,
        Func<string, string> decrypt,
        Func<string, ObjectValue> providerConfig,
        DeploymentOptions options,
        IDeploymentObserver observer,
        CancellationToken stop,
        CancellationToken kill,
        PluginSet? kept = null)
    {
        store.PrepareSecrets(stack, keeper, makes: !options.Preview);
        await using var own = kept is null
            ? await PluginSet.StartAsync(folder, program.PluginFolders, options.PluginEnvironment, time, program.Project.Main)
            : null;
        var plugins = kept ?? own!;
        var secrets = new SecretTexts();
        observer = new SecretHidingObserver(observer, secrets);
        plugins.Observer = observer;
        var isServed = options.Client is not null || !program.Project.Runtime.IsYaml;

        // Both take a while where a stack is large. What is wrong with the program is told first.
        var loading = Task.Run(() => store.Load(stack, keeper), CancellationToken.None);
        YamlProgram? values = null;
        try
        {
            values = options.Kind == DeploymentKind.Update && !isServed
                ? await CheckAsync(program, config, decrypt, plugins, kill)
                : null;
        }
        finally
        {
            await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What is wrong in it is told with all other mistakes of a program in YAML, and matters to no run without a program.
        var settings = ProgramConfig.Empty;
        if (options.Kind == DeploymentKind.Update)
        {
            settings = config.ForSdk(program, decrypt);
            program.File.ThrowIfWrong();
        }

        foreach (var key in settings.SecretKeys)
        {
            secrets.Add(PropertyValue.Of(settings.Values[key]).AsSecret());
        }

        var (state, _) = await loading;
        if (!store.Has(stack) && !options.Preview)
        {
            store.Save(stack, state, keeper);
        }

        foreach (var value in (values?.Config.Values ?? []).Concat(state.Resources.SelectMany(r => new[] { r.Inputs, r.Outputs })))
        {
            secrets.Add(value);
        }

        if (options.Kind == DeploymentKind.Update)
        {
            foreach (var warning in program.File.Warnings)
            {
                observer.Said(new Diagnostic(Severity.Warning, null, $"{warning.At}: {warning.Message}\n{warning.Excerpt}"));
            }
        }

        var journal = options.Preview ? null : store.Begin(stack, state, keeper);
        var book = new StateBook(state, journal);
        DeploymentContext? context = null;
        var plans = options.Plan is not null || options.MakesPlan ? new UpdatePlanRun(options.Plan) : null;
        IReadOnlyList<ResourceState> imported = [];
        try
        {
            context = new DeploymentContext
            {
                Stack = stack,
                Project = program.Name,
                Options = options,
                Time = time,
                Observer = observer,
                Plugins = plugins,
                Book = book,
                ProviderConfig = providerConfig,
                Config = settings,
                Stop = stop,
                Kill = kill,
                Secrets = secrets,
                Slots = new SemaphoreSlim(options.Parallel),
                Planning = new SemaphoreSlim(options.Parallel == 1 ? 1 : 64),
                Plans = plans,
                Packages = values?.Packages ?? [],
                BuiltIn = new BuiltInProvider(name => OutputsOf(name, program.Name, stack)),
                DefaultPackages = options.Kind is DeploymentKind.Update or DeploymentKind.Look ? DefaultPackages(program) : [],
            };
            await using var cancelling = stop.Register(() => _ = plugins.CancelAsync());
            if (options.Kind != DeploymentKind.Look)
            {
                PendingReport.Tell(context);
            }

            imported = await RunAsync(context, program, values);
        }
        catch (OperationCanceledException) when (kill.IsCancellationRequested)
        {
            context?.Fail(null, "Stopped before the end. What was begun is in the state as pending.");
        }
        finally
        {
            if (journal is not null)
            {
                await journal.DisposeAsync();
                if (book.IsChanged)
                {
                    store.Save(stack, book.ToSnapshot(), keeper);
                }
            }

            context?.Dispose();
        }

        return new DeploymentResult(!context!.Failed && !stop.IsCancellationRequested, context.Counts, context.Files)
        {
            Plan = options.MakesPlan ? plans!.Made : null,
            Imported = imported,
        };
    }

    // Every mistake that can be seen before anything runs.
    private static async Task<YamlProgram> CheckAsync(
        StackProgram program, StackConfig config, Func<string, string> decrypt, PluginSet plugins, CancellationToken cancellationToken)
    {
        return await YamlProgram.CheckAsync(program, config.ForProgram(program, decrypt), plugins, cancellationToken);
    }

    // The outputs of another stack, for those that refer to it. What was encrypted otherwise stays out.
    private ObjectValue? OutputsOf(string name, string project, string own)
    {
        var parts = name.Split('/');
        var (of, stack) = parts.Length == 3 ? (parts[1], parts[2]) : (project, parts[^1]);
        var others = store.Of(of);
        if (!others.Has(stack))
        {
            return null;
        }

        var secrets = of == project && stack == own || others.Salt(stack) is not { } salt || salt == keeper.Salt ? keeper
            : open?.Invoke(salt) ?? UnknownSecrets.Instance;
        try
        {
            return OutputsIn(others.Read(stack, secrets));
        }
        catch (SecretsException)
        {
            return OutputsIn(others.Read(stack, UnknownSecrets.Instance));
        }

        static ObjectValue OutputsIn(Snapshot state) =>
            state.Resources.FirstOrDefault(r => r.Type == Urn.StackType)?.Outputs ?? ObjectValue.Empty;
    }

    // Packages of which the program uses the default provider.
    private static HashSet<string> DefaultPackages(StackProgram program)
    {
        var declared = program.DefaultProviders();
        return program.UsedPackages.Where(p => !declared.Contains(p)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<ResourceState>> RunAsync(DeploymentContext context, StackProgram program, YamlProgram? runnable)
    {
        IReadOnlyList<ResourceState> imported = [];
        context.Begin();
        try
        {
            var run = new DeploymentRun(context);
            if (!await run.RefreshedAsync())
            {
                return imported;
            }

            if (context.Options.Kind == DeploymentKind.Refresh)
            {
                CountStack(context, program);
            }
            else if (context.Options.Kind == DeploymentKind.Import)
            {
                imported = await run.ImportAsync();
            }
            else if (context.Options.Kind == DeploymentKind.Destroy)
            {
                await run.DestroyAsync();
            }
            else if (context.Options.Kind == DeploymentKind.Update)
            {
                if (runnable is null)
                {
                    await RunServedAsync(context, program, run);
                    return imported;
                }

                var main = Path.GetFullPath(Path.Combine(folder, program.Project.Main));
                var surroundings = new ProgramSurroundings
                {
                    Stack = context.Stack,
                    Project = context.Project,
                    Root = folder,
                    Folder = main,
                    Preview = context.Options.Preview,
                    Kill = context.Kill,
                    Fail = context.Fail,
                    Reads = context.Reads,
                    Hides = context.Secrets.Add,
                };
                await run.UpdateAsync(monitor => runnable.RunAsync(surroundings, monitor));
            }
        }
        catch (Exception e) when (e is PluginException or RpcException or InterruptedException or IOException)
        {
            context.Fail(null, e is RpcException rpc ? rpc.Status.Detail : e.Message);
        }

        return imported;
    }

    // A program of Pulumi's SDKs, which stays until all is done.
    private async Task RunServedAsync(DeploymentContext context, StackProgram program, DeploymentRun run)
    {
        try
        {
            var runtime = context.Options.Client is { } client ? LanguageClient.At(client) : LanguageRuntimes.Of(program.Project.Runtime);
            await using var served = new ServedProgram(
                context, runtime, ProgramRequests.Of(context, folder, program.Project));
            await run.UpdateAsync(served.RunAsync);
        }
        catch (LanguageException e)
        {
            context.Fail(null, e.Message);
        }
    }

    // A refresh of resources leaves the stack itself as it is.
    private static void CountStack(DeploymentContext context, StackProgram program)
    {
        if (context.Book.Resources.FirstOrDefault(r => r.Type == Urn.StackType) is { } stack)
        {
            context.Ended(new Step(StepOperation.Same, stack.Urn, stack, stack, []), TimeSpan.Zero, failed: false);
            context.Observer.HasOutputs(
                stack.Outputs,
                new ObjectValue(
                    stack.Outputs.Members.Where(o => program.Outputs.Any(p => p.Name == o.Key))
                        .Aggregate(ObjectValue.Empty.Members, (all, o) => all.SetItem(o.Key, o.Value))));
        }
    }
}
