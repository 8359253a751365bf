#pragma warning disable CS1591
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Choosing;
using AiByHand.Tensors;
namespace AiByHand.Runs.Printing;

    public static class Imprints { public static Imprint Of(RunPlan plan, RunSheet sheet) => new(){Code=sheet.Code,Page=sheet.Page,Pages=plan.Topics.Count}; }
    public sealed record MarkingRow(Copy Copy, string Code, IReadOnlyList<Tensor> Answers);
    public static class MarkingKey { public static IReadOnlyList<Page> Pages(RunPlan plan, PlannedTopic topic, IReadOnlyList<MarkingRow> rows) => [new Page(100, 100, "", [], [])]; }
    internal static class ReportPage { public static IReadOnlyList<Page> Pages(RunPlan plan, object reports) => [new Page(100, 100, "", [], [])]; }
    internal static class TopicReports { public static object Of(RunPlan plan, IReadOnlyList<EffortBand> bands, object sheets) => bands; }
