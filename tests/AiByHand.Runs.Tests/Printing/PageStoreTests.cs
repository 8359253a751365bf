using System.Text.Json.Nodes;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;
using CsCheck;

namespace AiByHand.Runs.Tests.Printing;

public class PageStoreTests
{
    [Fact]
    public void What_was_added_is_read_back_document_by_document()
    {
        using var folder = new Folder();
        var path = Stored(folder);
        using var store = PageStore.Open(path, []);
        Assert.Equal((2, 3, 1), (store.Documents, store.Count(0), store.Count(1)));
        Assert.Equal(["a", "b", "c", "x"], [store.Page(0, 0).Title, store.Page(0, 1).Title, store.Page(0, 2).Title, store.Page(1, 0).Title]);
    }

    [Fact]
    public void A_store_that_is_not_kept_leaves_no_file()
    {
        using var folder = new Folder();
        using (var store = PageStore.Create(folder["pages"], [], 1, isKept: false))
        {
            store.Add(0, PackedPages.Of([Page("a")]));
            Assert.Equal("a", store.Page(0, 0).Title);
        }
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void A_spoilt_file_is_refused_or_read_but_never_anything_else()
    {
        using var folder = new Folder();
        var path = Stored(folder);
        var whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]).Sample((place, value, kind) =>
        {
            // Most of what can go wrong is in the table at the end.
            if (kind == 3) place = whole.Length - 1 - place % 60;
            var spoilt = folder[$"{Guid.NewGuid()}"];
            File.WriteAllBytes(spoilt, kind == 0 ? whole[..place] : [.. whole[..place], value, .. whole[(place + 1)..]]);
            try
            {
                using var store = PageStore.Open(spoilt, []);
                for (var document = 0; document < store.Documents; document++)
                {
                    for (var page = 0; page < store.Count(document); page++) store.Page(document, page);
                }
            }
            catch (InvalidDataException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
            finally
            {
                File.Delete(spoilt);
            }
        }, iter: 500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no records at all, but a text that goes on for longer than the line that tells what a file of page records is")]
    public void What_is_no_store_is_refused(string text)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["pages"], text);
        Assert.Throws<InvalidDataException>(() => PageStore.Open(folder["pages"], []));
    }

    [Fact]
    public void A_part_whose_records_were_exchanged_is_named_even_if_its_manifest_was_made_to_fit()
    {
        using Folder parts = new(), bound = new();
        for (var part = 1; part <= 2; part++) Press.Print(Plans.Small(9), parts[$"{part}"], new Shard(part, 2));
        File.Copy(Stored(parts), parts[$"2/{Documents.Records}"], overwrite: true);

        Assert.Contains("pages.records was changed", Refusal());
        Forge(parts["2/manifest.json"], FileRecord.Of(File.ReadAllBytes(parts[$"2/{Documents.Records}"]), Documents.Records));
        Assert.EndsWith($"It has other pages than the part. Print part 2/2 again from its record: aibyhand reprint {parts["2"]} --out DIR", Refusal());
        Assert.Empty(bound.Files);

        string Refusal() => Assert.Throws<RunException>(() => RunBinder.Bind([parts["1"], parts["2"]], bound.Path, hasReport: false)).Message;
    }

    [Fact]
    public void Parts_of_a_version_that_left_no_page_records_bind_once_they_are_printed_again_from_their_records()
    {
        using Folder parts = new(), again = new(), bound = new(), whole = new();
        Press.Print(Plans.Small(9), whole.Path, hasReport: false);
        for (var part = 1; part <= 2; part++)
        {
            Press.Print(Plans.Small(9), parts[$"{part}"], new Shard(part, 2));
            File.Delete(parts[$"{part}/{Documents.Records}"]);
            var manifest = JsonNode.Parse(File.ReadAllText(parts[$"{part}/manifest.json"]))!;
            manifest["files"]!.AsArray().RemoveAll(file => (string?)file!["name"] == Documents.Records);
            File.WriteAllText(parts[$"{part}/manifest.json"], manifest.ToJsonString());
        }

        Assert.Equal(
            $"{parts[$"1/{Documents.Records}"]}: is missing. Print part 1/2 again from its record: aibyhand reprint {parts["1"]} --out DIR",
            Assert.Throws<RunException>(() => RunBinder.Bind([parts["1"], parts["2"]], bound.Path, hasReport: false)).Message);
        for (var part = 1; part <= 2; part++) Reprinter.Whole(ManifestFile.Read(parts[$"{part}"]), again[$"{part}"], Plans.Nothing);
        RunBinder.Bind([again["1"], again["2"]], bound.Path, hasReport: false);
        Assert.Equal(whole.Files, bound.Files);
    }

    private static void Forge(string path, FileRecord record)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        var file = manifest["files"]!.AsArray().Single(file => (string?)file!["name"] == record.Name)!;
        file["bytes"] = record.Bytes;
        file["sha256"] = record.Sha256;
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static string Stored(Folder folder)
    {
        var path = folder["stored"];
        using var store = PageStore.Create(path, [], 2, isKept: true);
        store.Add(0, PackedPages.Of([Page("a"), Page("b")]));
        store.Add(1, PackedPages.Of([Page("x")]));
        store.Add(0, PackedPages.Of([Page("c")]));
        store.Finish();
        return path;
    }

    private static Page Page(string title) => new(100, 100, title, TextSetter.SetPlain(title, FontFace.Sans, 10).At(Layer.Print, new Point(20, 50), new Color(0)), []);
}
