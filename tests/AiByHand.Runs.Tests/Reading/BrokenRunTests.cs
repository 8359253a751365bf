using System.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>However a run file or a roster is broken: it is read, or its mistakes are told, each in one line.</summary>
public sealed class BrokenRunTests
{
    private const string GoodRun = """
        title: Midterm
        date: 2026-12-04
        pool: exam
        seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y
        level: easy
        variants: A..D
        points: { each-blank: 0.5 }
        topics:
          - one-node
          - { topic: matrix-multiplication, set: { rows: 3 }, points: { steps: { C: 2 } }, blanks: book, band: none }
          - ./mine.yaml
        """;

    private const string GoodRoster = "id,name,group,e-mail\r\nb01,\"Berg, Amélie\",blue,a@x.org\r\nb02,Björn \"B\" Ågren,,\r\n\"b\n03\",\"Chi \"\"C\"\"\",red,\r\n;;\r\n";

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "", "[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "&a ", "*", "#", "\t", "\n", "\r\n", "\r", "!", "|", ",", ";", "~", "\0", "\uD83D", "\uDE42", "é", "e\u0301", "\u200B", "\uFEFF", "李", "-1", "99999999999999999999", "1e9", "none", "sep=;\n", "..", "/");

    private static readonly Gen<string> RandomText = Gen.OneOf(Gen.String, Pieces.List[0, 30].Select(pieces => string.Concat(pieces)));

    [Fact]
    public void Any_text_is_a_run_or_its_mistakes_are_told() => RandomText.Sample(text => IsReadOrTold(text, GoodRoster), iter: 500);

    [Fact]
    public void Any_text_is_a_roster_or_its_mistakes_are_told() => RandomText.Sample(text => IsReadOrTold(RunOf("class.csv"), text), iter: 1_000);

    [Fact]
    public void Any_header_with_any_lines_is_a_roster_or_its_mistakes_are_told() => RandomText.Sample(text => IsReadOrTold(RunOf("class.csv"), "name,id,x\n" + text), iter: 1_000);

    [Fact]
    public void A_spoilt_run_is_read_or_its_mistakes_are_told() => Spoilt(GoodRun).Sample(text => IsReadOrTold(text, GoodRoster), iter: 500);

    [Fact]
    public void A_spoilt_roster_is_read_or_its_mistakes_are_told() => Spoilt(GoodRoster).Sample(text => IsReadOrTold(RunOf("class.csv"), text), iter: 1_000);

    [Fact]
    public void Any_bytes_are_text_or_it_is_told_that_they_aren_t() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        try
        {
            _ = SourceText.Decode(bytes);
        }
        catch (UnreadableException)
        {
        }
        return true;
    }, iter: 5_000);

    [Fact]
    public void What_is_written_as_csv_is_read_as_it_was()
    {
        var field = Gen.String[Gen.Char["abcé ,;\"\n'\t|=7"], 0, 8].Select(text => text.Replace("\t", " ", StringComparison.Ordinal));
        Gen.Select(field.List[1, 6], Gen.OneOf(',', ';', '\t', '|')).Sample((names, separator) =>
        {
            var csv = new StringBuilder($"id{separator}name{separator}more\n");
            for (var i = 0; i < names.Count; i++) csv.Append($"{i}{separator}{Quoted("N" + names[i])}{separator}{Quoted(names[i].Trim())}\n");
            var copies = Runs.WithRoster(csv.ToString()).Copies;
            Assert.Equal(names.Select(name => PrintedText.OneLine("N" + name)), copies.Select(copy => copy.Name));
            Assert.Equal(names.Select(name => name.Trim()), copies.Select(copy => copy.More[0].Value));
        }, iter: 300);
    }

    private static Gen<string> Spoilt(string text) => Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 12], Pieces).List[1, 3].Select(edits =>
    {
        var spoilt = text;
        foreach (var (at, cut, piece) in edits)
        {
            var place = Math.Min(at, spoilt.Length);
            spoilt = string.Concat(spoilt.AsSpan(0, place), piece, spoilt.AsSpan(Math.Min(place + cut, spoilt.Length)));
        }
        return spoilt;
    });

    private static string RunOf(string roster) => $"seed: 1\ntopics: one-node\nroster: {roster}\n";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsReadOrTold(string run, string roster)
    {
        try
        {
            var plan = Runs.Read(run, new SourceFile("class.csv", roster), new SourceFile("./mine.yaml", TemplateCatalog.TextOf(TemplateCatalog.Find("one-node")!)));
            Assert.NotEmpty(plan.Copies);
            Assert.NotEmpty(plan.Topics);
            Assert.Equal(plan.Copies.Count, plan.Copies.Select(copy => copy.Id.ToUpperInvariant()).Distinct().Count());
            Assert.All(plan.Copies, copy => Assert.Null(PrintedText.Damage(copy.Id + copy.Name + copy.Group)));
            Assert.All(plan.Copies, copy => Assert.Null(plan.Type.Flaw(copy.Id + copy.PrintedName + copy.PrintedGroup)));
            Assert.All(plan.Notes, note => Assert.DoesNotContain(note, char.IsControl));
            Assert.Equal(plan.Copies.Count, plan.Copies.Select(copy => copy.FileName.ToUpperInvariant()).Distinct().Count());
        }
        catch (FileMistakesException wrong)
        {
            Assert.NotEmpty(wrong.Diagnostics);
            Assert.All(wrong.Diagnostics, mistake =>
            {
                Assert.DoesNotContain(mistake.Message, char.IsControl);
                Assert.True(mistake.At is { Line: >= 1, Column: >= 1 }, mistake.ToString());
            });
        }
        return true;
    }
}
