using Trtc.Cli;
using Trtc.Cli.Commands;

namespace Pulumi.Embedded.Tests;

/// <summary>Questions at the terminal: only a clear yes goes on.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("y\n")]
    [InlineData("Yes\n")]
    [InlineData("what\n y \n")]
    public async Task A_yes_goes_on(string answer) =>
        await new Question(new StringReader(answer), TextWriter.Null).ConfirmAsync("Do this?", "the update", CancellationToken.None);

    [Theory]
    [InlineData("n\n", "confirmation declined, not proceeding with the update")]
    [InlineData("NO\n", "confirmation declined, not proceeding with the update")]
    [InlineData("\n", "confirmation declined, not proceeding with the update")]
    [InlineData("what\nn\n", "confirmation declined, not proceeding with the update")]
    [InlineData("", "confirmation cancelled, not proceeding with the update")]
    [InlineData("what\n", "confirmation cancelled, not proceeding with the update")]
    public async Task Anything_else_is_an_error_as_it_is_in_the_Pulumi_CLI(string answer, string message)
    {
        var question = new Question(new StringReader(answer), TextWriter.Null);
        var asked = question.ConfirmAsync("Do this?", "the update", CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<UserException>(() => asked);
        Assert.Equal(message, refusal.Message);
    }

    [Theory]
    [InlineData("dev\n", true)]
    [InlineData("y\n", false)]
    [InlineData("", false)]
    public async Task What_cannot_be_undone_wants_its_name(string answer, bool goesOn)
    {
        var asked = new StringWriter();
        var question = new Question(new StringReader(answer), asked);
        var confirmed = question.ConfirmWithAsync("dev", "This removes stack dev.", "the removal", CancellationToken.None);
        if (goesOn)
        {
            await confirmed;
        }
        else
        {
            await Assert.ThrowsAsync<UserException>(() => confirmed);
        }

        Assert.StartsWith("This removes stack dev. Type `dev` to go on: ", asked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_for_an_answer()
    {
        using var silent = new SilentReader();
        using var stop = new CancellationTokenSource();
        var waiting = new Question(silent, TextWriter.Null).ConfirmAsync("Do this?", "the update", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    // A terminal at which nobody types.
    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEventSlim closed = new();

        public override string? ReadLine()
        {
            closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            closed.Set();
            base.Dispose(disposing);
        }
    }
}
