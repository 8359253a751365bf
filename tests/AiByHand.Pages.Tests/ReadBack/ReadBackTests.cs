using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Shipped;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.ReadBack;

/// <summary>Our PDFs, read back by another library: the key holds every answer in its cell, the worksheet none of them in any form.</summary>
public sealed class ReadBackTests
{
    private const string Handwriting = "Kalam";

    private static readonly ulong[] Seeds = [0, 7, ulong.MaxValue];

    public static TheoryData<string, string> TopicsAndLevels => ShippedSheets.OfTopics;

    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void The_key_holds_every_answer_in_its_cell(string topic, string level)
    {
        foreach (var seed in Seeds)
        {
            var solution = Solve(topic, level, seed);
            var page = Composer.Compose(solution, View.Key);
            var fields = page.Fields.ToDictionary(field => field.Entry);
            using var document = PdfDocument.Open(Pdf(page));
            var letters = document.GetPage(1).Letters;
            var sheet = AnswerSheet.Of(solution);
            Assert.Equal(sheet.Entries.Count, fields.Count);
            foreach (var entry in sheet.Entries)
            {
                // Ticks and dark cells are drawn; a new value stands in the corner of its cell, higher than the one it replaces.
                var expected = entry.Look == CellLook.Text ? entry.Text + entry.Replacement : "";
                var read = Read(letters, fields[entry.Name].Box, page.Height);
                if (read != expected) Assert.Fail($"{topic} {level} {seed}, {entry}: '{read}' read");
            }
        }
    }

    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void The_worksheet_s_blanks_are_empty_and_nothing_on_it_is_handwritten(string topic, string level)
    {
        foreach (var seed in Seeds)
        {
            var page = Compose(topic, level, seed, View.Worksheet);
            using var document = PdfDocument.Open(Pdf(page));
            var letters = document.GetPage(1).Letters;
            Assert.Contains(page.Fields, field => field.IsBlank);
            foreach (var field in page.Fields)
            {
                var read = Read(letters, field.Box, page.Height);
                if (read != (field.IsBlank || field.IsDrawn ? "" : field.Text)) Assert.Fail($"{topic} {level} {seed}, {field.Name}: '{read}' read");
            }
            Assert.DoesNotContain(letters, letter => letter.FontName?.Contains(Handwriting, StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void The_worksheet_says_nothing_that_its_key_does_not_print(string topic, string level)
    {
        using var worksheet = PdfDocument.Open(Pdf(Compose(topic, level, 7, View.Worksheet)));
        using var key = PdfDocument.Open(Pdf(Compose(topic, level, 7, View.Key)));
        Letter[] printed = [.. key.GetPage(1).Letters.Where(letter => letter.FontName?.Contains(Handwriting, StringComparison.Ordinal) != true)];
        Assert.Equal(printed.Select(letter => letter.Value), worksheet.GetPage(1).Letters.Select(letter => letter.Value));
        foreach (var (one, other) in printed.Zip(worksheet.GetPage(1).Letters))
        {
            Assert.Equal(one.StartBaseLine.X, other.StartBaseLine.X, 1e-6);
            Assert.Equal(one.StartBaseLine.Y, other.StartBaseLine.Y, 1e-6);
        }
        Assert.Equal(key.Information.Title, worksheet.Information.Title);
        Assert.True(string.IsNullOrEmpty(worksheet.Information.Subject));
        Assert.True(string.IsNullOrEmpty(worksheet.Information.Keywords));
        Assert.False(worksheet.Advanced.TryGetEmbeddedFiles(out _));
        Assert.Empty(worksheet.GetPage(1).GetAnnotations());
    }

    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void The_same_sheet_gives_the_same_bytes(string topic, string level) =>
        Assert.Equal(Pdf(Compose(topic, level, 3, View.Key)), Pdf(Compose(topic, level, 3, View.Key)));

    private static Page Compose(string topic, string level, ulong seed, View view) =>
        Composer.Compose(Solve(topic, level, seed), view);

    private static Solution Solve(string topic, string level, ulong seed) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem);

    private static byte[] Pdf(Page page)
    {
        var output = new MemoryStream();
        PdfWriter.Write([page], "A sheet", output);
        return output.ToArray();
    }

    // A letter belongs to the cell that holds the middle of its advance on the baseline; PDF counts from the bottom.
    private static string Read(IEnumerable<Letter> letters, Box box, double height) => string.Concat(letters
        .Where(letter =>
        {
            var x = (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2;
            var y = height - letter.StartBaseLine.Y;
            return x > box.X && x < box.Right && y > box.Y && y < box.Bottom;
        })
        .OrderBy(letter => Math.Round(letter.StartBaseLine.Y, 1))
        .ThenBy(letter => letter.StartBaseLine.X)
        .Select(letter => letter.Value));
}
