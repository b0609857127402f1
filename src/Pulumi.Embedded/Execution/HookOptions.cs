using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>The options of resources as hooks see them.</summary>
internal static class HookOptions
{
    /// <summary>The options of a resource.</summary>
    public static ResourceOptions Of(ResourceState resource)
    {
        var options = new ResourceOptions
        {
            DependsOn = { resource.Dependencies },
            Protect = resource.Protect,
            IgnoreChanges = { resource.IgnoreChanges },
            ReplaceOnChanges = { resource.ReplaceOnChanges },
            Provider = resource.Provider ?? "",
            RetainOnDelete = resource.RetainOnDelete,
            DeletedWith = resource.DeletedWith ?? "",
            AdditionalSecretOutputs = { resource.AdditionalSecretOutputs },
            Import = resource.ImportId ?? "",
            HideDiff = { resource.HideDiffs },
            ReplaceWith = { resource.ReplaceWith },
            Parent = resource.Parent ?? "",
            Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding
            {
                BeforeCreate = { resource.HooksAt(HookKind.BeforeCreate) },
                AfterCreate = { resource.HooksAt(HookKind.AfterCreate) },
                BeforeUpdate = { resource.HooksAt(HookKind.BeforeUpdate) },
                AfterUpdate = { resource.HooksAt(HookKind.AfterUpdate) },
                BeforeDelete = { resource.HooksAt(HookKind.BeforeDelete) },
                AfterDelete = { resource.HooksAt(HookKind.AfterDelete) },
                OnError = { resource.HooksAt(HookKind.OnError) },
            },
        };
        if (resource.ReplacementTrigger is { } trigger)
        {
            options.ReplacementTrigger = PropertyWire.WriteValue(trigger);
        }

        if (resource.CustomTimeouts is { } timeouts)
        {
            options.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = Text(timeouts.Create),
                Update = Text(timeouts.Update),
                Delete = Text(timeouts.Delete),
                Read = Text(timeouts.Read),
            };
        }

        return options;

        static string Text(double seconds) => seconds == 0 ? "" : NumberText.Plain(seconds) + "s";
    }
}
