using System.Globalization;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>A cover's list: a line for each page with its number, its title and, where something can be earned, a box for the mark; the total underneath. Lengths are in points.</summary>
internal sealed class CoverList
{
    private const double MostHeight = 30, LeastHeight = 16;
    private const double MostWidth = 400;
    private const double ColumnGap = 22;
    private const double TypePart = 0.5, LeastTitle = 7.5;
    private const double BoxPart = 0.74;
    private const double BoxWidth = 1.7;
    private const double BoxLine = 0.8, TotalLine = 1.6;
    private const string Contents = "the pages", Header = "page", Total = "total";

    private readonly Cover _cover;
    private readonly Box _room;
    private readonly int _columns, _rows;
    private readonly double _height, _columnWidth, _x;
    private readonly double _numberWidth, _pointsWidth;

    public CoverList(Cover cover, Box room)
    {
        (_cover, _room) = (cover, room);
        var lines = cover.Lines.Count + (cover.Total.Length > 0 ? 1 : 0);
        // A header stands over every column.
        _columns = 1;
        while (Height(lines) < LeastHeight && _columns < 4) _columns++;
        _rows = (lines + _columns - 1) / _columns;
        _height = Math.Min(MostHeight, Height(lines));
        _columnWidth = _columns == 1 ? Math.Min(MostWidth, room.Width) : (room.Width - (_columns - 1) * ColumnGap) / _columns;
        _x = room.X + (room.Width - _columns * _columnWidth - (_columns - 1) * ColumnGap) / 2;
        _numberWidth = Math.Max(Set(Header).Width, Set(Number(cover.Lines[^1].Page)).Width);
        _pointsWidth = cover.Lines.Select(line => line.Points).Append(cover.Total).Max(points => points.Length > 0 ? Set($"/ {points}").Width : 0);
    }

    private double Type => TypePart * _height;

    private bool HasPoints => _pointsWidth > 0;

    public void Draw(Canvas canvas)
    {
        var table = canvas.Reading;
        for (var i = 0; i < _cover.Lines.Count; i++)
        {
            if (i % _rows == 0)
            {
                table = canvas.Reading.Add(new Part(PartKind.Table, Contents, Contents));
                DrawHeader(canvas, Row(table), Place(i));
            }
            DrawLine(canvas, Row(table), Place(i), _cover.Lines[i]);
        }
        if (_cover.Total.Length > 0) DrawTotal(canvas, Row(table), Place(_cover.Lines.Count));
    }

    private static Part Row(Part table) => table.Add(new Part(PartKind.Row));

    private void DrawHeader(Canvas canvas, Part row, Point place)
    {
        canvas.Part = row.Add(new Part(PartKind.ColumnHead));
        Write(canvas, Set(Header), place.X, place.Y - _height, FontFace.Hand);
        row.Add(new Part(PartKind.Cell));
        if (HasPoints) row.Add(new Part(PartKind.Cell));
    }

    private void DrawLine(Canvas canvas, Part row, Point place, CoverLine line)
    {
        canvas.Part = row.Add(new Part(PartKind.Cell));
        var number = Set(Number(line.Page));
        Write(canvas, number, place.X + _numberWidth - number.Width, place.Y, FontFace.Sans);
        canvas.Part = row.Add(new Part(PartKind.RowHead));
        double start = place.X + _numberWidth + Type, end = place.X + _columnWidth - (HasPoints ? _pointsWidth + (BoxWidth + 0.4) * _height : 0);
        Write(canvas, FittedLine.Of(line.Title, FontFace.Hand, Type * 1.1, LeastTitle, end - start), start, place.Y, FontFace.Hand);
        var points = HasPoints ? row.Add(new Part(PartKind.Cell)) : null;
        if (line.Points.Length > 0) DrawBox(canvas, points, place, line.Points, BoxLine);
    }

    private void DrawTotal(Canvas canvas, Part row, Point place)
    {
        row.Add(new Part(PartKind.Cell));
        canvas.Part = row.Add(new Part(PartKind.RowHead));
        var word = FittedLine.Of(Total, FontFace.Hand, Type * 1.1, LeastTitle, _columnWidth);
        var end = place.X + _columnWidth - _pointsWidth - (BoxWidth + 0.4) * _height;
        Write(canvas, word, end - word.Width, place.Y, FontFace.Hand);
        DrawBox(canvas, row.Add(new Part(PartKind.Cell)), place, _cover.Total, TotalLine);
    }

    private void DrawBox(Canvas canvas, Part? cell, Point place, string points, double line)
    {
        var x = place.X + _columnWidth - _pointsWidth - 0.2 * _height;
        double width = BoxWidth * _height, height = BoxPart * _height;
        canvas.Part = null;
        canvas.Outline(new Box(x - width, place.Y + (_height - height) / 2, width, height), canvas.Pen(Palette.Black, line));
        canvas.Part = cell;
        Write(canvas, Set($"/ {points}"), x + 0.2 * _height, place.Y, FontFace.Sans);
    }

    private void Write(Canvas canvas, FittedLine text, double x, double top, FontFace font) =>
        canvas.Text(Layer.Print, text.Text, text.Size, new Point(x, top + (_height + FontMetrics.Of(font).DigitHeight * Type) / 2), Palette.Black);

    private FittedLine Set(string text) => FittedLine.Of(text, FontFace.Sans, Type, Type, double.MaxValue);

    private Point Place(int line) => new(_x + line / _rows * (_columnWidth + ColumnGap), _room.Y + (line % _rows + 1) * _height);

    private double Height(int lines) => _room.Height / ((lines + _columns - 1) / _columns + 1);

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
