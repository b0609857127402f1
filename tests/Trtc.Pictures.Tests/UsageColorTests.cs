using Trtc.Pictures.Drawing;
using Trtc.Pictures.Usage;

namespace Trtc.Pictures.Tests;

/// <summary>The colours of kinds, as those see them who lack one of the three kinds of cones (Machado and others, 2009).</summary>
public sealed class UsageColorTests
{
    private static readonly double[][][] Eyes =
    [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_eye_tells_kinds_apart_neighbours_best_and_from_the_ground(bool light)
    {
        var ground = light ? SvgPicture.LightGround : SvgPicture.DarkGround;
        var colors = Enumerable.Range(0, UsageColors.Count).Select(k => light ? UsageColors.OnLight(k) : UsageColors.OnDark(k)).ToArray();
        Assert.Equal(12, colors.Distinct().Count());
        Assert.All(colors, c => Assert.True(Contrast(c, ground) >= 3, $"{c} on {ground}: {Contrast(c, ground)}"));
        foreach (var (i, color) in colors.Index().Skip(1))
        {
            Assert.True(Distance(color, colors[i - 1]) >= 28, $"{color} beside {colors[i - 1]}: {Distance(color, colors[i - 1])}");
            Assert.All(colors[..i], other => Assert.True(Distance(color, other) >= 14, $"{color} and {other}: {Distance(color, other)}"));
        }
    }

    private static double Contrast(string a, string b)
    {
        var (lighter, darker) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string color) =>
        Linear(color) is [var r, var g, var b] ? (0.2126 * r) + (0.7152 * g) + (0.0722 * b) : 0;

    // The least distance in CIELAB that any of the eyes sees; of about 2 they see one at all.
    private static double Distance(string a, string b) => Eyes.Min(eye =>
        Math.Sqrt(Lab(a, eye).Zip(Lab(b, eye), (x, y) => (x - y) * (x - y)).Sum()));

    private static double[] Lab(string color, double[][] eye)
    {
        var linear = Linear(color);
        var seen = eye.Select(row => Math.Clamp(row.Zip(linear, (x, y) => x * y).Sum(), 0, 1)).ToArray();
        var x = Curve(((0.4124 * seen[0]) + (0.3576 * seen[1]) + (0.1805 * seen[2])) / 0.9505);
        var y = Curve((0.2126 * seen[0]) + (0.7152 * seen[1]) + (0.0722 * seen[2]));
        var z = Curve(((0.0193 * seen[0]) + (0.1192 * seen[1]) + (0.9505 * seen[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Curve(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);

    private static double[] Linear(string color)
    {
        var (red, green, blue) = Palette.Parts(color);
        return
        [
            .. new[] { red, green, blue }.Select(c => c / 255.0)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
    }
}
