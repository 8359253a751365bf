using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Office;

/// <summary>The table of a marking key: a line for each copy, with its final answers beside each other, or where they are too wide, one under the other. Lengths are in points.</summary>
internal sealed class MarkingTable
{
    private const double ColumnGap = 14;
    private const double AnswerGap = 15;
    private const double StackGap = 3;
    private const double RowPadding = 2.5;
    private const double HeaderPadding = 6;
    private const double HeaderSize = 10;                      // the least at which subscripts can be read
    private const double HeaderStep = 11.5;
    private const double LeastHeader = 38;
    private const double CopySize = 9.5;
    private const double CodeSize = 8;
    private const double CodeStep = 9.5;
    private const double LineHeight = 12;
    private const double MostForName = 122;
    private const double MostForId = 76;
    private const double MostForCode = 108;

    // From the best to read to the closest: matrices as they stand on the sheet, large.
    private static readonly (AnswerForm Form, double Size)[] Looks =
        [(AnswerForm.Grid, 11.5), (AnswerForm.Grid, 10), (AnswerForm.Grid, 8.5), (AnswerForm.Line, 10), (AnswerForm.Line, 8.5), (AnswerForm.Grid, 7.5), (AnswerForm.Line, 7.5)];

    private readonly KeyTable _topic;
    private readonly Line[] _lines;
    private readonly AnswerLayout[] _answers;
    private readonly FittedLine[][] _names;
    private readonly double[] _x;
    private readonly int[] _levels;
    private readonly double _idX, _codeX, _answerX, _width;
    private readonly double[] _heights;

    private MarkingTable(KeyTable topic, Line[] lines, double width, double height, (AnswerForm Form, double Size) look)
    {
        (_topic, _lines, _width) = (topic, lines, width);
        var names = lines.Max(line => WidthOf(line.Name));
        _idX = names > 0 ? names + ColumnGap : 0;
        var ids = lines.Max(line => WidthOf(line.Id));
        _codeX = ids > 0 ? _idX + ids + ColumnGap : _idX;
        _answerX = _codeX + lines.Max(line => WidthOf(line.Code)) + AnswerGap;
        var room = width - _answerX;

        var count = topic.Heads.Count;
        (_answers, _names, _x, _levels) = (new AnswerLayout[count], new FittedLine[count][], new double[count], new int[count]);
        double x = 0;
        for (var i = 0; i < count; i++)
        {
            _answers[i] = new AnswerLayout([.. topic.Copies.Select(copy => copy.Answers[i])], look.Form, look.Size, room);
            _names[i] = Words(topic.Heads[i], Math.Max(_answers[i].Width, LeastHeader));
            var needed = Math.Max(_answers[i].Width, _names[i].Max(line => line.Width));
            var isBroken = x > 0 && x + needed > room;
            _levels[i] = i == 0 ? 0 : _levels[i - 1] + (isBroken ? 1 : 0);
            _x[i] = isBroken ? 0 : x;
            x = _x[i] + needed + AnswerGap;
        }
        _heights = [.. topic.Copies.Select((copy, i) => Height(copy, lines[i]))];
        Breaks = Break(height);
    }

    /// <summary>The first row of each page, and at the end how many rows there are.</summary>
    public IReadOnlyList<int> Breaks { get; }

    // The only copy has no name to be told by.
    private bool HasNames => _idX > 0;

    private bool HasIds => _codeX > _idX;

    private bool IsStacked => _levels[^1] > 0;

    private double HeaderHeight => (IsStacked ? 1 : _names.Max(lines => lines.Length)) * HeaderStep + HeaderPadding;

    /// <summary>Lays the table out: side by side if that can be, on as few pages as can be, and then as it reads best.</summary>
    /// <param name="topic">What is in it.</param>
    /// <param name="type">The fonts of names and ids.</param>
    /// <param name="width">How wide it may be.</param>
    /// <param name="height">How high it may be on a page.</param>
    public static MarkingTable Fit(KeyTable topic, TypeCase type, double width, double height)
    {
        Line[] lines = [.. topic.Copies.Select(copy => LineOf(copy, type))];
        MarkingTable? best = null;
        foreach (var look in Looks)
        {
            var table = new MarkingTable(topic, lines, width, height, look);
            if (best is null || (table.IsStacked, table.Breaks.Count).CompareTo((best.IsStacked, best.Breaks.Count)) < 0) best = table;
        }
        return best!;
    }

    /// <summary>How high a page's part is, from 0.</summary>
    public double HeightOf(int page) => HeaderHeight + _heights[Breaks[page]..Breaks[page + 1]].Sum();

    /// <summary>Whether a name has no room in its column.</summary>
    public static bool Shortens(string name, TypeCase type) => NameOf(name, type)[^1].IsCut;

    /// <summary>Draws a page's part, from 0; its upper left corner is at a point.</summary>
    public void Draw(Canvas canvas, int page, Point corner)
    {
        var table = canvas.Reading.Add(new Part(PartKind.Table, _topic.Title, _topic.Title));
        DrawHeader(canvas, table.Add(new Part(PartKind.Row)), corner);
        var y = corner.Y + HeaderHeight;
        for (var row = Breaks[page]; row < Breaks[page + 1]; row++)
        {
            canvas.Part = null;
            if (row % 2 == 0) canvas.Fill(new Box(corner.X - 3, y, _width + 6, _heights[row]), Palette.Of(Tint.Grey)!.Value);
            DrawRow(canvas, table.Add(new Part(PartKind.Row)), row, new Point(corner.X, y + RowPadding));
            y += _heights[row];
        }
    }

    private void DrawHeader(Canvas canvas, Part row, Point corner)
    {
        var baseline = corner.Y + HeaderHeight - HeaderPadding;
        if (HasNames) Write("copy", 0);
        if (HasIds) Write("id", _idX);
        Write("code", _codeX);
        if (IsStacked) Write("answers", _answerX);
        for (var i = 0; i < _names.Length && !IsStacked; i++)
        {
            canvas.Part = row.Add(new Part(PartKind.ColumnHead));
            Lines(canvas, _names[i], new Point(corner.X + _answerX + _x[i], baseline - (_names[i].Length - 1) * HeaderStep), HeaderStep, Palette.Black);
        }
        canvas.Line(Layer.Print, new Point(corner.X - 3, corner.Y + HeaderHeight), new Point(corner.X + _width + 3, corner.Y + HeaderHeight), canvas.Pen(Palette.Black, 0.8));

        void Write(string text, double x)
        {
            canvas.Part = row.Add(new Part(PartKind.ColumnHead));
            canvas.Text(Layer.Print, Lettering.Plain(text, FontFace.Hand), HeaderSize, new Point(corner.X + x, baseline), Palette.Black);
        }
    }

    private void DrawRow(Canvas canvas, Part row, int place, Point corner)
    {
        var baseline = corner.Y + (LineHeight + FontMetrics.Of(FontFace.Sans).DigitHeight * CopySize) / 2;
        var line = _lines[place];
        var copy = _topic.Copies[place];
        // What the copy is known by is the row's head: its name, or its id, or else its code.
        bool isNamed = copy.Name.Length > 0, isKnown = isNamed || copy.Id.Length > 0;
        if (HasNames) Write(line.Name, copy.Name, 0, isNamed, Palette.Black);
        if (HasIds) Write(line.Id, copy.Id, _idX, isKnown && !isNamed, Palette.Black);
        Write(line.Code, copy.Code, _codeX, !isKnown, Palette.DarkGrey);

        var answers = IsStacked ? row.Add(new Part(PartKind.Cell)) : null;
        var y = corner.Y;
        for (var i = 0; i < _answers.Length; i++)
        {
            if (i > 0 && _levels[i] > _levels[i - 1]) y += LevelHeight(copy, _levels[i - 1]) + StackGap;
            var start = new Point(corner.X + _answerX + _x[i], y);
            if (answers is not null)
            {
                canvas.Part = answers.Add(new Part(PartKind.Words));
                Lines(canvas, _names[i], start with { Y = start.Y + HeaderSize }, HeaderStep, Palette.DarkGrey);
                start = start with { Y = start.Y + NameHeight(_levels[i]) };
            }
            _answers[i].Draw(canvas, copy.Answers[i], start, answers ?? row.Add(new Part(PartKind.Cell)));
        }

        void Write(FittedLine[] lines, string whole, double x, bool isHead, Color color)
        {
            // What is broken where it has no blank is read as it is.
            var says = lines.Length > 1 && !whole.Contains(' ') ? whole : null;
            canvas.Part = row.Add(new Part(isHead ? PartKind.RowHead : PartKind.Cell, says, says));
            Lines(canvas, lines, new Point(corner.X + x, baseline), CodeStep, color);
        }
    }

    private double Height(KeyRow copy, Line line)
    {
        double answers = 0;
        for (var level = 0; level <= _levels[^1]; level++) answers += LevelHeight(copy, level) + (level > 0 ? StackGap : 0);
        return Math.Max(answers, LineHeight + (line.Height - 1) * CodeStep) + 2 * RowPadding;
    }

    private double LevelHeight(KeyRow copy, int level)
    {
        double height = 0;
        for (var i = 0; i < _answers.Length; i++)
        {
            if (_levels[i] == level) height = Math.Max(height, _answers[i].Height(copy.Answers[i]));
        }
        return IsStacked ? height + NameHeight(level) : height;
    }

    // How high the names are over the answers of a level.
    private double NameHeight(int level) => HeaderStep * _names.Where((_, i) => _levels[i] == level).Max(lines => lines.Length) + 1;

    private List<int> Break(double height)
    {
        var breaks = new List<int> { 0 };
        var left = height - HeaderHeight;
        for (var row = 0; row < _heights.Length; row++)
        {
            if (_heights[row] > left && row > breaks[^1])
            {
                breaks.Add(row);
                left = height - HeaderHeight;
            }
            left -= _heights[row];
        }
        breaks.Add(_heights.Length);
        return breaks;
    }

    private static Line LineOf(KeyRow copy, TypeCase type) => new(NameOf(copy.Name, type), IdOf(copy.Id, type), Broken(copy.Code, '.', CodeSize, MostForCode));

    // A long name goes on in a second line before it is cut.
    private static FittedLine[] NameOf(string name, TypeCase type)
    {
        var whole = FittedLine.Of(name, type.Sans, CopySize, Sizes.LeastType, MostForName);
        if (!whole.IsCut) return [whole];
        var lines = Wrapping.Lines(name, words => FittedLine.Set(words, type.Sans), Sizes.LeastType, MostForName);
        var first = lines[0].Words;
        return lines.Count == 1 ? [whole] : [.. new[] { first, name[first.Length..].TrimStart() }.Select(line => FittedLine.Of(line, type.Sans, Sizes.LeastType, Sizes.LeastType, MostForName))];
    }

    // An id is never cut; an address goes on in a second line.
    private static FittedLine[] IdOf(string id, TypeCase type)
    {
        var whole = FittedLine.Of(id, type.Sans, CopySize, Sizes.LeastType, MostForId);
        return whole.IsCut ? [.. id.Split('@', 2).Select((part, i) => FittedLine.Of(i == 0 ? part : $"@{part}", type.Sans, CopySize, 0, MostForId))] : [whole];
    }

    private static double WidthOf(FittedLine[] lines) => lines.Max(line => line.Width);

    private static void Lines(Canvas canvas, FittedLine[] lines, Point start, double step, Color color)
    {
        for (var i = 0; i < lines.Length; i++) OfficePage.Write(canvas, lines[i], start.X, start.Y + i * step, color);
    }

    // What an answer is called, in lines no wider than its column if they can be.
    private static FittedLine[] Words(string head, double room) =>
        [.. Wrapping.Lines(head, words => Lettering.Marked(words, FontFace.Sans), HeaderSize, room).Select(line => new FittedLine(line.Line, HeaderSize))];

    // A long name is broken before a sign that parts it.
    private static FittedLine[] Broken(string name, char before, double size, double room)
    {
        var lines = Wrapping.Lines(name.Replace($"{before}", $" {before}", StringComparison.Ordinal), words => FittedLine.Set(Whole(words), FontFace.Sans), size, room);
        return [.. lines.Select(line => FittedLine.Of(Whole(line.Words), FontFace.Sans, size, 0, room))];

        static string Whole(string words) => words.Replace(" ", "", StringComparison.Ordinal);
    }

    private sealed record Line(FittedLine[] Name, FittedLine[] Id, FittedLine[] Code)
    {
        public int Height => Math.Max(Code.Length, Math.Max(Name.Length, Id.Length));
    }
}
