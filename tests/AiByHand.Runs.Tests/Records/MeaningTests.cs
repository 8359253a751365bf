using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Records;

/// <summary>Topics and runs are the same if they mean the same, whatever their texts; a record needs nothing but itself.</summary>
public class MeaningTests
{
    private const string Run = "seed: 9\ntopics: [one-node, { topic: rnn, level: hard }]\nvariants: 17\nband: none\nanswers: may-repeat\n";

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Line_ends_comments_and_blanks_change_no_topic(string topic)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find(topic)!);
        foreach (var level in Template.Levels)
        {
            var meaning = Of(text, level);
            Assert.Equal(meaning, Of(text.Replace("\n", "\r\n", StringComparison.Ordinal), level));
            Assert.Equal(meaning, Of("# another comment\n" + text, level));
        }
    }

    [Theory]
    [InlineData("number: 2", "revision: 2\nnumber: 2")]
    [InlineData("number: 2", "number: 3")]
    [InlineData("title: ", "title: The ")]
    public void What_means_something_else_is_another_topic(string piece, string other)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find("rnn")!);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        Assert.NotEqual(Of(text, "book"), Of(text.Replace(piece, other, StringComparison.Ordinal), "book"));
    }

    [Fact]
    public void Levels_and_topics_are_told_apart()
    {
        var meanings = TemplateCatalog.Topics.SelectMany(head => Template.Levels.Select(level => Meaning.Of(TemplateCatalog.Load(head.Topic, level)))).ToList();
        Assert.Equal(meanings.Count, meanings.Distinct().Count());
    }

    [Fact]
    public void A_record_of_a_checkout_with_other_line_ends_verifies_and_its_parts_bind()
    {
        using Folder parts = new(), whole = new(), bound = new();
        Press.Print(Plans.Of(Run), whole.Path, hasReport: false);
        for (var part = 1; part <= 2; part++) Press.Print(Plans.Of(Run), parts[$"{part}"], new Shard(part, 2), hasReport: false);
        Rewrite(parts["2/manifest.json"], text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.All(Verifier.Sheets(ManifestFile.Read(parts["2"]), Press.Version, Plans.Nothing), finding => Assert.True(finding.IsSame, finding.ToString()));
        RunBinder.Bind([parts["1"], parts["2"]], bound.Path, hasReport: false);
        Assert.Equal(whole.Files, bound.Files);
    }

    [Fact]
    public void A_record_of_before_topics_were_recorded_verifies_whatever_line_ends_they_had()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        Rewrite(folder["manifest.json"], text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Edit(folder["manifest.json"], root => root.AsObject().Remove("templates"));

        Assert.All(Verifier.Sheets(ManifestFile.Read(folder.Path), Press.Version, Plans.Nothing), finding => Assert.True(finding.IsSame, finding.ToString()));
    }

    [Fact]
    public void A_record_of_before_topics_were_recorded_verifies_by_its_numbers_whatever_the_topics_say_today()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        MakeOfBeforeTopicsWereRecorded(folder);

        var findings = Verifier.Sheets(ManifestFile.Read(folder.Path), Press.Version, Plans.Nothing);

        Assert.All(findings, finding => Assert.True(finding.IsSame, finding.ToString()));
        Assert.All(findings, finding => Assert.Contains("the same numbers; the record holds none", finding.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_printed_again_from_such_a_record_verifies_though_work_was_counted_otherwise_then()
    {
        using Folder folder = new(), again = new();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        MakeOfBeforeTopicsWereRecorded(folder);
        Reprinter.Whole(ManifestFile.Read(folder.Path), again.Path, Plans.Nothing);

        Assert.All(Verifier.Sheets(ManifestFile.Read(again.Path), Press.Version, Plans.Nothing), finding => Assert.True(finding.IsSame, finding.ToString()));
        Assert.All(Verifier.Sheets(ManifestFile.Read(again.Path), "0.1.0", Plans.Nothing), finding => Assert.Contains("the effort is", Assert.Single(finding.Differences), StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_file_that_stayed_as_it_was_is_told_which_of_its_topics_are_others_now()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        Rewrite(folder["manifest.json"], text => text.Replace("title: One Node", "title: Single Node", StringComparison.Ordinal));

        Assert.StartsWith($"{folder.Path} holds sheets of one-node as it was then, and", Assert.Throws<RunException>(() => Press.Print(Plans.Of(Run), folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ships_may_change_and_a_record_is_printed_again_from_itself()
    {
        using Folder folder = new(), again = new();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        // As if it had been printed by a program whose topic said something else.
        Rewrite(folder["manifest.json"], text => text.Replace("title: One Node", "title: Single Node", StringComparison.Ordinal));

        Reprinter.Whole(ManifestFile.Read(folder.Path), again.Path, Plans.Nothing);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(again["worksheets.pdf"]);
        Assert.Contains("Single", pdf.GetPage(1).GetWords().Select(word => word.Text));
        // The numbers are the same, so nothing differs that a seed promises.
        var finding = Verifier.Sheets(ManifestFile.Read(folder.Path), Press.Version, Plans.Nothing)[0];
        Assert.Empty(finding.Differences);
        Assert.Contains("another text or look", finding.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: One Node", "title: Single Node", true)]
    [InlineData("role: input, draw: 1..3 | 1..5 | 2..9 }", "role: input, draw: 1..3 | 2..5 | 2..9 }", false)]
    [InlineData("A: relu(Z)", "A: relu(Z) + 1", false)]
    public void A_topic_keeps_what_a_sheet_promises_by_its_numbers_alone(string text, string other, bool isKept)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(Run), folder.Path, hasReport: false);
        var sheets = ManifestFile.Read(folder.Path).Copies.SelectMany(copy => copy.Sheets).Where(sheet => sheet.Topic.Key == "one-node");
        var changed = TemplateReader.Read(TemplateCatalog.TextOf(TemplateCatalog.Find("one-node")!).Replace(text, other, StringComparison.Ordinal), "one-node.yaml");

        Assert.Equal(isKept, sheets.All(sheet => Verifier.Gives(changed, sheet)));
    }

    [Theory]
    [InlineData("{ right: [ X ]", "{ left: [ X ]")]
    [InlineData("[ w.., b ]", "[ v.., b ]")]
    public void Looks_are_part_of_what_a_topic_means(string look, string other)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find("one-node")!);
        Assert.Contains(look, text, StringComparison.Ordinal);
        Assert.NotEqual(Of(text, "book"), Of(text.Replace(look, other, StringComparison.Ordinal), "book"));
    }

    [Theory]
    [InlineData("sum(X)", "row_sum(X)")]
    [InlineData("row_max(X)", "column_max(X)")]
    public void What_is_done_along_the_rows_is_another_thing_than_along_the_columns(string one, string other) =>
        Assert.NotEqual(Meaning.Of(Expressions.ExpressionParser.Parse(one)), Meaning.Of(Expressions.ExpressionParser.Parse(other)));

    [Fact]
    public void All_topics_are_those_of_the_record_and_not_those_of_today()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of("seed: 9\ntopics: [one-node, rnn]\nband: none\n"), folder.Path, hasReport: false);
        Edit(folder["manifest.json"], root => root["sources"]![0]!["text"] = "seed: 9\ntopics: all\nband: none\n");

        Assert.Equal(["one-node", "rnn"], ManifestFile.Read(folder.Path).Plan.Topics.Select(topic => topic.Key));
    }

    private static string Of(string text, string level) => Meaning.Of(TemplateReader.Read(text, $"{Topic(text)}.yaml", level, null));

    private static string Topic(string text) => text.Split('\n').First(line => line.StartsWith("topic: ", StringComparison.Ordinal))["topic: ".Length..].TrimEnd('\r');

    // The texts of a record and what is said of them, as another checkout would have written it.
    private static void Rewrite(string path, Func<string, string> change) => Edit(path, root =>
    {
        foreach (var source in root["sources"]!.AsArray()) source!["text"] = change(source["text"]!.GetValue<string>());
        foreach (var template in root["templates"]!.AsArray())
        {
            var text = change(template!["text"]!.GetValue<string>());
            template["text"] = text;
            foreach (var topic in root["topics"]!.AsArray().Where(topic => topic!["topic"]!.GetValue<string>() == template["topic"]!.GetValue<string>()))
            {
                topic!["template"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }
        }
    });

    private static void MakeOfBeforeTopicsWereRecorded(Folder folder) => Edit(folder["manifest.json"], root =>
    {
        root["aibyhand"] = "0.1.0";
        root.AsObject().Remove("templates");
        foreach (var topic in root["topics"]!.AsArray()) topic!["template"] = new string('0', 64);
        // Work was counted otherwise then.
        foreach (var sheet in root["copies"]!.AsArray().SelectMany(copy => copy!["sheets"]!.AsArray())) sheet!["effort"]!["lookups"] = 99;
    });

    private static void Edit(string path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        change(root);
        File.WriteAllText(path, root.ToJsonString());
    }
}
