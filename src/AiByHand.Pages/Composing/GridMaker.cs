using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Composing;

/// <summary>Turns a tensor into a grid of plain texts.</summary>
/// <param name="solution">The sheet with its answers.</param>
/// <param name="sheet">What it asks.</param>
/// <param name="widths">By an item's name how wide its cells are, where that isn't as planned; null where all are.</param>
internal sealed class GridMaker(Solution solution, AnswerSheet sheet, IReadOnlyDictionary<string, double>? widths = null)
{
    // Of a cell's width, for the ink: between it and the lines there is white, so that no minus seems to touch one.
    private const double PrintRoom = 0.82;
    private const double AnswerRoom = 0.78;
    private const double StruckRoom = 0.75;

    // Words in neighbouring cells would read as one.
    private const double WordRoom = 0.8;
    private const double MostOfHeight = 0.6;

    // How small a text too wide for its cell may be written. Handwriting starts larger than print; words are read at a glance.
    private const double LeastOfPrint = 0.6;
    private const double LeastOfAnswer = 0.48;
    private const double LeastOfWord = 0.45;

    // A width that was rounded up to a tenth is that tenth, whatever the last bit says.
    private const double Rounding = 1e-6;

    private static readonly Lettering One = Lettering.Plain("1", FontFace.Sans);

    private readonly Dictionary<string, GivenTensor> _givens = solution.Template.Givens.ToDictionary(given => given.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, StepTensor> _steps = solution.Template.Steps.ToDictionary(step => step.Name, StringComparer.Ordinal);

    /// <summary>The grids in which a text found no room.</summary>
    public List<WideCells> Wide { get; } = [];

    public GridElement Make(TensorItem item)
    {
        // Slides, steps and marking keys say it, for which the item, and its line, is lost: what they couldn't print is told here.
        if (item.Called is { } called) _ = Lettering.Marked(called, FontFace.Sans);
        if (widths is not null && widths.TryGetValue(item.Name, out var width)) item = item with { CellWidth = width };
        (var rows, var filled) = Shown(item, Value(item.Tensor)).Shape;
        var columns = Math.Max(item.Room, filled);
        var entries = sheet.Of(item.Name);
        var cells = Cells(item, entries, rows, filled, columns);
        var hasBias = _givens.TryGetValue(item.Tensor, out var given) && given.HasBias && (item.Part is null || item.Part.LastColumn == given.Shape.Columns);
        var arePixels = item.Look == CellLook.Pixels;
        var shades = Shades(item.Shades, rows * filled, mask => Mask(item, mask)!);
        return new GridElement
        {
            Lattice = new Lattice
            {
                Rows = rows,
                Columns = columns,
                CellWidth = item.CellWidth,
                CellHeight = item.CellHeight,
                Fills = Fills(item.Tints, columns, hasBias),
                Shades = shades.Length == 0 ? shades : Widened(shades, filled, columns, null),
                Dark = arePixels ? Array.ConvertAll(cells, cell => cell is { Figure: CellFigure.Dark, Layer: Layer.Print }) : item.Dark is null ? null : [.. entries.Select(entry => entry.IsStructural)],
                LineWidth = arePixels ? Sizes.PixelLine : Sizes.Line,
                Frame = FrameLook.Of(item.Frame),
                Framed = Mask(item, item.Framed) is { } framed ? Widened(framed, filled, columns, false) : null,
                Blocks = item.Blocks,
            },
            Cells = cells,
            Entries = [.. entries.Select(entry => entry.Name)],
            Above = Caption(item.Above),
            Below = Caption(item.Below),
            Left = Caption(item.Left),
            Right = Caption(item.Right),
            Heads = Labels(item.Heads),
            Feet = Labels(item.Feet),
            Sides = Labels(item.Sides),
            Ends = Labels(item.Ends),
            Arrows = [.. item.EdgeArrows.Select(arrows => new EdgeArrows(arrows.At, arrows.PointIn))],
            One = item.Ones ? One : null,
            Brackets = item.Brackets,
            Apply = item.Apply is null ? null : new FunctionSign(item.Apply, FunctionSign.BesideGrid),
        };
    }

    /// <summary>The empty cells of a legend's grid.</summary>
    public Lattice Make(SampleItem item)
    {
        var fills = new Color?[item.Columns];
        for (var i = 0; i < fills.Length; i++) fills[i] = Palette.Of(item.Tint);
        return new Lattice
        {
            Rows = item.Rows,
            Columns = item.Columns,
            CellWidth = SampleElement.Cell,
            CellHeight = SampleElement.Cell,
            Fills = fills,
            Shades = Shades(item.Shades, item.Rows * item.Columns, Mask),
            Frame = FrameLook.Of(item.Frame),
            Framed = item.Framed is null ? null : Mask(item.Framed),
        };
    }

    /// <summary>A tensor's value.</summary>
    public Tensor Value(string name) =>
        solution.Values.TryGetValue(name, out var value) ? value : throw new LayoutException($"there is no tensor '{name}'");

    /// <summary>How a tensor's numbers are written.</summary>
    public Notation NotationOf(string name) =>
        _steps.TryGetValue(name, out var step) ? step.Notation
        : _givens.TryGetValue(name, out var given) ? given.Notation
        : Notation.Auto;

    /// <summary>The colour of a step's handwriting; black for a given.</summary>
    public Ink InkOf(string name) => _steps.TryGetValue(name, out var step) ? step.Ink : Ink.Black;

    private CellText[] Cells(TensorItem item, IReadOnlyList<Entry> entries, int rows, int filled, int columns)
    {
        var source = CutSource(item.Tensor);
        var inks = Widened(Inks(item, rows, filled), filled, columns, Ink.Black);
        var cells = new CellText[entries.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var entry = entries[i];
            if (entry.Value is not { } value)
            {
                // The tensor has fewer columns than there is room for.
                cells[i] = new CellText("", entry.IsPrinted ? Layer.Print : Layer.Answer, Lettering.Plain("", FontFace.Script), Sizes.Answer, Palette.Black);
                continue;
            }
            var text = entry.Text;
            if (item.Look != CellLook.Text)
            {
                cells[i] = Figure(item.Look, value, text, entry.IsPrinted, inks[i]);
                continue;
            }
            var replacement = entry.IsReplaced ? Lettering.Plain(entry.Replacement, FontFace.Script) : null;
            if (entry.IsPrinted)
            {
                var color = entry.IsStructural ? Palette.FadedZero : Palette.Black;
                cells[i] = Fit(item, entry, new CellText(text, Layer.Print, Lettering.Plain(text, FontFace.Sans), Sizes.Print, color, replacement));
                continue;
            }
            var isCut = source is not null && source[entry.TensorRow - 1, entry.TensorColumn - 1].Number.Sign < 0;
            var ink = isCut ? Ink.Red : inks[i];
            cells[i] = Fit(item, entry, new CellText(text, Layer.Answer, Lettering.Plain(text, FontFace.Script), Sizes.Answer, Palette.Of(ink), replacement));
        }
        AlignLongTexts(entries, cells);
        return cells;
    }

    private static CellText Figure(CellLook look, Cell value, string text, bool isPrinted, Ink ink)
    {
        if (value.Number != 0 && value.Number != 1)
        {
            throw new LayoutException($"a cell shown as a {look switch { CellLook.Ticks => "tick", CellLook.Checks or CellLook.Marks => "mark", _ => "pixel" }} is 0 or 1, not {text}");
        }
        var figure = (look, IsSet: IsSet(value)) switch
        {
            (CellLook.Checks or CellLook.Marks, IsSet: false) => CellFigure.Cross,
            (_, IsSet: false) => CellFigure.Nothing,
            (CellLook.Ticks or CellLook.Checks, _) => CellFigure.Tick,
            (CellLook.Marks, _) => CellFigure.Circle,
            _ => CellFigure.Dark,
        };
        return new CellText(text, isPrinted ? Layer.Print : Layer.Answer, Lettering.Plain(text, FontFace.Sans), 0, isPrinted ? Palette.Black : Palette.Of(ink))
        {
            Figure = figure,
            Kind = look switch { CellLook.Ticks => FieldKind.Ticked, CellLook.Checks => FieldKind.Checked, CellLook.Marks => FieldKind.Marked, _ => FieldKind.Darkened },
        };
    }

    // The words and fractions of a grid are of one size, that of its longest; a long number among short ones shrinks alone.
    private static void AlignLongTexts(IReadOnlyList<Entry> entries, CellText[] cells)
    {
        Span<double> sizes = [double.PositiveInfinity, double.PositiveInfinity];
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsLong(i)) sizes[(int)cells[i].Layer] = Math.Min(sizes[(int)cells[i].Layer], cells[i].Size);
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsLong(i) && cells[i].Size > sizes[(int)cells[i].Layer]) cells[i] = cells[i] with { Size = sizes[(int)cells[i].Layer] };
        }

        bool IsLong(int cell) => entries[cell].Value?.Word is not null || cells[cell].Answer.Contains('/');
    }

    // Smaller where the text is too wide for its cell, down to a size that can still be read; where that isn't enough, the cell is too narrow.
    private CellText Fit(TensorItem item, Entry entry, CellText cell)
    {
        var isWord = entry.Value?.Word is not null;
        var isStruckAnswer = cell.Replacement is not null && cell.Layer == Layer.Answer;
        var size = isStruckAnswer ? cell.Size * CellWriter.StruckShrink : cell.Size;
        var room = item.CellWidth * (isWord ? WordRoom : cell.Layer == Layer.Print ? PrintRoom : isStruckAnswer ? StruckRoom : AnswerRoom);
        size = Math.Min(size, item.CellHeight * MostOfHeight / FontMetrics.Of(cell.Text.Font).DigitHeight);
        var (left, right) = cell.Reach;
        var fitting = Math.Min(size, room / (right - left));
        var least = size * (isWord ? LeastOfWord : cell.Layer == Layer.Print ? LeastOfPrint : LeastOfAnswer);
        if (fitting < least) Note(new WideCells(item.Name, cell.Answer, Math.Ceiling(item.CellWidth * least / fitting * 10 - Rounding) / 10, item.At));
        return cell with { Size = Math.Max(fitting, least) };
    }

    private void Note(WideCells wide)
    {
        var known = Wide.FindIndex(other => other.Item == wide.Item);
        if (known < 0) Wide.Add(wide);
        else if (Wide[known].Width < wide.Width) Wide[known] = wide;
    }

    // What a plain relu(Z) cuts off: the cells that come out as zeros are to be noticed.
    private Tensor? CutSource(string name) =>
        _steps.TryGetValue(name, out var step) && step.CutsOff is { } source ? Value(source) : null;

    /// <summary>What an item shows of a tensor, as it stands on the page.</summary>
    public static Tensor Shown(TensorItem item, Tensor tensor)
    {
        var part = item.Part?.Of(tensor) ?? tensor;
        return item.IsTurned ? part.Transposed() : part;
    }

    private bool[]? Mask(TensorItem item, Expression? expression) => expression is null ? null : Mask(Shown(item, Evaluator.Evaluate(expression, solution.Values)));

    private bool[] Mask(Expression expression) => Mask(Evaluator.Evaluate(expression, solution.Values));

    private static bool[] Mask(Tensor tensor)
    {
        var mask = new bool[tensor.Shape.Count];
        for (var i = 0; i < mask.Length; i++) mask[i] = IsSet(tensor.Cells[i]);
        return mask;
    }

    private static bool IsSet(Cell cell) => !cell.Number.IsZero;

    private static Color?[] Fills(IReadOnlyList<Tint> tints, int columns, bool hasBias)
    {
        var fills = new Color?[columns];
        for (var column = 0; column < columns && tints.Count > 0; column++) fills[column] = Palette.Of(tints[column % tints.Count]);
        if (hasBias) fills[^1] = Palette.Of(Tint.Grey);
        return fills;
    }

    private static Color?[] Shades(IReadOnlyList<(Tint Tint, Expression Mask)> plans, int count, Func<Expression, bool[]> maskOf)
    {
        if (plans.Count == 0) return [];
        var shades = new Color?[count];
        foreach (var (tint, mask) in plans) Where(maskOf(mask), i => shades[i] = Palette.Of(tint));
        return shades;
    }

    private Ink[] Inks(TensorItem item, int rows, int columns)
    {
        var inks = new Ink[rows * columns];
        for (var i = 0; i < inks.Length; i++) inks[i] = item.Inks.Count > 0 ? item.Inks[i % columns % item.Inks.Count] : InkOf(item.Tensor);
        foreach (var (ink, mask) in item.CellInks) Where(Mask(item, mask)!, i => inks[i] = ink);
        return inks;
    }

    private static void Where(bool[] cells, Action<int> mark)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i]) mark(i);
        }
    }

    // Further columns at the right, all of one filling.
    private static T[] Widened<T>(T[] cells, int filled, int columns, T filling)
    {
        if (columns == filled) return cells;
        var widened = new T[cells.Length / filled * columns];
        for (var i = 0; i < widened.Length; i++) widened[i] = i % columns < filled ? cells[i / columns * filled + i % columns] : filling;
        return widened;
    }

    private static TextBlock? Caption(string? text) => text is null ? null : Captions.Block(text);

    private static TextBlock[] Labels(IReadOnlyList<string> texts)
    {
        var labels = new TextBlock[texts.Count];
        for (var i = 0; i < labels.Length; i++) labels[i] = new TextBlock(texts[i], FontFace.Sans, Sizes.Head);
        return labels;
    }
}
