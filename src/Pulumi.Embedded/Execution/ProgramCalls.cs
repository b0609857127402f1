using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;

namespace Pulumi.Embedded.Execution;

/// <summary>The functions of providers that a program calls.</summary>
internal sealed class ProgramCalls(DeploymentContext context, Evaluator evaluator, ProgramResources resources)
{
    /// <summary>Calls a function; where something of what it is asked is not known yet, neither is its result.</summary>
    /// <exception cref="EvaluationException">The provider refuses, or fails.</exception>
    public async Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments)
    {
        if (call.Options.DependsOn is { } dependsOn)
        {
            await resources.UrnsOfAsync(dependsOn, "dependsOn");
            var (needed, _) = await evaluator.EvaluateAsync(dependsOn);
            if (context.Options.Preview && (needed is ListValue list ? list.Items : [needed]).Any(IsToCome))
            {
                // What is asked about does not exist yet.
                return arguments with { Value = PropertyValue.Unknown };
            }
        }

        var package = call.Token.Split(':')[0];
        if (!arguments.Value.IsKnown)
        {
            return arguments with { Value = PropertyValue.Unknown };
        }

        // As a child of its parent it asks the provider that the parent has.
        var above = call.Options.Parent is { } parent ? resources.Registered(await resources.UrnOfAsync(parent, "parent")) : default;
        var schema = await context.Plugins.SchemaAsync(package, call.Options.Version, context.Kill);
        var (token, function) = schema.Function(call.Token)!.Value;
        arguments = arguments with { Value = schema.MarkSecrets((ObjectValue)arguments.Value.Plain, function.Inputs) };
        context.Secrets.Add(arguments.Value);
        var provider = await resources.ProviderAsync(package, call.Options.Version, call.Options.Provider, above);
        var asked = PropertyWire.Write((ObjectValue)LoadedProvider.WithoutSecrets(arguments.Value));
        var answer = await AskAsync(call, provider, new InvokeRequest { Tok = token, Args = asked, Preview = context.Options.Preview });
        if (answer.Failures.Count > 0)
        {
            throw new EvaluationException(call.At, string.Join("; ", answer.Failures.Select(ProviderCalls.Told)));
        }

        PropertyValue result = schema.MarkSecrets(PropertyWire.Read(answer.Return), function.Outputs);
        context.Secrets.Add(result);
        if (call.Return is { } member)
        {
            result = ((ObjectValue)result)[member] ?? PropertyValue.Null;
        }

        return arguments with { Value = arguments.Value.HasSecret ? result.AsSecret() : result };
    }

    private static bool IsToCome(PropertyValue resource) =>
        resource is SignedValue { Content: var reference } && reference["id"] is UnknownValue;

    private async Task<InvokeResponse> AskAsync(InvokeExpression call, LoadedProvider provider, InvokeRequest request)
    {
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            return await context.CallAsync(o => provider.Client.InvokeAsync(request, o), ProviderCalls.Unlimited);
        }
        catch (RpcException e)
        {
            throw new EvaluationException(call.At, $"{call.Token}: {e.Status.Detail}");
        }
        finally
        {
            context.Questions.Release();
        }
    }
}
