using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>What says what a value depends on.</summary>
public sealed class OutputMarksTests
{
    private static readonly ImmutableSortedSet<string> One = ["urn:one"];

    [Fact]
    public void What_depends_on_nothing_stays_a_value()
    {
        var marked = OutputMarks.With(
            ObjectValue.Empty.With("a", PropertyValue.Of("x")), new Dictionary<string, ImmutableSortedSet<string>> { ["a"] = [] });
        Assert.Equal("x", marked["a"]!.AsText);
        Assert.IsNotType<OutputValue>(marked["a"]);
    }

    [Fact]
    public void What_depends_on_something_says_so_and_stays_secret()
    {
        var inputs = ObjectValue.Empty.With("a", new SecretValue(PropertyValue.Of("x")));
        var marked = OutputMarks.With(inputs, new Dictionary<string, ImmutableSortedSet<string>> { ["a"] = One });
        var output = Assert.IsType<OutputValue>(marked["a"]);
        Assert.True(output.IsSecret);
        Assert.Equal("x", output.Element!.AsText);
        Assert.Equal(["urn:one"], OutputMarks.DependenciesIn(marked));
    }
}
