using CsCheck;
using Trtc.Client.Types;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Tests;

public sealed class TemplateTests
{
    private static readonly Area Canvas = new(0, 0, 1280, 720);

    [Theory]
    [InlineData(MixLayoutMode.Grid, 1, 1280, 720)]
    [InlineData(MixLayoutMode.Grid, 2, 640, 720)]
    [InlineData(MixLayoutMode.Grid, 4, 640, 360)]
    [InlineData(MixLayoutMode.Grid, 9, 426.667, 240)]
    [InlineData(MixLayoutMode.Grid, 16, 320, 180)]
    [InlineData(MixLayoutMode.Grid, 17, 256, 144)]
    [InlineData(MixLayoutMode.Floating, 2, 300.8, 169.2)]
    [InlineData(MixLayoutMode.Floating, 18, 240.64, 135.36)]
    [InlineData(MixLayoutMode.ScreenSharing, 5, 256, 180)]
    [InlineData(MixLayoutMode.ScreenSharing, 17, 128, 90)]
    public void A_template_gives_the_last_user_a_window_of_this_size(MixLayoutMode layout, int users, double width, double height)
    {
        var last = new Templates(Canvas, 25).Of(layout, users)[^1];

        Assert.Equal((width, height), (Math.Round(last.Width, 3), Math.Round(last.Height, 3)));
    }

    [Fact]
    public void A_template_keeps_to_the_canvas_and_only_floating_windows_cover_another() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 40], Gen.Double[2, 1920], Gen.Double[2, 1920], Gen.Bool).Sample(
        (layout, users, width, height, right) =>
        {
            var canvas = new Area(0, 0, width, height);
            var areas = new Templates(canvas, 25).Of((MixLayoutMode)layout, users, right);

            Assert.Equal(Math.Min(users, 25), areas.Count);
            Assert.All(areas, a => Assert.Equal(1, a.Within(canvas).Size / a.Size, 1e-9));
            var apart = layout == (int)MixLayoutMode.Floating ? areas.Skip(1).ToArray() : [.. areas];
            Assert.Equal(apart.Sum(a => a.Size) / canvas.Size, Coverage.Of(canvas, apart), 1e-9);
        });

    [Fact]
    public void What_areas_cover_is_counted_once_as_a_picture_of_points_shows() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 6], Gen.Int[0, 6], (x, y, w, h) => new Area(x, y, w, h)).Array[0, 6].Sample(
        areas =>
        {
            var area = new Area(2, 1, 7, 8);
            var points = from x in Enumerable.Range(2, 7)
                         from y in Enumerable.Range(1, 8)
                         where areas.Any(a => x >= a.X && x < a.Right && y >= a.Y && y < a.Bottom)
                         select (x, y);

            Assert.Equal(points.Count() / 56.0, Coverage.Of(area, areas), 9);
        });

    [Theory]
    [InlineData(16, 9, 16.0 / 9, Fit.Crop, "")]
    [InlineData(9, 9, 16.0 / 9, Fit.Crop, "44 % of its width cut off")]
    [InlineData(16, 3, 16.0 / 9, Fit.Crop, "67 % of its height cut off")]
    [InlineData(9, 9, 16.0 / 9, Fit.Stretch, "stretched to 1.78 times its height")]
    [InlineData(16, 3, 16.0 / 9, Fit.Stretch, "stretched to 3 times its width")]
    [InlineData(15, 9, 16.0 / 9, Fit.SmartStretch, "6 % of its width cut off")]
    [InlineData(9, 9, 16.0 / 9, Fit.SmartStretch, "20 % of its width cut off, and the rest stretched to 1.42 times its height")]
    [InlineData(9, 9, 16.0 / 9, Fit.BlackBars, "black bars above and below it")]
    [InlineData(16, 3, 16.0 / 9, Fit.Background, "background left and right of it")]
    public void A_render_mode_does_this_to_a_video(double width, double height, double proportions, Fit fit, string effect) =>
        Assert.Equal(effect, FittedVideo.Of(new Area(0, 0, width, height), proportions, fit).Effect);

    [Fact]
    public void A_video_fills_its_window_or_lies_in_it_and_keeps_its_proportions_unless_it_is_stretched() =>
        Gen.Select(Gen.Double[1, 2000], Gen.Double[1, 2000], Gen.Double[0.2, 5], Gen.Enum<Fit>()).Sample(
        (width, height, proportions, fit) =>
        {
            var window = new Area(10, 20, width, height);
            var place = FittedVideo.Of(window, proportions, fit).Place;

            var inner = fit is Fit.Background or Fit.BlackBars ? place : window;
            var outer = fit is Fit.Background or Fit.BlackBars ? window : place;
            Assert.Equal(inner.Size, inner.Within(outer).Size, 1e-6 * inner.Size);
            if (fit is not (Fit.Stretch or Fit.SmartStretch))
            {
                Assert.Equal(1, place.Width / place.Height / proportions, 0.006);
            }
        });
}
