using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>
/// The provider of package <c>pulumi</c>, which is part of the engine: <c>pulumi:pulumi:StackReference</c> reads another stack's outputs,
/// <c>pulumi:index:Stash</c> keeps the value that it was made with.
/// </summary>
/// <param name="outputsOf">The outputs of another stack, by its name; null where there is no such stack.</param>
internal sealed class BuiltInProvider(Func<string, ObjectValue?> outputsOf)
{
    /// <summary>The package.</summary>
    public const string Package = "pulumi";

    public const string StackReference = "pulumi:pulumi:StackReference";

    public const string Stash = "pulumi:index:Stash";

    /// <summary>What the built-in resources take.</summary>
    public static CheckAnswer Check(ResourceState resource, ObjectValue news)
    {
        var wanted = NameOf(resource.Type);
        var unknown = news.Members.Keys.Where(k => k != wanted).Select(k => (k, $"unknown property \"{k}\"; it takes {wanted}"));
        var missing = news.Members.ContainsKey(wanted) ? [] : new[] { (wanted, $"missing required property \"{wanted}\"") };
        var wrong = resource.Type == StackReference && news[wanted] is { Plain: not (TextValue or UnknownValue) }
            ? new[] { (wanted, $"property \"{wanted}\" must be a string") }
            : [];
        return new CheckAnswer(news, [.. unknown, .. missing, .. wrong]);
    }

    /// <summary>How a built-in resource differs from inputs.</summary>
    public static DiffAnswer Diff(ResourceState old, ObjectValue news)
    {
        var wanted = NameOf(old.Type);
        return Equals(old.Inputs[wanted], news[wanted]) ? DiffAnswer.None
            : old.Type == StackReference ? new DiffAnswer(true, [new(wanted, ChangeKind.Update, true)], [wanted], false)
            : new DiffAnswer(true, [new(wanted, ChangeKind.Update, false)], [], false);
    }

    /// <summary>The outputs of a new one.</summary>
    /// <exception cref="Plugins.PluginException">There is no such stack.</exception>
    public ObjectValue Create(ResourceState resource) => resource.Type == StackReference
        ? Read(resource.Inputs)
        : resource.Inputs.With("output", resource.Inputs["input"] ?? PropertyValue.Null);

    /// <summary>The outputs of one that changes: what a stash was made with stays in it.</summary>
    public static ObjectValue Update(ResourceState old, ResourceState resource) =>
        resource.Inputs.With("output", old.Outputs["output"] ?? PropertyValue.Null);

    /// <summary>The outputs of one that is there.</summary>
    /// <exception cref="Plugins.PluginException">There is no such stack.</exception>
    public ObjectValue Refresh(ResourceState old) => old.Type == StackReference ? Read(old.Inputs) : old.Outputs;

    /// <summary>Calls a function of the package.</summary>
    /// <param name="token">The function.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="resource">A resource that the program registered or read, by its URN.</param>
    /// <exception cref="Plugins.PluginException">There is no such function, or no such stack or resource.</exception>
    public ObjectValue Invoke(string token, ObjectValue arguments, Func<string, ResourceState?> resource)
    {
        switch (token)
        {
            case "pulumi:pulumi:readStackOutputs":
                return Read(arguments);
            case "pulumi:pulumi:getResource" when arguments["urn"]?.AsText is { } urn:
                var found = resource(urn) ?? throw new Plugins.PluginException($"unknown resource {urn}");
                return ObjectValue.Empty.With("urn", PropertyValue.Of(urn)).With("id", PropertyValue.Of(found.Id))
                    .With("provider", PropertyValue.Of(found.Provider ?? "")).With("state", found.Outputs);
            default:
                throw new Plugins.PluginException(
                    $"The engine has no function {token}; it has pulumi:pulumi:readStackOutputs and pulumi:pulumi:getResource.");
        }
    }

    private static string NameOf(string type) => type == StackReference ? "name" : "input";

    private ObjectValue Read(ObjectValue inputs)
    {
        var name = inputs["name"];
        if (name?.AsText is not { } stack)
        {
            return inputs.With("outputs", PropertyValue.Unknown).With("secretOutputNames", PropertyValue.Unknown);
        }

        var outputs = outputsOf(stack)
            ?? throw new Plugins.PluginException($"There is no stack {stack} to refer to. `trtc stack ls` lists those of this project.");
        return inputs.With("outputs", outputs).With(
            "secretOutputNames",
            new ListValue([.. outputs.Members.Where(o => o.Value.HasSecret).Select(o => PropertyValue.Of(o.Key))]));
    }
}
