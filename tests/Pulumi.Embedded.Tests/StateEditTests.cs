using System.Text.Json.Nodes;
using CsCheck;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>Edits of a state by hand: what they refuse, and that what they leave is whole.</summary>
public class StateEditTests
{
    private const string Stack = "urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev";
    private const string Provider = "urn:pulumi:dev::test::pulumi:providers:rec::mine";

    // A stack, a provider of two IDs, a component with a child, and resources that rely on each other in every way there is.
    private static readonly Snapshot State = Read($$"""
        [
          { "urn": "{{Stack}}", "type": "pulumi:pulumi:Stack", "custom": false },
          { "urn": "{{Provider}}", "type": "pulumi:providers:rec", "custom": true, "id": "p1", "parent": "{{Stack}}" },
          { "urn": "{{Task("base")}}", "type": "rec:index:Task", "custom": true, "id": "1", "provider": "{{Provider}}::p1",
            "protect": true },
          { "urn": "{{Task("needs")}}", "type": "rec:index:Task", "custom": true, "id": "2", "dependencies": ["{{Task("base")}}"],
            "propertyDependencies": { "room": ["{{Task("base")}}"], "zone": [] } },
          { "urn": "{{Task("with")}}", "type": "rec:index:Task", "custom": true, "id": "3", "deletedWith": "{{Task("base")}}",
            "replaceWith": ["{{Task("needs")}}", "{{Task("base")}}"], "future": { "kept": 1 } },
          { "urn": "urn:pulumi:dev::test::my:index:Group::group", "type": "my:index:Group", "custom": false },
          { "urn": "urn:pulumi:dev::test::my:index:Group$rec:index:Task::child", "type": "rec:index:Task", "custom": true, "id": "4",
            "parent": "urn:pulumi:dev::test::my:index:Group::group" },
          { "urn": "{{Task("twice")}}", "type": "rec:index:Task", "custom": true, "id": "5" },
          { "urn": "{{Task("twice")}}", "type": "rec:index:Task", "custom": true, "id": "6", "delete": true }
        ]
        """);

    public static TheoryData<string, string> Relied => new()
    {
        { "mine", "base" }, { "needs", "with" }, { "group", "child" }, { Stack, "mine" },
    };

    [Theory]
    [MemberData(nameof(Relied))]
    public void What_something_relies_on_is_not_deleted(string name, string dependent)
    {
        var refused = Assert.Throws<StateException>(() => StateEdit.Delete(State, [name], dependents: false, force: true));
        Assert.Contains(dependent, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--target-dependents", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with", "with")]
    [InlineData("child", "child")]
    [InlineData("needs", "with,needs")]
    [InlineData("base", "with,needs,base")]
    [InlineData("mine", "with,needs,base,mine")]
    [InlineData("group", "child,group")]
    public void What_is_deleted_goes_with_all_that_relies_on_it(string name, string gone)
    {
        var (now, went) = StateEdit.Delete(State, [name], dependents: true, force: true);
        Assert.Equal(gone.Split(','), went.Select(r => r.Name));
        AssertWhole(now);
        Assert.Equal(State.Resources.Length - went.Length, now.Resources.Length);
    }

    [Fact]
    public void What_is_protected_is_deleted_by_force_alone_also_where_it_only_goes_along()
    {
        foreach (var name in new[] { "base", "mine" })
        {
            var refused = Assert.Throws<StateException>(() => StateEdit.Delete(State, [name], dependents: true, force: false));
            Assert.Contains($"{Task("base")} can't be safely deleted because it is protected", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_are_deleted_at_once_where_together_nothing_else_relies_on_them()
    {
        var (now, went) = StateEdit.Delete(State, ["group", Task("with"), "child"], dependents: false, force: false);
        Assert.Equal(["child", "group", "with"], went.Select(r => r.Name));
        AssertWhole(now);
    }

    [Fact]
    public void Who_names_nothing_or_several_is_told_what_there_is()
    {
        Assert.Contains("did you mean \"needs\"?", Refusal("needz"), StringComparison.Ordinal);
        Assert.Contains("`trtc stack --show-urns`", Refusal("urn:pulumi:dev::test::x:y:Z::nothing"), StringComparison.Ordinal);
        Assert.Contains("with the IDs 5, 6", Refusal(Task("twice")), StringComparison.Ordinal);
        var two = State with { Resources = [.. State.Resources, State.Resources[6] with { Urn = Task("child") }] };
        Assert.Contains(Task("child"), Assert.Throws<StateException>(() => StateEdit.Find(two, "child")).Message, StringComparison.Ordinal);

        static string Refusal(string meant) => Assert.Throws<StateException>(() => StateEdit.Find(State, meant)).Message;
    }

    [Fact]
    public void A_new_name_stands_wherever_the_old_one_did()
    {
        var now = StateEdit.Rename(StateEdit.Rename(State, "base", "first"), Provider, "ours");
        AssertWhole(now);
        var text = now.Write(new NoSecrets(), TimeProvider.System).ToJsonString();
        Assert.DoesNotContain("::base", text, StringComparison.Ordinal);
        Assert.DoesNotContain("::mine", text, StringComparison.Ordinal);
        var with = (JsonObject)Write(now)["resources"]![4]!;
        Assert.Equal(
            (Task("first"), Task("needs"), Task("first"), 1),
            ((string)with["deletedWith"]!, (string)with["replaceWith"]![0]!, (string)with["replaceWith"]![1]!,
                (int)with["future"]!["kept"]!));
        Assert.Equal("urn:pulumi:dev::test::pulumi:providers:rec::ours::p1", now.Resources[2].Provider);
        Assert.Equal([Task("first")], now.Resources[3].Dependencies.AsEnumerable());
        Assert.Equal([Task("first")], now.Resources[3].PropertyDependencies!["room"].AsEnumerable());
    }

    [Fact]
    public void A_name_that_another_one_has_is_refused()
    {
        var taken = Assert.Throws<StateException>(() => StateEdit.Rename(State, "base", "needs"));
        Assert.Contains("already", taken.Message, StringComparison.Ordinal);
        var stack = Assert.Throws<StateException>(() => StateEdit.Rename(State, Stack, "x"));
        Assert.Contains("stack rename", stack.Message, StringComparison.Ordinal);
        Assert.Same(State, StateEdit.Rename(State, "base", "base"));
    }

    [Fact]
    public void A_stack_gets_another_name_in_every_URN()
    {
        var now = StateEdit.RenameStack(State, "test", "dev", "live");
        AssertWhole(now);
        var text = Write(now).ToJsonString();
        Assert.DoesNotContain("urn:pulumi:dev::", text, StringComparison.Ordinal);
        Assert.Equal("urn:pulumi:live::test::pulumi:pulumi:Stack::test-live", now.Resources[0].Urn);
        Assert.Equal("urn:pulumi:live::test::my:index:Group::group", now.Resources[6].Parent);
    }

    [Fact]
    public void Protection_is_taken_off_and_put_on_but_not_of_what_is_to_be_deleted()
    {
        var (none, all) = StateEdit.Protect(State, null, protect: false);
        Assert.Equal(8, all);
        Assert.DoesNotContain(none.Resources, r => r.Protect);
        var (some, count) = StateEdit.Protect(none, ["needs", Task("twice")], protect: true);
        Assert.Equal(2, count);
        Assert.Equal(["2", "5"], some.Resources.Where(r => r.Protect).Select(r => r.Id));
        Assert.Throws<StateException>(() => StateEdit.Protect(State, ["needs", "nothing"], protect: true));
    }

    [Fact]
    public void Whatever_is_edited_nothing_relies_on_what_is_gone() => Gen.Select(
        Gen.Int[0, 7].Array[1, 4], Gen.Bool, Gen.Int[0, 7].Array[0, 3]).Sample((deleted, force, renamed) =>
    {
        var state = State;
        foreach (var which in renamed.Where(w => w < state.Resources.Length && state.Resources[w].Type != Urn.StackType))
        {
            var one = state.Resources[which];
            state = one.Name == "twice" ? state : StateEdit.Rename(state, one.Urn, one.Name + "-new");
            AssertWhole(state);
        }

        try
        {
            var names = deleted.Select(d => state.Resources[d]).Where(r => r.Name != "twice").Select(r => r.Urn);
            (state, _) = StateEdit.Delete(state, names, dependents: true, force);
        }
        catch (StateException)
        {
            Assert.False(force);
        }

        AssertWhole(state);
    });

    private static void AssertWhole(Snapshot state)
    {
        var seen = new HashSet<string>();
        foreach (var resource in (JsonArray)Write(state)["resources"]!)
        {
            var text = resource!["urn"]!.ToJsonString();
            var others = resource.AsObject().Where(m => m.Key is not ("urn" or "future"))
                .SelectMany(m => m.Value!.ToJsonString().Split('"').Where(t => t.StartsWith("urn:", StringComparison.Ordinal)))
                .Select(t => t.EndsWith("::p1", StringComparison.Ordinal) ? t[..^4] : t);
            Assert.All(others, urn => Assert.Contains(urn, seen));
            seen.Add(text.Trim('"'));
        }
    }

    private static string Task(string name) => $"urn:pulumi:dev::test::rec:index:Task::{name}";

    private static JsonObject Write(Snapshot state) => state.Write(new NoSecrets(), TimeProvider.System);

    private static Snapshot Read(string resources) =>
        Snapshot.Read(new JsonObject { ["resources"] = JsonNode.Parse(resources) }, new NoSecrets());

    private sealed class NoSecrets : ISecretKeeper
    {
        public string Encrypt(SecretValue secret, Func<string> plaintext) => throw new InvalidOperationException();

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => throw new InvalidOperationException();
    }
}
