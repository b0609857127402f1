using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>What options of resources in YAML ask of the engine.</summary>
public class YamlOptionTests
{
    private const string Type = "simple:index:Thing";

    private static readonly string[] Origins = ["urn:pulumi:dev::test::simple:index:Thing::other"];

    [Fact]
    public async Task Every_option_reaches_the_engine()
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              other: { type: "simple:Thing" }
              mine: { type: "pulumi:providers:simple" }
              it:
                type: simple:Thing
                name: own
                properties: { value: "${other.value}" }
                options:
                  additionalSecretOutputs: [value]
                  aliases: [{ name: former, type: "simple:index:Other", noParent: true }, "urn:pulumi:a::b::c::d", { parent: "${other}" }]
                  customTimeouts: { create: 1m, read: 9s }
                  deleteBeforeReplace: false
                  deletedWith: ${other}
                  dependsOn: ["${other}"]
                  envVarMappings: { A: B }
                  hideDiffs: [value]
                  ignoreChanges: ['texts["a"]']
                  import: "some-$${id}"
                  protect: true
                  provider: ${mine}
                  replaceOnChanges: [value]
                  replaceWith: ["${other}"]
                  replacementTrigger: [1, { fn::secret: a }]
                  retainOnDelete: false
            """);
        var (goal, other) = (run.Goals["own"], YamlRun.Urn(Type, "other"));
        Assert.Empty(run.Failures);
        Assert.Equal((Type, true, false), (goal.Type, goal.Custom, goal.Remote));
        Assert.Equal(["secret", "value"], goal.AdditionalSecretOutputs);
        Assert.Equal(
            [
                new AliasGoal { Name = "former", Type = "simple:index:Other", NoParent = true },
                new AliasGoal { Urn = "urn:pulumi:a::b::c::d" },
                new AliasGoal { ParentUrn = other },
                new AliasGoal { Type = "simple:index:Former" },
            ],
            goal.Aliases);
        Assert.Equal(new CustomTimeouts(60, 0, 0, 9), goal.CustomTimeouts);
        Assert.Equal((false, true, false), (goal.DeleteBeforeReplace, goal.Protect, goal.RetainOnDelete));
        Assert.Equal((other, "some-${id}"), (goal.DeletedWith, goal.ImportId));
        Assert.Equal("B", Assert.Single(goal.EnvVarMappings, v => v.Key == "A").Value);
        Assert.Equal(["value"], goal.HideDiffs);
        Assert.Equal(["texts[\"a\"]"], goal.IgnoreChanges);
        Assert.Equal(["value", "fixed", "list[*].kind"], goal.ReplaceOnChanges);
        Assert.Equal([other], goal.ReplaceWith);
        Assert.Equal(Origins, goal.Dependencies);
        Assert.Equal(Origins, goal.PropertyDependencies["value"]);
        Assert.Equal("[1, [secret]]", goal.ReplacementTrigger!.ToString());
        Assert.Equal(YamlRun.Urn("pulumi:providers:simple", "mine") + "::id-mine", goal.Provider);
    }

    [Fact]
    public async Task What_is_not_said_is_left_to_the_engine()
    {
        using var run = await YamlRun.RunAsync("resources: { it: { type: 'simple:Thing' } }");
        var goal = run.Goals["it"];
        Assert.Equal((null, null, null), (goal.Protect, goal.RetainOnDelete, goal.DeleteBeforeReplace));
        Assert.Equal((null, null, null), (goal.Provider, goal.CustomTimeouts, goal.ReplacementTrigger));
        Assert.Equal(Urn.OfStack("dev", "test").ToString(), goal.Parent);
    }

    [Theory]
    [InlineData("provider: '${mine}'", "simple", true)]
    [InlineData("provider: '${mine}'", "other", false)]
    [InlineData("providers: ['${mine}']", "simple", true)]
    public async Task Children_have_the_providers_that_their_parents_were_given(string option, string package, bool inherits)
    {
        using var run = await YamlRun.RunAsync($$"""
            resources:
              mine: { type: "pulumi:providers:simple" }
              grandmother: { type: "simple:Thing", options: { {{option}} } }
              mother: { type: "third:Thing", options: { parent: "${grandmother}" } }
              child: { type: "{{package}}:Thing", options: { parent: "${mother}" } }
            """);
        Assert.Equal(inherits ? YamlRun.Urn("pulumi:providers:simple", "mine") + "::id-mine" : null, run.Goals["child"].Provider);
        Assert.Null(run.Goals["mother"].Provider);
    }

    [Fact]
    public async Task A_default_provider_is_that_of_all_that_name_none()
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              mine: { type: "pulumi:providers:simple", defaultProvider: true }
              it: { type: "simple:Thing" }
              other: { type: "third:Thing" }
            outputs: { called: { fn::invoke: { function: "simple:echo" } } }
            """);
        Assert.EndsWith("::mine::id-mine", run.Goals["it"].Provider, StringComparison.Ordinal);
        Assert.EndsWith("::mine::id-mine", run.Calls.Single().Provider, StringComparison.Ordinal);
        Assert.Null(run.Goals["other"].Provider);
    }

    [Fact]
    public async Task A_component_gets_the_providers_of_what_is_in_it()
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              mine: { type: "pulumi:providers:simple" }
              it: { type: "simple:Group", properties: { value: 1 }, options: { providers: ["${mine}"] } }
            outputs: { it: "${it.value}" }
            """);
        var goal = run.Goals["it"];
        Assert.Equal((false, true), (goal.Custom, goal.Remote));
        Assert.EndsWith("::mine::id-mine", goal.Providers["simple"], StringComparison.Ordinal);
        Assert.Equal("{it: 1}", run.Outputs!.ToString());
    }

    [Fact]
    public async Task What_the_schema_calls_secret_is_secret_and_what_it_fixes_is_set()
    {
        using var run = await YamlRun.RunAsync("""
            resources: { it: { type: "simple:Thing", properties: { secret: a, value: b } } }
            """);
        Assert.Equal("{kind: \"Thing\", secret: [secret], value: \"b\"}", run.Goals["it"].Inputs.ToString());
    }

    [Fact]
    public async Task A_resource_as_a_value_is_a_reference_to_it()
    {
        using var run = await YamlRun.RunAsync("""
            resources: { it: { type: "simple:Thing", properties: { value: 1 } } }
            variables: { there: "${it}" }
            outputs: { whole: "${it}", through: "${there.value}", id: "${there.id}" }
            """);
        var whole = Assert.IsType<SignedValue>(run.Outputs!["whole"]);
        Assert.Equal(ResourceValue.Signature, whole.Signature);
        Assert.Equal((YamlRun.Urn(Type, "it"), "id-it"), (whole.Content["urn"]!.AsText, whole.Content["id"]!.AsText));
        Assert.Equal((1, "id-it"), (run.Outputs["through"]!.AsNumber, run.Outputs["id"]!.AsText));
    }

    [Fact]
    public async Task What_is_referred_to_from_elsewhere_is_asked_of_the_engine()
    {
        var reference = new SignedValue(
            ResourceValue.Signature, ObjectValue.Empty.With("urn", PropertyValue.Of("urn:x")).With("id", PropertyValue.Of("7")));
        using var run = await YamlRun.RunAsync("""
            variables: { found: { fn::invoke: { function: "simple:echo" } } }
            outputs: { value: "${found.value.color}", id: "${found.value.id}" }
            """, prepare: r =>
        {
            r.Answers["simple:index:echo"] = ObjectValue.Empty.With("value", reference);
            r.Answers["pulumi:pulumi:getResource"] =
                ObjectValue.Empty.With("state", ObjectValue.Empty.With("color", PropertyValue.Of("red")));
        });
        Assert.Equal("{id: \"7\", value: \"red\"}", run.Outputs!.ToString());
        Assert.Equal("urn:x", run.Calls.Single(c => c.Package!.Name == "pulumi").Arguments["urn"]!.AsText);
    }

    [Fact]
    public async Task A_reference_to_a_stack_is_read_under_its_name()
    {
        using var run = await YamlRun.RunAsync("""
            resources: { ref: { type: "pulumi:pulumi:StackReference", properties: { name: organization/other/dev } } }
            outputs:
              new: ${ref.outputs["open"]}
              old: { fn::stackReference: [organization/third/dev, open] }
            """);
        Assert.Equal(("organization/other/dev", "pulumi"), (run.Reads["ref"].Id, run.Reads["ref"].Package!.Name));
        Assert.Equal("organization/third/dev", run.Reads["organization/third/dev"].Id);
        Assert.Equal("{new: \"seen\", old: \"seen\"}", run.Outputs!.ToString());
    }

    [Fact]
    public async Task A_stash_is_a_resource_of_the_engine_itself()
    {
        using var run = await YamlRun.RunAsync("resources: { it: { type: 'pulumi:Stash', properties: { input: { a: 1 } } } }");
        Assert.Equal(("pulumi:index:Stash", "pulumi"), (run.Goals["it"].Type, run.Goals["it"].Package!.Name));
        Assert.Equal("{input: {a: 1}}", run.Goals["it"].Inputs.ToString());
    }
}
