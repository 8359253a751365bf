using AiByHand.Terms;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// Where the key's formulas find their numbers: in the cells of the sheet itself, where each stands first. What stands nowhere on it, and what several formulas share, gets a
/// cell below the sheet, with its name beside it.
/// </summary>
internal sealed class KeyCells : IFormulaCells
{
    private readonly ExportSheet _sheet;
    private readonly SheetPlan _plan;
    private readonly TemplateTerms _terms;
    private readonly HashSet<string> _words;
    private readonly Dictionary<CellReference, Square> _besides = [];
    private readonly Dictionary<string, Square> _shared = new(StringComparer.Ordinal);
    private readonly List<(string Name, Square At, string? Formula, CellReference? Cell)> _helpers = [];

    public KeyCells(ExportSheet sheet, SheetPlan plan)
    {
        (_sheet, _plan) = (sheet, plan);
        _terms = TemplateTerms.Of(sheet.Template);
        _words = Words.In(sheet.Solution);
        Formulas = new TermFormula(this);
    }

    /// <summary>The formulas.</summary>
    public TermFormula Formulas { get; }

    /// <summary>The cells below the sheet: what they are called, where they stand, their formula, or null for a given's number, and the tensor's cell, or null for a part of a formula.</summary>
    public IReadOnlyList<(string Name, Square At, string? Formula, CellReference? Cell)> Helpers => _helpers;

    /// <inheritdoc/>
    public string Of(CellReference cell) => (_plan.HomeOf(cell) ?? Beside(cell)).ToString();

    /// <inheritdoc/>
    // Wide cells are joined: in a range their other squares are empty, and are passed over by sums, but not by places.
    public Square? PlaceOf(CellReference cell) => _plan.HomeOf(cell);

    /// <inheritdoc/>
    public string Shared(string formula)
    {
        if (!_shared.TryGetValue(formula, out var at))
        {
            _shared[formula] = at = Next();
            _helpers.Add(($"part {_shared.Count}", at, formula, null));
        }
        return at.ToString();
    }

    /// <inheritdoc/>
    public bool HoldsWords(string tensor) => _words.Contains(tensor);

    private Square Beside(CellReference cell)
    {
        if (_besides.TryGetValue(cell, out var known)) return known;
        var formula = _terms.Of(cell) is { } term ? Formulas.Of(term) : null;
        var at = _besides[cell] = Next();
        _helpers.Add((_sheet.Solution[cell.Tensor].Shape.Count == 1 ? cell.Tensor : FormattableString.Invariant($"{cell.Tensor}[{cell.Row},{cell.Column}]"), at, formula, cell));
        return at;
    }

    // Beside each other, as many as the sheet is wide: a name over several squares, and the number.
    private Square Next()
    {
        const int name = 5, wide = name + 2;
        var inARow = Math.Max(1, (_plan.Right - 1) / wide);
        var (row, place) = Math.DivRem(_helpers.Count, inARow);
        return new Square(_plan.BelowRow + 1 + row, 1 + place * wide + name);
    }
}
