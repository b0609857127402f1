using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>The functions of providers that a program calls.</summary>
/// <param name="surroundings">Where the program runs.</param>
/// <param name="options">Works options out.</param>
/// <param name="packages">The packages of the program.</param>
/// <param name="monitor">Calls functions.</param>
internal sealed class ProgramCalls(
    ProgramSurroundings surroundings, OptionValues options, ProgramPackages packages, IResourceMonitor monitor)
{
    /// <summary>Calls a function; where something of what it is asked is not known yet, neither is its result.</summary>
    /// <exception cref="EvaluationException">The provider refuses, or fails.</exception>
    public async Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments)
    {
        // What uses the result depends on what the call does.
        var needed = await options.ReferencesAsync(call.Options.DependsOn, "dependsOn");
        arguments = arguments with { Dependencies = arguments.Dependencies.Union(needed.Select(n => n["urn"]!.AsText!)) };
        if (surroundings.Preview && needed.Any(n => n["id"] is UnknownValue))
        {
            // What is asked about does not exist yet.
            return arguments with { Value = PropertyValue.Unknown };
        }

        if (!arguments.Value.IsKnown)
        {
            return arguments with { Value = PropertyValue.Unknown };
        }

        // As a child of its parent it asks the provider that the parent has.
        var parent = call.Options.Parent is { } above ? await options.UrnAsync(above, "parent") : null;
        var (found, schema, token, function) = packages.Function(call)!;
        arguments = arguments with { Value = schema.MarkSecrets((ObjectValue)Valued.Sent(arguments.Value.Plain), function.Inputs) };
        surroundings.Hides(arguments.Value);
        var (provider, _) = await options.ProvidersAsync(call.Package, call.Options.Provider, null, parent);
        var goal = new InvokeGoal
        {
            Token = token,
            Arguments = (ObjectValue)arguments.Value,
            Package = packages.Asked(call, found),
            Provider = provider,
        };
        ObjectValue answer;
        try
        {
            answer = await monitor.InvokeAsync(goal);
        }
        catch (CallException e)
        {
            throw new EvaluationException(call.At, e.Message);
        }

        // Where the provider says that a part is secret, all of it is.
        var isSecret = arguments.Value.HasSecret || answer.HasSecret;
        PropertyValue result = function.Result is null
            ? schema.MarkSecrets(answer, function.Outputs)
            : answer.Members.Values.FirstOrDefault() ?? PropertyValue.Null;
        surroundings.Hides(result);
        if (call.Return is { } member)
        {
            result = ((ObjectValue)result)[member] ?? PropertyValue.Null;
        }

        return arguments with { Value = isSecret ? result.AsSecret() : result };
    }

    /// <summary>What the engine knows of a resource that is not of the program itself.</summary>
    /// <exception cref="EvaluationException">It knows nothing of it.</exception>
    public async Task<ResourceValue> ResourceAsync(string urn, Position at)
    {
        try
        {
            var found = await monitor.InvokeAsync(new InvokeGoal
            {
                Token = PulumiSchema.GetResource,
                Arguments = ObjectValue.Empty.With("urn", PropertyValue.Of(urn)),
                Package = new PackageDescriptor("pulumi"),
            });
            var state = found["state"]?.Plain as ObjectValue ?? ObjectValue.Empty;
            return new ResourceValue(state.With("id", found["id"] ?? PropertyValue.Unknown).With("urn", PropertyValue.Of(urn)));
        }
        catch (CallException e)
        {
            throw new EvaluationException(at, e.Message);
        }
    }
}
