using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Terms;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>A solved sheet's body, laid out once, in cells: what of it stands there after which step, and where each cell is.</summary>
internal sealed class SolvedSheet
{
    // No type is held at its least size where a cell is as large as on a slide.
    private const double CellOnSlide = 40;

    private readonly List<PageShape> _shapes = new(1024);
    private readonly Dictionary<CellReference, List<Field>> _places = [];
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly Working _working;

    /// <param name="solution">The sheet.</param>
    /// <param name="blanks">Which of its cells are blank; the others stand there from the start.</param>
    public SolvedSheet(Solution solution, Blanks blanks = Blanks.All)
    {
        _working = Working.Of(solution);
        var body = BodyMaker.Make(solution, blanks);
        Bounds = body.Measure(new Scale(CellOnSlide));
        var canvas = new Canvas(_shapes, 1, default);
        body.Draw(canvas);
        Fields = canvas.Fields;
        Words = [.. _shapes.OfType<TextRun>().Where(run => run is { Layer: Layer.Print, Entry: null, Part: not null }).GroupBy(run => run.Part).Select(lines => lines.Select(Lens.Around).Aggregate((one, other) => one.Union(other)))];
        foreach (var entry in AnswerSheet.Of(solution, blanks).Entries) _entries[entry.Name.Number] = entry;
        foreach (var field in Fields)
        {
            var entry = _entries[field.Entry.Number];
            if (entry.TensorRow == 0) continue;
            AddPlace(entry.Tensor, entry, field);
            if (entry.Then is { } then) AddPlace(then.Name, entry, field);
        }
    }

    /// <summary>The least side of a cell, in points, at which what stands in cells has a size.</summary>
    public double ScaleOf(double size) => size / _shapes.OfType<TextRun>().Where(run => run.Entry is not null).Min(run => run.Size);

    /// <summary>All of it, in cells.</summary>
    public Box Bounds { get; }

    /// <summary>The words beside its cells, each with all its lines.</summary>
    public IReadOnlyList<Box> Words { get; }

    /// <summary>Its cells, with what is right in them.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>All that stands on the key.</summary>
    public IReadOnlyList<PageShape> Shapes => _shapes;

    /// <summary>What stands there once so many steps are done. Arrows and rings, which a hand draws last, aren't there.</summary>
    public IEnumerable<PageShape> After(int steps)
    {
        EntryName? written = null;
        var isReplaced = false;
        foreach (var shape in _shapes)
        {
            if (shape.Layer == Layer.Print)
            {
                yield return shape;
                continue;
            }
            if (shape.Entry is not { } name) continue;
            var entry = _entries[name.Number];
            // In a cell that is crossed out, the stroke comes after the value and before the new one.
            isReplaced = entry.IsReplaced && (shape is Curve || (isReplaced && name == written));
            written = name;
            if ((isReplaced ? entry.Then!.Number : entry.Step?.Number ?? 0) <= steps) yield return shape;
        }
    }

    /// <summary>The cells that a step fills in, or writes anew.</summary>
    public IEnumerable<Field> Of(StepTensor step) => Fields.Where(field => _entries[field.Entry.Number] is var entry && ((entry.Step == step && entry.IsBlank) || entry.Then == step));

    /// <summary>Whether the sheet prints a cell that follows, wherever it stands.</summary>
    public bool Prints(CellReference cell) => _places.TryGetValue(cell, out var fields) && fields.All(field => _entries[field.Entry.Number] is { IsPrinted: true } entry && entry.Tensor == cell.Tensor);

    /// <summary>Where a cell stands; null where the sheet doesn't show it.</summary>
    public Field? PlaceOf(CellReference cell) => _places.TryGetValue(cell, out var fields) ? fields[0] : null;

    /// <summary>
    /// The cells that one follows from: of those among which was chosen by a place or a condition, the chosen one. What the sheet doesn't show is followed back to what it shows.
    /// What stands in several places is taken where it is level with the cell, or over it, and near.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isTold">Whether it may be told what was chosen; else all are there among which it is to be chosen, unless they are many.</param>
    public IReadOnlyList<Field> SourcesOf(CellReference cell, bool isTold = true)
    {
        var place = PlaceOf(cell);
        var shown = new List<CellReference>();
        var seen = new HashSet<CellReference>();
        var rest = new Stack<CellReference>([cell]);
        while (rest.TryPop(out var next))
        {
            foreach (var source in (_working.Sources(next, isTold) ?? []).Where(seen.Add))
            {
                if (_places.ContainsKey(source)) shown.Add(source);
                else rest.Push(source);
            }
        }
        return [.. shown.GroupBy(source => source.Tensor).SelectMany(cells => Together([.. cells], place)).Where(field => field != place).Distinct()];
    }

    // Cells of a tensor in one grid, if one shows them all.
    private IEnumerable<Field> Together(CellReference[] cells, Field? place)
    {
        if (place is null) return cells.Select(cell => _places[cell][0]);
        var grids = cells.SelectMany(cell => _places[cell]).GroupBy(field => field.Entry.Item).Select(grid => grid.Distinct().ToArray()).Where(grid => grid.Length == cells.Length).ToArray();
        return grids.Length > 0
            ? grids.MinBy(grid => (grid.Sum(field => Slant(field.Box, place.Box)), grid.Sum(field => Distance(field.Box, place.Box))))!
            : cells.Select(cell => _places[cell].MinBy(field => Distance(field.Box, place.Box))!);
    }

    private void AddPlace(string tensor, Entry entry, Field field)
    {
        var cell = new CellReference(tensor, entry.TensorRow, entry.TensorColumn);
        if (!_places.TryGetValue(cell, out var fields)) _places[cell] = fields = [];
        fields.Add(field);
    }

    private static double Distance(Box one, Box other) => Math.Abs(one.Center.X - other.Center.X) + Math.Abs(one.Center.Y - other.Center.Y);

    // How far from being on a line with it, in whole tenths of a cell.
    private static double Slant(Box one, Box other) => Math.Round(10 * Math.Min(Math.Abs(one.Center.X - other.Center.X), Math.Abs(one.Center.Y - other.Center.Y)));
}
