using System.Globalization;
using Trtc.Client.Types;

namespace Trtc.Pictures.Mixes;

/// <summary>Puts windows on a canvas: listed ones with who is seen in them, or those of a template.</summary>
/// <param name="width">Width of the canvas.</param>
/// <param name="height">Height of the canvas.</param>
/// <param name="users">Who is in the room.</param>
/// <param name="mostUsers">How many windows there are at most.</param>
internal sealed class MixBuilder(double width, double height, RoomUsers users, int mostUsers)
{
    private readonly Area canvas = new(0, 0, width, height);
    private readonly List<string> notes = [];
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Notes => notes;

    public IReadOnlyList<string> Problems => problems;

    /// <summary>A window as it is listed, before it is known who is seen in it.</summary>
    /// <param name="Window">The window.</param>
    /// <param name="Area">Where it is; null where that is not known yet.</param>
    /// <param name="For">For whom it is kept; null for whoever comes.</param>
    public sealed record Listed(MixWindow Window, Area? Area, string? For);

    /// <summary>Windows as they are listed. Those for nobody in particular are filled by the others, in the order of entering.</summary>
    public IReadOnlyList<MixWindow> Windows(IReadOnlyList<Listed> listed)
    {
        var free = new Queue<string>(
            users.Without([.. listed.Select(w => w.For).OfType<string>()], listed.Count(w => w.For is null)));
        var windows = new List<MixWindow>();
        foreach (var (window, area, kept) in listed)
        {
            var user = kept is not null ? users.Has(kept) ? kept : null : free.TryDequeue(out var next) ? next : null;
            if (area is not { } place)
            {
                notes.Add($"Where window {window.Number} is does not show: it is secret, or known only when the update is done.");
                continue;
            }

            Check($"Window {window.Number}", place);
            if (!place.IsEmpty)
            {
                windows.Add(window with { Area = place, User = user, KeptFor = kept });
            }
        }

        return Ordered(windows);
    }

    /// <summary>Windows of a template.</summary>
    /// <param name="layout">The template.</param>
    /// <param name="large">Who is seen large; null for the first, or, beside a shared screen, for nobody.</param>
    /// <param name="largeIsScreen">Whether it is that user's screen.</param>
    /// <param name="largeIsRight">Whether the large window beside small ones is on the right.</param>
    /// <param name="fit">How the videos fill their windows; null for the template's own way.</param>
    /// <param name="isSeen">Whether a user's video is mixed.</param>
    public IReadOnlyList<MixWindow> Template(
        MixLayoutMode layout, string? large, bool largeIsScreen, bool largeIsRight, Fit? fit, Func<string, bool> isSeen)
    {
        var hasLarge = layout != MixLayoutMode.Grid;
        var named = hasLarge ? large : null;
        var all = users.ForTemplate(named).Where(isSeen).ToArray();
        var first = named is not null ? all.Contains(named) ? named : null
            : layout == MixLayoutMode.Floating ? all.FirstOrDefault()
            : null;

        // Who shares a screen is seen in a small window, too.
        var others = all.Where(u => u != first || largeIsScreen);
        string?[] seen = hasLarge ? [first, .. others] : [.. others];
        if (layout == MixLayoutMode.Floating && seen is [null, ..])
        {
            // Without the one who is meant to be large, whoever came first is.
            seen = seen[1..];
        }

        var areas = new Templates(canvas, mostUsers).Of(layout, seen.Length, largeIsRight);
        var windows = areas.Zip(seen, (area, user) => (area, user)).Select((w, i) => new MixWindow
        {
            Number = i + 1,
            Area = w.area,
            Layer = layout == MixLayoutMode.Floating && i > 0 ? 1 : 0,
            User = w.user,
            KeptFor = i == 0 && hasLarge ? named : null,
            IsScreen = i == 0 && hasLarge && largeIsScreen && w.user is not null,
            Fit = i == 0 && layout == MixLayoutMode.ScreenSharing ? Fit.Background : fit ?? Fit.Crop,
        }).ToArray();
        if (!users.AreTold)
        {
            notes.Add("Drawn for some users, since those in the room are not told; `trtc layout --users` draws others.");
        }

        if (seen.Length > windows.Length)
        {
            notes.Add($"Not seen, as there are at most {mostUsers} windows: {string.Join(", ", seen.Skip(windows.Length))}.");
        }

        if (layout != MixLayoutMode.Grid && windows.Length > 1)
        {
            notes.Add("The sizes of the small windows are about what they are; TRTC's reference names only their places.");
        }

        return windows;
    }

    /// <summary>Notes what of an area is beyond the canvas.</summary>
    public void Check(string what, Area area)
    {
        var beyond = new[]
        {
            (By: -area.X, Edge: "left"),
            (By: -area.Y, Edge: "upper"),
            (By: area.Right - width, Edge: "right"),
            (By: area.Bottom - height, Edge: "lower"),
        };
        problems.AddRange(beyond.Where(b => b.By > 0).Select(b => string.Create(
            CultureInfo.InvariantCulture,
            $"{what} ({area.Width:0} × {area.Height:0} at {area.X:0}, {area.Y:0}) goes {b.By:0} pixels beyond the {b.Edge} edge "
            + $"of the canvas, which is {width:0} × {height:0}.")));
        if (area.IsEmpty)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture, $"{what} is {area.Width:0} × {area.Height:0} pixels, so nothing of it shows."));
        }
    }

    /// <summary>The lowest first; of one layer the earlier in the list.</summary>
    private static IReadOnlyList<MixWindow> Ordered(IEnumerable<MixWindow> windows) =>
        [.. windows.OrderBy(w => w.Layer).ThenBy(w => w.Number)];
}
