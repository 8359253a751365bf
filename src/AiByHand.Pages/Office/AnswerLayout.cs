using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>How a matrix is written in a table.</summary>
internal enum AnswerForm
{
    /// <summary>As it stands on the sheet: row under row.</summary>
    Grid,

    /// <summary>In one line, its rows parted by bars: <c>3 1 0 | 2 5 1</c>.</summary>
    Line,
}

/// <summary>
/// Where the numbers of an answer stand, the same for all copies, so that the eye runs down them. What is too wide for the room goes on underneath. Lengths are in points.
/// </summary>
internal sealed class AnswerLayout
{
    private const double NumberGap = 0.62;
    private const double BarGap = 0.95;
    private const double LineStep = 1.2;

    private static readonly Lettering Bar = Lettering.Plain("|", FontFace.Sans);

    private readonly AnswerForm _form;
    private readonly double _size;
    private readonly int _columns;
    private readonly double[] _starts, _ends;
    private readonly int[] _lines;

    /// <param name="answers">The answer of every copy.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="size">The size of its numbers.</param>
    /// <param name="room">How wide it may be.</param>
    public AnswerLayout(IReadOnlyList<KeyAnswer> answers, AnswerForm form, double size, double room)
    {
        (_form, _size) = (form, size);
        _columns = answers.Max(answer => answer.Value.Shape.Columns);
        var widths = Widths(answers);
        (_starts, _ends, _lines) = (new double[widths.Length], new double[widths.Length], new int[widths.Length]);
        if (form == AnswerForm.Line)
        {
            room -= 2 * BarGap * size;                          // where a line is broken, a bar ends it
        }
        double x = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            var gap = x == 0 ? 0 : IsAfterBar(i) ? 2 * BarGap * size : NumberGap * size;
            var isBroken = x > 0 && x + gap + widths[i] > room;
            x = isBroken ? widths[i] : x + gap + widths[i];
            _lines[i] = i == 0 ? 0 : _lines[i - 1] + (isBroken ? 1 : 0);
            (_starts[i], _ends[i]) = (x - widths[i], x);
            Width = Math.Max(Width, x);
        }
    }

    /// <summary>How wide it is.</summary>
    public double Width { get; }

    /// <summary>How high a copy's answer is.</summary>
    public double Height(KeyAnswer answer)
    {
        var lines = _lines[Index(answer.Value.Shape.Rows - 1, answer.Value.Shape.Columns - 1)] + 1;
        return (_form == AnswerForm.Grid ? lines * answer.Value.Shape.Rows : lines) * LineStep * _size;
    }

    /// <summary>Writes a copy's answer; its upper left corner is at a point.</summary>
    /// <param name="canvas">Where it is written.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="corner">The corner.</param>
    /// <param name="cell">The cell that it stands in; in it, what is a line of its own is read as one.</param>
    public void Draw(Canvas canvas, KeyAnswer answer, Point corner, Part cell)
    {
        var drop = (LineStep + FontMetrics.Of(FontFace.Sans).DigitHeight) / 2 * _size;
        for (var row = 0; row < answer.Value.Shape.Rows; row++)
        {
            if (row == 0 || _form == AnswerForm.Grid) canvas.Part = cell.Add(new Part(PartKind.Words));
            for (var column = 0; column < answer.Value.Shape.Columns; column++)
            {
                var i = Index(row, column);
                var line = _form == AnswerForm.Grid ? _lines[i] * answer.Value.Shape.Rows + row : _lines[i];
                var text = Text(answer, row, column);
                double baseline = corner.Y + line * LineStep * _size + drop, end = corner.X + _ends[i];
                var start = answer.Value[row, column].Word is not null ? corner.X + _starts[i] : end - text.Width * _size;
                canvas.Text(Layer.Print, text, _size, new Point(start, baseline), Palette.Black);
                // Between two rows of one line; where the line is broken, at its end.
                if (_form == AnswerForm.Line && column == answer.Value.Shape.Columns - 1 && row < answer.Value.Shape.Rows - 1)
                {
                    canvas.Text(Layer.Print, Bar, _size, new Point(end + (BarGap - Bar.Width / 2) * _size, baseline), Palette.DarkGrey);
                }
            }
        }
    }

    private int Index(int row, int column) => _form == AnswerForm.Grid ? column : row * _columns + column;

    private bool IsAfterBar(int index) => _form == AnswerForm.Line && index % _columns == 0;

    private double[] Widths(IReadOnlyList<KeyAnswer> answers)
    {
        var widths = new double[_form == AnswerForm.Grid ? _columns : _columns * answers.Max(answer => answer.Value.Shape.Rows)];
        foreach (var answer in answers)
        {
            for (var row = 0; row < answer.Value.Shape.Rows; row++)
            {
                for (var column = 0; column < answer.Value.Shape.Columns; column++)
                {
                    var i = Index(row, column);
                    widths[i] = Math.Max(widths[i], Text(answer, row, column).Width * _size);
                }
            }
        }
        return widths;
    }

    private static Lettering Text(KeyAnswer answer, int row, int column) => Lettering.Plain(answer.Value[row, column].Write(answer.Notation), FontFace.Sans);
}
