using System.Globalization;
using AiByHand.Exports.Notebook;
using AiByHand.Operations;
using AiByHand.Problems;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Exports.Tests.Notebook;

/// <summary>Notebooks run by PyTorch itself.</summary>
public sealed class TorchTests
{
    private static IEnumerable<ExportSheet> Sheets(string slice) =>
        from head in TemplateCatalog.Topics
        from level in Template.Levels
        from seed in AskedSeeds.Of("AIBYHAND_NOTEBOOK_SEEDS", slice)
        select Exported.Sheet(head.Topic, seed, level);

    [TorchFact]
    public void Every_step_of_the_key_gives_the_sheet_s_numbers()
    {
        using var folder = new NotebookFolder();
        foreach (var sheet in Sheets("0..1")) folder.Add(sheet.Code, new SheetNotebook(sheet, ExportView.Key).Cells());
        Assert.Empty(Torch.Run("run", folder.Path));
    }

    // Earlier revisions say some things otherwise than the newest do.
    [TorchFact]
    public void Earlier_revisions_and_the_examples_run_as_well()
    {
        using var folder = new NotebookFolder();
        foreach (var topic in TemplateCatalog.Topics.SelectMany(head => Enumerable.Range(1, head.Revision - 1).Select(revision => (head.Topic, revision))))
        {
            folder.Add($"{topic.Topic}@{topic.revision}", Key(TemplateCatalog.Load(topic.Topic, Template.BookLevel, topic.revision)));
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.yaml"))
        {
            folder.Add(Path.GetFileNameWithoutExtension(file), Key(TemplateReader.Read(File.ReadAllText(file), file, Template.BookLevel)));
        }
        Assert.True(Directory.GetFiles(folder.Path).Length >= 5);
        Assert.Empty(Torch.Run("spoil", folder.Path));

        static IEnumerable<NotebookCell> Key(Template template) =>
            new SheetNotebook(new ExportSheet(Solver.Solve(ProblemDrawer.Draw(template, 4).Problem)) { Code = template.Topic, Topic = template.Topic, Title = template.Title }, ExportView.Key).Cells();
    }

    [TorchFact]
    public void No_step_passes_with_another_number()
    {
        using var folder = new NotebookFolder();
        foreach (var sheet in Sheets("3..3").Where(sheet => sheet.Template.Level == Template.BookLevel)) folder.Add(sheet.Code, new SheetNotebook(sheet, ExportView.Key).Cells());
        Assert.Empty(Torch.Run("spoil", folder.Path));
    }

    // What an operation's own example gives, PyTorch gives. Only join takes less here than in a topic: single words and sizes, as the code of a sheet has them.
    [TorchFact]
    public void Every_entry_of_the_table_says_what_its_operation_does()
    {
        var operations = OperationCatalog.All.Where(operation => TorchTable.Has(operation.Name) && operation.Name != "join").ToList();
        var steps = string.Join('\n', operations.Select((operation, place) => string.Create(CultureInfo.InvariantCulture, $"  e{place}: \"{operation.Example.Call}\"")));
        var template = TemplateReader.Read($"topic: examples\nnumber: 1\ntitle: Examples\nrevision: 1\ngiven:\n  X: {{ shape: 1x1, draw: 1..2 }}\nsolve:\n{steps}\nkeep: [ X > 0 ]\npage: {{ areas: [[ X ]] }}\n", "examples.yaml", Template.BookLevel);
        var sheet = new ExportSheet(Solver.Solve(ProblemDrawer.Draw(template, 1).Problem)) { Code = "examples", Topic = "examples", Title = "Examples" };
        using var folder = new NotebookFolder();
        folder.Add("examples", new SheetNotebook(sheet, ExportView.Key).Cells());
        Assert.Empty(Torch.Run("spoil", folder.Path));
        Assert.Equal(["join", "permutations", "subsets"], OperationCatalog.All.Except(operations).Select(operation => operation.Name).Order(StringComparer.Ordinal));
    }

    [TorchFact]
    public void A_worksheet_that_is_filled_in_with_the_key_s_lines_runs()
    {
        using var folder = new NotebookFolder();
        foreach (var sheet in Sheets("6..6"))
        {
            var key = new SheetNotebook(sheet, ExportView.Key).Cells().ToDictionary(cell => cell.Id, cell => cell.Source);
            folder.Add(sheet.Code, new SheetNotebook(sheet, ExportView.Worksheet).Cells().Select(cell => cell.Source.Contains(" = ...\n", StringComparison.Ordinal) ? cell with { Source = FilledIn(cell.Source, key[cell.Id]) } : cell));
        }
        Assert.Empty(Torch.Run("run", folder.Path));
    }

    [TorchFact]
    public void A_worksheet_that_isn_t_filled_in_says_so()
    {
        using var folder = new NotebookFolder();
        foreach (var sheet in Sheets("6..6").Where(sheet => sheet.Template.Level == Template.BookLevel)) folder.Add(sheet.Code, new SheetNotebook(sheet, ExportView.Worksheet).Cells());
        Assert.Empty(Torch.Run("unfilled", folder.Path));
    }

    // The line of the key, up to what is expected of it, in place of the dots.
    private static string FilledIn(string blank, string solved) => solved[..solved.IndexOf("\n\n", StringComparison.Ordinal)] + blank[blank.IndexOf("\n\n", StringComparison.Ordinal)..];
}
