namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>What expressions of a program can name. Of two things of one name, which is a mistake of its own, the first counts.</summary>
/// <param name="program">The program.</param>
internal sealed class ProgramNames(StackProgram program)
{
    public IReadOnlyDictionary<string, ResourceDeclaration> Resources { get; } = ByName(program.Resources, r => r.Key, r => r);

    public IReadOnlyDictionary<string, Expression> Variables { get; } = ByName(program.Variables, v => v.Name, v => v.Value);

    /// <summary>Configuration values; the stack may have more than the program declares.</summary>
    public HashSet<string> Config { get; } = program.Config.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => Resources.Keys.Concat(Variables.Keys).Concat(Config);

    private static Dictionary<string, TValue> ByName<T, TValue>(IEnumerable<T> items, Func<T, string> name, Func<T, TValue> value) =>
        items.GroupBy(name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => value(g.First()), StringComparer.Ordinal);
}
