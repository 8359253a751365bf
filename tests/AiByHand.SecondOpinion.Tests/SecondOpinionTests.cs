using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using Grid = AiByHand.Tensors.Tensor;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>Every answer of every sheet, held to the same problem solved a second way.</summary>
public sealed class SecondOpinionTests
{
    // Of these many seeds one is judged at every combination of sizes; there are over two hundred of some.
    private const int SeedsForOneOfEachSize = 25;

    private const int MostTold = 20;

    private static readonly string[] All = [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    public static TheoryData<string> Topics => [.. All];

    public static TheoryData<string, string> Sheets => AtEveryLevel(All);

    public static TheoryData<string, string> SheetsWithSizes => AtEveryLevel(All.Where(topic => TemplateCatalog.Load(topic).Sizes.Count > 0));

    [Fact]
    public void Every_topic_has_a_second_opinion() => Assert.Empty(All.Except(Opinions.Topics));

    [TorchTheory]
    [MemberData(nameof(Sheets))]
    public void A_second_opinion_agrees_with_every_answer(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        AssertAgreement(JudgedSeeds.All.Select(seed => (template, seed)));
    }

    [TorchTheory]
    [MemberData(nameof(SheetsWithSizes))]
    public void A_second_opinion_agrees_at_every_size(string topic, string level)
    {
        var seeds = JudgedSeeds.All.Chunk(SeedsForOneOfEachSize).Select(chunk => chunk[0]).ToList();
        AssertAgreement(
            from sizes in Combinations(TemplateCatalog.Load(topic, level).Sizes)
            let template = TemplateCatalog.Load(topic, level, sizes: sizes)
            from seed in seeds
            select (template, seed));
    }

    [TorchTheory]
    [MemberData(nameof(Topics))]
    public void A_second_opinion_agrees_with_the_book_s_own_example(string topic)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "book", topic + ".json");
        var problem = GivenReader.Read(TemplateCatalog.Load(topic), File.ReadAllText(file), file);
        Assert.Empty(Opinions.ObjectionsTo(Solver.Solve(problem)));
    }

    [TorchTheory]
    [MemberData(nameof(Topics))]
    public void A_second_opinion_notices_every_single_cell_that_is_wrong(string topic)
    {
        var sheet = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), seed: 0).Problem);
        foreach (var step in sheet.Template.Steps)
        {
            for (var cell = 0; cell < step.Shape.Count; cell++)
            {
                var wrong = sheet with { Values = new Dictionary<string, Grid>(sheet.Values) { [step.Name] = Spoilt(sheet[step.Name], cell) } };
                var objection = Assert.Single(Opinions.ObjectionsTo(wrong));
                Assert.Matches($@", {step.Name}[\[:]", objection);
            }
        }
    }

    // One after another, on purpose: TorchSharp's numbers may be freed while libtorch reads them, if another thread wakes the collector.
    private static void AssertAgreement(IEnumerable<(Template Template, ulong Seed)> sheets)
    {
        var objections = sheets.SelectMany(sheet => ObjectionsTo(sheet.Template, sheet.Seed)).ToList();
        Assert.True(objections.Count == 0, $"{objections.Count} objections:\n{string.Join('\n', objections.Take(MostTold))}");
    }

    private static IReadOnlyList<string> ObjectionsTo(Template template, ulong seed)
    {
        try
        {
            return Opinions.ObjectionsTo(Solver.Solve(ProblemDrawer.Draw(template, seed).Problem));
        }
        catch (Exception mistake)
        {
            return [$"{SheetCode.Of(template, seed)}: {mistake}"];
        }
    }

    private static Grid Spoilt(Grid grid, int place)
    {
        var cells = grid.Cells.ToArray();
        cells[place] = cells[place].Word is { } word ? word + "?" : cells[place].Number + Rational.Of(1, 100);
        return new Grid(grid.Shape, cells);
    }

    private static TheoryData<string, string> AtEveryLevel(IEnumerable<string> topics)
    {
        var sheets = new TheoryData<string, string>();
        foreach (var topic in topics)
        {
            foreach (var level in Template.Levels) sheets.Add(topic, level);
        }
        return sheets;
    }

    private static IEnumerable<Dictionary<string, int>> Combinations(IReadOnlyList<TemplateSize> sizes)
    {
        IEnumerable<Dictionary<string, int>> all = [[]];
        foreach (var size in sizes)
        {
            all = all.SelectMany(chosen => Enumerable.Range(size.Least, size.Most - size.Least + 1).Select(value => new Dictionary<string, int>(chosen) { [size.Name] = value }));
        }
        return all;
    }
}
