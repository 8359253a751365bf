using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing;

/// <summary>The working under a key, in small type: of each step one cell, in the step's colour, down one column after the other. Lengths are in points.</summary>
internal sealed class SmallWorking
{
    // The first that finds room without taking any from the cells; else the last.
    private static readonly double[] LineSizes = [11, 10, 9, 8.5, 8, 7.5, 7];

    private const int MostColumns = 4;
    private const double LineStep = 1.32;
    private const double ColumnGap = 14;
    private const double Hang = 1.2;
    private const double RuleGap = 5;

    private readonly List<(Color Color, List<Lettering> Lines)>[] _columns;
    private readonly double _size;
    private readonly double _columnWidth;
    private readonly double _room;

    private SmallWorking(IReadOnlyList<(Color Color, string Line)> steps, double size, int columns, double room)
    {
        (_size, _room) = (size, room);
        _columnWidth = (room - (columns - 1) * ColumnGap) / columns;
        _columns = Arrange([.. steps.Select(step => (step.Color, Set(step.Line)))], columns);
    }

    /// <summary>How high it is.</summary>
    public double Height => RuleGap + _columns.Max(LinesOf) * LineStep * _size;

    /// <summary>It in each of the sizes it may be set in, the largest first, and the lowest of those in as many columns as there may be.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="room">How wide it may be.</param>
    /// <exception cref="MissingGlyphException">No shipped font has one of its signs.</exception>
    public static IEnumerable<SmallWorking> Of(Solution solution, double room)
    {
        var working = Working.Of(solution);
        (Color, string)[] steps = [.. solution.Template.Steps.Select(step => (Palette.Of(step.Ink), WorkedCell.Of(working, step).Line))];
        return LineSizes.Select(size => Enumerable.Range(1, Math.Min(MostColumns, steps.Length)).Select(columns => new SmallWorking(steps, size, columns, room)).MinBy(set => set.Height)!);
    }

    /// <summary>Draws it under a thin rule.</summary>
    public void Draw(Canvas canvas, double left, double top)
    {
        canvas.Line(Layer.Answer, new Point(left, top), new Point(left + _room, top), canvas.Pen(Palette.Hatch, 0.5));
        for (var column = 0; column < _columns.Length; column++)
        {
            var baseline = top + RuleGap + _size;
            foreach (var (color, lines) in _columns[column])
            {
                canvas.Say(PartKind.Words);
                for (var i = 0; i < lines.Count; i++, baseline += LineStep * _size)
                {
                    canvas.Text(Layer.Answer, lines[i], _size, new Point(left + column * (_columnWidth + ColumnGap) + (i > 0 ? Hang * _size : 0), baseline), color);
                }
            }
        }
        canvas.Part = null;
    }

    // What has no room on its line goes on under it, further in.
    private List<Lettering> Set(string line)
    {
        var whole = Lettering.Plain(line, FontFace.Sans);
        return whole.Width * _size <= _columnWidth ? [whole] : Wrapping.Lines(line, words => Lettering.Plain(words, FontFace.Sans), _size, _columnWidth - Hang * _size).ConvertAll(part => part.Line);
    }

    // As low as they can be, the steps in their order.
    private static List<(Color, List<Lettering>)>[] Arrange((Color Color, List<Lettering> Lines)[] steps, int columns)
    {
        for (var most = (steps.Sum(step => step.Lines.Count) + columns - 1) / columns; ; most++)
        {
            var arranged = new List<(Color, List<Lettering>)>[columns];
            var next = 0;
            for (var column = 0; column < columns; column++)
            {
                arranged[column] = [];
                for (var lines = 0; next < steps.Length && lines + steps[next].Lines.Count <= most; lines += steps[next++].Lines.Count) arranged[column].Add(steps[next]);
            }
            if (next == steps.Length) return arranged;
        }
    }

    private static int LinesOf(List<(Color Color, List<Lettering> Lines)> column) => column.Sum(step => step.Lines.Count);
}
