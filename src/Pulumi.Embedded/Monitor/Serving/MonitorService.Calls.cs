using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <content>Calls of functions and methods.</content>
internal sealed partial class MonitorService
{
    private const string GetResource = "pulumi:pulumi:getResource";

    /// <inheritdoc/>
    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        of.CountAsync(() => InvokeAsync(request));

    /// <inheritdoc/>
    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        of.CountAsync(() => CallAsync(request));

    private async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var options = new TransformInvokeOptions
        {
            Provider = request.Provider,
            PluginDownloadUrl = request.PluginDownloadURL,
            Version = request.Version,
        };
        (var arguments, options) = await transforms.ApplyAsync(request.Tok, PropertyWire.Read(request.Args), options);
        try
        {
            var answer = await monitor.InvokeAsync(new InvokeGoal
            {
                Token = request.Tok,
                Arguments = arguments.Simplified,
                Parent = GoalMessages.Text(request.Parent),
                Package = PackageOf(request.PackageRef)
                    ?? GoalMessages.PackageOf(request.Tok, options.Version, options.PluginDownloadUrl),
                Provider = GoalMessages.Text(options.Provider),
            });
            return new ResourceInvokeResponse
            {
                Return = PropertyWire.Write(AnswerMarks.For(answer, true, request.AcceptResources || request.Tok == GetResource)),
            };
        }
        catch (RefusedCallException e)
        {
            return new ResourceInvokeResponse { Failures = { e.Failures } };
        }
        catch (CallException e)
        {
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unknown, e.Message));
        }
        catch (SkippedException)
        {
            throw Over();
        }
    }

    private async Task<CallResponse> CallAsync(ResourceCallRequest request)
    {
        var arguments = PropertyWire.Read(request.Args);
        var dependencies = request.ArgDependencies.ToDictionary(
            d => d.Key, d => d.Value.Urns.Concat(OutputsOf(d.Key)).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var name in arguments.Members.Keys.Where(n => !dependencies.ContainsKey(n)))
        {
            dependencies[name] = OutputsOf(name);
        }

        try
        {
            var answer = await monitor.CallAsync(new CallGoal
            {
                Token = request.Tok,
                Arguments = arguments,
                ArgumentDependencies = dependencies.ToDictionary(
                    d => d.Key, d => (IReadOnlyCollection<string>)[.. d.Value.Order(StringComparer.Ordinal)], StringComparer.Ordinal),
                Package = PackageOf(request.PackageRef)
                    ?? GoalMessages.PackageOf(request.Tok, request.Version, request.PluginDownloadURL),
                Provider = GoalMessages.Text(request.Provider),
            });
            var response = new CallResponse { Return = PropertyWire.Write(answer.Return.Simplified) };
            foreach (var (name, value) in answer.Return.Members)
            {
                var urns = OutputMarks.DependenciesIn(value).Union(answer.Dependencies.GetValueOrDefault(name, []));
                response.ReturnDependencies[name] = new CallResponse.Types.ReturnDependencies { Urns = { urns } };
            }

            return response;
        }
        catch (RefusedCallException e)
        {
            return new CallResponse { Failures = { e.Failures } };
        }
        catch (CallException e)
        {
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unknown, e.Message));
        }
        catch (SkippedException)
        {
            throw Over();
        }

        IEnumerable<string> OutputsOf(string name) => arguments[name] is { } value ? OutputMarks.DependenciesIn(value) : [];
    }
}
