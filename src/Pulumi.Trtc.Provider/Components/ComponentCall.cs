using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>A component that is being made, or one of whose methods is called.</summary>
/// <param name="engine">Where its parts are declared.</param>
/// <param name="urn">The component.</param>
/// <param name="name">Its name, after which its parts are named.</param>
/// <param name="inputs">What the program gave.</param>
internal sealed class ComponentCall(IPartEngine engine, string urn, string name, ComponentInputs inputs)
{
    /// <summary>What the program gave.</summary>
    public ComponentInputs Inputs => inputs;

    /// <summary>Declares a resource that the component is made of; names of parts are the same whatever other parts there are.</summary>
    /// <typeparam name="TResource">Which.</typeparam>
    /// <param name="part">What it is in the component.</param>
    /// <param name="properties">Its inputs.</param>
    /// <param name="earlier">The name that it had in the component before, where it had another.</param>
    public async Task<Part> DeclareAsync<TResource>(string part, ObjectValue properties, string? earlier = null)
        where TResource : TrtcResource =>
        await engine.DeclareAsync(new PartGoal(urn, TypeOf<TResource>(), $"{name}-{part}", properties, earlier));

    /// <summary>The component's name, for a part that has no name of its own.</summary>
    public string Name => name;

    /// <summary>The URN of a part.</summary>
    public string UrnOf<TResource>(string part)
        where TResource : TrtcResource => Urn.Below(urn, TypeOf<TResource>(), $"{name}-{part}").ToString();

    private static string TypeOf<TResource>()
        where TResource : TrtcResource => $"trtc:index:{AllResources.List.OfType<TResource>().Single().Name}";
}

/// <summary>Where a component's parts are declared.</summary>
internal interface IPartEngine
{
    /// <summary>Declares a part, and waits until it is there.</summary>
    Task<Part> DeclareAsync(PartGoal goal);
}

/// <summary>A part as it should be.</summary>
/// <param name="Parent">The component.</param>
/// <param name="Type">Type of the resource.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">Its inputs, with what they depend on.</param>
/// <param name="Earlier">The name that it had before in the component.</param>
internal sealed record PartGoal(string Parent, string Type, string Name, ObjectValue Inputs, string? Earlier);

/// <summary>A part that is there.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="State">Its properties.</param>
internal sealed record Part(string Urn, ObjectValue State)
{
    /// <summary>An output by its record's name; one that is not there yet is unknown.</summary>
    public PropertyValue this[string name] => MarkedValues.Of(Urn, State[PulumiNames.Of(name)] ?? PropertyValue.Unknown);
}
