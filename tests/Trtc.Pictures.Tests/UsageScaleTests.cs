using CsCheck;
using Trtc.Pictures.Usage;

namespace Trtc.Pictures.Tests;

public sealed class UsageScaleTests
{
    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(1, "0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(10, "0 2 4 6 8 10")]
    [InlineData(11, "0 5 10 15")]
    [InlineData(99, "0 20 40 60 80 100")]
    [InlineData(101, "0 50 100 150")]
    [InlineData(1_440, "0 500 1,000 1,500")]
    [InlineData(50_001, "0 20,000 40,000 60,000")]
    [InlineData(1_000_000, "0 0.2 million 0.4 million 0.6 million 0.8 million 1 million")]
    [InlineData(3_400_000_000, "0 1 billion 2 billion 3 billion 4 billion")]
    [InlineData(7e12, "0 2e12 4e12 6e12 8e12")]
    [InlineData(0.3, "0 0.1 0.2 0.3")]
    [InlineData(0.047, "0 0.01 0.02 0.03 0.04 0.05")]
    [InlineData(0.0008, "0 2e-4 4e-4 6e-4 8e-4")]
    [InlineData(double.NaN, "0 1")]
    [InlineData(-3, "0 1")]
    public void Steps_are_round_and_end_behind_the_highest_value(double highest, string labels)
    {
        var scale = UsageScale.Of(highest, 5);
        Assert.Equal(labels, string.Join(' ', Enumerable.Range(0, scale.Steps + 1).Select(scale.Label)));
    }

    [Fact]
    public void A_scale_shows_any_value_with_as_few_steps_as_are_wanted_and_no_more_than_a_step_of_air()
    {
        Gen.Select(Gen.Double[1, 9.999], Gen.Int[-280, 280], Gen.Int[1, 9]).Sample((digits, exponent, most) =>
        {
            var highest = digits * Math.Pow(10, exponent);
            var scale = UsageScale.Of(highest, most);
            Assert.Contains(scale.Digit, new[] { 1, 2, 5 });
            Assert.InRange(scale.Steps, 1, most);
            Assert.True(scale.Top >= highest);
            Assert.True(scale.At(scale.Steps - 1) < highest);

            // The next smaller step would not do.
            Assert.True(scale.Step / (scale.Digit == 5 ? 2.5 : 2) * most < highest * (1 + 1e-9));
            Assert.InRange(scale.Part(highest), 0.0, 1.0);
            Assert.Equal(scale.Steps + 1, Enumerable.Range(0, scale.Steps + 1).Select(scale.Label).Distinct().Count());
        }, iter: 10_000);
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    public void What_no_axis_can_show_is_shown_as_the_end_of_one(double highest)
    {
        var scale = UsageScale.Of(highest, 5);
        Assert.True(double.IsFinite(scale.Top) && scale.Top > 0);
        Assert.InRange(scale.Part(highest), 0.0, 1.0);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0004, "4e-4")]
    [InlineData(1.006, "1.01")]
    [InlineData(12_345.5, "12,345.5")]
    [InlineData(2e15, "2e15")]
    public void Values_are_told_to_two_places(double value, string text) => Assert.Equal(text, UsageScale.Number(value));
}
