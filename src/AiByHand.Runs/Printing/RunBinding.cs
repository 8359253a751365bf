using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>Gathers what was painted, block by block or part by part, and binds it into the run's files.</summary>
internal sealed class RunBinding(RunPlan plan, IReadOnlyList<EffortBand> bands, string version, Shard shard, bool hasReport)
{
    private readonly List<PageStore> _stores = [];
    private readonly List<Func<byte[]>> _lines = [];
    private readonly List<string> _copyFiles = [];
    private readonly List<MarksRow> _rows = [];
    private readonly List<SheetSummary>[] _sheets = [.. plan.Topics.Select(_ => new List<SheetSummary>())];

    // What is marked, topic by topic.
    private IReadOnlyList<IReadOnlyList<MarkingRow>> Rows => Array.ConvertAll(_sheets, sheets => sheets.ConvertAll(sheet => sheet.Row));

    /// <summary>Adds pages, all of them or a part's, in the run's order.</summary>
    public void Add(PageStore store) => _stores.Add(store);

    /// <summary>Adds what is to be told of a block's copies.</summary>
    public void Add(Block block, Spool spool)
    {
        foreach (var line in block.Lines) _lines.Add(spool.Add(line));
        Add(block.Sheets, block.Rows);
    }

    /// <summary>Adds what is to be told of a finished part's copies.</summary>
    public void Add(Manifest part)
    {
        foreach (var copy in part.Copies) _lines.Add(() => ManifestWriter.LineOf(copy));
        var firsts = part.Firsts;
        Add([.. plan.Topics.Index().Select(topic => firsts.Select(copy => SheetSummary.Of(copy.Sheets[topic.Index])).ToList())], [.. part.Copies.Select(MarksRow.Of)]);
    }

    /// <summary>Binds and writes everything, and moves it into place.</summary>
    /// <returns>The files' paths.</returns>
    public IReadOnlyList<string> Write(StagedFolder stage, RunTarget target, CancellationToken cancel)
    {
        var names = new List<string>();
        Bind(Documents.Worksheets, "worksheets", Documents.WorksheetPages, Leaf.Worksheets(plan));
        Bind(Documents.Keys, "answer keys", Documents.KeyPages, Leaf.Keys(plan));
        Bind(Documents.Steps, "answer keys, steps", Documents.StepPages, Leaf.InTurn);
        Bind(Documents.Slides, "answer keys, slides", Documents.SlidePages, Leaf.InTurn);
        if (_sheets[0].Count > 0) Write(Documents.MarkingKey, output => PdfWriter.Write(MarkingKeyPages(), Documents.Title(plan, null, "marking key"), output));
        if (_rows.Count > 0)
        {
            var marks = new MarksTable(plan, _rows);
            Write(Documents.MarksCsv, marks.WriteCsv);
            Write(Documents.MarksWorkbook, marks.WriteWorkbook);
        }
        if (hasReport) Write(Documents.Report, output => PdfWriter.Write(Reports.Pages(plan, bands, _sheets), Documents.Title(plan, null, "report"), output));
        if (!shard.IsWhole) Keep(Documents.Records);
        names.AddRange(_copyFiles);
        var files = names.ConvertAll(stage.Describe);
        if (!hasReport && target.EarlierReport(cancel) is { } report) files.Add(report);
        Write(Manifest.FileName, output => ManifestWriter.Write(output, version, plan, bands, shard, _lines.Select(line => line()), files));
        cancel.ThrowIfCancellationRequested();
        return target.Fill(stage, names, files.Select(file => file.Name), cancel);

        void Bind(string name, string part, int document, IReadOnlyList<IReadOnlyList<Leaf>> stacks)
        {
            if (_stores.Exists(store => store.Count(document) > 0)) Write(name, output => Binding.Bind(_stores, document, stacks, output, Documents.Title(plan, null, part), cancel));
        }

        void Keep(string records)
        {
            stage.Guard(records, _stores[0].Finish);
            names.Add(records);
        }

        void Write(string name, Action<Stream> write)
        {
            stage.Write(name, write);
            names.Add(name);
        }
    }

    private void Add(IReadOnlyList<IReadOnlyList<SheetSummary>> sheets, IReadOnlyList<MarksRow> rows)
    {
        var first = shard.Of(plan).Start.Value;
        for (var topic = 0; topic < _sheets.Length; topic++) _sheets[topic].AddRange(sheets[topic]);
        foreach (var row in rows)
        {
            if (plan.IsSeparate) _copyFiles.AddRange(CopyFiles.Names(row.Copy, plan.IsFirst(first + _rows.Count)));
            _rows.Add(row);
        }
    }

    private IReadOnlyList<Pages.Shapes.Page> MarkingKeyPages() => MarkingKeys.Pages(plan, Rows);
}
