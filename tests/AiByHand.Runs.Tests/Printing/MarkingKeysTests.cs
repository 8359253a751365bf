using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Office;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Seeds;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Printing;

public class MarkingKeysTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    /// <summary>Every topic at one level by turns, or at all if <c>AIBYHAND_CLASSES=all</c> asks for them.</summary>
    public static TheoryData<string, string> Classes
    {
        get
        {
            var classes = new TheoryData<string, string>();
            foreach (var (place, head) in TemplateCatalog.Topics.Index())
            {
                foreach (var level in AskedBreadth.Of("AIBYHAND_CLASSES", place, Template.Levels)) classes.Add(head.Topic, level);
            }
            return classes;
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void No_table_leaves_its_page_and_every_answer_is_in_it(string topic, string level)
    {
        Check(DrawnSheets.Plan(topic, DrawnSheets.Variants(4), level), _ => "x-7QK4-M2PD-9AEV");
        Check(DrawnSheets.Plan(topic, Class(30), level) with { Paper = Paper.A4 }, i => i % 5 == 0 ? $"{topic}.r1.book.18446744073709551615.rows=3.inner=4" : $"{topic}.r1.book.{482913377 + i}");
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Where_each_blank_earns_every_blank_is_in_the_table_what_is_only_copied_as_well(string topic)
    {
        var plan = DrawnSheets.Plan(topic, DrawnSheets.Variants(2), points: new BlankPoints(Rational.One));
        var sheets = DrawnSheets.Of(plan);
        foreach (var sheet in sheets)
        {
            var answers = MarkingRow.Of(sheet).Answers;
            Assert.Equal(answers.Select(answer => answer.Name).Distinct(), answers.Select(answer => answer.Name));
            foreach (var blank in AnswerSheet.Of(sheet.Solution).Blanks)
            {
                var answer = Assert.Single(answers, answer => answer.Name == (blank.Then?.Name ?? blank.Tensor));
                if (blank.Final is { } final) Assert.Equal(final, answer.Value[blank.TensorRow - 1, blank.TensorColumn - 1]);
            }
        }
        foreach (var page in Pages(plan, sheets)) PaperChecks.Check(page, topic);
    }

    [Theory]
    [InlineData("matrix-multiplication", "copy code A B A · B")]
    [InlineData("clip", "Target")]
    public void A_given_that_is_copied_is_called_as_on_the_sheet(string topic, string head)
    {
        var plan = DrawnSheets.Plan(topic, DrawnSheets.Variants(2), points: new BlankPoints(Rational.One));
        Assert.Contains(head, string.Join('\n', Pages(plan, DrawnSheets.Of(plan)).Select(PaperChecks.Lines)));
    }

    [Fact]
    public void A_matrix_stands_as_it_does_on_the_sheet()
    {
        var plan = DrawnSheets.Plan("matrix-multiplication", DrawnSheets.Variants(2));
        var sheets = DrawnSheets.Of(plan, _ => "x-7QK4-M2PD-9AEV");
        var lines = PaperChecks.Lines(Assert.Single(Pages(plan, sheets))).Split('\n');
        string[] row = [.. Enumerable.Range(0, 2).Select(r => string.Join(' ', Enumerable.Range(0, 3).Select(c => sheets[0].Solution["C"][r, c])))];
        Assert.Contains(row[0], lines);
        Assert.Contains(row[1], lines);
        Assert.Contains("copy code A · B", lines);
        Assert.Contains("Variant 1 x-7QK4-M2PD-9AEV", lines.Select(line => line.Replace($" {row[0]}", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_there_are_many_copies_a_matrix_is_one_line_with_bars_between_its_rows()
    {
        var plan = DrawnSheets.Plan("matrix-multiplication", DrawnSheets.Variants(32));
        var sheets = DrawnSheets.Of(plan, _ => "x-7QK4-M2PD-9AEV");
        var text = PaperChecks.Lines(Assert.Single(Pages(plan, sheets)));
        Assert.Contains(string.Join(" | ", Enumerable.Range(0, 2).Select(r => string.Join(' ', Enumerable.Range(0, 3).Select(c => sheets[0].Solution["C"][r, c])))), text);
    }

    [Fact]
    public void Many_copies_go_on_over_further_pages_each_with_the_header()
    {
        var plan = DrawnSheets.Plan("rnn", Class(90));
        var pages = Pages(plan, DrawnSheets.Of(plan));
        Assert.Equal(3, pages.Count);
        string[] texts = [.. pages.Select(PaperChecks.Lines)];
        for (var page = 0; page < texts.Length; page++)
        {
            Assert.Contains(page == 0 ? "Recurrent Neural Network (RNN)" : "Recurrent Neural Network (RNN), continued", texts[page]);
            Assert.Contains("copy id code Y", texts[page]);
            Assert.Contains($"Midterm · CSCI 5922 page {page + 1} of 3 not for pupils", texts[page]);
        }
        Assert.All(plan.Copies, copy => Assert.Equal(1, texts.Sum(text => text.Split('\n').Count(line => line.Contains($" {copy.Id} ", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Short_tables_share_a_page_and_the_only_copy_needs_no_column()
    {
        var plan = Plans.Of("title: Quiz\nseed: 7\ntopics: [rnn, one-node, { topic: backpropagation, points: { steps: { dL_dZ3: 2 } } }]");
        var source = CopySources.Drawn(plan, Chooser.Choose(plan, Plans.Nothing));
        var page = Assert.Single(MarkingKeys.Pages(plan, [.. source(0).Sheets.Select(sheet => new[] { MarkingRow.Of(sheet) })]));
        PaperChecks.Check(page, "quiz");
        var text = PaperChecks.Lines(page);
        Assert.Contains("Quiz · 1 copy · 2 points in all", text);
        Assert.Contains("Recurrent Neural Network (RNN)", text);
        Assert.Contains("code ∂L/∂Z", text);
        Assert.DoesNotContain("copy code", text);
    }

    [Fact]
    public void Numbers_are_written_as_on_the_key()
    {
        var plan = DrawnSheets.Plan("vector-database", DrawnSheets.Variants(1));
        var sheet = DrawnSheets.Of(plan)[0];
        var text = PaperChecks.Lines(Assert.Single(Pages(plan, [sheet])));
        foreach (var answer in FinalAnswers.Of(sheet.Solution).Where(answer => answer.Step.Name.StartsWith('v')))
        {
            Assert.Contains(answer.Value[0, 0].Write(answer.Step.Notation), text);
        }
    }

    private static void Check(RunPlan plan, Func<int, string> code)
    {
        var sheets = DrawnSheets.Of(plan, code);
        var pages = Pages(plan, sheets);
        var name = $"{plan.Topics[0].Key} {plan.Topics[0].Template.Level} {plan.Copies.Count}";
        foreach (var page in pages) PaperChecks.Check(page, name);
        var cells = sheets.Sum(sheet => FinalAnswers.Of(sheet.Solution).Sum(answer => answer.Value.Shape.Count));
        var numbers = pages.Sum(page => page.Shapes.OfType<TextRun>().Count(run => run.Text != "|"));
        Assert.True(numbers >= cells + 2 * sheets.Count, $"{name}: {numbers} texts for {cells} cells");
    }

    private static IReadOnlyList<Page> Pages(RunPlan plan, List<RunSheet> sheets) => MarkingKeys.Pages(plan, [sheets.ConvertAll(MarkingRow.Of)]);

    private static Copy[] Class(int count)
    {
        string[] first = ["Ada", "Maximiliane-Theodora", "Łukasz", "Nguyễn Thị", "Li"], last = ["Lovelace", "von Hohenlohe-Schillingsfürst", "Brzęczyszczykiewicz", "Minh Khai", "Wei"];
        return [.. Enumerable.Range(0, count).Select(i => new Copy($"2026-{1000 + i}", $"{first[i % 5]} {last[i / 5 % 5]}", "7b"))];
    }
}
