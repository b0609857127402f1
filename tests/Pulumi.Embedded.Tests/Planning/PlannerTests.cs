using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests.Planning;

/// <summary>
/// What is planned, row by row: a program, another that comes after it, and the steps of that one. In the programs, <c>a</c> and <c>n</c>
/// change in place, <c>b</c> needs a new resource, <c>c</c> needs the old one gone first.
/// </summary>
public sealed class PlannerTests
{
    private static readonly PlanningOptions None = new();

    public static TheoryData<string, string, string, string> Rows => new()
    {
        // What changes.
        { "one a=1", "one a=1", "", "same one" },
        { "one a=1", "one a=2", "", "update one" },
        { "one b=1", "one b=2", "", "replace one beside, deletereplaced one" },
        { "one c=1", "one c=2", "", "deletereplaced one keeps, replace one" },
        { "one a=1", "two a=1", "", "create two, delete one" },
        { "", "one a=bad", "", "refused" },

        // Which goes first, by the program's word.
        { "one b=1", "one b=2 first", "", "deletereplaced one keeps, replace one" },
        { "one c=1", "one c=2 last", "", "replace one beside, deletereplaced one" },

        // Paths that do not count, and paths that replace.
        { "one a=1", "one a=2 ignore=a", "", "same one" },
        { "one a=1", "one a=2 replacing=a", "", "replace one beside, deletereplaced one" },
        { "one a=1", "one a=2 replacing=n", "", "update one" },

        // Protection.
        { "one b=1 protect", "one b=2 protect", "", "refused" },
        { "one b=1 protect", "one b=2", "", "replace one beside, deletereplaced one" },
        { "one a=1 protect", "one a=2 protect", "", "update one" },
        { "one a=1 protect|two a=1", "", "", "delete two, refused" },

        // What goes with a replacement that needs the old one gone.
        { "one c=1|two b=of:one", "one c=2|two b=of:one", "",
            "deletereplaced two keeps, deletereplaced one keeps, replace one, replace two" },
        { "one c=1|two a=of:one", "one c=2|two a=of:one", "", "deletereplaced one keeps, replace one, same two" },
        { "one c=1|two b=of:one protect", "one c=2|two b=of:one protect", "", "refused" },
        { "one c=1|two b=of:one", "one c=2", "",
            "deletereplaced two keeps, deletereplaced one keeps, replace one, removependingreplace two" },
        { "one c=1|two a=1 with=one", "one c=2|two a=1 with=one", "",
            "deletereplaced two keeps, deletereplaced one keeps, replace one, replace two" },
        { "one b=1|two a=1 with=one", "one b=2|two a=1 with=one", "",
            "replace one beside, replace two beside, deletereplaced two, deletereplaced one" },
        { "one b=1|two a=1 replacewith=one", "one b=2|two a=1 replacewith=one", "",
            "replace one beside, replace two beside, deletereplaced two, deletereplaced one" },
        { "one c=1|two b=of:one", "one c=2|two b=of:one", "target=one",
            "deletereplaced two keeps, deletereplaced one keeps, replace one, replace two" },

        // Targets.
        { "one a=1|two a=1", "one a=2|two a=2", "target=one", "update one, same two untouched" },
        { "one a=1", "one a=2|two a=1", "target=one", "update one, same two left" },
        { "one a=1", "one a=2|two a=1|three a=of:two", "target=three", "same one untouched, same two left, refused" },
        { "one a=1|two a=of:one", "one a=2|two a=of:one n=1", "target=one dependents", "update one, update two" },
        { "one a=1|two a=1", "two a=1", "target=two", "same two, same one untouched" },
        { "one a=1|two a=1", "two a=1", "target=one", "same two untouched, delete one" },
        { "one a=1|two a=1", "one a=2|two a=2", "exclude=one", "same one untouched, update two" },
        { "one a=1", "one a=1", "replace=one", "replace one beside, deletereplaced one" },

        // Former names.
        { "one a=1", "new a=1 alias=one", "", "same new" },
        { "one b=1|two a=of:one", "new b=2 alias=one|two a=of:new", "", "replace new beside, update two, deletereplaced one" },
        { "one a=1", "one a=1|new a=1 alias=one", "", "same one, refused" },

        // What is there already.
        { "", "one a=there import=x", "", "import one" },
        { "", "one a=else import=x", "", "import one, update one" },
        { "one a=1", "one a=there import=x", "", "importreplacement one beside, deletereplaced one" },
        { "", "one b=else import=x", "", "import one, refused" },

        // What stays.
        { "one a=1 retain", "", "", "retain one" },
        { "one a=1 trigger=1", "one a=1 trigger=2", "", "replace one beside, deletereplaced one" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_program_after_another_has_these_steps(string before, string after, string options, string steps)
    {
        var world = new PlanWorld();
        world.Up(Program(before));
        Assert.False(world.Failed, world.Why);
        world.Up(Program(after), Options(options));
        var done = world.Done.Where(s => s.Type == "lab:index:Thing").Select(Shown);
        Assert.Equal(steps, string.Join(", ", world.Failed ? done.Append("refused") : done));
    }

    private static string Shown(Step step) => string.Join(
        ' ',
        new[]
        {
            step.Operation.ToString().ToLowerInvariant(),
            step.Name,
            step.SetsAside ? "beside" : step.KeepsPlace ? "keeps" : step.IsUntargeted ? "untouched" : step.IsSkippedCreate ? "left" : "",
        }.Where(w => w.Length > 0));

    private static PlanningOptions Options(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TargetSet Set(string option) => new(
            words.Where(w => w.StartsWith(option + "=", StringComparison.Ordinal)).Select(w => w.Split('=')[1]));
        return None with
        {
            Targets = Set("target"),
            Excludes = Set("exclude"),
            Replaces = Set("replace"),
            TargetDependents = words.Contains("dependents"),
        };
    }

    private static ResourceGoal[] Program(string text) =>
        [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(r => Goal(r.Split(' ')))];

    private static ResourceGoal Goal(string[] words)
    {
        var goal = new ResourceGoal { Type = "lab:index:Thing", Name = words[0] };
        var dependencies = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var word in words.Skip(1).Select(w => w.Split('=')))
        {
            var value = word.ElementAtOrDefault(1) ?? "";
            goal = word[0] switch
            {
                "protect" => goal with { Protect = true },
                "retain" => goal with { RetainOnDelete = true },
                "first" => goal with { DeleteBeforeReplace = true },
                "last" => goal with { DeleteBeforeReplace = false },
                "ignore" => goal with { IgnoreChanges = [value] },
                "replacing" => goal with { ReplaceOnChanges = [value] },
                "alias" => goal with { Aliases = [new AliasGoal { Name = value }] },
                "import" => goal with { ImportId = value },
                "with" => goal with { DeletedWith = PlanWorld.UrnOf(value) },
                "replacewith" => goal with { ReplaceWith = [PlanWorld.UrnOf(value)] },
                "trigger" => goal with { ReplacementTrigger = PropertyValue.Of(value) },
                _ => goal with { Inputs = goal.Inputs.With(word[0], PropertyValue.Of(value)) },
            };
            if (value.StartsWith("of:", StringComparison.Ordinal))
            {
                dependencies[word[0]] = [PlanWorld.UrnOf(value[3..])];
            }
        }

        return goal with { PropertyDependencies = dependencies, Dependencies = [.. dependencies.Values.SelectMany(d => d)] };
    }
}
