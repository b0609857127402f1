using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Model;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Refusals in the form that reads well wherever they are told.</summary>
internal static class CheckFailures
{
    /// <summary>
    /// A refusal of what stands at a path, which the reason begins with. Engines look a named property up among the
    /// resource's own and print its value with it: so only one of these is named, and only where nothing of it is
    /// secret.
    /// </summary>
    public static CheckFailure Of(ObjectValue inputs, InputProblem problem)
    {
        var isNamed = PropertyPath.TryParse(problem.Path) is { Steps: [{ Name: { } name }] } && inputs[name]?.HasSecret != true;
        return new CheckFailure { Property = isNamed ? problem.Path : "", Reason = Reason(problem) };
    }

    /// <summary>A refusal of an argument of a function, of which engines print no value.</summary>
    public static CheckFailure OfArgument(InputProblem problem) => new() { Property = problem.Path, Reason = Reason(problem) };

    private static string Reason(InputProblem problem) => problem.Path.Length == 0 ? problem.Reason : $"{problem.Path}: {problem.Reason}";
}
