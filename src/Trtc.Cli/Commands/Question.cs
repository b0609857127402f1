namespace Trtc.Cli.Commands;

/// <summary>A question to the person at the terminal. Nothing goes on without a clear yes.</summary>
/// <param name="input">Where the answer comes from.</param>
/// <param name="output">Where the question goes to.</param>
internal sealed class Question(TextReader input, TextWriter output)
{
    /// <summary>Asks for yes or no.</summary>
    /// <param name="question">The question.</param>
    /// <param name="purpose">What would be done, such as <c>the update</c>.</param>
    /// <param name="stop">Ends the wait for an answer.</param>
    /// <exception cref="UserException">The answer is no, or there is none.</exception>
    /// <exception cref="OperationCanceledException">It was stopped meanwhile.</exception>
    public async Task ConfirmAsync(string question, string purpose, CancellationToken stop)
    {
        while (true)
        {
            switch ((await AskAsync($"{question} [y/N] ", purpose, stop)).ToUpperInvariant())
            {
                case "Y" or "YES":
                    return;
                case "N" or "NO" or "":
                    throw new UserException($"confirmation declined, not proceeding with {purpose}");
                default:
                    await output.WriteLineAsync("Answer y or n.");
                    break;
            }
        }
    }

    /// <summary>Asks for a word, so that nothing is lost by a slip of the finger.</summary>
    /// <exception cref="UserException">The answer is another word, or there is none.</exception>
    /// <exception cref="OperationCanceledException">It was stopped meanwhile.</exception>
    public async Task ConfirmWithAsync(string word, string question, string purpose, CancellationToken stop)
    {
        if (await AskAsync($"{question} Type `{word}` to go on: ", purpose, stop) != word)
        {
            throw new UserException($"confirmation declined, not proceeding with {purpose}");
        }
    }

    // A terminal's line cannot be waited for in another way than by a thread, which ends with the process.
    private async Task<string> AskAsync(string question, string purpose, CancellationToken stop)
    {
        await output.WriteAsync(question);
        await output.FlushAsync(stop);
        if (await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(stop) is { } answer)
        {
            return answer.Trim();
        }

        await output.WriteLineAsync();
        throw new UserException($"confirmation cancelled, not proceeding with {purpose}");
    }
}
