using System.Text;
using AiByHand.Marking;
using AiByHand.Practice;
using AiByHand.Problems;
using AiByHand.Runs.Marking;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Tests.Marking;

public sealed class EntryWriterTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_is_written_down_is_read_back_and_judged_the_same(string topic)
    {
        var sheet = new PracticeSheet(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem));
        // Every third cell is wrong, every fifth empty; texts as people have them.
        var entries = sheet.Asked.Index().ToDictionary(cell => cell.Item.Name, cell => cell.Index % 5 == 4 ? "" : cell.Index % 3 == 2 ? "“7, \\ ½”" : cell.Item.RightText, StringComparer.Ordinal);
        var mistakes = new Mistakes();
        var handed = Assert.Single(EntryJson.Read(Encoding.UTF8.GetString(EntryWriter.Write("Ada & Zoë", $"{topic}.r1.book.7", entries)), "ada.json", mistakes));
        mistakes.Refuse();
        Assert.Equal(("Ada & Zoë", $"{topic}.r1.book.7"), (handed.Copy, handed.Sheet));
        Assert.Equal(entries.Where(cell => cell.Value.Length > 0), handed.Cells.Select(cell => KeyValuePair.Create(cell.Name, cell.Value)));
        Assert.Equal(Verdicts(entries), Verdicts(handed.Cells.ToDictionary(cell => cell.Name, cell => cell.Value)));

        IEnumerable<Verdict> Verdicts(Dictionary<string, string> written) => sheet.Mark(written).Cells.Select(cell => cell.Verdict);
    }

    [Fact]
    public void Who_gives_no_name_has_none() =>
        Assert.Equal("{\n  \"sheet\": \"rnn.r1.book.7\",\n  \"cells\": {\n    \"Z1[1,1]\": \"2\"\n  }\n}\n", Encoding.UTF8.GetString(EntryWriter.Write("", "rnn.r1.book.7", [new("Z1[1,1]", "2"), new("Z1[2,1]", "")])));
}
