using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pictures;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Publishing;
using UglyToad.PdfPig;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace AiByHand.Runs.Tests.Publishing;

/// <summary>What is published without keys gives none away.</summary>
public sealed partial class NoKeysTests(Published published) : IClassFixture<Published>
{
    [Theory]
    [InlineData(Pool.Exam)]
    [InlineData(Pool.Practice)]
    public void NoBlankCellHoldsALetter(Pool pool)
    {
        var (plan, sheets, folder) = published[pool];
        foreach (var (sheet, page) in PublishedPages(plan, sheets, folder, SitePart.Worksheets)) Assert.Empty(LettersInBlanks(plan, sheet, page));
    }

    [Fact]
    public void TheSameLookFindsTheLettersOfAKey()
    {
        var (plan, sheets, _) = published[Pool.Exam];
        using var keys = new Folder();
        Site.Publish(plan, keys.Path, PublishedKeys.Only);
        foreach (var (sheet, page) in PublishedPages(plan, sheets, keys, SitePart.Keys)) Assert.NotEmpty(LettersInBlanks(plan, sheet, page));
    }

    [Theory]
    [InlineData(Pool.Exam)]
    [InlineData(Pool.Practice)]
    public void NoPageHasMoreLettersThanTheWorksheetsPrint(Pool pool)
    {
        var (plan, sheets, folder) = published[pool];
        foreach (var (sheet, page) in PublishedPages(plan, sheets, folder, SitePart.Worksheets))
        {
            var worksheet = Site.PageOf(plan, sheet, View.Worksheet);
            Assert.DoesNotContain(worksheet.Shapes, shape => shape.Layer == Layer.Answer);
            Assert.Equal(Sorted(worksheet.Shapes.OfType<TextRun>().Select(run => run.Text)), Sorted(page.Letters.Select(letter => letter.Value)));
        }
    }

    [Theory]
    [InlineData(Pool.Exam)]
    [InlineData(Pool.Practice)]
    public void NoPictureShowsMoreThanTheWorksheet(Pool pool)
    {
        var (plan, sheets, folder) = published[pool];
        foreach (var sheet in sheets)
        {
            var picture = folder.Files[SitePart.Worksheets.Picture(plan, sheet.Page - 1, sheet.Copy)];
            Assert.Equal(Png(Site.PageOf(plan, sheet, View.Worksheet)), picture);
            Assert.NotEqual(Png(Site.PageOf(plan, sheet, View.Key)), picture);
        }
    }

    [Theory]
    [InlineData(Pool.Exam)]
    [InlineData(Pool.Practice)]
    public void NoFileAndNoNameHoldsASeedOrSpeaksOfKeys(Pool pool)
    {
        var (plan, sheets, folder) = published[pool];
        List<string> secrets = [plan.Seed.Text, .. sheets.Select(sheet => Text(sheet.Seed)), "answer key", "marking key", "-key", "keys"];
        Assert.DoesNotContain("manifest.json", folder.Files.Keys);
        foreach (var (name, bytes) in folder.Files)
        {
            var text = Encoding.Latin1.GetString(Convert.FromHexString(bytes));
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, name + text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void NoPageOfAnExamSaysItsSeed()
    {
        var (plan, sheets, folder) = published[Pool.Exam];
        foreach (var (sheet, page) in PublishedPages(plan, sheets, folder, SitePart.Worksheets))
        {
            Assert.Contains(sheet.Code, page.Text);
            Assert.DoesNotContain(Text(sheet.Seed), page.Text);
            Assert.DoesNotContain(plan.Seed.Text, page.Text);
        }
    }

    [Theory]
    [InlineData(Pool.Exam)]
    [InlineData(Pool.Practice)]
    public void NoMetadataOfAPdfSaysMoreThanWhatItIs(Pool pool)
    {
        var (plan, _, folder) = published[pool];
        foreach (var name in folder.Files.Keys.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            using var pdf = PdfDocument.Open(folder[name]);
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            Assert.Equal("AiByHand", pdf.Information.Creator);
            Assert.Equal("AiByHand", pdf.Information.Producer);
            Assert.Null(pdf.Information.Keywords ?? pdf.Information.Subject ?? pdf.Information.Author ?? pdf.Information.CreationDate);
            Assert.All(bookmarks.Roots, bookmark => Assert.Matches("^Variant [A-C]: [^0-9]+$", bookmark.Title));
            Assert.Matches($"^{plan.Heading.Title}, (worksheets|[^0-9,]+, variant [A-C])$", pdf.Information.Title!);
        }
    }

    // Were there a number of a sheet in it, other sheets would make another page.
    [Fact]
    public void ThePageIsTheSameWhateverTheNumbers()
    {
        var (plan, _, one) = published[Pool.Exam];
        using var two = new Folder();
        Site.Publish(plan with { Seed = MasterSeed.NewSecret() }, two.Path);
        Assert.NotEqual(one.Files["sheets/1-rnn-A.png"], two.Files["sheets/1-rnn-A.png"]);
        Assert.Equal(one.Files.Keys, two.Files.Keys);
        Assert.Equal(WithoutSizes(one["index.html"]), WithoutSizes(two["index.html"]));
        Assert.Equal(Listed(one), Listed(two));
        Assert.Equal(one.Files["style.css"], two.Files["style.css"]);
    }

    // The list of the files has their hashes besides.
    private static List<string> Listed(Folder folder) => [.. File.ReadLines(folder[".aibyhand"]).Skip(1).Select(line => line.Split(' ', 3)[2])];

    // Each sheet with its own file's page and its page in the document of all.
    private static IEnumerable<(RunSheet Sheet, PdfPage Page)> PublishedPages(RunPlan plan, IReadOnlyList<RunSheet> sheets, Folder folder, SitePart part)
    {
        using var whole = PdfDocument.Open(folder[part.Folder + part.Whole]);
        Assert.Equal(sheets.Count, whole.NumberOfPages);
        var order = plan.Collation == Collation.Copies ? sheets : [.. sheets.OrderBy(sheet => sheet.Page)];
        foreach (var (place, sheet) in order.Index())
        {
            yield return (sheet, whole.GetPage(place + 1));
            using var own = PdfDocument.Open(folder[part.Folder + part.Pdf(plan, sheet.Page - 1, sheet.Copy)]);
            Assert.Equal(1, own.NumberOfPages);
            yield return (sheet, own.GetPage(1));
        }
    }

    private static List<string> LettersInBlanks(RunPlan plan, RunSheet sheet, PdfPage page)
    {
        var blanks = Site.PageOf(plan, sheet, View.Worksheet).Fields.Where(field => field.IsBlank).ToList();
        Assert.NotEmpty(blanks);
        return [.. page.Letters.Where(letter => blanks.Exists(blank => Holds(blank.Box, letter.BoundingBox.Centroid.X, page.Height - letter.BoundingBox.Centroid.Y))).Select(letter => letter.Value)];
    }

    private static bool Holds(Box box, double x, double y) => x > box.X && x < box.Right && y > box.Y && y < box.Bottom;

    private static string Sorted(IEnumerable<string> texts) => new([.. string.Concat(texts).Where(letter => letter != ' ').Order()]);

    private static string Png(Page page)
    {
        using var picture = new MemoryStream();
        PngWriter.Write(page, picture, SitePicture.DotsPerInch);
        return Convert.ToHexString(picture.ToArray());
    }

    private static string Text(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);

    private static string WithoutSizes(string path) => FileSize().Replace(File.ReadAllText(path), "PDF");

    [GeneratedRegex(@"PDF, [0-9.]+ [kM]B")]
    private static partial Regex FileSize();
}
