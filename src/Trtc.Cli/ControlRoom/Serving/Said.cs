namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>
/// What came of the last buttons, for pages that were loaded anew to show it: those without a script. Only a number goes into the address.
/// </summary>
internal sealed class Said
{
    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly Queue<(int Number, string Text)> texts = new();
    private int last;

    /// <summary>Keeps a text for a while.</summary>
    /// <returns>Its number.</returns>
    public int Keep(string text)
    {
        lock (gate)
        {
            texts.Enqueue((++last, text));
            if (texts.Count > Kept)
            {
                texts.Dequeue();
            }

            return last;
        }
    }

    /// <summary>The text of a number; null where it is kept no more, or never was.</summary>
    public string? Of(string? number)
    {
        lock (gate)
        {
            return int.TryParse(number, out var wanted) ? texts.FirstOrDefault(t => t.Number == wanted).Text : null;
        }
    }
}
