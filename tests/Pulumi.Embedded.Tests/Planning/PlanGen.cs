using CsCheck;
using Pulumi.Embedded.Monitor;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests.Planning;

/// <summary>Random programs: resources with values, references to earlier ones, and options.</summary>
internal static class PlanGen
{
    /// <summary>A program, and what becomes of it in some edits.</summary>
    public static readonly Gen<ResourceGoal[][]> History =
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 4], Gen.Int[0, int.MaxValue])
            .Select((size, edits, seed) => Programs(size, edits, new Random(seed)));

    private static ResourceGoal[][] Programs(int size, int edits, Random random)
    {
        var programs = new List<ResourceGoal[]> { Program([.. Enumerable.Range(0, size).Where(_ => true)], random) };
        for (var i = 0; i < edits; i++)
        {
            programs.Add(Program([.. Enumerable.Range(0, size).Where(_ => random.Next(8) > 0)], random));
        }

        return [.. programs];
    }

    private static ResourceGoal[] Program(IReadOnlyList<int> names, Random random)
    {
        var goals = new List<ResourceGoal>();
        foreach (var name in names)
        {
            var earlier = goals.Where(g => g.Custom).Select(g => g.Name).ToArray();
            string? Other(int odds) => earlier.Length > 0 && random.Next(100) < odds ? earlier[random.Next(earlier.Length)] : null;
            var inputs = ObjectValue.Empty;
            var dependencies = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
            foreach (var property in new[] { "a", "b", "c", "n" }.Where(p => random.Next(100) < (p == "a" ? 80 : 35)))
            {
                var from = Other(35);
                inputs = inputs.With(property, PropertyValue.Of(from is null ? "v" + random.Next(3) : "of " + from));
                dependencies[property] = from is null ? [] : [PlanWorld.UrnOf(from)];
            }

            goals.Add(new ResourceGoal
            {
                Type = "lab:index:Thing",
                Name = "r" + name,
                Inputs = inputs,
                PropertyDependencies = dependencies,
                Dependencies = [.. dependencies.Values.SelectMany(d => d).Concat(Other(15) is { } extra ? [PlanWorld.UrnOf(extra)] : [])],
                Protect = random.Next(100) < 10 ? true : null,
                DeleteBeforeReplace = random.Next(100) < 15 ? random.Next(4) > 0 : null,
                RetainOnDelete = random.Next(100) < 8 ? true : null,
                DeletedWith = Other(8) is { } with ? PlanWorld.UrnOf(with) : null,
                ReplaceWith = Other(8) is { } replaced ? [PlanWorld.UrnOf(replaced)] : [],
                IgnoreChanges = random.Next(100) < 10 ? ["a"] : [],
                ReplaceOnChanges = random.Next(100) < 10 ? ["n"] : [],
            });
        }

        return [.. goals];
    }
}
