using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>States are read and written one resource at a time, and hold what they held as a whole.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    private static readonly OpenSecrets Secrets = new();
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-state-").FullName;

    private string Path => System.IO.Path.Combine(folder, "dev.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_state_is_read_as_it_was_written_whatever_its_size()
    {
        // Larger than any buffer, and with values across the ends of buffers.
        var state = State([
            .. Enumerable.Range(0, 500).Select(n => Resource(n, new string('ä', n * 37 % 5000))), Resource(500, new string('x', 300_000)),
        ]);
        CheckpointFile.Write(Path, "organization/test/dev", state, Secrets, TimeProvider.System);
        var read = CheckpointFile.Read(Path, Secrets);
        Assert.Equal(state.Resources.Length, read.Resources.Length);
        Assert.All(state.Resources.Zip(read.Resources), pair => Assert.True(RecordComparison.AreSame(pair.First, pair.Second)));
        Assert.Equal(state.Pending.Single().Resource.Urn, read.Pending.Single().Resource.Urn);
        Assert.Equal(501, CheckpointFile.Count(Path));
        Assert.Equal("a salt", CheckpointFile.Salt(Path));
        Assert.True(CheckpointFile.HasSecrets(Path));
    }

    [Fact]
    public void A_file_holds_what_the_state_as_a_whole_would()
    {
        var state = State([Resource(0, "a"), Resource(1, "b")]);
        CheckpointFile.Write(Path, "organization/test/dev", state, Secrets, TimeProvider.System);
        var file = (JsonObject)JsonNode.Parse(File.ReadAllText(Path))!;
        var deployment = state.Write(Secrets, TimeProvider.System);
        deployment["manifest"]!["time"] = CheckpointFile.Time(Path);
        var whole = state.Envelope();
        whole["checkpoint"] = new JsonObject { ["stack"] = "organization/test/dev", ["latest"] = deployment };
        Assert.Equal(whole.ToJsonString(JsonText.Indented) + "\n", File.ReadAllText(Path));
        Assert.True(JsonNode.DeepEquals(whole, file));
    }

    [Fact]
    public void Members_may_come_in_any_order_with_a_byte_order_mark_and_others_between()
    {
        var text = """
            {
              "checkpoint": { "latest": { "other": [{}], "resources": [{ "urn": "urn:pulumi:dev::test::a:b:C::d", "type": "a:b:C" }],
                "secrets_providers": { "state": { "salt": "late" } }, "pending_operations": null }, "stack": "x" },
              "more": { "resources": [1, 2] }, "version": 3
            }
            """;
        File.WriteAllText(Path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("a:b:C", Assert.Single(CheckpointFile.Read(Path, Secrets).Resources).Type);
        Assert.Equal("late", CheckpointFile.Salt(Path));
        Assert.False(CheckpointFile.HasSecrets(Path));
        Assert.Equal("", CheckpointFile.Time(Path));
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_is_no_state()
    {
        CheckpointFile.Write(Path, "organization/test/dev", State([Resource(0, "a")]), Secrets, TimeProvider.System);
        var whole = File.ReadAllBytes(Path);

        // But for the line break at its end.
        for (var length = 0; length < whole.Length - 1; length += 7)
        {
            File.WriteAllBytes(Path, whole[..length]);
            var failure = Assert.Throws<StateException>(() => CheckpointFile.Read(Path, Secrets));
            Assert.StartsWith($"{Path} is no Pulumi deployment: ", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "version": 5, "checkpoint": { "latest": {} } }""", "has version 5, but must have version 3 or 4")]
    [InlineData("""{ "checkpoint": { "latest": {} } }""", "has version (none)")]
    [InlineData("""{ "version": 4, "features": ["refreshBeforeUpdate", "snippets"], "checkpoint": {} }""", "uses snippets")]
    [InlineData("""{ "version": 3 }""", "it has no deployment")]
    [InlineData("""{ "version": 3, "checkpoint": { "latest": { "resources": {} } } }""", "its resources is of another form")]
    [InlineData("""{ "version": 3, "checkpoint": [] }""", "its checkpoint is of another form")]
    [InlineData("[]", "it is no object")]
    [InlineData("""{ "version": 3, "checkpoint": { "latest": { "resources": [{ "urn": 1 }] } } }""", "is no Pulumi deployment")]
    public void What_is_of_another_form_is_refused_with_what_it_is(string text, string why)
    {
        File.WriteAllText(Path, text);
        Assert.Contains(why, Assert.Throws<StateException>(() => CheckpointFile.Read(Path, Secrets)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_costs_the_same_memory_for_each_resource_however_many_there_are()
    {
        var (few, many) = (Allocated(200), Allocated(2000));
        Assert.InRange(many - few, 0, 1800 * (few / 200 + 64));

        long Allocated(int count)
        {
            var state = State([.. Enumerable.Range(0, count).Select(n => Resource(n, "a"))]);
            CheckpointFile.Write(Path, "organization/test/dev", state, Secrets, TimeProvider.System);
            CheckpointFile.Read(Path, Secrets);
            var before = GC.GetAllocatedBytesForCurrentThread();
            CheckpointFile.Read(Path, Secrets);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("room id")]
    [InlineData("café 👋")]
    [InlineData("a\\\"\nb")]
    [InlineData("a name that is longer than any that a provider has, but may stand in a map of a person's own")]
    public void A_name_is_read_as_it_was_written_each_time(string name)
    {
        var outputs = ObjectValue.Empty.With(name, ObjectValue.Empty.With(name, PropertyValue.Of("a")));
        var more = new JsonObject { [$"{name}-more"] = 1 };
        var state = State([.. Enumerable.Range(0, 2).Select(n => Resource(n, "a") with { Outputs = outputs, More = more })]);
        CheckpointFile.Write(Path, "organization/test/dev", state, Secrets, TimeProvider.System);
        Assert.All(CheckpointFile.Read(Path, Secrets).Resources, read =>
        {
            Assert.Equal(outputs, read.Outputs);
            Assert.Equal([$"{name}-more"], read.More!.Select(m => m.Key));
        });
    }

    private static Snapshot State(ResourceState[] resources) =>
        new([.. resources], [new PendingOperation(PendingOperation.Creating, Resource(-1, "pending"))]);

    private static ResourceState Resource(int number, string text) => new()
    {
        Urn = string.Create(CultureInfo.InvariantCulture, $"urn:pulumi:dev::test::trtc:index:StreamIngest::ingest{number}"),
        Type = "trtc:index:StreamIngest",
        Custom = true,
        Id = "task",
        Inputs = ObjectValue.Empty.With("roomId", PropertyValue.Of(text)).With("volume", PropertyValue.Of(0.5))
            .With("hidden", PropertyValue.Of("a").AsSecret()),
        Outputs = ObjectValue.Empty.With("list", new ListValue([PropertyValue.Null, new BooleanValue(true), ObjectValue.Empty])),
        Dependencies = ["urn:pulumi:dev::test::a:b:C::d"],
        PropertyDependencies = ResourceState.NoHooks.Add("roomId", []).Add("volume", ["urn:pulumi:dev::test::a:b:C::d"]),
        CustomTimeouts = new CustomTimeouts(1.5, 0, 3, 0),
        HideDiffs = ["a[0].b"],
        More = new JsonObject { ["sourcePosition"] = new JsonObject { ["line"] = 1 } },
    };

    // What it encrypts anybody can read.
    private sealed class OpenSecrets : ISecretKeeper
    {
        public string Salt => "a salt";

        public string Encrypt(SecretValue secret, Func<string> plaintext) => plaintext();

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => new(read(ciphertext));
    }
}
