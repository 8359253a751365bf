using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Terms;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// Beside a sheet for practice what may be said of it while it is filled in, with errors carried forward as <c>mark</c> carries them: a word for each grid, a small map with a word for each cell, the same as colours in the cells.
/// The formulas work from the givens and from the pupil's own cells; none holds an answer.
/// </summary>
internal sealed class SelfCheck
{
    private const string NotDone = "NOT DONE", Correct = "CORRECT", Follows = "FOLLOWS", Incorrect = "INCORRECT";
    private const double MapSize = 5, ListSize = 10, NoteSize = 9, NumberSize = 7;
    private const int ListWidth = 11, WordAt = 6;

    private static readonly Color Faint = new(0x595959), Green = new(0xC6EFCE), Amber = new(0xFFEB9C), Red = new(0xFFC7CE);

    private static readonly ConditionalWeakTable<Template, ConcurrentDictionary<string, TabDraft>> Made = [];

    private readonly ExportSheet _sheet;
    private readonly SheetPlan _plan;
    private readonly TabDraft _tab = new();
    private readonly TemplateTerms _terms;
    private readonly HashSet<string> _words;
    private readonly IReadOnlyList<AskedCell> _asked;
    private readonly int _list, _map, _numbers;
    private readonly List<int> _rows;
    private readonly Dictionary<AskedCell, string> _spoken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CellReference, List<(AskedCell? Asked, string At)>> _places = [];
    private readonly CheckCells _truth;
    private readonly List<CheckCells> _own = [];
    private readonly Dictionary<CellReference, int> _ties = [];
    private readonly int[] _taken = new int[3];
    private int _masks, _masked, _maskedRow;
    private bool _holdsNumbers;

    private SelfCheck(ExportSheet sheet, SheetPlan plan)
    {
        (_sheet, _plan) = (sheet, plan);
        _terms = TemplateTerms.Of(sheet.Template);
        _words = Words.In(sheet.Solution);
        _asked = AskedCell.Of(sheet.Solution, sheet.Answers);
        _list = ListOf(plan);
        _map = _list + ListWidth;
        _numbers = _map + plan.Table.ColumnWidths.Count + 1;
        // A row that is but a gap holds no words.
        _rows = [.. Enumerable.Range(SheetPlan.At(0, 0).Row, plan.Table.RowHeights.Count).Where(row => plan.Table.RowHeights[row - SheetPlan.At(0, 0).Row] == 1)];
        _truth = new CheckCells(this, isOwn: false);
        _own.Add(new CheckCells(this, isOwn: true));
    }

    /// <summary>Where the word for a cell stands, by where it is filled in.</summary>
    public static Square MapOf(SheetPlan plan, Square at) => at with { Column = at.Column + ListOf(plan) + ListWidth - SheetPlan.At(0, 0).Column };

    // A column stays free beside the sheet.
    private static int ListOf(SheetPlan plan) => plan.Right + 2;

    /// <summary>The check of a sheet. Sheets of a topic have the same: no number of theirs is in it, but for givens that are printed nowhere.</summary>
    public static TabDraft Of(ExportSheet sheet, SheetPlan plan)
    {
        var known = Made.GetValue(sheet.Template, static _ => new ConcurrentDictionary<string, TabDraft>());
        var pattern = string.Create(sheet.Answers.Entries.Count, sheet.Answers.Entries, static (signs, entries) =>
        {
            for (var i = 0; i < signs.Length; i++) signs[i] = entries[i].IsPrinted ? 'p' : entries[i].Value is { Word: not null } ? 'w' : 'n';
        });
        if (known.TryGetValue(pattern, out var made)) return made;
        var check = new SelfCheck(sheet, plan);
        check.Fill();
        if (check._holdsNumbers) return check._tab;
        return known.GetOrAdd(pattern, check._tab);
    }

    private void Fill()
    {
        Measure();
        Legend();
        Speak();
        var first = SheetPlan.At(0, 0);
        var offset = _map - first.Column;
        foreach (var group in _asked.GroupBy(asked => (asked.Entry.Name.Item, asked.IsReplacement)))
        {
            List<Square> cells = [];
            foreach (var asked in group)
            {
                var at = MapOf(_plan, _plan.Of(asked.Entry, asked.IsReplacement));
                cells.Add(at);
                var edge = new TableEdges(TableLine.Panel, TableLine.Panel, TableLine.Panel, TableLine.Panel);
                _tab.Formula(at, VerdictOf(asked), NotDone, new SquareStyle { Size = MapSize, Across = Align.Center, Shrinks = true, Edges = edge });
            }
            TellGroup(group.First(), cells);
        }
        Color(first, offset: 0);
        Color(first with { Column = _map }, offset);
    }

    private void Measure()
    {
        for (var column = _list; column < _map; column++) _tab.Width(column, SheetTable.Side);
        foreach (var (column, width) in _plan.Table.ColumnWidths.Index()) _tab.Width(_map + column, width * SheetTable.Side);
        for (var column = _numbers; column < _numbers + 8; column++) _tab.Width(column, 40);
    }

    // Green, amber and red where the map has the words.
    private void Color(Square first, int offset)
    {
        var last = new Square(_plan.End - 1, first.Column + _plan.Table.ColumnWidths.Count - 1);
        var word = new Square(first.Row, offset == 0 ? _map : first.Column);
        foreach (var (verdict, color) in ((string, Color)[])[(Correct, Green), (Follows, Amber), (Incorrect, Red)]) _tab.When(Square.Range(first, last), $"{word}=\"{verdict}\"", color);
    }

    private void Legend()
    {
        var head = new SquareStyle { Size = 12, IsBold = true, Across = Align.Start };
        _tab.Words(new Square(SheetPlan.TitleRow, _list), "Check", head);
        _tab.Words(new Square(SheetPlan.TitleRow, _map), "cell by cell", head);
        _tab.Words(new Square(SheetPlan.NameRow, _list), "Look at it when you like: it works with what you have filled in.", new SquareStyle { Size = NoteSize, Across = Align.Start });
        _tab.Words(new Square(SheetPlan.NameRow, _numbers), "what the check reckons with: no answers", new SquareStyle { Size = NoteSize, Color = Faint, Across = Align.Start });
        (string Word, string Means, Color? Fill)[] words =
        [
            (Correct, "as it should be", Green),
            (Follows, "right by your own earlier numbers, one of which isn’t", Amber),
            (Incorrect, "neither: work this cell out again", Red),
            (NotDone, "still empty", null),
        ];
        foreach (var (word, means, fill) in words)
        {
            var row = Next(0);
            _tab.Words(new Square(row, _list), word, new SquareStyle { Size = NoteSize, IsBold = true, Fill = fill, Across = Align.Start });
            for (var column = 1; column < 3; column++) _tab.Blank(new Square(row, _list + column), new SquareStyle { Fill = fill });
            _tab.Words(new Square(row, _list + 3), means, new SquareStyle { Size = NoteSize, Across = Align.Start });
        }
        Next(0);
    }

    private void TellGroup(AskedCell first, List<Square> cells)
    {
        var title = first.IsReplacement ? first.Entry.Name.Then! : first.Entry.Name.Title;
        var row = Next(0);
        var range = Square.Range(new Square(cells.Min(cell => cell.Row), cells.Min(cell => cell.Column)), new Square(cells.Max(cell => cell.Row), cells.Max(cell => cell.Column)));
        _tab.Words(new Square(row, _list), title, new SquareStyle { Size = ListSize, Across = Align.Start });
        var at = new Square(row, _list + WordAt);
        _tab.Formula(at, $"IF(COUNTIF({range},\"{Incorrect}\")>0,\"{Incorrect}\",IF(COUNTIF({range},\"{NotDone}\")>0,\"{NotDone}\",IF(COUNTIF({range},\"{Follows}\")>0,\"{Follows}\",\"{Correct}\")))", NotDone, new SquareStyle { Size = ListSize, IsBold = true, Across = Align.Start });
        var joined = Square.Range(at, at with { Column = at.Column + 2 });
        _tab.Join(at, 1, 3);
        foreach (var (verdict, color) in ((string, Color)[])[(Correct, Green), (Follows, Amber), (Incorrect, Red)]) _tab.When(joined, $"{at.Absolute}=\"{verdict}\"", color);
    }

    // What every cell says, in the order of the sheet: what a cell says may rest on what stands before it.
    private void Speak()
    {
        var written = _asked.GroupBy(asked => asked.Tensor, StringComparer.Ordinal).ToDictionary(cells => cells.Key, cells => cells.Select(asked => _plan.Of(asked.Entry, asked.IsReplacement)).ToList(), StringComparer.Ordinal);
        var byEntry = _asked.ToDictionary(asked => (asked.Entry.Name.Number, asked.IsReplacement));
        foreach (var entry in _sheet.Answers.Entries)
        {
            var value = byEntry.GetValueOrDefault((entry.Name.Number, false));
            if (value is not null) Speak(value, !value.MayBeEmpty ? "\"\"" : $"IF(COUNTA({string.Join(',', written[value.Tensor])})>0,{(value.Cell is null ? $"\"{Spoken.Left}\"" : "0")},\"\")");
            if (entry.TensorRow > 0) Place(new CellReference(entry.Tensor, entry.TensorRow, entry.TensorColumn), value, entry, isThen: false);
            if (!byEntry.TryGetValue((entry.Name.Number, true), out var replacement)) continue;
            // What isn't crossed out stays.
            Speak(replacement, value is null ? _plan.Of(entry, false).ToString() : _spoken[value]);
            Place(replacement.Cell!, replacement, entry, isThen: true);
        }
    }

    private void Speak(AskedCell asked, string empty)
    {
        var at = new Square(Next(1), _numbers);
        _tab.Formula(at, Spoken.Of(_plan.Of(asked.Entry, asked.IsReplacement).ToString(), asked.Look, asked.Right?.Word is not null, empty), null, new SquareStyle { Size = NumberSize, Color = Faint });
        _spoken[asked] = at.Absolute;
    }

    private void Place(CellReference cell, AskedCell? asked, Entry entry, bool isThen)
    {
        if (!_places.TryGetValue(cell, out var places)) _places[cell] = places = [];
        places.Add((asked, asked is null ? _plan.Of(entry, isThen).Absolute : _spoken[asked]));
    }

    private string VerdictOf(AskedCell asked)
    {
        var spoken = _spoken[asked];
        if (asked.Cell is not { } cell) return $"IF({spoken}=\"\",\"{NotDone}\",IF({spoken}=\"{Spoken.Left}\",\"{Correct}\",\"{Incorrect}\"))";
        var isWord = _words.Contains(cell.Tensor);
        List<string> follow = [];
        if (asked.Step is not null) follow.AddRange(Own(TiesOf(cell)).Select(own => IsSame(spoken, own.Following(cell), isWord)));
        // Whoever copies may have copied what stands in an earlier place.
        var before = _places[cell].TakeWhile(place => place.Asked != asked).ToList();
        if (before is [var first, ..]) follow.Add(IsSame(spoken, first.At, isWord));
        if (before is [_, .., var last]) follow.Add(IsSame(spoken, last.At, isWord));
        var right = IsSame(spoken, _truth.Of(cell), isWord);
        var otherwise = follow.Count == 0 ? $"\"{Incorrect}\"" : $"IF(OR({string.Join(',', follow)}),\"{Follows}\",\"{Incorrect}\")";
        return $"IF({spoken}=\"\",\"{NotDone}\",IF({right},\"{Correct}\",{otherwise}))";
    }

    // What follows from the pupil's cells: where several are the largest, with each of them.
    private IEnumerable<CheckCells> Own(int ties)
    {
        for (var choice = _own.Count; choice < ties; choice++) _own.Add(new CheckCells(this, isOwn: true, choice));
        return _own.Take(ties);
    }

    // Of how many numbers the largest is sought that a cell rests on, if a tie is the pupil's to break; else 1.
    private int TiesOf(CellReference cell)
    {
        if (_ties.TryGetValue(cell, out var known)) return known;
        return _ties[cell] = _terms.Of(cell) is { } term ? TiesIn(term) : 1;

        int TiesIn(Term term) => Math.Max(term.Choices, term is CellReference earlier ? TiesOf(earlier) : term.Parts.Select(TiesIn).DefaultIfEmpty(1).Max());
    }

    private static string IsSame(string one, string other, bool isWord) => isWord ? $"IFERROR({one}={other},FALSE)" : $"IFERROR(ROUND({one}-{other},9)=0,FALSE)";

    private int Next(int list)
    {
        var place = _taken[list]++;
        return place < _rows.Count ? _rows[place] : Math.Max(_plan.BelowRow, _rows[^1] + 1) + place - _rows.Count;
    }

    // A cell for a number that the check reckons with, behind a mask.
    private (string At, Mask Mask) Masked(string formula)
    {
        var own = Mask.Of(_masks++);
        var at = Free();
        _tab.Formula(at, own.Put(formula), null, new SquareStyle { Size = NumberSize, Color = Faint });
        return (at.Absolute, own);
    }

    private Square Free()
    {
        const int columns = 6;
        var place = _masked++;
        if (place % columns == 0) _maskedRow = Next(2);
        return new Square(_maskedRow, _numbers + 1 + place % columns);
    }

    /// <summary>What is true, or what follows from the pupil's own cells.</summary>
    private sealed class CheckCells : IFormulaCells
    {
        private readonly SelfCheck _check;
        private readonly bool _isOwn;
        private readonly int _tieChoice;
        private readonly TermFormula _formulas;
        private readonly Dictionary<CellReference, string> _known = [], _following = [];
        private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

        public CheckCells(SelfCheck check, bool isOwn, int tieChoice = 0)
        {
            (_check, _isOwn, _tieChoice) = (check, isOwn, tieChoice);
            _formulas = new TermFormula(this, tieChoice);
        }

        public string Of(CellReference cell)
        {
            if (_tieChoice >= _check.TiesOf(cell)) return _check._own[0].Of(cell);
            if (_known.TryGetValue(cell, out var known)) return known;
            return _known[cell] = _check._terms.Of(cell) is null ? Given(cell) : _isOwn ? Own(cell) : Following(cell);
        }

        // What the step gives, by what is true or by the pupil's own cells. A word is worked out anew wherever it is wanted: no mask hides it.
        public string Following(CellReference cell)
        {
            if (_following.TryGetValue(cell, out var known)) return known;
            var formula = _formulas.Of(_check._terms.Of(cell)!);
            return _following[cell] = HoldsWords(cell.Tensor) ? formula : Hidden(formula);
        }

        public Square? PlaceOf(CellReference cell) => null;

        public string Shared(string formula) => _shared.TryGetValue(formula, out var known) ? known : _shared[formula] = Hidden(formula);

        public bool HoldsWords(string tensor) => _check._words.Contains(tensor);

        private string Hidden(string formula)
        {
            var (at, mask) = _check.Masked(formula);
            return mask.Off(at);
        }

        // The first place where there is something that can be read; where there is none, what follows.
        private string Own(CellReference cell)
        {
            var following = Following(cell);
            if (!_check._places.TryGetValue(cell, out var places)) return following;
            var isWord = HoldsWords(cell.Tensor);
            var own = following;
            foreach (var (asked, at) in places.AsEnumerable().Reverse()) own = asked is null ? at : isWord ? $"IF({at}=\"\",{own},{at})" : $"IF(ISNUMBER({at}),{at},{own})";
            return isWord || places[0].Asked is null ? own : Hidden(own);
        }

        private string Given(CellReference cell)
        {
            var right = _check._sheet.Solution[cell.Tensor][cell.Row - 1, cell.Column - 1];
            var printed = _check._places.GetValueOrDefault(cell, []).Find(place => place.Asked is null).At ?? (_check._plan.HomeOf(cell) is { } home && !_check._places.ContainsKey(cell) ? home.Absolute : null);
            _check._holdsNumbers |= printed is null;
            var truth = printed ?? (right.Word is { } word ? $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : Hidden(string.Create(CultureInfo.InvariantCulture, $"{right.Number.Numerator}/{right.Number.Denominator}")));
            return _isOwn && _check._places.GetValueOrDefault(cell, []) is [{ Asked: not null } first, ..] ? $"IF({first.At}=\"\",{truth},{first.At})" : truth;
        }
    }
}
