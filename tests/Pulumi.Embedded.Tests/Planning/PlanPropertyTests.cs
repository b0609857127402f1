using CsCheck;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests.Planning;

/// <summary>What holds of every plan, over random programs and histories of them.</summary>
public sealed class PlanPropertyTests
{
    private const int Samples = 2000;

    [Fact]
    public void A_protected_record_is_never_deleted() => PlanGen.History.Sample(
        programs =>
        {
            var world = new PlanWorld();
            foreach (var program in programs)
            {
                world.Up(program);
                Never(world);
            }

            world.Destroy();
            Never(world);

            static void Never(PlanWorld world) => Assert.DoesNotContain(
                world.Done, s => s is { Operation: StepOperation.Delete or StepOperation.Retain, Old.Protect: true });
        },
        iter: Samples);

    [Fact]
    public void What_is_not_targeted_is_not_touched() => Gen.Select(PlanGen.History, Gen.Int[0, 5]).Sample(
        (programs, target) =>
        {
            var world = new PlanWorld();
            world.Up(programs[0]);
            foreach (var program in programs.Skip(1))
            {
                var before = world.Records;
                world.Up(program, new PlanningOptions { Targets = new TargetSet(["r" + target]) });
                Assert.All(
                    world.Done.Where(s => s.Name != "r" + target && s.Old?.IsProvider != true && s.New?.IsProvider != true),
                    s => Assert.True(s is { Operation: StepOperation.Same } || IsForced(world, s), $"{s.Operation} {s.Name}"));
                var touched = world.Done.Where(s => s.Operation != StepOperation.Same).Select(s => s.Urn).ToHashSet();
                foreach (var record in before.Where(r => !touched.Contains(r.Urn) && r.Name != "r" + target))
                {
                    Assert.Contains(world.Records, r => r.Urn == record.Urn && r.Id == record.Id && r.Inputs.Equals(record.Inputs));
                }
            }
        },
        iter: Samples);

    [Fact]
    public void After_any_prefix_of_the_steps_the_snapshot_is_whole() => PlanGen.History.Sample(
        programs =>
        {
            var world = new PlanWorld();
            world.After = _ => Assert.Empty(SnapshotRules.Problems(new Snapshot([.. world.Records], [])));
            foreach (var program in programs)
            {
                world.Up(program);
            }

            world.Destroy();
            Assert.Empty(SnapshotRules.Problems(new Snapshot([.. world.Records], [])));
        },
        iter: Samples);

    [Fact]
    public void A_second_up_changes_nothing() => PlanGen.History.Sample(
        programs =>
        {
            var world = new PlanWorld();
            foreach (var program in programs)
            {
                world.Up(program);
                if (world.Failed)
                {
                    continue;
                }

                var before = world.Records;
                world.Up(program);
                Assert.All(world.Done, s => Assert.Equal(StepOperation.Same, s.Operation));
                Assert.Equal(before.Select(Shown), world.Records.Select(Shown));
            }
        },
        iter: Samples);

    [Fact]
    public void After_a_failure_anywhere_and_one_more_up_the_state_is_that_of_a_run_without_failure() =>
        Gen.Select(PlanGen.History, Gen.Int[0, 12]).Sample(
            (programs, at) =>
            {
                // That a run replaced a resource is nowhere written, in Pulumi neither: what is replaced with it is so in that run alone,
                // and what is ignored stays as long as a resource is not replaced.
                var world = new PlanWorld();
                foreach (var program in programs.Select(
                    p => p.Select(g => g with { IgnoreChanges = [], ReplaceWith = [], DeletedWith = null }).ToArray()))
                {
                    var (whole, broken) = (world.Copy(), world.Copy());
                    whole.Up(program);
                    var count = 0;
                    broken.Fails = _ => count++ == at;
                    broken.Up(program);
                    broken.Fails = _ => false;
                    broken.Up(program);
                    if (!whole.Failed)
                    {
                        Assert.False(broken.Failed, broken.Why);
                        Assert.Equal(
                            whole.Records.Select(Shown).Order(StringComparer.Ordinal),
                            broken.Records.Select(Shown).Order(StringComparer.Ordinal));
                    }

                    world = whole;
                }
            },
            iter: Samples,
            print: t => Shown(t.Item1) + $"\nfails at step {t.Item2}");

    // A targeted resource that must go first takes along what cannot stay without it; Pulumi does so, too, and says it.
    private static bool IsForced(PlanWorld world, Step step) => step.Operation is StepOperation.DeleteReplaced or StepOperation.Replace
        && world.Done.Any(s => s is { Operation: StepOperation.DeleteReplaced });

    private static string Shown(ResourceGoal[][] programs) =>
        "\n" + string.Join("\nthen\n", programs.Select(p => string.Join('\n', p.Select(Shown))));

    private static string Shown(ResourceGoal g) => string.Join(
        ' ',
        g.Name,
        g.Inputs,
        "needs " + string.Join(',', g.Dependencies.Select(Urn.NameOf)),
        g.Protect is true ? "protect" : "",
        g.DeleteBeforeReplace is { } first ? $"deleteBeforeReplace {first}" : "",
        g.RetainOnDelete is true ? "retain" : "",
        g.DeletedWith is { } with ? "deletedWith " + Urn.NameOf(with) : "",
        "replaceWith " + string.Join(',', g.ReplaceWith.Select(Urn.NameOf)),
        "ignore " + string.Join(',', g.IgnoreChanges),
        "replaceOnChanges " + string.Join(',', g.ReplaceOnChanges));

    // Without what depends on how often something was made.
    private static string Shown(ResourceState r) => string.Join(
        ' ',
        r.Urn,
        r.Custom,
        r.Delete,
        r.PendingReplacement,
        r.Protect,
        r.Inputs,
        r.Parent,
        string.Join(',', r.Dependencies),
        r.DeletedWith,
        string.Join(',', r.ReplaceWith));
}
