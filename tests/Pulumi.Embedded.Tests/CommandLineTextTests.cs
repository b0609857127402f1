using Pulumi.Embedded.Languages;

namespace Pulumi.Embedded.Tests;

/// <summary>Arguments in one text.</summary>
public sealed class CommandLineTextTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("  --one   --two ", new[] { "--one", "--two" })]
    [InlineData("--title='a title' \"b c\"", new[] { "--title=a title", "b c" })]
    [InlineData("''", new[] { "" })]
    [InlineData("a\\ b \"say \\\"hi\\\"\"", new[] { "a b", "say \"hi\"" })]
    [InlineData("'back\\slash' \"it's\"", new[] { "back\\slash", "it's" })]
    public void Blanks_part_arguments_and_quotes_keep_them_together(string text, string[] arguments) =>
        Assert.Equal(arguments, CommandLineText.Split(text, "nodeargs"));

    [Theory]
    [InlineData("--title='open", "'")]
    [InlineData("\"open", "\"")]
    public void A_quote_that_is_not_closed_is_refused(string text, string quote)
    {
        var e = Assert.Throws<LanguageException>(() => CommandLineText.Split(text, "runtime option nodeargs"));
        Assert.Equal($"Pulumi.yaml: runtime option nodeargs has a quote ({quote}) that is not closed", e.Message);
    }
}
