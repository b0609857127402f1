using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>A journal that cannot be written ends the run with its reason; nobody waits for ever.</summary>
public sealed class JournalTests
{
    private static readonly ResourceState Resource = new() { Urn = "urn:pulumi:dev::test::a:b:C::d", Type = "a:b:C" };

    // A file that is there already fails as I/O, a name that no file can have as an argument.
    [Theory]
    [InlineData("taken")]
    [InlineData("no\0file")]
    public async Task Whatever_fails_in_the_writer_fails_the_write_that_waits_and_every_later_one(string name)
    {
        var folder = Directory.CreateTempSubdirectory("trtc-journal-").FullName;
        var path = Path.Combine(folder, name);
        if (name == "taken")
        {
            await File.WriteAllTextAsync(path, "");
        }

        var journal = new Journal(path, "", 0, new NoSecrets());
        var first = await Assert.ThrowsAsync<JournalException>(() => journal.BeginAsync("creating", Resource));
        Assert.Equal(first.Message, Assert.Throws<JournalException>(() => journal.End(1, [0], [])).Message);
        var all = Enumerable.Range(0, 20).Select(_ => journal.BeginAsync("creating", Resource)).ToArray();
        foreach (var write in all)
        {
            Assert.Equal(first.Message, (await Assert.ThrowsAsync<JournalException>(() => write)).Message);
        }

        await journal.DisposeAsync();
        await Assert.ThrowsAsync<JournalException>(() => journal.BeginAsync("creating", Resource));
        Assert.Contains("cannot be written", first.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_run_whose_journal_cannot_be_written_ends_with_the_reason_and_starts_nothing()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        await tool.SucceedsAsync("preview");
        Directory.CreateDirectory(Path.Combine(tool.Folder, ".trtc", "stacks", "test", "dev.journal"));
        var (code, output, error) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("dev.journal", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.Empty(await tool.TasksAsync());
    }

    private sealed class NoSecrets : ISecretKeeper
    {
        public string Encrypt(SecretValue secret, Func<string> plaintext) => "";

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => throw new NotSupportedException();
    }
}
