using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>Saved plans: what may be done within one, and how they are written.</summary>
public class UpdatePlanTests
{
    private const string Thing = "urn:pulumi:dev::test::rec:index:Task::thing";

    private static readonly PlanGoal Goal = new() { Type = "rec:index:Task", Name = "thing", Custom = true };

    [Theory]
    [InlineData("same", "same", true)]
    [InlineData("update", "same", false)]
    [InlineData("same", "create", true)]
    [InlineData("create", "create", true)]
    [InlineData("update", "create", false)]
    [InlineData("same", "update", true)]
    [InlineData("replace", "update", false)]
    [InlineData("update", "replace", true)]
    [InlineData("same", "replace", true)]
    [InlineData("create", "replace", false)]
    [InlineData("same", "delete", false)]
    [InlineData("delete", "delete", true)]
    public void A_step_may_do_less_than_was_planned_and_never_more(string step, string planned, bool allowed) =>
        Assert.Equal(allowed, UpdatePlanCheck.Step(new ResourcePlan { Steps = [planned] }, 0, step) is null);

    [Fact]
    public void What_has_no_plan_may_only_stay_as_it_is()
    {
        Assert.Null(UpdatePlanCheck.Step(null, 0, "same"));
        Assert.Equal(
            "create is not allowed by the plan: it has no steps for this resource; make a new plan with `preview --save-plan`",
            UpdatePlanCheck.Step(null, 0, "create"));
        var second = UpdatePlanCheck.Step(new ResourcePlan { Steps = ["same"] }, 1, "same");
        Assert.Contains("it has no more steps", second!, StringComparison.Ordinal);
    }

    // Members are written as name=value; ? is a value that is not known.
    [Theory]
    [InlineData("", "a=1", "", "a=1", null)]
    [InlineData("", "a=1", "", "a=2", "a becomes \"1\", but it becomes \"2\"")]
    [InlineData("", "a=1", "", "", "a becomes \"1\", but it goes")]
    [InlineData("", "a=1", "a=1", "a=1", null)]
    [InlineData("", "a=?", "", "a=2", null)]
    [InlineData("", "a=?", "", "", null)]
    [InlineData("a=1", "a=2", "a=1", "a=2", null)]
    [InlineData("a=1", "a=2", "a=1", "a=1", "a becomes \"2\", but it stays \"1\"")]
    [InlineData("a=1", "a=2", "", "a=2", "a changes to \"2\", but it was not there before")]
    [InlineData("a=1", "a=?", "a=1", "", null)]
    [InlineData("a=1", "", "a=1", "", null)]
    [InlineData("a=1", "", "a=1", "a=1", "a goes, but it stays \"1\"")]
    [InlineData("a=1", "a=1", "a=1", "a=1", null)]
    [InlineData("a=1", "a=1", "a=1", "a=2", "a stays, but it becomes \"2\"")]
    [InlineData("a=1", "a=1", "a=1", "", "a stays, but it goes")]
    [InlineData("", "", "", "b=1", "b is absent, but it becomes \"1\"")]
    public void Inputs_are_held_against_those_of_the_plan(string planOld, string planNow, string old, string now, string? wrong)
    {
        var diff = PlanDiff.Between(Object(planOld), Object(planNow));
        Assert.Equal(wrong, diff.Violations(Object(old), Object(now)).SingleOrDefault());
    }

    [Fact]
    public void A_secret_that_differs_from_the_plan_is_told_of_without_its_value()
    {
        var diff = PlanDiff.Between(ObjectValue.Empty, ObjectValue.Empty.With("key", PropertyValue.Of("planned").AsSecret()));
        var wrong = Assert.Single(diff.Violations(ObjectValue.Empty, ObjectValue.Empty.With("key", PropertyValue.Of("other").AsSecret())));
        Assert.Equal("key becomes [secret], but it becomes [secret]", wrong);
        Assert.Empty(diff.Violations(ObjectValue.Empty, ObjectValue.Empty.With("key", PropertyValue.Of("planned").AsSecret())));
    }

    public static TheoryData<string, string> Options => new()
    {
        { "custom", "it was planned as a resource of a provider" },
        { "parent", "parent is another than planned, which is none" },
        { "protect", "protect is another than planned, which is false" },
        { "deleteBeforeReplace", "deleteBeforeReplace is another than planned, which is none" },
        { "import", "import is another than planned, which is none" },
        { "timeout", "the update time-out is another than planned, which is 0 s" },
        { "ignoreChanges", "ignoreChanges: added room" },
        { "dependencies", "dependencies: added urn:pulumi:dev::test::rec:index:Task::other" },
        { "provider", "provider is another than planned, which is none" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_must_be_those_of_the_plan(string option, string message)
    {
        var now = option switch
        {
            "custom" => Goal with { Custom = false },
            "parent" => Goal with { Parent = Thing },
            "protect" => Goal with { Protect = true },
            "deleteBeforeReplace" => Goal with { DeleteBeforeReplace = false },
            "import" => Goal with { ImportId = "x" },
            "timeout" => Goal with { CustomTimeouts = new(0, 5, 0) },
            "ignoreChanges" => Goal with { IgnoreChanges = ["room"] },
            "dependencies" => Goal with { Dependencies = ["urn:pulumi:dev::test::rec:index:Task::other"] },
            _ => Goal with { Provider = "urn:pulumi:dev::test::pulumi:providers:rec::p::id" },
        };
        var plan = new ResourcePlan { Goal = Goal };
        Assert.Null(UpdatePlanCheck.Goal(plan, null, ObjectValue.Empty, ObjectValue.Empty, Goal));
        Assert.Equal(
            $"this resource violates the plan: {message}; make a new plan with `preview --save-plan`",
            UpdatePlanCheck.Goal(plan, null, ObjectValue.Empty, ObjectValue.Empty, now));
    }

    [Fact]
    public void A_provider_that_was_yet_to_come_may_have_any_ID()
    {
        const string Planned = "urn:pulumi:dev::test::pulumi:providers:rec::p::" + PropertyWire.UnknownText;
        var plan = new ResourcePlan { Goal = Goal with { Provider = Planned } };
        Assert.Null(Check("urn:pulumi:dev::test::pulumi:providers:rec::p::id"));
        Assert.NotNull(Check("urn:pulumi:dev::test::pulumi:providers:rec::q::id"));

        string? Check(string provider) =>
            UpdatePlanCheck.Goal(plan, null, ObjectValue.Empty, ObjectValue.Empty, Goal with { Provider = provider });
    }

    [Fact]
    public void What_was_not_planned_must_stay_as_the_state_has_it()
    {
        var old = new ResourceState { Urn = Thing, Type = "rec:index:Task", Inputs = Object("a=1") };
        Assert.Null(UpdatePlanCheck.Goal(null, old, old.Inputs, Object("a=1"), Goal));
        var changed = UpdatePlanCheck.Goal(null, old, old.Inputs, Object("a=2"), Goal);
        Assert.Contains("a stays, but it becomes \"2\"", changed!, StringComparison.Ordinal);
        var kept = UpdatePlanCheck.Goal(new ResourcePlan(), old, old.Inputs, Object("a=1"), Goal);
        Assert.Contains("the program has it", kept!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_planned_must_come_but_what_is_gone_already_need_not_go()
    {
        var plan = new UpdatePlan(new Dictionary<string, ResourcePlan>
        {
            ["a"] = new() { Steps = ["create-replacement", "replace", "delete-replaced"] },
            ["b"] = new() { Steps = ["update"] },
            ["c"] = new() { Steps = ["delete"] },
            ["d"] = new() { Steps = ["delete"] },
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));
        var left = UpdatePlanCheck.Left(plan, new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 }, new HashSet<string> { "a", "b", "d" });
        Assert.Equal(["a", "d"], left.Select(l => l.Urn));
        Assert.StartsWith("the plan has replace, delete-replaced for this resource", left.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_makes_the_plan_that_the_next_one_follows()
    {
        var preview = new UpdatePlanRun(null);
        var seed = preview.Seed(Thing);
        Assert.Null(preview.Register(Thing, null, ObjectValue.Empty, Object("a=1 b=?"), Goal, seed));
        Assert.Null(preview.Step(Thing, "create"));
        Assert.Null(preview.Step("gone", "delete"));
        Assert.Null(preview.Step("untouched", "same"));
        Assert.Equal(["gone", Thing], preview.Made.Resources.Keys);

        var update = new UpdatePlanRun(preview.Made);
        Assert.Equal(seed, update.Seed(Thing));
        Assert.Null(update.Register(Thing, null, ObjectValue.Empty, Object("a=1 b=9"), Goal, seed));
        Assert.Null(update.Step(Thing, "create"));
        Assert.Equal("gone", Assert.Single(update.Left(new HashSet<string> { "gone" })).Urn);
        Assert.NotNull(update.Step(Thing, "delete"));
    }

    [Fact]
    public void A_plan_is_written_in_Pulumis_form_with_its_secrets_encrypted_and_read_again()
    {
        using var secrets = PassphraseSecrets.Create("x");
        var run = new UpdatePlanRun(null);
        var inputs = Object("a=1 b=?").With("key", PropertyValue.Of("s3cr3t").AsSecret());
        run.Register(Thing, null, ObjectValue.Empty.With("old", PropertyValue.Of(1)), inputs, Goal with
        {
            DeleteBeforeReplace = true,
            CustomTimeouts = new(1, 0, 0),
            Aliases = [new PlanAlias(Name: "former")],
            PropertyDependencies = Goal.PropertyDependencies.Add("b", ["urn:other"]),
        }, [1, 2, 3]);
        run.Step(Thing, "create");
        run.Outputs(Thing, ObjectValue.Empty, Object("out=1"));
        var plan = run.Made with { Config = new JsonObject { ["test:a"] = "1" } };
        var json = UpdatePlanFile.Write(plan, secrets, TimeProvider.System);
        var text = json.ToJsonString(JsonText.Indented);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        var resource = json["resourcePlans"]![Thing]!;
        Assert.Equal(
            ("create", "AQID", PropertyWire.UnknownText, "old", "former"),
            ((string)resource["steps"]![0]!, (string)resource["seed"]!, (string)resource["goal"]!["inputDiff"]!["adds"]!["b"]!,
                (string)resource["goal"]!["inputDiff"]!["deletes"]![0]!, (string)resource["goal"]!["structuredAliases"]![0]!["Name"]!));
        Assert.Equal("1", (string)json["config"]!["test:a"]!);

        var again = UpdatePlanFile.Read(text, "plan.json", secrets);
        var twice = UpdatePlanFile.Write(again, secrets, TimeProvider.System);
        Assert.True(JsonNode.DeepEquals(json["resourcePlans"], twice["resourcePlans"]), twice.ToJsonString());
        Assert.True(JsonNode.DeepEquals(json["config"], twice["config"]));
        Assert.True(again.Find(Thing)!.Goal!.InputDiff.Adds["key"]!.IsSecret);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"manifest":{},"resourcePlans":{"a":{"goal":{"type":1}}}}""")]
    public void What_is_no_plan_is_refused_by_its_name(string text)
    {
        using var secrets = PassphraseSecrets.Create("x");
        var refused = Assert.Throws<StateException>(() => UpdatePlanFile.Read(text, "plan.json", secrets));
        Assert.StartsWith("plan.json is no plan: ", refused.Message, StringComparison.Ordinal);
    }

    private static ObjectValue Object(string members) => members.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(m => m.Split('='))
        .Aggregate(ObjectValue.Empty, (all, m) => all.With(m[0], m[1] == "?" ? PropertyValue.Unknown : PropertyValue.Of(m[1])));
}
