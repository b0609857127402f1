namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Finds resources and variables that need themselves: what waits for itself would wait for ever.</summary>
/// <param name="program">The program; mistakes are noted in its file.</param>
/// <param name="resources">Its resources by name.</param>
/// <param name="variables">Its variables by name.</param>
internal sealed class CycleCheck(
    StackProgram program, IReadOnlyDictionary<string, ResourceDeclaration> resources, IReadOnlyDictionary<string, Expression> variables)
{
    // By name, whether all that it needs was looked at.
    private readonly Dictionary<string, bool> done = new(StringComparer.Ordinal);

    private readonly ILookup<string, ResourceDeclaration> defaultProviders = program.DefaultProviders();

    public void Run()
    {
        foreach (var name in resources.Keys.Concat(variables.Keys))
        {
            Visit(name, []);
        }
    }

    private void Visit(string name, List<string> path)
    {
        if (done.TryGetValue(name, out var isDone))
        {
            if (!isDone)
            {
                var cycle = path.SkipWhile(p => p != name).Append(name);
                program.File.Report(
                    resources.TryGetValue(name, out var r) ? r.At : variables[name].At,
                    $"\"{name}\" needs itself: {string.Join(" needs ", cycle)}");
            }

            return;
        }

        done[name] = false;
        path.Add(name);
        foreach (var next in Needs(name).Where(n => resources.ContainsKey(n) || variables.ContainsKey(n)).Distinct(StringComparer.Ordinal))
        {
            Visit(next, path);
        }

        path.RemoveAt(path.Count - 1);
        done[name] = true;
    }

    private IEnumerable<string> Needs(string name) =>
        (resources.TryGetValue(name, out var resource) ? ExpressionTree.Of(resource) : ExpressionTree.Below(variables[name]))
            .SelectMany(e => e switch
            {
                AccessExpression access => [access.Access.Root],
                TextExpression text => text.Parts.Select(p => p.Access?.Root).OfType<string>(),
                InvokeExpression { Options: { Provider: null, Parent: null } } call => DefaultProvider(call.Package),
                _ => Enumerable.Empty<string>(),
            })
            .Concat(resource is { IsProvider: false, Options: { Provider: null, Parent: null } } ? DefaultProvider(resource.Package) : []);

    // What names no provider needs the one that the program declares for all.
    private IEnumerable<string> DefaultProvider(string package) => defaultProviders[package].Select(r => r.Key);
}
