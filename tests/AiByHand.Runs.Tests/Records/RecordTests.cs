using System.Text.Json.Nodes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;

namespace AiByHand.Runs.Tests.Records;

public class RecordTests
{
    private const string Roster = "seed: 9\ntopics: [{ topic: self-attention, points: 10 }, rnn]\nvariants: A..C\nseparate: true";

    [Fact]
    public void A_reprint_is_the_same_bytes()
    {
        using Folder first = new(), again = new();
        Press.Print(Plans.Of(Roster), first.Path);
        var reprint = Reprinter.Whole(ManifestFile.Read(first["manifest.json"]), again.Path, Plans.Nothing);
        Assert.Empty(reprint.Differences);
        Assert.Equal(first.Files, again.Files);
    }

    [Fact]
    public void A_reprint_of_one_copy_is_the_same_bytes()
    {
        using Folder first = new(), again = new();
        Press.Print(Plans.Of(Roster), first.Path);
        Reprinter.Copies(ManifestFile.Read(first["manifest.json"]), ["b"], again.Path);
        Assert.Equal(["copies/B-key.pdf", "copies/B.pdf"], again.Files.Keys);
        Assert.All(again.Files, file => Assert.Equal(first.Files[file.Key], file.Value));
    }

    [Fact]
    public void A_reprint_comes_from_the_record_and_not_from_a_new_draw()
    {
        using Folder first = new(), again = new();
        Press.Print(Plans.Of(Roster), first.Path);
        Edit(first["manifest.json"], root => Sheet(root, 1)["given"]!["X"]![0]![0] = 77);
        Assert.NotEmpty(Reprinter.Whole(ManifestFile.Read(first["manifest.json"]), again.Path, Plans.Nothing).Differences);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(again["worksheets.pdf"]);
        Assert.Contains("77", pdf.GetPage(2).GetWords().Select(word => word.Text));
    }

    [Fact]
    public void Marks_that_were_entered_are_no_difference()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        File.WriteAllText(folder["marks.csv"], File.ReadAllText(folder["marks.csv"]).Replace(",,\r\n", ",7.5,\r\n", StringComparison.Ordinal));
        Assert.All(Findings(folder), finding => Assert.True(finding.IsSame, finding.ToString()));
        Assert.Equal("marks were entered since", Findings(folder).Single(finding => finding.What == "marks.csv").Note);
        File.Delete(folder["marks.csv"]);
        Assert.Contains(Findings(folder), finding => !finding.IsSame);
    }

    [Fact]
    public void An_untouched_run_verifies()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        Assert.All(Findings(folder), finding => Assert.True(finding.IsSame, finding.ToString()));
        Assert.Equal(3 * 2 + 6 + 6, Findings(folder).Count);
    }

    [Fact]
    public void A_tampered_answer_is_found()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        Edit(folder["manifest.json"], root => Sheet(root, 1)["answers"]!.AsObject().First().Value![0]![0] = 1234);
        var wrong = Assert.Single(Findings(folder), finding => !finding.IsSame);
        Assert.Equal("A, rnn", wrong.What);
        Assert.Contains("in the record 1234", Assert.Single(wrong.Differences));
    }

    [Fact]
    public void A_tampered_given_is_found()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        Edit(folder["manifest.json"], root => Sheet(root, 1)["given"]!["X"]![0]![0] = 77);
        var wrong = Assert.Single(Findings(folder), finding => !finding.IsSame);
        Assert.Contains("the given X[1,1] is", wrong.Differences[0]);
    }

    [Fact]
    public void A_changed_template_is_found()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        Edit(folder["manifest.json"], root => root["topics"]![1]!["template"] = new string('0', 64));
        var wrong = Findings(folder).Where(finding => !finding.IsSame).ToList();
        Assert.Equal(["A, rnn", "B, rnn", "C, rnn"], wrong.Select(finding => finding.What));
        Assert.All(wrong, finding => Assert.Contains("template rnn was changed", Assert.Single(finding.Differences)));
    }

    [Fact]
    public void A_missing_and_a_changed_file_are_found()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        File.Delete(folder["keys.pdf"]);
        File.AppendAllText(folder["worksheets.pdf"], " ");
        var wrong = Findings(folder).Where(finding => !finding.IsSame).ToDictionary(finding => finding.What, finding => finding.Differences[0]);
        Assert.Equal(2, wrong.Count);
        Assert.Equal("is missing", wrong["keys.pdf"]);
        Assert.StartsWith("was changed", wrong["worksheets.pdf"]);
    }

    [Fact]
    public void A_slip_in_an_exam_s_seed_is_told_as_that()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"pool: exam\nseed: {MasterSeed.NewSecret().Text}\ntopics: [rnn]\nvariants: 1\n"), folder.Path);
        var seed = "";
        Edit(folder["manifest.json"], root =>
        {
            // Of a version that this one reads.
            root["aibyhand"] = "0.2.0";
            var whole = root["seed"]!.GetValue<string>();
            root["seed"] = seed = whole[..^1] + (whole[^1] == '0' ? '1' : '0');
        });
        Assert.Contains($"'seed' is no seed that the program has made: there is a slip in '{seed}'", Assert.Throws<RunException>(() => ManifestFile.Read(folder["manifest.json"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "manifest.json: this is no JSON: the file is empty")]
    [InlineData("{\"aibyhand\": \"0.2.0\",\n \"sé\": [1,", "manifest.json:2:11: this is no JSON any more: the file ends in the midst of the record, so it was cut")]
    [InlineData("{\"aibyhand\":\n \"é\" \"seed\": 3}", "manifest.json:2:6: this is no JSON: '\"' can't stand here")]
    [InlineData("%PDF-1.7", "manifest.json:1:1: this is no JSON: a run's record begins with {")]
    [InlineData("{} {}", "manifest.json:1:4: this is no JSON: '{' can't stand here")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "'aibyhand' is missing")]
    public void What_is_no_manifest_is_refused_in_one_line(string text, string reason)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["manifest.json"], text);
        var message = Assert.Throws<RunException>(() => ManifestFile.Read(folder["manifest.json"])).Message;
        Assert.Contains(reason, message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_damaged_manifest_is_refused_wherever_it_is_cut()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Roster), folder.Path);
        var text = File.ReadAllText(folder["manifest.json"]);
        for (var cut = 0; cut < text.Length - 2; cut += 97)
        {
            File.WriteAllText(folder["cut.json"], text[..cut]);
            Assert.Throws<RunException>(() => ManifestFile.Read(folder["cut.json"]));
        }
    }

    private static List<Finding> Findings(Folder folder)
    {
        var manifest = ManifestFile.Read(folder["manifest.json"]);
        return [.. Verifier.Sheets(manifest, Press.Version, Plans.Nothing), .. Verifier.Files(manifest, folder.Path)];
    }

    private static JsonNode Sheet(JsonNode root, int sheet) => root["copies"]![0]!["sheets"]![sheet]!;

    private static void Edit(string path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        change(root);
        File.WriteAllText(path, root.ToJsonString());
    }
}
