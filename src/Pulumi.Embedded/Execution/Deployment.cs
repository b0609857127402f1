using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Languages.Yaml;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Makes a stack what its program says, refreshes it, or takes it down.</summary>
/// <param name="store">Where states are.</param>
/// <param name="keeper">Encrypts the state's secrets.</param>
/// <param name="salt">Salt of the secrets.</param>
/// <param name="folder">Folder of the program.</param>
/// <param name="time">The clock.</param>
public sealed class Deployment(StackStore store, ISecretKeeper keeper, string salt, string folder, TimeProvider time)
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
        await using var own = kept is null
            ? await PluginSet.StartAsync(folder, program.PluginFolders, options.PluginEnvironment, time, program.Project.Main)
            : null;
        var plugins = kept ?? own!;
        var secrets = new SecretTexts();
        observer = new SecretHidingObserver(observer, secrets);
        plugins.Observer = observer;
        var values = options.Kind == DeploymentKind.Update
            ? await CheckAsync(program, config, decrypt, plugins, kill)
            : null;
        var (state, _) = store.Load(stack, keeper, salt);
        if (!store.Has(stack) && !options.Preview)
        {
            store.Save(stack, state, keeper, salt);
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
                Stop = stop,
                Kill = kill,
                Secrets = secrets,
                Slots = new SemaphoreSlim(options.Parallel),
                DefaultPackages = options.Kind is DeploymentKind.Update or DeploymentKind.Look ? DefaultPackages(program) : [],
            };
            await using var cancelling = stop.Register(() => _ = plugins.CancelAsync());
            if (options.Kind != DeploymentKind.Look)
            {
                ReportPending(context, program, stack);
            }

            if (HasTargets(context, program))
            {
                await RunAsync(context, program, values);
            }
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
                    store.Save(stack, book.ToSnapshot(), keeper, salt);
                }
            }

            context?.Dispose();
        }

        return new DeploymentResult(!context!.Failed && !stop.IsCancellationRequested, context.Counts, context.Files);
    }

    // Every mistake that can be seen before anything runs.
    private static async Task<YamlProgram> CheckAsync(
        StackProgram program, StackConfig config, Func<string, string> decrypt, PluginSet plugins, CancellationToken cancellationToken)
    {
        return await YamlProgram.CheckAsync(program, config.ForProgram(program, decrypt), plugins, cancellationToken);
    }

    // Packages of which the program uses the default provider.
    private static HashSet<string> DefaultPackages(StackProgram program)
    {
        var declared = program.Resources.Where(r => r is { IsProvider: true, IsDefaultProvider: true }).Select(r => r.Package);
        return program.UsedPackages
            .Except(declared, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
    }

    private async Task RunAsync(DeploymentContext context, StackProgram program, YamlProgram? runnable)
    {
        var steps = new ResourceSteps(context);
        var deletions = new Deletions(context, steps);
        context.Begin();
        try
        {
            if (context.Options.Refresh || context.Options.Kind == DeploymentKind.Refresh)
            {
                if (context.Options.ClearPendingCreates)
                {
                    context.Book.ForgetPending(p => p.Type == "creating");
                }

                // What is refreshed shows whether the other operations were done.
                context.Book.ForgetPending(p => p.Type != "creating");
                await new Refresher(context, steps).RefreshAllAsync();
                if (context.Options.Kind == DeploymentKind.Refresh)
                {
                    CountStack(context, program);
                }
                else
                {
                    context.Begin();
                }
            }
            else if (context.Options.Kind == DeploymentKind.Look)
            {
                await new Refresher(context, steps).LookAsync(all: true);
            }
            else if (context.Options.LooksFirst && context.Book.Resources.Any(r => r.RefreshBeforeUpdate))
            {
                // What may have ended by itself is looked at before anything relies on it.
                await new Refresher(context, steps).LookAsync(all: false);
                context.Begin();
            }

            if (context.Failed || context.Options.Kind is DeploymentKind.Refresh or DeploymentKind.Look)
            {
                // On a state that could not be asked for, nothing is done.
                return;
            }

            if (context.Options.Kind == DeploymentKind.Destroy)
            {
                await deletions.DeleteAllAsync([.. context.Book.Resources.Where(r => context.IsTarget(r.Urn) || r.Delete)]);
            }
            else
            {
                var main = Path.GetFullPath(Path.Combine(folder, program.Project.Main));
                var monitor = new DeploymentMonitor(context, new ResourceRegistrar(context, steps, deletions));
                await runnable!.RunAsync(monitor.Surroundings(folder, main), monitor);
                if (!context.Failed && !context.Ends && !context.HeldBack)
                {
                    await deletions.DeleteAllAsync(
                        [.. context.Book.Resources.Where(r => r.Delete || (!context.IsTaken(r) && WasThere(r)))]);
                }
            }
        }
        catch (Exception e) when (e is PluginException or RpcException or InterruptedException or IOException)
        {
            context.Fail(null, e is RpcException rpc ? rpc.Status.Detail : e.Message);
        }

        bool WasThere(ResourceState r) => context.IsOld(r) && context.IsTarget(r.Urn);
    }

    // A target that is nothing's name would leave everything as it is without a word.
    // Parents in the name of what is yet to come are not known here.
    private static bool HasTargets(DeploymentContext context, StackProgram program)
    {
        var names = program.Resources.Where(_ => context.Options.Kind == DeploymentKind.Update).Select(r => r.Name)
            .Concat(context.Book.Resources.Select(r => r.Name)).ToHashSet(StringComparer.Ordinal);
        var unknown = context.Options.Targets.Where(
            t => !t.Contains('*', StringComparison.Ordinal) && !names.Contains(t) && !names.Contains(Urn.NameOf(t))).ToArray();
        foreach (var target in unknown)
        {
            context.Fail(null, $"--target {target}: " + MemberReader.Unknown("resource", target, names));
        }

        return unknown.Length == 0;
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

    // What people may find it by: the IDs among its inputs, such as those of its room and its user.
    private static string Known(ObjectValue inputs)
    {
        var ids = Ids(inputs, "").Select(i => $"{i.Path}: {i.Value.Shown}").ToArray();
        return ids.Length == 0 ? "" : $" ({string.Join(", ", ids)})";

        static IEnumerable<(string Path, PropertyValue Value)> Ids(ObjectValue inputs, string path) =>
            inputs.Members.SelectMany(m => m.Value switch
        {
            ObjectValue inner => Ids(inner, PropertyPath.Below(path, m.Key)),
            { Plain: TextValue or NumberValue } id when m.Key.EndsWith("Id", StringComparison.Ordinal) =>
                [(PropertyPath.Below(path, m.Key), id)],
            _ => Enumerable.Empty<(string, PropertyValue)>(),
        });
    }

    private static void ReportPending(DeploymentContext context, StackProgram program, string stack)
    {
        var pending = context.Book.Pending;
        if (pending.IsEmpty)
        {
            return;
        }

        context.Warn(
            Urn.OfStack(stack, program.Name).ToString(),
            $"An earlier run was interrupted while it worked on {pending.Length} resource{(pending.Length == 1 ? "" : "s")}; "
            + "whether that was done is not known:\n"
            + string.Join(
                '\n', NameList.Lines(pending.Select(p => $"  * {p.Resource.Urn}, interrupted while {p.Type}{Known(p.Resource.Inputs)}")))
            + "\nThis run makes them what the program says. Look at the service whether a creation left something behind; "
            + "`refresh --clear-pending-creates` then forgets it.");
    }
}
