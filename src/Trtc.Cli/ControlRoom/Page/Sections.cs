using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>The parts of the page, in their order.</summary>
internal static class Sections
{
    /// <summary>All of them, as they are with what is known.</summary>
    public static IEnumerable<Section> Of(StackView view)
    {
        yield return new Section("head", HeadSection.Of(view));
        yield return new Section("resources", ResourcesSection.Of(view));
        yield return new Section("layouts", LayoutsSection.Of(view));
        yield return new Section("rooms", RoomsSection.Of(view));
        yield return new Section("controls", ControlsSection.Of(view));
        yield return new Section("usage", UsageSection.Of(view));
        yield return new Section("log", LogSection.Of(view));
    }
}
