using AiByHand.Exports.Workbook;
using AiByHand.Marking;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Tests.Marking;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>A sheet with what a pupil wrote.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Texts">What was written, by the cells' names.</param>
/// <param name="Typed">The same, as it is typed into a workbook: numbers as numbers.</param>
internal sealed record FilledSheet(ExportSheet Sheet, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, Cell> Typed)
{
    /// <summary>A pupil with mistakes of all kinds.</summary>
    public static FilledSheet Spoilt(ExportSheet sheet, int number)
    {
        var spoilt = new SpoiltSheet(sheet.Solution, sheet.Blanks, new Random(number));
        var typed = new Dictionary<string, Cell>();
        foreach (var asked in AskedCell.Of(sheet.Solution, sheet.Answers))
        {
            if (spoilt.Entries.GetValueOrDefault(asked.Name) is not { Kind: not MeantKind.Nothing } meant) continue;
            typed[asked.Name] = meant.Kind == MeantKind.Cell && asked.Look == CellLook.Text ? meant.Cell!.Value : spoilt.Texts[asked.Name];
        }
        return new FilledSheet(sheet, spoilt.Texts, typed);
    }

    /// <summary>A pupil who has the same number everywhere in a step of which the largest is sought, and goes on with one of them.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="tensor">The step.</param>
    /// <param name="choice">Which of them.</param>
    /// <param name="isGap">Whether what follows next is left empty.</param>
    public static FilledSheet Tied(ExportSheet sheet, string tensor, int choice, bool isGap)
    {
        var terms = TemplateTerms.Of(sheet.Template);
        var next = sheet.Template.Steps.Where(step => step.RestsOn.Contains(tensor)).Select(step => step.Name).First();
        TermEvaluator evaluator = null!;
        evaluator = new TermEvaluator(ValueOf, terms) { TieChoice = choice };
        var typed = new Dictionary<string, Cell>();
        foreach (var asked in AskedCell.Of(sheet.Solution, sheet.Answers))
        {
            if (asked.Cell is { } cell && !(isGap && cell.Tensor == next)) typed[asked.Name] = ValueOf(cell);
        }
        return new FilledSheet(sheet, typed.ToDictionary(cell => cell.Key, cell => cell.Value.Word ?? (cell.Value.Number.IsInteger ? $"{cell.Value.Number.Numerator}" : $"{cell.Value.Number.Numerator}/{cell.Value.Number.Denominator}")), typed);

        Cell ValueOf(CellReference cell) => cell.Tensor == tensor ? new Cell(5)
            : terms.Of(cell) is { } term ? evaluator.Evaluate(term)
            : sheet.Solution[cell.Tensor][cell.Row - 1, cell.Column - 1];
    }

    /// <summary>A workbook with the sheets of some pupils, filled in.</summary>
    public static byte[] Book(IReadOnlyList<FilledSheet> pupils)
    {
        var book = Books.Written([.. pupils.Select(pupil => pupil.Sheet)], ExportView.Worksheet);
        return Books.Changed(book, [.. pupils.SelectMany(pupil => pupil.Changes())]);
    }

    private IEnumerable<(string Tab, string Cell, Cell Value)> Changes()
    {
        var plan = new SheetPlan(Sheet);
        return AskedCell.Of(Sheet.Solution, Sheet.Answers).Where(asked => Typed.ContainsKey(asked.Name)).Select(asked => (Books.TabOf(Sheet), plan.Of(asked.Entry, asked.IsReplacement).ToString(), Typed[asked.Name]));
    }
}
