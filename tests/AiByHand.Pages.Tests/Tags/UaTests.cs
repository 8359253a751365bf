using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Templates;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>Documents declare that they keep to PDF/UA-1, so they must: every topic, worksheet and key, alone, with all that a run prints, and bound.</summary>
public class UaTests
{
    public static TheoryData<string, View> Sheets => TagTests.Sheets;

    public static TheoryData<string> Topics => ImprintTests.Topics;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_keeps_to_the_rules(string topic, View view) => AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(TagTests.PageOf(topic, view))));

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_with_all_that_a_run_prints_keeps_to_them(string topic, View view)
    {
        var template = TemplateCatalog.Load(topic);
        var imprint = ImprintTests.Full with { Marks = [.. template.Steps.Select(step => new MarkBox(step.Name, "2.5")), new MarkBox("total", "100")] };
        AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(TagTests.PageOf(topic, view, Paper.A4, imprint))));
    }

    [Fact]
    public void A_bound_document_keeps_to_them()
    {
        Page[] pages = [.. TemplateCatalog.Topics.Select(head => TagTests.PageOf(head.Topic, View.Key))];
        AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(pages)));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_form_keeps_to_them(string topic) => AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(TagTests.PageOf(topic, View.Form))));

    [Fact]
    public void Bound_forms_keep_to_them() => AssertNone(UaRules.ObjectionsTo(TagTests.Pdf([.. Enumerable.Repeat(TagTests.PageOf("seven-layers", View.Form), 3)])));

    [Fact]
    public void A_cover_and_an_empty_back_keep_to_them()
    {
        var cover = new Cover
        {
            Title = "Midterm",
            Imprint = ImprintTests.Full with { Code = "", Marks = [], Qr = null, Gutter = 22 },
            Lines = [.. Enumerable.Range(2, 40).Select(page => new CoverLine(page, "Recurrent Neural Network (RNN)", page % 3 == 0 ? "" : "12.5"))],
            Total = "325",
        };
        foreach (var page in Composer.Compose(cover, [View.Worksheet, View.Key])) AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(page, Composer.Blank(Paper.Letter))));
    }

    [Fact]
    public void A_page_that_is_composed_elsewhere_keeps_to_them() => AssertNone(UaRules.ObjectionsTo(TagTests.Pdf(Writers.Sheets.Mixed())));

    // A judge that finds nothing proves nothing.
    [Fact]
    public void What_does_not_keep_to_them_is_found()
    {
        Part sheet = new(PartKind.Sheet), figure = sheet.Add(new Part(PartKind.Figure)), table = sheet.Add(new Part(PartKind.Table));
        table.Add(new Part(PartKind.Row)).Add(new Part(PartKind.Cell, "one", "one"));
        table.Add(new Part(PartKind.Row));
        sheet.Add(new Part(PartKind.Words)).Add(new Part(PartKind.Figure, "within", "within"));
        var line = new Polyline(Layer.Print, [new(10, 10), new(20, 20)], new Pen(new Color(0), 1)) { Part = figure };
        var page = Writers.Sheets.Of(line, line with { Part = sheet.Kids[2].Kids[0] }) with { Reading = sheet };

        var objections = string.Join('\n', UaRules.ObjectionsTo(TagTests.Pdf(page)));

        Assert.Contains("13: a drawing isn't told in words", objections, StringComparison.Ordinal);
        Assert.Contains("15: rows of different lengths: 1, 0", objections, StringComparison.Ordinal);
        Assert.Contains("09: more than words within words", objections, StringComparison.Ordinal);
    }

    private static void AssertNone(IReadOnlyList<string> objections) => Assert.True(objections.Count == 0, string.Join('\n', objections.Take(20)));
}
