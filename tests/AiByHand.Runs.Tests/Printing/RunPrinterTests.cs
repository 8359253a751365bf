using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Printing;

public class RunPrinterTests
{
    private static readonly string[] AllFiles = ["keys.pdf", "manifest.json", "marking-key.pdf", "marks.csv", "marks.xlsx", "report.pdf", "worksheets.pdf"];

    [Fact]
    public void A_run_is_the_same_bytes_each_time()
    {
        using Folder one = new(), two = new();
        Press.Print(Plans.Small(), one.Path);
        Press.Print(Plans.Small(), two.Path);
        Assert.Equal(AllFiles, one.Files.Keys);
        Assert.Equal(one.Files, two.Files);
    }

    [Theory]
    [InlineData("collate: copies")]
    [InlineData("collate: topics")]
    [InlineData("collate: topics\nseparate: true")]
    [InlineData("working: small\nsteps: true\nslides: true")]
    public void Parts_bind_to_the_bytes_of_the_whole(string more)
    {
        var plan = Plans.Small(21, more);
        using Folder whole = new(), parts = new(), bound = new();
        Press.Print(plan, whole.Path);
        // Four parts of three blocks: one part is empty.
        for (var part = 4; part >= 1; part--) Press.Print(plan, parts[$"{part}"], new Shard(part, 4));
        RunBinder.Bind(Directory.GetDirectories(parts.Path), bound.Path, hasReport: true);
        Assert.Equal(whole.Files.Keys, bound.Files.Keys);
        Assert.Equal(whole.Files, bound.Files);
    }

    [Theory]
    [InlineData("collate: copies", "Variant 1: Four Nodes", "Variant 1: Hidden Layer", "Variant 2: Four Nodes", "Variant 2: Hidden Layer")]
    [InlineData("collate: topics", "Variant 1: Four Nodes", "Variant 2: Four Nodes", "Variant 1: Hidden Layer", "Variant 2: Hidden Layer")]
    public void Pages_stand_in_handing_out_order(string collation, params string[] titles)
    {
        using var folder = new Folder();
        Press.Print(Plans.Small(2, collation), folder.Path);
        foreach (var file in (string[])["worksheets.pdf", "keys.pdf"])
        {
            using var pdf = PdfDocument.Open(folder[file]);
            Assert.Equal(4, pdf.NumberOfPages);
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            Assert.Equal(titles, bookmarks.Roots.Select(root => root.Title));
            var first = pdf.GetPage(1).Text;
            Assert.Contains("page 1 of 2", first);
        }
    }

    [Fact]
    public void The_only_copy_is_no_variant()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of("seed: 5\ntopics: [four-nodes, rnn]"), folder.Path);
        using var pdf = PdfDocument.Open(folder["worksheets.pdf"]);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Four Nodes", "Recurrent Neural Network (RNN)"], bookmarks.Roots.Select(root => root.Title));
        Assert.DoesNotContain("Variant", pdf.GetPage(1).Text);
    }

    [Fact]
    public void Every_page_carries_its_code()
    {
        using var folder = new Folder();
        Press.Print(Plans.Small(2), folder.Path);
        var manifest = ManifestFile.Read(folder["manifest.json"]);
        using var pdf = PdfDocument.Open(folder["worksheets.pdf"]);
        foreach (var (page, sheet) in manifest.Copies.SelectMany(copy => copy.Sheets).Index()) Assert.Contains(sheet.Code, pdf.GetPage(page + 1).Text);
    }

    [Fact]
    public void A_stopped_run_leaves_the_folder_as_it_was()
    {
        using var folder = new Folder();
        Press.Print(Plans.Small(2), folder.Path);
        var before = folder.Files;
        var plan = Plans.Small(3);
        using var stop = new CancellationTokenSource();
        var choice = AiByHand.Runs.Choosing.Chooser.Choose(plan, Plans.Nothing);
        var printer = new RunPrinter(plan, [.. choice.Topics.Select(topic => topic.Band)], "1.2.3") { Replaces = true };
        Assert.ThrowsAny<OperationCanceledException>(() => printer.Print(CopySources.Drawn(plan, choice), folder.Path, stop.Cancel, stop.Token));
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void A_new_run_takes_away_the_files_of_the_one_before_and_nothing_else()
    {
        using var folder = new Folder();
        Press.Print(Plans.Small(3, "separate: true"), folder.Path);
        File.WriteAllText(folder["mine.txt"], "mine");
        File.WriteAllText(folder["copies/mine.txt"], "mine");
        Press.Print(Plans.Small(2, "separate: true"), folder.Path, replaces: true);
        Assert.Equal(
            ["copies/1-key.pdf", "copies/1.pdf", "copies/2-key.pdf", "copies/2.pdf", "copies/mine.txt", "keys.pdf", "manifest-1.json", "manifest.json", "marking-key.pdf", "marks.csv", "marks.xlsx", "mine.txt", "report.pdf", "worksheets.pdf"],
            folder.Files.Keys);
    }

    [Fact]
    public void The_remains_of_a_killed_run_are_cleared_away()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder[".unfinished/new/copies"]);
        File.WriteAllText(folder[".unfinished/names.txt"], "aibyhand: files that a run has made here\nnew/copies/1.pdf\n");
        File.WriteAllText(folder[".unfinished/new/copies/1.pdf"], "half");
        Press.Print(Plans.Small(2), folder.Path);
        Assert.Equal(AllFiles, folder.Files.Keys);
    }

    [Fact]
    public void Two_runs_into_one_folder_are_refused()
    {
        using var folder = new Folder();
        using var other = new StagedFolder(folder.Path);
        Assert.Contains("another run", Assert.Throws<OutputException>(() => Press.Print(Plans.Small(2), folder.Path)).Message);
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        using Folder parts = new(), bound = new();
        Press.Print(Plans.Small(9), parts["2"], new Shard(2, 2));
        Assert.Equal("part 1/2 is missing", Assert.Throws<RunException>(() => RunBinder.Bind([parts["2"]], bound.Path, hasReport: false)).Message);
        Assert.Empty(bound.Files);
    }

    [Fact]
    public void A_part_of_another_run_is_named()
    {
        using Folder parts = new(), bound = new();
        Press.Print(Plans.Small(9), parts["1"], new Shard(1, 2));
        Press.Print(Plans.Small(10), parts["2"], new Shard(2, 2));
        Assert.Contains("another run", Assert.Throws<RunException>(() => RunBinder.Bind([parts["1"], parts["2"]], bound.Path, hasReport: false)).Message);
    }
}
