using AiByHand.Problems;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Sheets without a choice: the copies' seeds are 0, 1, 2 …</summary>
internal static class DrawnSheets
{
    /// <summary>A run of one topic.</summary>
    public static RunPlan Plan(string topic, IReadOnlyList<Copy> copies, string level = Template.BookLevel, Points? points = null) => new()
    {
        Name = "drawn",
        Heading = new Heading("Midterm", "CSCI 5922", "May 7, 2026"),
        Topics = [new PlannedTopic(TemplateCatalog.Load(topic, level)) { Key = topic, Source = new SourceFile($"{topic}.yaml", ""), Points = points }],
        Copies = copies,
        Seed = 5,
        Sources = [],
    };

    /// <summary>So many variants.</summary>
    public static Copy[] Variants(int count) => [.. Enumerable.Range(1, count).Select(variant => new Copy($"{variant}"))];

    /// <summary>A sheet for each copy.</summary>
    public static List<RunSheet> Of(RunPlan plan, Func<int, string>? code = null) => [.. plan.Copies.Index().Select(copy =>
    {
        var topic = plan.Topics[0];
        var solution = Solver.Solve(ProblemDrawer.Draw(topic.Template, (ulong)copy.Index).Problem);
        return new RunSheet(copy.Item, topic, 1, code?.Invoke(copy.Index) ?? solution.Problem.Code.ToString(), (ulong)copy.Index, solution, EffortMeter.Of(solution));
    })];
}
