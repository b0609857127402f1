using Pulumi.Protocol;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>The functions of providers that a program calls.</summary>
/// <param name="surroundings">Where the program runs.</param>
/// <param name="options">Works options out.</param>
/// <param name="plugins">Have the schemas of packages.</param>
/// <param name="monitor">Calls functions.</param>
internal sealed class ProgramCalls(
    ProgramSurroundings surroundings, OptionValues options, PluginSet plugins, IResourceMonitor monitor)
{
    /// <summary>Calls a function; where something of what it is asked is not known yet, neither is its result.</summary>
    /// <exception cref="EvaluationException">The provider refuses, or fails.</exception>
    public async Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments)
    {
        var needed = await options.ReferencesAsync(call.Options.DependsOn, "dependsOn");
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
        var name = call.Token.Split(':')[0];
        var package = new PackageDescriptor(name, call.Options.Version);
        var parent = call.Options.Parent is { } above ? await options.UrnAsync(above, "parent") : null;
        var schema = await plugins.SchemaAsync(package, surroundings.Kill);
        var (token, function) = schema.Function(call.Token)!.Value;
        arguments = arguments with { Value = schema.MarkSecrets((ObjectValue)arguments.Value.Plain, function.Inputs) };
        surroundings.Hides(arguments.Value);
        var (provider, _) = await options.ProvidersAsync(name, call.Options.Provider, null, parent);
        var goal = new InvokeGoal
        {
            Token = token,
            Arguments = (ObjectValue)arguments.Value,
            Package = package,
            Provider = provider,
        };
        PropertyValue result;
        try
        {
            result = schema.MarkSecrets(await monitor.InvokeAsync(goal), function.Outputs);
        }
        catch (CallException e)
        {
            throw new EvaluationException(call.At, e.Message);
        }

        surroundings.Hides(result);
        if (call.Return is { } member)
        {
            result = ((ObjectValue)result)[member] ?? PropertyValue.Null;
        }

        return arguments with { Value = arguments.Value.HasSecret ? result.AsSecret() : result };
    }
}
