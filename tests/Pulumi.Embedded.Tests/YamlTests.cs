using System.Globalization;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Tests;

/// <summary>YAML as the library of Pulumi's own YAML runtime reads it; the values on the right are what that library gives.</summary>
public class YamlTests
{
    [Theory]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("-017", "-15")]
    [InlineData("089", "89")]
    [InlineData("08.5", "8.5")]
    [InlineData("1_000", "1000")]
    [InlineData("0b101", "5")]
    [InlineData("-0b101", "-5")]
    [InlineData("+12", "12")]
    [InlineData("0x1F", "31")]
    [InlineData("0X1f", "31")]
    [InlineData("-0x1F", "-31")]
    [InlineData("0x61_B9", "25017")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("6123e45", "6.123e+48")]
    [InlineData("1_0.5", "10.5")]
    [InlineData("18446744073709551615", "18446744073709552000")]
    [InlineData("18446744073709551616", "18446744073709552000")]
    [InlineData(".inf", "\"+Inf\"")]
    [InlineData("-.INF", "\"-Inf\"")]
    [InlineData(".nan", "\"NaN\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1e999", "\"1e999\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("0xG", "\"0xG\"")]
    [InlineData("0b102", "\"0b102\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("2024-06-01", "\"2024-06-01\"")]
    [InlineData("2024-06-01T10:00:00Z", "\"2024-06-01T10:00:00Z\"")]
    [InlineData("Infinity", "\"Infinity\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("", "null")]
    [InlineData("\"017\"", "\"017\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str 123", "\"123\"")]
    [InlineData("!!str true", "\"true\"")]
    [InlineData("!!str ~", "\"~\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!mine 12", "\"12\"")]
    [InlineData("!!int \"5\"", "5")]
    [InlineData("!!int 0x10", "16")]
    [InlineData("!!float 3", "3")]
    [InlineData("!!float \"3.5\"", "3.5")]
    [InlineData("!!bool \"true\"", "true")]
    [InlineData("!!null \"\"", "null")]
    [InlineData("!!binary aGVsbG8=", "\"aGVsbG8=\"")]
    public void A_scalar_is_what_Pulumi_reads_of_it(string yaml, string value)
    {
        var root = YamlFile.Parse("Pulumi.yaml", $"x: {yaml}\n").Root;
        Assert.Equal(value, YamlScalars.Read((YamlScalarNode)root.Children["x"]).ToString());
    }

    [Theory]
    [InlineData("a: !!int x", "1:4", "no whole number")]
    [InlineData("a: !!int 1.5", "1:4", "no whole number")]
    [InlineData("a: !!bool yes", "1:4", "no true or false")]
    [InlineData("a: !!float x", "1:4", "no number")]
    [InlineData("a: [1, 2\nb: 3\n", "1:6", "not closed")]
    [InlineData("a: {b: 1\nc: 3\n", "1:6", "not closed")]
    [InlineData("a: \"b\nc: 3\n", "1:4", "double-quoted")]
    [InlineData("a: 1\nb:\n  c: 1\n\td: 2\n", "4:1", "tab")]
    [InlineData("a: 1\nb: *nope\n", "2:4", "no anchor &nope")]
    [InlineData("a: &x\n  b: *x\n", "2:6", "holds itself")]
    [InlineData("a: &x [1, *x]\n", "1:11", "holds itself")]
    [InlineData("a: @b\n", "1:4", "cannot start")]
    [InlineData("a: 1\na: 2\n", "2:1", "Duplicate key a")]
    [InlineData("- a\n", "1:1", "must be a mapping")]
    [InlineData("a: 1\n---\nb: 2\n", "3:1", "one YAML document")]
    public void What_is_no_YAML_is_told_with_its_place(string yaml, string place, string why)
    {
        var problem = Assert.Single(Assert.Throws<SourceException>(() =>
        {
            var file = YamlFile.Parse("Pulumi.yaml", yaml);
            file.Value((YamlScalarNode)file.Root.Children["a"]);
            file.ThrowIfWrong();
        }).Problems);
        Assert.Equal($"Pulumi.yaml:{place}", problem.At.ToString());
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(999, null)]
    [InlineData(1001, "1,000 levels")]
    [InlineData(20_000, "1,000 levels")]
    [InlineData(100_000, "1,000 levels")]
    public void How_deep_a_file_nests_is_bounded(int levels, string? why)
    {
        var yaml = $"a: {new string('[', levels)}1{new string(']', levels)}\n";
        if (why is null)
        {
            Assert.IsType<YamlSequenceNode>(YamlFile.Parse("Pulumi.yaml", yaml).Root.Children["a"]);
        }
        else
        {
            Assert.Contains(
                why, Assert.Throws<SourceException>(() => YamlFile.Parse("Pulumi.yaml", yaml)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_aliases_make_of_a_file_is_bounded()
    {
        var levels = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var bomb = "a0: &a0 [x]\n" + string.Join('\n', levels) + "\n";
        Assert.Contains(
            "1,000,000 values",
            Assert.Throws<SourceException>(() => YamlFile.Parse("Pulumi.yaml", bomb)).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, YamlFile.Parse("Pulumi.yaml", "a: &a { x: 1 }\nb: [*a, *a]\n").Root.Children.Count);
    }

    [Theory]
    [InlineData(">=3.100.0", true)]
    [InlineData(">=3", true)]
    [InlineData("^3.0.0", true)]
    [InlineData("~3.260", true)]
    [InlineData("3.x", true)]
    [InlineData("3", true)]
    [InlineData("*", true)]
    [InlineData("=3.260.0", true)]
    [InlineData("v3.260.0", true)]
    [InlineData(">3.259.9 <4.0.0", true)]
    [InlineData(">= 3.1.0, < 4", true)]
    [InlineData("2.x || >=3.200.0", true)]
    [InlineData("!=3.1.0", true)]
    [InlineData("<=3.260", true)]
    [InlineData(">=3.261.0", false)]
    [InlineData(">3", false)]
    [InlineData("<3.260.0", false)]
    [InlineData("^2", false)]
    [InlineData("~3.259.0", false)]
    [InlineData("!=3.260.0", false)]
    [InlineData("4.x || 5.x", false)]
    [InlineData("", null)]
    [InlineData("new", null)]
    [InlineData(">=3 please", null)]
    [InlineData("||", null)]
    public void A_range_of_versions_is_understood_or_refused(string range, bool? isIn) =>
        Assert.Equal(isIn, PulumiVersion.IsIn(range, new Version(3, 260, 0)));

    [Fact]
    public void A_long_line_is_shown_around_the_mistake()
    {
        var yaml = string.Create(CultureInfo.InvariantCulture, $"a: [{string.Concat(Enumerable.Repeat("word, ", 200))}!!int here]\n");
        var file = YamlFile.Parse("Pulumi.yaml", yaml);
        file.Value((YamlScalarNode)((YamlSequenceNode)file.Root.Children["a"]).Children[^1]);
        var problem = Assert.Single(Assert.Throws<SourceException>(file.ThrowIfWrong).Problems);
        Assert.Equal("!!int here]", problem.SourceLine[problem.Mark..]);
        Assert.InRange(problem.SourceLine.Length, 1, 160);
    }

    [Fact]
    public void Of_a_file_that_cannot_be_read_no_value_is_shown()
    {
        foreach (var yaml in new[]
        {
            "a:\n  fn::secret: [hunter22\nb: 1\n", "a:\n  - key: \"hunter22\n", "a: {fn::secret: hunter22, b: *none}\n", "hunter22: [\n",
        })
        {
            var problem = Assert.Single(Assert.Throws<SourceException>(() => YamlFile.Parse("Pulumi.yaml", yaml)).Problems);
            Assert.True(
                yaml.StartsWith("hunter22", StringComparison.Ordinal) || !problem.ToString().Contains("hunter22", StringComparison.Ordinal),
                problem.ToString());
        }
    }
}
