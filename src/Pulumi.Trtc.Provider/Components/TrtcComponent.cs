using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>
/// A component as the protocol's side sees it. Checks, secrets and the schema come from its records; which resources it is made of is in
/// its own file: <see cref="TrtcComponent{TInputs, TOutputs}"/>.
/// </summary>
internal abstract class TrtcComponent
{
    /// <summary>Name in the token <c>trtc:index:NAME</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>What it is, for a reader of the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Record of the inputs.</summary>
    public abstract ApiType InputType { get; }

    /// <summary>Record of the outputs.</summary>
    public abstract ApiType Outputs { get; }

    /// <summary>What a program can ask of it.</summary>
    public virtual IReadOnlyList<ComponentMethod> Methods => [];

    /// <summary>Reads what a program gave, and finds everything that the component's parts would be refused for.</summary>
    public (ComponentInputs Inputs, IReadOnlyList<InputProblem> Problems) Prepare(
        ObjectValue given, ProviderSettings settings, Action<string> warn)
    {
        var problems = new List<InputProblem>();
        void Report(string path, string reason) => problems.Add(new InputProblem(path, reason));

        var inputs = ComponentInputs.Read(InputModel.Of(InputType), given, Report);
        problems.AddRange(InputCheck.Of(
            InputType, inputs.Api, settings.MayMint, settings.Time.GetUtcNow(), p => warn($"{p.Path}: {p.Reason}")));
        ComponentRobots.Check(InputType, inputs.Api, settings.MayMint, Report);
        CheckMore(inputs.Api, Report);
        return (inputs, problems);
    }

    /// <summary>Declares the resources that it is made of, and gives its outputs.</summary>
    public abstract Task<ObjectValue> BuildAsync(ComponentCall call);

    /// <summary>Checks that only this component has.</summary>
    protected virtual void CheckMore(ApiObject inputs, Action<string, string> report)
    {
    }
}

/// <summary>A component in its own records.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <typeparam name="TOutputs">Record of the outputs.</typeparam>
internal abstract class TrtcComponent<TInputs, TOutputs> : TrtcComponent
    where TInputs : class
    where TOutputs : class
{
    public sealed override ApiType InputType { get; } = Records.Of<TInputs>();

    public sealed override ApiType Outputs { get; } = Records.Of<TOutputs>();
}
