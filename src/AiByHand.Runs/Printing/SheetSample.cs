using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A sheet of a run as it is printed, to be looked at: the worksheet, and its key as it is bound.</summary>
public static class SheetSample
{
    /// <summary>The two pages.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="record">The copy.</param>
    /// <param name="topic">The topic's place in the run, from 0.</param>
    /// <exception cref="RunException">A page has no room for its sheet; the message names it.</exception>
    public static (Page Worksheet, Page Key) Of(RunPlan plan, CopyRecord record, int topic) =>
        (SheetPainter.Pages(plan, record.Sheets[topic], [View.Worksheet])[0], SheetPainter.Pages(plan, record.Drawn.Sheets[topic], [View.Key])[0]);
}
