using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Workings;

namespace AiByHand.Exports.Quizzes;

/// <summary>Makes the tables of a sheet: what is printed in their cells, and what is asked.</summary>
internal sealed class QuizTables
{
    // What says that a cell stays empty.
    private static readonly string[] Empty = ["-", "–", "—", "−", "empty", "none"];

    private readonly Dictionary<Entry, AskedCell> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Entry, AskedCell> _replacements = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _namedByPart;
    private readonly ExportSheet _sheet;
    private readonly SheetNames _names;
    private readonly Working _working;

    /// <param name="sheet">The sheet.</param>
    /// <param name="names">What it calls its tensors.</param>
    public QuizTables(ExportSheet sheet, SheetNames names)
    {
        (_sheet, _names, _working) = (sheet, names, Working.Of(sheet.Solution));
        _namedByPart = [.. sheet.Template.Page.Items.Values.OfType<TensorItem>().Where(item => names.OfPart(item) is not null).Select(item => item.Tensor)];
        foreach (var asked in AskedCell.Of(sheet.Solution, sheet.Answers)) (asked.IsReplacement ? _replacements : _values).Add(asked.Entry, asked);
    }

    /// <summary>How many things are asked.</summary>
    public int BlankCount => _values.Count + _replacements.Count;

    /// <summary>Whether cells of a tensor are asked.</summary>
    public bool IsAsked(string tensor) => _values.Values.Any(asked => asked.Tensor == tensor);

    /// <summary>A grid of the sheet.</summary>
    /// <param name="item">The grid.</param>
    /// <param name="entries">Its cells.</param>
    /// <param name="isReplaced">Whether it shows what replaces its numbers in the same cells.</param>
    public QuizTable Grid(TensorItem item, IReadOnlyList<Entry> entries, bool isReplaced)
    {
        var columns = entries[^1].Name.Column;
        var fills = Fills(item, entries, columns);
        var cells = entries.Select((entry, place) => new QuizCell([isReplaced ? Replaced(entry) : Value(entry)], fills[place])).ToList();
        return new QuizTable
        {
            Caption = Caption(item, isReplaced ? entries[0].Name.Then! : entries[0].Name.Title),
            IsCopy = !isReplaced && entries.Any(entry => entry is { IsCopy: true, IsBlank: true }),
            Look = isReplaced ? CellLook.Text : item.Look,
            Frame = item.Frame,
            HidesZeros = item.HidesZeros,
            HasRoom = item.Room > 0,
            Rows = [.. cells.Chunk(columns)],
            Heads = item.Heads.Count > 0 ? item.Heads : item.Feet,
            Sides = item.Sides.Count > 0 ? item.Sides : item.Ends,
        };
    }

    private QuizPiece Value(Entry entry) =>
        _values.TryGetValue(entry, out var asked) ? new QuizPiece("", Blank(asked, _replacements.ContainsKey(entry)))
        : entry.Look == CellLook.Text ? new QuizPiece(entry.Text)
        : new QuizPiece(entry.Value is { Number.IsZero: false } ? Choices(entry.Look)[0] : Choices(entry.Look)[1]);

    private QuizPiece Replaced(Entry entry) => _replacements.TryGetValue(entry, out var asked) ? new QuizPiece("", Blank(asked, _values.ContainsKey(entry))) : new QuizPiece("");

    private QuizBlank Blank(AskedCell asked, bool isHalf)
    {
        var choices = Choices(asked.Look);
        var answers = asked.Cell is null ? Empty : Spellings.Of(asked);
        // What the sheet leaves empty has to be told all the same.
        if (choices.Count > 0) answers = [choices[asked.Right is { Number.IsZero: false } ? 0 : 1], .. answers];
        return new QuizBlank(asked, answers, choices, PointsOf(asked, isHalf), () => asked switch
        {
            { Cell: null } => "the cell stays empty",
            { Step: { } step, Cell: { } cell } => _working.Line(step, cell.Row, cell.Column),
            _ => $"{asked.Entry.Name.Title} = {answers[0]}",
        });
    }

    // Who says nothing of points has each cell count the same; where its value may be replaced, half for either.
    private Rational PointsOf(AskedCell asked, bool isHalf) =>
        _sheet.Points is { } points ? points.Cells.GetValueOrDefault(asked.Name) : isHalf ? Rational.Of(1, 2) : Rational.One;

    // What is chosen from in cells of a look: for 1, for 0. None where something is written.
    private static IReadOnlyList<string> Choices(CellLook look) => look switch
    {
        CellLook.Ticks => ["✓", "no tick"],
        CellLook.Checks => ["✓", "✗"],
        CellLook.Marks => ["○", "✗"],
        CellLook.Pixels => ["dark", "white"],
        _ => [],
    };

    /// <summary>Code with its gaps.</summary>
    public QuizTable Code(CodeItem code, IReadOnlyList<Entry> entries)
    {
        var next = 0;
        var tensors = _sheet.Solution.Values;
        return new QuizTable
        {
            Caption = "Code",
            IsCode = true,
            Rows = [.. code.Lines.Select(line => (IReadOnlyList<QuizCell>)[new QuizCell([.. line.Select(part => part switch
            {
                CodeText text => new QuizPiece(text.Text),
                CodeGap gap when tensors.ContainsKey(gap.Tensor) => Value(entries[next++]),
                _ => new QuizPiece(""),
            })])])],
        };
    }

    /// <summary>A given that the sheet shows as a drawing.</summary>
    public QuizTable Drawn(GivenTensor given)
    {
        var value = _sheet.Solution[given.Name];
        return new QuizTable
        {
            Caption = _names.Of(given.Name),
            Rows = [.. Enumerable.Range(0, value.Shape.Rows).Select(row => Enumerable.Range(0, value.Shape.Columns).Select(column => new QuizCell([new QuizPiece(value[row, column].Write(given.Notation))])).ToList())],
        };
    }

    // A part of a tensor that has no name of its own says which it is.
    private string Caption(TensorItem item, string title)
    {
        if (item.Part is not { } part || _namedByPart.Contains(item.Tensor)) return title;
        var whole = _sheet.Solution[item.Tensor].Shape;
        var rows = Lines(item.IsTurned ? "column" : "row", part.FirstRow, part.LastRow, whole.Rows);
        var columns = Lines(item.IsTurned ? "row" : "column", part.FirstColumn, part.LastColumn, whole.Columns);
        return $"{title}{rows}{columns}";
    }

    private static string Lines(string line, int first, int last, int count) =>
        first == 1 && last == count ? "" : first == last ? FormattableString.Invariant($", {line} {first}") : FormattableString.Invariant($", {line}s {first} to {last}");

    private Tint[] Fills(TensorItem item, IReadOnlyList<Entry> entries, int columns)
    {
        var given = _sheet.Template.Givens.FirstOrDefault(tensor => tensor.Name == item.Tensor);
        var hasBias = given is { HasBias: true } && (item.Part is null || item.Part.LastColumn == given.Shape.Columns);
        var shades = item.Shades.Select(shade => (shade.Tint, Mask: Evaluator.Evaluate(shade.Mask, _sheet.Solution.Values))).ToList();
        return [.. entries.Select((entry, place) =>
        {
            var column = place % columns;
            if (entry.IsStructural || (item.Look == CellLook.Pixels && entry is { IsPrinted: true, Value.Number.IsZero: false })) return Tint.Dark;
            if (shades.FindIndex(shade => IsSet(shade.Mask, entry)) is >= 0 and var shaded) return shades[shaded].Tint;
            return hasBias && column == columns - 1 ? Tint.Grey : item.Tints.Count == 0 ? Tint.None : item.Tints[column % item.Tints.Count];
        })];
    }

    private static bool IsSet(Tensor mask, Entry entry) => entry.TensorRow > 0 && !mask[entry.TensorRow - 1, entry.TensorColumn - 1].Number.IsZero;
}
