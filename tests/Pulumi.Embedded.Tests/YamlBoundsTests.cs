using Pulumi.Embedded.Source;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Tests;

/// <summary>What aliases make of a file has a bound; what is written in it has none.</summary>
public sealed class YamlBoundsTests
{
    private static readonly YamlScalarNode Value = new("a");

    [Fact]
    public void A_large_file_without_aliases_is_taken() =>
        YamlBounds.CheckAliases(new YamlSequenceNode(Enumerable.Repeat(Value, YamlBounds.MostValues + 10)));

    // Ten times ten times …: each level repeats the one below.
    [Theory]
    [InlineData(5, true)]
    [InlineData(7, false)]
    [InlineData(40, false)]
    public void Aliases_may_not_make_much_more_of_it(int levels, bool isTaken)
    {
        YamlNode node = Value;
        for (var i = 0; i < levels; i++)
        {
            node = new YamlSequenceNode(Enumerable.Repeat(node, 10));
        }

        if (isTaken)
        {
            YamlBounds.CheckAliases(node);
        }
        else
        {
            var refusal = Assert.Throws<SemanticErrorException>(() => YamlBounds.CheckAliases(node));
            Assert.Contains("make more than", refusal.Message, StringComparison.Ordinal);
        }
    }
}
