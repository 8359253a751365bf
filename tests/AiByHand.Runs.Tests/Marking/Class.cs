using System.Text;
using System.Text.Json;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Runs.Marking;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;

namespace AiByHand.Runs.Tests.Marking;

/// <summary>A run that was printed, and pupils who have filled it in.</summary>
internal sealed class Class : IDisposable
{
    public Class(string more, int variants = 3, string topics = "[rnn, hidden-layer]", string seed = "5")
    {
        Press.Print(Plans.Of($"title: Quiz\nseed: {seed}\ntopics: {topics}\nvariants: {variants}\n{more}"), Folder["run"], hasReport: false);
        Manifest = ManifestFile.Read(Folder["run"]);
    }

    public Folder Folder { get; } = new();

    public Manifest Manifest { get; }

    /// <summary>A CSV with the key in all cells but those that are changed.</summary>
    public string Csv(params (string Copy, string Topic, string Cell, string Value)[] changed)
    {
        var csv = new StringBuilder("copy,sheet,cell,value\n");
        foreach (var (copy, topic, cell, value) in Cells(changed)) csv.Append($"{copy},{topic},\"{cell}\",\"{value}\"\n");
        return Write("entries.csv", csv.ToString());
    }

    public string Json(params (string Copy, string Topic, string Cell, string Value)[] changed) => Write("entries.json", JsonSerializer.Serialize(
        Cells(changed).GroupBy(cell => (cell.Copy, cell.Topic)).Select(sheet => new { copy = sheet.Key.Copy, sheet = sheet.Key.Topic, cells = sheet.ToDictionary(cell => cell.Cell, cell => cell.Value) })));

    public string Write(string name, string text)
    {
        File.WriteAllText(Folder[name], text);
        return Folder[name];
    }

    public IReadOnlyList<string> Mark(string entries, string into = "marks", FollowPolicy? policy = null) => new MarkPrinter(MarkingPlan.Of(Manifest, [entries], policy)).Print(Folder[into], Plans.Nothing);

    /// <summary>The marks of a copy: what stands behind its codes.</summary>
    public string[] Marks(string variant, string from = "marks") =>
        File.ReadAllLines(Folder[$"{from}/marks.csv"]).Select(line => line.Split(',')).Single(line => line[5] == variant)[7..];

    public IEnumerable<(string Copy, string Topic, string Cell, string Value)> Cells(params (string Copy, string Topic, string Cell, string Value)[] changed) =>
        from copy in Manifest.Copies
        from sheet in copy.Sheets
        from asked in AskedCell.Of(sheet.Solution, AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks))
        let other = changed.Where(change => change.Copy == copy.Copy.Id && change.Topic == sheet.Topic.Key && change.Cell == asked.Name).Select(change => change.Value).FirstOrDefault()
        select (copy.Copy.Id, sheet.Topic.Key, asked.Name, other ?? asked.RightText);

    public void Dispose() => Folder.Dispose();
}
