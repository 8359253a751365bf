using AiByHand.Attacks;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Tests.Attacks;

/// <summary>Whatever numbers, or codes, are handed in: there is a sheet, or it is told why not.</summary>
public sealed class GivenAttacks
{
    private const string Good = """{"topic": "rnn", "given": {"X": [[3, 4, 5, 6]], "A": [[1, -1], [1, 1]], "B": [[1], [2]], "C": [[-1, 1]], "H0": [[0], [0]]}}""";

    private static readonly Template Rnn = TemplateCatalog.Load("rnn");

    [Fact]
    public void Spoilt_givens_are_read_or_told() => Spoiling.Of(Good).Sample(text => IsReadOrTold(Rnn, text), iter: Attack.Times(2_000));

    [Fact]
    public void Any_text_is_read_or_told() => Spoiling.AnyText.Sample(text => IsReadOrTold(Rnn, text), iter: Attack.Times(1_000));

    [Theory]
    [InlineData("rnn")]
    [InlineData("vector-database")]
    [InlineData("one-node")]
    [InlineData("gcn")]
    [InlineData("llm-sampling")]
    [InlineData("switch-transformer")]
    [InlineData("mlp-pytorch")]
    public void Spoilt_givens_of_a_drawn_sheet_are_read_or_told(string topic)
    {
        var template = TemplateCatalog.Load(topic);
        var problem = ProblemDrawer.Draw(template, 1).Problem;
        var good = string.Concat(problem.Givens.Select(given =>
            $"{given.Key}: [{string.Join(", ", Enumerable.Range(0, given.Value.Shape.Rows).Select(row => $"[{string.Join(", ", given.Value.Row(row).Cells.ToArray().Select(cell => cell.Word is { } word ? $"'{word}'" : $"{cell}"))}]"))}]\n"));
        Assert.Equal(problem.Givens, GivenReader.Read(template, good, "given").Givens);
        Spoiling.Of(good).Sample(text => IsReadOrTold(template, text), iter: Attack.Times(200));
    }

    [Fact]
    public void A_code_is_one_or_none_and_reads_back() => Gen.OneOf(Spoiling.Of("rnn.r1.book.7", "matrix-multiplication.r1.book.7.rows=3.inner=4", "rnn.r2147483647.hard.18446744073709551615"), Spoiling.AnyText).Sample(text =>
    {
        if (!SheetCode.TryParse(text, out var code)) return;
        Assert.True(SheetCode.TryParse(code.ToString(), out var again));
        Assert.Equal(code, again);
    }, iter: Attack.Times(10_000));

    [Fact]
    public void A_name_is_found_or_not() => Spoiling.Of([.. TemplateCatalog.Topics.Select(head => head.Topic), "12", "IV"]).Sample(text =>
    {
        if (TemplateCatalog.Find(text) is null) Assert.Throws<KeyNotFoundException>(() => TemplateCatalog.Load(text));
    }, iter: Attack.Times(2_000));

    private static void IsReadOrTold(Template template, string text) => Attack.Ends(() =>
    {
        try
        {
            _ = EffortMeter.Of(Solver.Solve(GivenReader.Read(template, text, "given")));
        }
        catch (FileMistakesException refusal)
        {
            Told.Well(refusal);
        }
        catch (Exception told) when (told is SheetException)
        {
        }
    });
}
