using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;
using AiByHand.TestFonts;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Runs that bring a font for the names of their class.</summary>
public sealed class OwnFontRunTests
{
    private const string Run = "title: 李\nseed: 1\ntopics: one-node\nroster: class.csv\nfonts: [few.ttf]\nseparate: true\n";

    private const string Roster = "id,name,group\n1,Anna Müller,\n2,王小明 (Wang Xiaoming),李\n3,漢,\n";

    [Fact]
    public void Names_are_printed_with_it_and_what_it_lacks_is_left_to_the_pen()
    {
        var plan = Read();
        Assert.Equal(["Anna Müller", "王小明 (Wang Xiaoming)", ""], plan.Copies.Select(copy => copy.PrintedName));
        Assert.Equal("李", plan.Copies[1].PrintedGroup);
        Assert.Contains("has the sign '漢' (U+6F22), which neither the program's fonts have nor few.ttf; the sheet shows the id 3", Assert.Single(plan.Notes), StringComparison.Ordinal);

        var sheet = DrawnSheets.Of(plan)[1];
        var runs = Composer.Compose(sheet.Solution, View.Worksheet, imprint: Imprints.Of(plan, sheet)).Shapes.OfType<TextRun>().Where(run => run.Font == plan.Type.Own[0]).Select(run => run.Text);
        Assert.Equal(["王小明", "李", "李"], runs.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void The_record_holds_what_the_run_needs_of_it_and_no_more()
    {
        var plan = Read();
        var recorded = plan.Sources[^1];
        Assert.Equal("few.ttf", recorded.Name);
        var font = FontFace.Read(Convert.FromBase64String(recorded.Text), "recorded");
        Assert.Equal("王小明李", string.Concat("王小明李娜山田太郎é€한".Where(font.Has)));

        var again = RunReader.Read(plan.Sources, plan.Seed, new Dictionary<string, int>());
        Assert.Equal(plan.Sources, again.Sources);
        Assert.Equal(plan.Copies.Select(copy => copy.PrintedName), again.Copies.Select(copy => copy.PrintedName));
        Assert.Equal(plan.Notes, again.Notes.Select(note => note.Replace("class.csv", FolderOf(plan.Notes[0]), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_is_printed_and_printed_again_from_its_record_alone()
    {
        using var folder = new Folder();
        using var again = new Folder();
        Press.Print(Read(), folder.Path);
        var reprint = Reprinter.Whole(ManifestFile.Read(folder["manifest.json"]), again.Path, Plans.Nothing);
        Assert.Empty(reprint.Differences);
        foreach (var name in new[] { "worksheets.pdf", "keys.pdf", "marking-key.pdf", "copies/2.pdf" }) Assert.Equal(folder.Files[name], again.Files[name]);

        using var worksheets = PdfDocument.Open(folder["worksheets.pdf"]);
        Assert.Contains("王小明 (Wang Xiaoming)", worksheets.GetPage(2).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("漢", worksheets.GetPage(3).Text, StringComparison.Ordinal);
        using var key = PdfDocument.Open(folder["marking-key.pdf"]);
        Assert.Contains("王小明", string.Concat(key.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_page_has_its_glyphs_for_the_title_and_none_for_the_names()
    {
        using var folder = new Folder();
        var plan = Read();
        new Publisher(plan, PublishedKeys.No, Pictures.PngWriter.Write).Publish(CopySources.Drawn(plan, Chooser.Choose(plan, Plans.Nothing)), folder.Path, Plans.Nothing);
        // The font is embedded packed; what it has is told by its length alone, so the excerpt itself is looked at.
        Assert.Equal("李", string.Concat("王小明李".Where(plan.Type.CutTo([plan.Heading.Title]).Own[0].Has)));
        using var worksheets = PdfDocument.Open(folder["worksheets.pdf"]);
        Assert.Contains("李", worksheets.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.ttf", "can't read {0}: there is no such file")]
    [InlineData("class.csv", "can't print with {0}: it is no TrueType font")]
    public void A_font_that_is_none_is_refused_where_it_is_named(string font, string told)
    {
        using var folder = new RunFolder();
        folder.Write("class.csv", Roster);
        var run = folder.Write("run.yaml", Run.Replace("few.ttf", font, StringComparison.Ordinal));
        Assert.Equal($"{run}:5:9: {string.Format(System.Globalization.CultureInfo.InvariantCulture, told, folder.PathOf(font))}", Assert.Single(Runs.Mistakes(() => RunReader.Read(run))));
    }

    [Fact]
    public void A_font_that_writes_thinly_is_told()
    {
        // The weight stands in the table OS/2.
        var thin = SmallFont.File;
        thin[TableOf(thin, "OS/2"u8) + 4] = 0;
        thin[TableOf(thin, "OS/2"u8) + 5] = 100;
        using var folder = new RunFolder();
        folder.Write("few.ttf", thin);
        folder.Write("class.csv", "id,name\n1,王\n");
        var run = folder.Write("run.yaml", Run);
        Assert.Equal($"{run}:5:9: few.ttf writes thinly (weight 100); of a variable font the default is taken, and its static Regular is better to read", Assert.Single(RunReader.Read(run).Notes));
    }

    private static int TableOf(byte[] file, ReadOnlySpan<byte> tag) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(file.AsSpan().IndexOf(tag) + 8));

    private static string FolderOf(string note) => note[..note.IndexOf(":4:", StringComparison.Ordinal)];

    private static RunPlan Read()
    {
        using var folder = new RunFolder();
        folder.Write("few.ttf", SmallFont.File);
        folder.Write("class.csv", Roster);
        return RunReader.Read(folder.Write("run.yaml", Run));
    }
}
