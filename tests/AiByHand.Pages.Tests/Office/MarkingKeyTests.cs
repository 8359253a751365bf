using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Tensors;

namespace AiByHand.Pages.Tests.Office;

public class MarkingKeyTests
{
    /// <summary>A matrix, a word and numbers; a class of one, two, or as many as wanted.</summary>
    internal static KeyTable Sample(int copies = 2) => new("Sample", "page 1 · level book", ["C", "∂L/∂Z_3 (2)", "winner"], [.. Enumerable.Range(1, copies).Select(copy => Copy($"Pupil {copy}", $"id{copy}"))]);

    internal static KeyRow Copy(string name, string id) => new(name, id, "x-7QK4-M2PD-9AEV", [Answer(3, 1, -20, 3, 4, 5, 6), Answer(1, 7), Answer(1, "eat")]);

    internal static IReadOnlyList<Page> Pages(params IReadOnlyList<KeyTable> topics) => OfficeComposer.Compose(new MarkingKey
    {
        Paper = Paper.Letter,
        Type = TypeCase.Shipped,
        Line = "Midterm · May 7, 2026 · 2 copies",
        Foot = "Midterm · CSCI 5922",
        Topics = topics,
    });

    [Fact]
    public void Numbers_end_where_those_above_them_end_and_words_begin_there()
    {
        TextRun[] texts = [.. Assert.Single(Pages(Sample())).Shapes.OfType<TextRun>()];
        TextRun[] first = [.. texts.Where(text => text.Text is "1" or "4")];
        Assert.Equal(4, first.Length);
        Assert.Single(first.Select(text => Math.Round(text.Origin.X, 3)).Distinct());
        Assert.Single(texts.Where(text => text.Text == "eat").Select(text => text.Origin.X).Distinct());
    }

    [Fact]
    public void Tables_share_a_page_as_long_as_there_is_room()
    {
        Assert.Single(Pages(Sample(), Sample(), Sample()));
        var pages = Pages(Sample(), Sample(100));
        Assert.All(pages, page => Assert.Equal("Marking key: Sample", page.Title));
        Assert.Contains("Sample, continued", PaperChecks.Lines(pages[^1]));
        foreach (var page in pages) PaperChecks.Check(page, "sample");
    }

    [Fact]
    public void A_name_that_no_line_can_hold_is_shortened()
    {
        Assert.False(OfficeComposer.Shortens("Ada Lovelace", TypeCase.Shipped));
        var endless = string.Join(' ', Enumerable.Repeat("Maximiliane", 12));
        Assert.True(OfficeComposer.Shortens(endless, TypeCase.Shipped));
        Assert.Contains("…", PaperChecks.Lines(Assert.Single(Pages(Sample() with { Copies = [Copy(endless, "1")] }))));
    }

    private static KeyAnswer Answer(int columns, params Cell[] cells) => new(new Tensor(new Shape(cells.Length / columns, columns), cells), Notation.Auto);
}
