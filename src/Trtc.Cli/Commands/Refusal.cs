using System.CommandLine;

namespace Trtc.Cli.Commands;

/// <summary>Commands of the Pulumi CLI that are not here: whatever they are given, they say why.</summary>
internal static class Refusal
{
    /// <summary>A command that is refused.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="why">Why it is not here, and what does instead.</param>
    public static Command Of(string name, string why)
    {
        var rest = new Argument<string[]>("rest") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        var command = new Command(name, $"Not here: {why}.") { rest };
        (command.Hidden, command.TreatUnmatchedTokensAsErrors) = (true, false);
        command.SetAction(result =>
        {
            result.InvocationConfiguration.Error.WriteLine($"error: `{Words(result)}` is not done by this tool: {why}.");
            return ExitCode.Failure;
        });
        return command;
    }

    private static string Words(ParseResult result)
    {
        var words = new List<string>();
        for (var at = result.CommandResult; at.Parent is System.CommandLine.Parsing.CommandResult parent; at = parent)
        {
            words.Insert(0, at.Command.Name);
        }

        return string.Join(' ', words);
    }
}
