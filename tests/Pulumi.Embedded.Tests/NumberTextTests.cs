using System.Globalization;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>Numbers in texts and in JSON, as Go writes them.</summary>
public sealed class NumberTextTests
{
    // The values of Go's strconv.FormatFloat(v, 'f', -1, 64) and encoding/json.
    [Theory]
    [InlineData(0.0, "0", "0")]
    [InlineData(1.0, "1", "1")]
    [InlineData(-1.5, "-1.5", "-1.5")]
    [InlineData(10.0, "10", "10")]
    [InlineData(1.10, "1.1", "1.1")]
    [InlineData(123456.789, "123456.789", "123456.789")]
    [InlineData(1e15, "1000000000000000", "1000000000000000")]
    [InlineData(1e16, "10000000000000000", "10000000000000000")]
    [InlineData(1e17, "100000000000000000", "100000000000000000")]
    [InlineData(123456789012345678.0, "123456789012345680", "123456789012345680")]
    [InlineData(1e20, "100000000000000000000", "100000000000000000000")]
    [InlineData(1e21, "1000000000000000000000", "1e+21")]
    [InlineData(-1e21, "-1000000000000000000000", "-1e+21")]
    [InlineData(1.5e22, "15000000000000000000000", "1.5e+22")]
    [InlineData(0.1, "0.1", "0.1")]
    [InlineData(0.00001, "0.00001", "0.00001")]
    [InlineData(0.000001, "0.000001", "0.000001")]
    [InlineData(0.0000001, "0.0000001", "1e-7")]
    [InlineData(1.25e-10, "0.000000000125", "1.25e-10")]
    public void A_number_is_written_as_Pulumi_writes_it(double value, string text, string json)
    {
        Assert.Equal(text, NumberText.Plain(value));
        Assert.Equal(json, NumberText.Json(value));
        Assert.Equal(json, PropertyText.Show(PropertyValue.Of(value)));
        Assert.Equal(json, PropertyText.Json(PropertyValue.Of(value))!.ToJsonString());
    }

    [Theory]
    [InlineData(double.NaN, "NaN", "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "+Inf", "\"+Inf\"")]
    [InlineData(double.NegativeInfinity, "-Inf", "\"-Inf\"")]
    public void What_is_no_finite_number_does_not_break_JSON(double value, string text, string json)
    {
        Assert.Equal(text, NumberText.Plain(value));
        Assert.Equal(json, PropertyText.Show(PropertyValue.Of(value)));
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(4.9406564584124654e-300)]
    [InlineData(9007199254740993.0)]
    [InlineData(0.30000000000000004)]
    public void A_number_reads_back_as_itself(double value)
    {
        Assert.Equal(value, double.Parse(NumberText.Plain(value), CultureInfo.InvariantCulture));
        Assert.Equal(value, double.Parse(NumberText.Json(value), CultureInfo.InvariantCulture));
    }

    // The values of Go's strconv.ParseInt(text, 0, 64) where it takes the text.
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("7", 7L)]
    [InlineData("-1", -1L)]
    [InlineData("+12", 12L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1_000", 1000L)]
    [InlineData("010", 8L)]
    [InlineData("-0x1f", -31L)]
    [InlineData("9223372036854775808", null)]
    [InlineData("--1", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("1 ", null)]
    [InlineData("-1\n", null)]
    [InlineData("1\0", null)]
    [InlineData("1,000", null)]
    [InlineData("08", null)]
    [InlineData("١", null)]
    public void A_whole_number_is_read_as_Go_reads_it(string text, long? value) => Assert.Equal(value, GoNumbers.Integer(text));
}
