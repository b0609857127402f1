using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Reports;

namespace Pulumi.Embedded.Tests;

/// <summary>Texts that people write and read: durations, names of stacks, lists of names.</summary>
public sealed class TextTableTests
{
    [Theory]
    [InlineData("1h30m", 5400.0)]
    [InlineData("1.5h", 5400.0)]
    [InlineData(".5s", 0.5)]
    [InlineData("5.s", 5.0)]
    [InlineData("300ms", 0.3)]
    [InlineData("1µs", 0.000001)]
    [InlineData("1μs", 0.000001)]
    [InlineData("1us", 0.000001)]
    [InlineData("1000000000ns", 1.0)]
    [InlineData("30m1h", 5400.0)]
    [InlineData("1s1s", 2.0)]
    [InlineData("+5m", 300.0)]
    [InlineData("0", 0.0)]
    [InlineData("-0s", 0.0)]
    [InlineData("2562047h47m16.854775807s", 9223372036.854775807)]
    public void A_duration_is_read_as_Go_reads_it(string text, double seconds)
    {
        Assert.Equal(seconds, Durations.Parse(text));
        Assert.Null(Durations.Problem(text));
    }

    [Theory]
    [InlineData("300", "\"300\" has no unit; write 300s for seconds, or 5m or 1h30m")]
    [InlineData("-5m", "\"-5m\" is below zero; write it as 30s, 5m or 1h30m")]
    [InlineData("10000000h", "\"10000000h\" is longer than a duration can be, 2562047h; write it as 30s, 5m or 1h30m")]
    [InlineData("2562047h48m", "\"2562047h48m\" is longer than a duration can be, 2562047h; write it as 30s, 5m or 1h30m")]
    [InlineData("Infinity", "\"Infinity\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("NaN", "\"NaN\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("1e400", "\"1e400\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("1e3s", "\"1e3s\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("", "\"\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("5 m", "\"5 m\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("5M", "\"5M\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("5m\n", "\"5m\n\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData(".s", "\".s\" is no duration; write it as 30s, 5m or 1h30m")]
    [InlineData("٣s", "\"٣s\" is no duration; write it as 30s, 5m or 1h30m")]
    public void What_is_no_duration_is_told_with_what_would_be_right(string text, string problem)
    {
        Assert.Null(Durations.Parse(text));
        Assert.Equal(problem, Durations.Problem(text));
    }

    [Theory]
    [InlineData("dev", "dev")]
    [InlineData("a.b-c_9", "a.b-c_9")]
    [InlineData("organization/dev", "dev")]
    [InlineData("organization/shop/dev", "dev")]
    [InlineData("../../x", null)]
    [InlineData("a::b", null)]
    [InlineData("", null)]
    [InlineData("a b", null)]
    [InlineData("a\nb", null)]
    [InlineData("dev\n", null)]
    [InlineData("a\\b", null)]
    [InlineData("é", null)]
    [InlineData("acme/dev", null)]
    [InlineData("organization/other/dev", null)]
    [InlineData("organization/shop/", null)]
    [InlineData("/dev", null)]
    [InlineData("a/b/c/d", null)]
    public void A_stack_is_named_as_Pulumi_names_it(string reference, string? name)
    {
        if (name is null)
        {
            Assert.Throws<StateException>(() => StackName.Parse(reference, "shop"));
        }
        else
        {
            Assert.Equal(name, StackName.Parse(reference, "shop"));
        }
    }

    [Fact]
    public void A_stack_has_a_name_of_at_most_a_hundred_characters()
    {
        Assert.Equal(100, StackName.Parse(new string('x', 100), "shop").Length);
        Assert.Throws<StateException>(() => StackName.Parse(new string('x', 101), "shop"));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    public void A_project_leads_to_no_other_folder(string project) =>
        Assert.Throws<StateException>(() => new StackStore(Path.GetTempPath(), project, TimeProvider.System));

    [Fact]
    public void A_store_takes_no_stack_that_leads_elsewhere()
    {
        var store = new StackStore(Path.GetTempPath(), "shop", TimeProvider.System);
        Assert.Throws<StateException>(() => store.StateFile("../x"));
        Assert.Throws<StateException>(() => store.Lock("a/b", "test"));
        Assert.Throws<StateException>(() => store.Remove("../x"));
    }

    [Fact]
    public void Of_many_names_ten_are_told_and_how_many_more_there_are()
    {
        Assert.Equal("", NameList.Of([]));
        Assert.Equal("0, 1, 2, 3, 4, 5, 6, 7, 8, 9", NameList.Of(Numbers(10)));
        Assert.Equal("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 1 more", NameList.Of(Numbers(11)));
        Assert.Equal("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 9,881 more", NameList.Of(Numbers(9891)));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "and 2 more"], NameList.Lines(Numbers(12)));
    }

    [Fact]
    public void What_was_not_begun_is_told_in_a_short_line()
    {
        var failed = new DeploymentResult(false, new Dictionary<StepOperation, int>(), []);
        Assert.Equal(
            ["!  1 failed", "   9891 not begun: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 9,881 more"],
            Closing.Counts(failed, preview: false, 1, [.. Numbers(9891)]));
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(n => $"{n}");
}
