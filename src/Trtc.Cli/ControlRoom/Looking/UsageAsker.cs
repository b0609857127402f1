using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Reports;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Asks for usage now and then, kind by kind.</summary>
/// <param name="board">What is shown.</param>
/// <param name="settings">How the control room works.</param>
internal sealed class UsageAsker(Board board, ControlRoomSettings settings)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);
    private static readonly ObjectValue Period = ObjectValue.Empty.With("last", PropertyValue.Of("30d"));

    /// <summary>Asks until it is stopped, once the stack was seen.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (board.View is not { LookedAt: not null, IsThere: true })
        {
            await board.Now().Changed.WaitAsync(stop);
        }

        var kinds = UsageKind.All.Where(k => !k.IsByRoom).ToArray();
        board.Update(view => view with { Usage = [.. kinds.Select(k => new UsageView(k, null, null, null))] });
        while (!stop.IsCancellationRequested)
        {
            if (!await AskAsync(kinds, stop))
            {
                // Whichever of them cannot be asked for is told by itself.
                foreach (var kind in kinds)
                {
                    await AskAsync([kind], stop);
                }
            }

            await Task.Delay(Every, settings.Time, stop);
        }
    }

    // Asks for all kinds at once, so that the provider starts once: an embedded emulator has the stack's lock meanwhile.
    private async Task<bool> AskAsync(IReadOnlyList<UsageKind> kinds, CancellationToken stop)
    {
        try
        {
            await using var moment = await Moment.TakeAsync(settings, stop);
            var calls = kinds.Select(k => k.Calls(Period)).ToArray();
            var answers = new Queue<ObjectValue>(await moment.AskAsync([.. calls.SelectMany(c => c)], stop));
            foreach (var (kind, asked) in kinds.Zip(calls))
            {
                var usage = kind.Read([.. asked.Select(_ => answers.Dequeue())]);
                Put(kind, view => new UsageView(kind, usage, settings.Time.GetUtcNow(), null));
            }

            return true;
        }
        catch (Exception e) when (Troubles.Are(e) && !stop.IsCancellationRequested)
        {
            if (kinds is [var only])
            {
                Put(only, view => view with { Problem = Troubles.Line(e) });
            }

            return false;
        }
    }

    private void Put(UsageKind kind, Func<UsageView, UsageView> change) =>
        board.Update(view => view with { Usage = [.. view.Usage.Select(u => u.Kind == kind ? change(u) : u)] });
}
