using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>The monitor as a gRPC service: programs and components that providers construct speak to it.</summary>
/// <param name="monitor">Does what they ask for.</param>
/// <param name="hooks">Takes the hooks that they register.</param>
/// <param name="callbacks">Calls their functions.</param>
/// <param name="of">The run.</param>
internal sealed partial class MonitorService(
    IResourceMonitor monitor, ResourceHooks hooks, ProgramCallbacks callbacks, MonitorSurroundings of) : ResourceMonitor.ResourceMonitorBase
{
    private static readonly ImmutableDictionary<string, ResourceMonitorFeature> Features = new Dictionary<string, ResourceMonitorFeature>
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
        ["transforms"] = ResourceMonitorFeature.Transforms,
        ["invokeTransforms"] = ResourceMonitorFeature.InvokeTransforms,
        ["parameterization"] = ResourceMonitorFeature.Parameterization,
        ["resourceHooks"] = ResourceMonitorFeature.ResourceHooks,
        ["errorHooks"] = ResourceMonitorFeature.ErrorHooks,
        ["sendsOptionsToHooks"] = ResourceMonitorFeature.SendsOptionsToHooks,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What programs are told that ask for more when the run is over.</summary>
    public const string OverText = "the run ended before this was done, because of a failure elsewhere";

    private readonly ResourceTransforms transforms = new(callbacks);
    private readonly ConcurrentDictionary<string, PackageDescriptor> packages = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the program says that it has registered all that it will.</summary>
    public Task Signalled => signalled.Task;

    /// <summary>Lets a program end that waits for the end of the run.</summary>
    public void Release() => released.TrySetResult();

    /// <inheritdoc/>
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.ContainsKey(request.Id) });

    /// <inheritdoc/>
    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context) => Task.FromResult(new DeploymentInfo
    {
        Project = of.Project,
        Stack = of.Stack,
        Organization = StackName.Organization,
        Config = { of.Config.Values },
        ConfigSecretKeys = { of.Config.SecretKeys },
        DryRun = of.Preview,
        Parallel = of.Parallel,
        SupportedFeatures = { Features.Values.Order() },
    });

    /// <inheritdoc/>
    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        of.CountAsync(() => RegisterAsync(request));

    /// <inheritdoc/>
    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        of.CountAsync(() => ReadAsync(request));

    /// <inheritdoc/>
    public override async Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        try
        {
            await monitor.RegisterOutputsAsync(request.Urn, PropertyWire.Read(request.Outputs).Simplified);
        }
        catch (KeyNotFoundException)
        {
            throw Refused($"no resource {request.Urn} was registered, so it can have no outputs");
        }

        return new Empty();
    }

    /// <inheritdoc/>
    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        transforms.AddToStack(request);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        transforms.AddToCalls(request);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
    {
        Take(request.Name, new ResourceHook(request.Callback, request.OnDryRun, request.IgnoreErrors));
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
    {
        Take(request.Name, new ResourceHook(request.Callback, false, false) { IsForErrors = true });
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
    {
        var made = request.Parameterization ?? request.Extension;
        var package = new PackageDescriptor(
            request.Name,
            GoalMessages.Text(request.Version),
            GoalMessages.Text(request.DownloadUrl),
            made is null ? null
                : new Parameterization(made.Name, made.Version, made.Value.ToBase64(), IsExtension: request.Parameterization is null));

        // The same package has the same reference, from whichever part of a program it is asked for.
        var reference = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(package.ToString())));
        packages[reference] = package;
        return Task.FromResult(new RegisterPackageResponse { Ref = reference });
    }

    /// <inheritdoc/>
    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        signalled.TrySetResult();
        await released.Task.WaitAsync(context.CancellationToken);
        return new Empty();
    }

    private void Take(string name, ResourceHook hook)
    {
        if (name.Length == 0 || !hooks.TryAdd(name, hook))
        {
            throw Refused(name.Length == 0 ? "a hook needs a name" : $"there is a hook \"{name}\" already; give each its own name");
        }
    }

    private PackageDescriptor? PackageOf(string reference) => reference.Length == 0 ? null
        : packages.TryGetValue(reference, out var package) ? package
        : throw Refused($"no package was registered as \"{reference}\"");

    private static RpcException Refused(string message) => new(new Grpc.Core.Status(StatusCode.InvalidArgument, message));
}
