using CsCheck;
using Pulumi.Trtc.Provider.Components.Layouts;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Where the windows of a mix are.</summary>
public class ArrangementTests
{
    private static readonly Gen<(int Width, int Height, int Margin, LayoutStyle Style, int Users)> Any = Gen.Select(
        Gen.Int[2, 1920], Gen.Int[2, 1920], Gen.Int[0, 200], Gen.Enum<LayoutStyle>(), Gen.Int[0, 25]);

    public static TheoryData<int, int, int, string, int, string> Known => new()
    {
        { 1280, 720, 0, nameof(LayoutStyle.Grid), 1, "0,0 1280x720" },
        { 1280, 720, 0, nameof(LayoutStyle.Grid), 3, "0,0 640x360; 640,0 640x360; 0,360 640x360" },
        { 1280, 720, 8, nameof(LayoutStyle.Grid), 4, "8,8 628x348; 644,8 628x348; 8,364 628x348; 644,364 628x348" },
        { 1280, 720, 0, nameof(LayoutStyle.Rows), 2, "0,0 1280x360; 0,360 1280x360" },
        { 1280, 720, 0, nameof(LayoutStyle.Columns), 2, "0,0 640x720; 640,0 640x720" },

        // A film of the canvas's proportions keeps them.
        { 1280, 720, 0, nameof(LayoutStyle.MainAndSide), 1, "0,0 1280x720" },
        { 1280, 720, 0, nameof(LayoutStyle.MainAndSide), 2, "0,90 960x540; 960,90 320x180" },
        {
            1280, 720, 0, nameof(LayoutStyle.MainAndSide), 5,
            "0,90 960x540; 960,0 320x180; 960,180 320x180; 960,360 320x180; 960,540 320x180"
        },
        { 1920, 1080, 0, nameof(LayoutStyle.MainAndSide), 2, "0,135 1440x810; 1440,135 480x270" },
        { 720, 1280, 0, nameof(LayoutStyle.MainAndSide), 3, "90,0 540x960; 90,960 180x320; 270,960 180x320" },
        { 1280, 720, 0, nameof(LayoutStyle.PictureInPicture), 3, "0,0 1280x720; 960,540 320x180 over 1; 640,540 320x180 over 2" },
        { 1280, 720, 16, nameof(LayoutStyle.PictureInPicture), 2, "0,0 1280x720; 944,524 320x180 over 1" },
        { 1280, 720, 0, nameof(LayoutStyle.ScreenShare), 1, "0,90 960x540 screen; 960,90 320x180" },
        { 1280, 720, 0, nameof(LayoutStyle.ScreenShare), 2, "0,90 960x540 screen; 960,90 320x180; 960,270 320x180" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Windows_are_where_a_presenter_expects_them(
        int width, int height, int margin, string style, int users, string expected)
    {
        var windows = new Arrangement(width, height, margin).Of(Enum.Parse<LayoutStyle>(style), users)!;
        Assert.Equal(expected, string.Join("; ", windows.Select(w =>
            $"{w.X},{w.Y} {w.Width}x{w.Height}{(w.IsScreen ? " screen" : "")}{(w.Layer > 0 ? $" over {w.Layer}" : "")}")));
    }

    [Fact]
    public void Every_user_has_a_window_on_the_canvas_and_none_covers_another_unless_it_is_inset() => Any.Sample(given =>
    {
        if (new Arrangement(given.Width, given.Height, given.Margin).Of(given.Style, given.Users) is not { } windows)
        {
            return;
        }

        var cameras = windows.Where(w => !w.IsScreen).Select(w => w.User).Order();
        Assert.Equal(Enumerable.Range(0, given.Users), cameras);
        Assert.All(windows, w => Assert.True(
            w is { X: >= 0, Y: >= 0, Width: >= 2, Height: >= 2 }
            && w.X + w.Width <= given.Width
            && w.Y + w.Height <= given.Height,
            $"{w}"));
        foreach (var (one, other) in windows.SelectMany((w, i) => windows.Skip(i + 1).Select(v => (w, v))))
        {
            var apart = one.X + one.Width + given.Margin <= other.X || other.X + other.Width + given.Margin <= one.X
                || one.Y + one.Height + given.Margin <= other.Y || other.Y + other.Height + given.Margin <= one.Y;
            Assert.True(apart || one.Layer != other.Layer, $"{one} and {other}");
        }
    });

    [Fact]
    public void There_is_room_for_everybody_on_a_common_canvas() => Assert.All(
        from style in Enum.GetValues<LayoutStyle>()
        from users in Enumerable.Range(1, 16)
        from canvas in new[] { (640, 360), (1280, 720), (1920, 1080), (720, 1280) }
        select (style, users, canvas),
        c => Assert.NotNull(new Arrangement(c.canvas.Item1, c.canvas.Item2, 4).Of(c.style, c.users)));
}
