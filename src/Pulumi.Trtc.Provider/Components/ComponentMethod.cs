using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>A method of a component.</summary>
internal abstract class ComponentMethod
{
    /// <summary>Name in the token <c>trtc:index:COMPONENT/NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, for a reader of the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Record of the arguments.</summary>
    public abstract ApiType InputType { get; }

    /// <summary>Record of the result.</summary>
    public abstract ApiType Outputs { get; }

    /// <summary>Reads what a program gave, and finds everything that is wrong with it.</summary>
    public (ComponentInputs Inputs, IReadOnlyList<InputProblem> Problems) Prepare(ObjectValue given, DateTimeOffset now)
    {
        var problems = new List<InputProblem>();
        var inputs = ComponentInputs.Read(
            InputModel.Of(InputType), given, (path, reason) => problems.Add(new InputProblem(path, reason)));
        problems.AddRange(InputCheck.Of(InputType, inputs.Api, mayMint: false, now, _ => { }));
        return (inputs, problems);
    }

    /// <summary>Does it.</summary>
    /// <param name="call">The component, and the arguments as its inputs.</param>
    /// <param name="outputs">The component's outputs.</param>
    /// <param name="report">Takes why it cannot be done, by the argument's path.</param>
    public abstract Task<ObjectValue> RunAsync(ComponentCall call, ObjectValue outputs, Action<string, string> report);
}
