using AiByHand.Exports.Workbook;
using AiByHand.Marking;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
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
