using AiByHand.Pictures;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Tests.Printing;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Publishing;

public class PublisherTests
{
    private static readonly string[] Worksheets =
    [
        ".aibyhand", "index.html", "sheets/1-four-nodes-1.pdf", "sheets/1-four-nodes-1.png", "sheets/1-four-nodes-2.pdf", "sheets/1-four-nodes-2.png",
        "sheets/2-hidden-layer-1.pdf", "sheets/2-hidden-layer-1.png", "sheets/2-hidden-layer-2.pdf", "sheets/2-hidden-layer-2.png", "style.css", "worksheets.pdf",
    ];

    private static readonly string[] Keys =
    [
        "keys/.aibyhand", "keys/index.html", "keys/keys.pdf", "keys/marking-key.pdf", "keys/sheets/1-four-nodes-1-key.pdf", "keys/sheets/1-four-nodes-1-key.png",
        "keys/sheets/1-four-nodes-2-key.pdf", "keys/sheets/1-four-nodes-2-key.png", "keys/sheets/2-hidden-layer-1-key.pdf", "keys/sheets/2-hidden-layer-1-key.png",
        "keys/sheets/2-hidden-layer-2-key.pdf", "keys/sheets/2-hidden-layer-2-key.png", "keys/style.css",
    ];

    [Theory]
    [InlineData(PublishedKeys.No, true, false)]
    [InlineData(PublishedKeys.Yes, true, true)]
    [InlineData(PublishedKeys.Only, false, true)]
    public void ThereIsWhatWasAskedForAndNothingElse(PublishedKeys keys, bool hasWorksheets, bool hasKeys)
    {
        using var folder = new Folder();
        var paths = Site.Publish(Plans.Small(2), folder.Path, keys);
        string[] expected = [.. hasWorksheets ? Worksheets : [], .. hasKeys ? Keys : []];
        Assert.Equal(expected.Order(StringComparer.Ordinal), folder.Files.Keys);
        Assert.Equal(folder.Files.Keys, paths.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("collate: copies")]
    [InlineData("collate: topics")]
    public void APublicationIsTheSameBytesEachTime(string more)
    {
        using Folder one = new(), two = new();
        Site.Publish(Plans.Small(9, more), one.Path, PublishedKeys.Yes);
        Site.Publish(Plans.Small(9, more), two.Path, PublishedKeys.Yes);
        Assert.Equal(one.Files, two.Files);
    }

    [Fact]
    public void AllSheetsStandInOneFileInTheRunsOrder()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(2), folder.Path, PublishedKeys.Yes);
        foreach (var file in (string[])["worksheets.pdf", "keys/keys.pdf"])
        {
            using var pdf = PdfDocument.Open(folder[file]);
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            Assert.Equal(["Variant 1: Four Nodes", "Variant 1: Hidden Layer", "Variant 2: Four Nodes", "Variant 2: Hidden Layer"], bookmarks.Roots.Select(root => root.Title));
        }
    }

    [Fact]
    public void WithoutKeysAnEarlierPublicationsKeysAreTakenAway()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(2), folder.Path, PublishedKeys.Yes);
        Site.Publish(Plans.Small(2), folder.Path);
        Assert.Equal(Worksheets, folder.Files.Keys);
    }

    [Fact]
    public void KeysAloneComeToTheWorksheetsThatAreThere()
    {
        using Folder folder = new(), alone = new();
        Site.Publish(Plans.Small(2), folder.Path);
        var before = folder.Files;
        Site.Publish(Plans.Small(2), folder.Path, PublishedKeys.Only);
        Site.Publish(Plans.Small(2), alone.Path, PublishedKeys.Only);
        Assert.Equal(before.Concat(alone.Files).OrderBy(file => file.Key, StringComparer.Ordinal), folder.Files);
    }

    [Fact]
    public void ANewPublicationTakesAwayTheFilesOfTheOneBeforeAndNothingElse()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(3), folder.Path);
        File.WriteAllText(folder["sheets/mine.txt"], "mine");
        Assert.Contains("holds a publication of other sheets", Assert.Throws<RunException>(() => Site.Publish(Plans.Small(2), folder.Path)).Message, StringComparison.Ordinal);
        Site.Publish(Plans.Small(2), folder.Path, replaces: true);
        Assert.Equal(Worksheets.Append("sheets/mine.txt").Order(StringComparer.Ordinal), folder.Files.Keys);
    }

    [Fact]
    public void AnEarlierPublicationThatWasPartlyRemovedIsReplaced()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(3), folder.Path, PublishedKeys.Yes);
        Directory.Delete(folder["keys/sheets"], recursive: true);
        Site.Publish(Plans.Small(2), folder.Path, replaces: true);
        Assert.Equal(Worksheets, folder.Files.Keys);
    }

    [Theory]
    [InlineData("index.html", PublishedKeys.No)]
    [InlineData("style.css", PublishedKeys.Yes)]
    [InlineData("keys/index.html", PublishedKeys.Only)]
    [InlineData("keys/answers.txt", PublishedKeys.No)]
    [InlineData("manifest.json", PublishedKeys.Only)]
    public void AFolderWithAFileThatWouldBeLostOrPublishedByMistakeIsRefused(string name, PublishedKeys keys)
    {
        using var folder = new Folder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], "mine");
        var message = Assert.Throws<RunException>(() => Site.Publish(Plans.Small(2), folder.Path, keys)).Message;
        Assert.Contains(Path.GetFileName(name), message);
        Assert.DoesNotContain('\n', message);
        Assert.Equal([name], folder.Files.Keys);
        Assert.Equal("mine", File.ReadAllText(folder[name]));
    }

    [Fact]
    public void AFilesListCantHaveFilesOutsideTheFolderRemoved()
    {
        using var outer = new Folder();
        Directory.CreateDirectory(outer["web"]);
        File.WriteAllText(outer["mine.txt"], "mine");
        File.WriteAllText(outer["web/.aibyhand"], $"../mine.txt\n{outer["mine.txt"]}\n.aibyhand\n");
        Assert.Contains(".aibyhand is there already and no earlier publication's", Assert.Throws<RunException>(() => Site.Publish(Plans.Small(2), outer["web"])).Message, StringComparison.Ordinal);
        File.WriteAllText(outer["web/.aibyhand"], $"aibyhand 2 {new string('0', 64)}\n{Sha256("mine")} 4 ../mine.txt\n");
        Assert.Throws<RunException>(() => Site.Publish(Plans.Small(2), outer["web"], replaces: true));
        Assert.True(File.Exists(outer["mine.txt"]));
    }

    [Fact]
    public void AStoppedPublicationLeavesTheFolderAsItWas()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(2), folder.Path, PublishedKeys.Yes);
        var before = folder.Files;
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Site.Publish(Plans.Small(3), folder.Path, PublishedKeys.No, stop.Cancel, cancel: stop.Token));
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void EachSheetIsCountedInEachPart()
    {
        using var folder = new Folder();
        var (plan, sheets) = (Plans.Small(9), 0);
        Site.Publish(plan, folder.Path, PublishedKeys.Yes, () => Interlocked.Increment(ref sheets));
        Assert.Equal(new Publisher(plan, PublishedKeys.Yes, PngWriter.Write).Parts * 9 * 2, sheets);
    }

    [Fact]
    public void ThePublishedSheetsAreThoseOfTheRun()
    {
        using Folder run = new(), web = new();
        Press.Print(Plans.Small(9), run.Path);
        Site.Publish(Plans.Small(9), web.Path, PublishedKeys.Yes);
        Assert.Equal(run.Files["worksheets.pdf"], web.Files["worksheets.pdf"]);
        Assert.Equal(run.Files["keys.pdf"], web.Files["keys/keys.pdf"]);
        Assert.Equal(run.Files["marking-key.pdf"], web.Files["keys/marking-key.pdf"]);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
