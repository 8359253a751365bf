using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing;

/// <summary>A step on a page of the working: its number and formula, and a line of working for each cell, as many beside each other as fit. Lengths are in points.</summary>
internal sealed class StepBlock
{
    private const double HeadingSize = 11.5;
    private const double HeadingStep = 14.5;
    private const double HeadingGap = 2;
    private const double Size = 9.5;
    private const double LineStep = 12.5;
    private const double ColumnGap = 16;
    private const double Indent = 12;
    private const double Hang = 18;
    private const double BarX = 3;
    private const double BarWidth = 2;

    private readonly Color _color;
    private readonly List<Lettering> _heading, _goesOn;
    private readonly List<Lettering>[] _lines;
    private readonly int _columns;
    private readonly double _columnWidth;

    /// <param name="step">The step.</param>
    /// <param name="working">The sheet's working.</param>
    /// <param name="formulas">The sheet's formulas.</param>
    /// <param name="width">How wide it may be.</param>
    public StepBlock(StepTensor step, Working working, SheetFormulas formulas, double width)
    {
        Number = step.Number;
        _color = Palette.Of(step.Ink);
        var heading = string.Create(CultureInfo.InvariantCulture, $"{step.Number}.  {formulas.Of(step)}");
        _heading = Set(heading, HeadingSize, width);
        _goesOn = Set($"{heading} (continued)", HeadingSize, width);
        var room = width - Indent;
        var lines = working.Lines(step);
        var widest = lines.Max(line => Lettering.Plain(line, FontFace.Sans).Width * Size);
        var fitting = Math.Max(1, (int)((room + ColumnGap) / (widest + ColumnGap)));
        _columns = Math.Min(lines.Count, Columns(fitting, step.Shape.Columns));
        _columnWidth = widest + ColumnGap;
        _lines = [.. lines.Select(line => _columns > 1 ? [Lettering.Plain(line, FontFace.Sans)] : Set(line, Size, room - Hang))];
    }

    /// <summary>The step's number.</summary>
    public int Number { get; }

    /// <summary>How many rows of lines there are.</summary>
    public int Rows => (_lines.Length + _columns - 1) / _columns;

    /// <summary>How high some of its rows are, with the heading.</summary>
    public double Height(int first, int end)
    {
        var height = (first == 0 ? _heading : _goesOn).Count * HeadingStep + HeadingGap;
        for (var row = first; row < end; row++) height += RowHeight(row);
        return height;
    }

    /// <summary>Draws some of its rows under the heading; the upper left corner is at a point.</summary>
    public void Draw(Canvas canvas, int first, int end, Point corner)
    {
        var y = corner.Y;
        canvas.Say(PartKind.Heading);
        foreach (var line in first == 0 ? _heading : _goesOn)
        {
            canvas.Text(Layer.Print, line, HeadingSize, new Point(corner.X, y + HeadingSize), Palette.Black);
            y += HeadingStep;
        }
        canvas.Part = null;
        y += HeadingGap;
        canvas.Line(Layer.Print, new Point(corner.X + BarX, y), new Point(corner.X + BarX, corner.Y + Height(first, end)), canvas.Pen(_color, BarWidth));
        for (var row = first; row < end; row++)
        {
            for (var i = row * _columns; i < Math.Min((row + 1) * _columns, _lines.Length); i++)
            {
                Draw(canvas, _lines[i], new Point(corner.X + Indent + i % _columns * _columnWidth, y + Size));
            }
            y += RowHeight(row);
        }
        canvas.Part = null;
    }

    // What has no room on its line goes on under it, further in.
    private void Draw(Canvas canvas, List<Lettering> line, Point start)
    {
        canvas.Say(PartKind.Words);
        for (var i = 0; i < line.Count; i++) canvas.Text(Layer.Print, line[i], Size, new Point(start.X + (i > 0 ? Hang : 0), start.Y + i * LineStep), _color);
    }

    private double RowHeight(int row)
    {
        var most = 1;
        for (var i = row * _columns; i < Math.Min((row + 1) * _columns, _lines.Length); i++) most = Math.Max(most, _lines[i].Count);
        return most * LineStep;
    }

    // Rows of cells stay rows, or even parts of rows, where that doesn't cost much.
    private static int Columns(int fitting, int wished)
    {
        if (fitting >= wished) return fitting - fitting % wished;
        var even = Enumerable.Range(1, fitting).Last(part => wished % part == 0);
        return 3 * even >= 2 * fitting ? even : fitting;
    }

    private static List<Lettering> Set(string text, double size, double room) =>
        Wrapping.Lines(text, words => Lettering.Plain(words, FontFace.Sans), size, room).ConvertAll(line => line.Line);
}
