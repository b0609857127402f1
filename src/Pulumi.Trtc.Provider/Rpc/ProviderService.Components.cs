using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Components;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

// Components, and what a program asks of them.
internal sealed partial class ProviderService
{
    private const string Self = "__self__";

    public override async Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context)
    {
        var component = AllComponents.Find(request.Type)
            ?? throw NoSuch("component", request.Type, AllComponents.List.Select(c => c.Name));
        var given = OutputMarks.With(
            PropertyWire.Read(request.Inputs), request.InputDependencies.ToDictionary(d => d.Key, d => Sorted(d.Value.Urns)));
        var warnings = new List<string>();
        var (inputs, problems) = component.Prepare(given, Settings, warnings.Add);
        var secrets = SecretTexts.Of(inputs.Given);
        if (problems.Count > 0)
        {
            throw ComponentFailures.Refused($"{request.Type} \"{request.Name}\" is refused", inputs.Given, problems, secrets.Hide);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, context.CancellationToken);
        var provider = request.Providers.TryGetValue("trtc", out var named) ? named : ownReference;

        // What inputs depend on, the parts that have them depend on; what the program names besides is for all.
        var waits = request.Dependencies.Except(request.InputDependencies.Values.SelectMany(d => d.Urns)).ToArray();
        var monitor = new ComponentMonitor(
            connection.MonitorAt(request.MonitorEndpoint), waits, provider, request.DryRun, either.Token);
        var urn = await monitor.RegisterAsync(request, inputs.Given);
        var log = new ResourceLog(connection.Engine, urn, secrets);
        foreach (var warning in warnings)
        {
            await log.WarnAsync(warning);
        }

        var built = await component.BuildAsync(new ComponentCall(monitor, urn, request.Name, inputs));
        var outputs = await monitor.RegisterOutputsAsync(urn, built);
        var answer = new ConstructResponse
        {
            Urn = urn,
            State = PropertyWire.Write(request.AcceptsOutputValues ? outputs : outputs.Simplified),
        };
        foreach (var (name, value) in outputs.Members)
        {
            answer.StateDependencies[name] = new() { Urns = { OutputMarks.DependenciesIn(value) } };
        }

        return answer;
    }

    public override async Task<CallResponse> Call(CallRequest request, ServerCallContext context)
    {
        var methods = AllComponents.List.SelectMany(c => c.Methods.Select(m => (Name: $"{c.Name}/{m.Name}", Method: m))).ToArray();
        var method = methods.FirstOrDefault(m => $"trtc:index:{m.Name}" == request.Tok).Method
            ?? throw NoSuch("method", request.Tok, methods.Select(m => m.Name));
        var arguments = OutputMarks.With(
            PropertyWire.Read(request.Args), request.ArgDependencies.ToDictionary(d => d.Key, d => Sorted(d.Value.Urns)));
        if ((arguments[Self]?.Plain as SignedValue)?.Content["urn"]?.AsText is not { } urn)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{request.Tok} is called without the component that it is of."));
        }

        var (inputs, problems) = method.Prepare(arguments.Without(Self), Settings.Time.GetUtcNow());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, context.CancellationToken);
        var answer = new CallResponse();
        if (problems.Count == 0)
        {
            var self = OutputMarks.DependenciesIn(arguments[Self]!).Remove(urn);
            var monitor = new ComponentMonitor(
                connection.MonitorAt(request.MonitorEndpoint), self, ownReference, request.DryRun, either.Token);
            var (outputs, more) = (await monitor.OutputsOfAsync(urn), new List<InputProblem>());
            var result = await method.RunAsync(
                new ComponentCall(monitor, urn, Urn.NameOf(urn), inputs),
                outputs,
                (path, reason) => more.Add(new InputProblem(path, reason)));
            problems = more;
            answer.Return = PropertyWire.Write(request.AcceptsOutputValues ? result : result.Simplified);
            foreach (var (name, value) in result.Members)
            {
                answer.ReturnDependencies[name] = new() { Urns = { OutputMarks.DependenciesIn(value) } };
            }
        }

        answer.Failures.Add(problems.Select(CheckFailures.OfArgument));
        return answer;
    }

    private static ImmutableSortedSet<string> Sorted(IEnumerable<string> urns) => urns.ToImmutableSortedSet(StringComparer.Ordinal);
}
