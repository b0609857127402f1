using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Components;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>The engine's monitor, with which a component registers itself and its parts.</summary>
/// <param name="monitor">The monitor.</param>
/// <param name="dependencies">What the parts wait for besides their own inputs: what the component depends on.</param>
/// <param name="provider">The provider of the parts; without one the engine chooses.</param>
/// <param name="isPreview">Whether what is not known yet may stay so.</param>
/// <param name="cancelled">Ends every registration.</param>
internal sealed class ComponentMonitor(
    ResourceMonitor.ResourceMonitorClient monitor,
    IReadOnlyCollection<string> dependencies,
    string? provider,
    bool isPreview,
    CancellationToken cancelled)
    : IPartEngine
{
    private const string GetResource = "pulumi:pulumi:getResource";

    /// <summary>Registers the component itself, with the options that its program gave it; its URN.</summary>
    public async Task<string> RegisterAsync(ConstructRequest asked, ObjectValue inputs)
    {
        var request = Request(asked.Type, asked.Name, asked.Parent, inputs);
        request.Dependencies.Add(asked.Dependencies);
        request.Providers.Add(asked.Providers);
        request.Aliases.Add(asked.Aliases);
        request.AdditionalSecretOutputs.Add(asked.AdditionalSecretOutputs);
        request.IgnoreChanges.Add(asked.IgnoreChanges);
        request.ReplaceOnChanges.Add(asked.ReplaceOnChanges);
        request.ReplaceWith.Add(asked.ReplaceWith);
        request.DeletedWith = asked.DeletedWith;
        (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (asked.HasDeleteBeforeReplace, asked.DeleteBeforeReplace);
        if (asked.HasReplacementTrigger)
        {
            request.ReplacementTrigger = asked.ReplacementTrigger;
        }

        if (asked.HasProtect)
        {
            request.Protect = asked.Protect;
        }

        if (asked.HasRetainOnDelete)
        {
            request.RetainOnDelete = asked.RetainOnDelete;
        }

        if (asked.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new()
            {
                Create = timeouts.Create,
                Update = timeouts.Update,
                Delete = timeouts.Delete,
                Read = timeouts.Read,
            };
        }

        if (asked.ResourceHooks is { } hooks)
        {
            request.Hooks = new()
            {
                BeforeCreate = { hooks.BeforeCreate },
                AfterCreate = { hooks.AfterCreate },
                BeforeUpdate = { hooks.BeforeUpdate },
                AfterUpdate = { hooks.AfterUpdate },
                BeforeDelete = { hooks.BeforeDelete },
                AfterDelete = { hooks.AfterDelete },
                OnError = { hooks.OnError },
            };
        }

        return (await monitor.RegisterResourceAsync(request, cancellationToken: cancelled)).Urn;
    }

    /// <inheritdoc/>
    public async Task<Part> DeclareAsync(PartGoal goal)
    {
        var request = Request(goal.Type, goal.Name, goal.Parent, goal.Inputs);
        request.Custom = true;
        request.Provider = provider ?? "";
        request.SupportsPartialValues = true;
        var all = dependencies.ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var (_, urns) in request.PropertyDependencies)
        {
            all = all.Union(urns.Urns);
        }

        request.Dependencies.Add(all);
        if (goal.Earlier is { } earlier)
        {
            request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = earlier, ParentUrn = goal.Parent } });
        }

        var answer = await monitor.RegisterResourceAsync(request, cancellationToken: cancelled);
        return new Part(answer.Urn, PropertyWire.Read(answer.Object));
    }

    /// <summary>Tells the component's outputs: it is complete. What a part that failed would have told is left out.</summary>
    public async Task<ObjectValue> RegisterOutputsAsync(string urn, ObjectValue outputs)
    {
        var told = outputs.Where((_, value) => isPreview || value.IsKnown);
        var request = new RegisterResourceOutputsRequest { Urn = urn, Outputs = PropertyWire.Write(told.Simplified) };
        await monitor.RegisterResourceOutputsAsync(request, cancellationToken: cancelled);
        return told;
    }

    /// <summary>The outputs of a component that is there.</summary>
    public async Task<ObjectValue> OutputsOfAsync(string urn)
    {
        var request = new ResourceInvokeRequest
        {
            Tok = GetResource,
            Args = PropertyWire.Write(ObjectValue.Empty.With("urn", PropertyValue.Of(urn))),
            AcceptResources = true,
        };
        var answer = await monitor.InvokeAsync(request, cancellationToken: cancelled);
        return answer.Failures is [var failure, ..]
            ? throw new RpcException(new Grpc.Core.Status(StatusCode.NotFound, failure.Reason))
            : PropertyWire.Read(answer.Return)["state"]?.Plain as ObjectValue ?? ObjectValue.Empty;
    }

    private static RegisterResourceRequest Request(string type, string name, string parent, ObjectValue inputs)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = parent,
            Object = PropertyWire.Write(inputs.Simplified),
            Version = ProviderVersion.Text,
            PluginDownloadURL = ProviderVersion.PluginDownloadUrl,
            AcceptSecrets = true,
            AcceptResources = true,
            AliasSpecs = true,
            SupportsResultReporting = true,
        };
        foreach (var (property, value) in inputs.Members)
        {
            request.PropertyDependencies[property] = new() { Urns = { OutputMarks.DependenciesIn(value) } };
        }

        return request;
    }
}
