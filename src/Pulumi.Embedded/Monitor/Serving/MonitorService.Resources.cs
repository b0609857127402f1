using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <content>Registrations and look-ups.</content>
internal sealed partial class MonitorService
{
    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var own = transforms.Own(request);
        var inputs = PropertyWire.Read(request.Object);
        var properties = GoalMessages.DependenciesOf(request, inputs);
        var dependencies = request.Dependencies.ToImmutableSortedSet(StringComparer.Ordinal);
        var isTransformed = request.Transforms.Count > 0;
        if (isTransformed)
        {
            inputs = OutputMarks.With(inputs, properties);
        }

        (inputs, var options) = await transforms.ApplyAsync(request, own, inputs, GoalMessages.OptionsOf(request));
        if (isTransformed)
        {
            // What the transforms made of the inputs says what they depend on.
            dependencies = options.DependsOn.ToImmutableSortedSet(StringComparer.Ordinal);
            properties = new(StringComparer.Ordinal);
        }

        foreach (var (name, value) in inputs.Members)
        {
            var more = OutputMarks.DependenciesIn(value);
            properties[name] = properties.GetValueOrDefault(name, []).Union(more);
            dependencies = isTransformed ? dependencies.Union(more) : dependencies;
        }

        var package = PackageOf(request.PackageRef);
        var goal = GoalMessages.Goal(request, inputs, options, dependencies, properties, package);
        try
        {
            var made = await monitor.RegisterAsync(goal);
            transforms.Note(made.Urn, goal.Parent, own);
            return Answer(request, made);
        }
        catch (SkippedException e) when (of.GoesOn() && request.SupportsResultReporting)
        {
            var urn = Urn.Of(of.Stack, of.Project, goal.Parent, goal.Type, goal.Name).ToString();
            transforms.Note(urn, goal.Parent, own);
            return new RegisterResourceResponse { Urn = urn, Result = e.IsLeftOut ? Result.Skip : Result.Fail };
        }
        catch (SkippedException)
        {
            throw Over();
        }
    }

    private async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request)
    {
        try
        {
            var read = await monitor.ReadAsync(new ReadGoal
            {
                Type = request.Type,
                Name = request.Name,
                Id = request.Id,
                Parent = GoalMessages.Text(request.Parent),
                State = PropertyWire.Read(request.Properties).Simplified,
                Package = PackageOf(request.PackageRef)
                    ?? GoalMessages.PackageOf(request.Type, request.Version, request.PluginDownloadURL),
                Provider = GoalMessages.Text(request.Provider),
                Dependencies = request.Dependencies,
                AdditionalSecretOutputs = request.AdditionalSecretOutputs,
            });
            return new ReadResourceResponse
            {
                Urn = read.Urn,
                Properties = PropertyWire.Write(AnswerMarks.For(read.Outputs, request.AcceptSecrets, request.AcceptResources)),
            };
        }
        catch (SkippedException)
        {
            throw Over();
        }
    }

    private static RegisterResourceResponse Answer(RegisterResourceRequest request, RegisteredResource made)
    {
        var outputs = request.SupportsPartialValues ? made.Outputs : made.Outputs.Where((_, value) => value.IsKnown);
        var answer = new RegisterResourceResponse
        {
            Urn = made.Urn,
            Id = made.Id ?? "",
            Object = PropertyWire.Write(AnswerMarks.For(outputs, request.AcceptSecrets, request.AcceptResources)),
            Unknown = made.IsUnknown,
        };
        foreach (var (name, urns) in made.Dependencies)
        {
            answer.PropertyDependencies[name] = new RegisterResourceResponse.Types.PropertyDependencies { Urns = { urns } };
        }

        return answer;
    }

    // SDKs end their programs at this.
    private static RpcException Over() => new(new Grpc.Core.Status(StatusCode.Unavailable, OverText));
}
