using Trtc.Cli.ControlRoom.Page;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom;

/// <summary>
/// What the page shows now. Whoever knows something new puts it here; whoever shows it waits for changes. Each section has a number that
/// grows when it changes, so that nobody who falls behind is kept anything for.
/// </summary>
internal sealed class Board
{
    private readonly Lock gate = new();
    private StackView view;
    private Section[] sections;
    private TaskCompletionSource changed = NewSource();

    public Board(StackView first)
    {
        view = first;
        sections = [.. Sections.Of(first)];
    }

    /// <summary>What is known.</summary>
    public StackView View
    {
        get
        {
            lock (gate)
            {
                return view;
            }
        }
    }

    /// <summary>The sections as they are, and what comes to its end when one changes.</summary>
    public (IReadOnlyList<Section> Sections, Task Changed) Now()
    {
        lock (gate)
        {
            return (sections, changed.Task);
        }
    }

    /// <summary>Something new is known.</summary>
    public void Update(Func<StackView, StackView> change)
    {
        lock (gate)
        {
            view = change(view);
            Section[] now =
            [
                .. Sections.Of(view).Zip(
                    sections, (fresh, shown) => fresh.Html == shown.Html ? shown : fresh with { Version = shown.Version + 1 }),
            ];
            if (now.SequenceEqual(sections, ReferenceEqualityComparer.Instance))
            {
                return;
            }

            sections = now;
            changed.SetResult();
            changed = NewSource();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
