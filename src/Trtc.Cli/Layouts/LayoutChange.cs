using Pulumi.Embedded.Planning;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.Layouts;

/// <summary>What a step does to what viewers see.</summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="Before">The mix as it was; null where there was none.</param>
/// <param name="After">The mix as it will be; null where there will be none.</param>
internal sealed record LayoutChange(string Name, Mix? Before, Mix? After)
{
    // A drawing of two fits into the lines that all terminals have.
    private const int Columns = 72;
    private const int Rows = 12;

    /// <summary>The change that a step makes; null where viewers see what they saw.</summary>
    public static LayoutChange? Of(Step step)
    {
        if (step.Operation is StepOperation.Same or StepOperation.Refresh or StepOperation.Read
            or StepOperation.DeleteReplaced or StepOperation.RemovePendingReplace)
        {
            return null;
        }

        var before = step.Operation is StepOperation.Create || step.Old is null ? null : StackMixes.Of(step.Old, null);
        var after = StackMixes.Stays(step.Operation) && step.New is not null ? StackMixes.Of(step.New, null) : null;
        return before is null && after is null ? null
            : before is not null && after is not null && MixSvg.Draw(before, "m") == MixSvg.Draw(after, "m") ? null
            : new LayoutChange(step.Name, before, after);
    }

    /// <summary>
    /// The change that a preview shows of a step: one with something before and after, which can be compared; any, where all is asked for.
    /// </summary>
    public static LayoutChange? Shown(Step step, bool all) =>
        Of(step) is { } change && (all || change is { Before: not null, After: not null }) ? change : null;

    /// <summary>Both in characters, beside each other.</summary>
    public IReadOnlyList<IReadOnlyList<BlockRun>> Blocks => MixBlocks.Pair(Before, After, Columns, Rows);
}
