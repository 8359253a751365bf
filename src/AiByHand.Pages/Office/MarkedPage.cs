using AiByHand.Marking;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Office;

/// <summary>
/// What a pupil wrote, laid over the worksheet, with the marker's red signs: a tick for what is right, a wave for what follows, a stroke and the right number for what is wrong.
/// Nothing is told by colour alone.
/// </summary>
public static class MarkedPage
{
    private const double Written = 0.46, WrittenBesideNew = 0.36, New = 0.3, RightNumber = 0.27, Room = 0.86;
    private const double Least = 3.5;
    private const string Unknown = "?";

    private static readonly (double X, double Y)[] Tick = [(0, 0.5), (0.12, 0.6), (0.22, 0.8), (0.3, 1), (0.45, 0.6), (0.7, 0.25), (1, 0)];

    /// <summary>A worksheet with what was written on it.</summary>
    /// <param name="worksheet">The worksheet.</param>
    /// <param name="marks">Its cells, as they were marked.</param>
    public static Page Of(Page worksheet, IReadOnlyList<CellMark> marks)
    {
        var shapes = new List<PageShape>(worksheet.Shapes.Count + 4 * marks.Count);
        shapes.AddRange(worksheet.Shapes);
        var canvas = new Canvas(shapes, 1, default);
        var cells = marks.ToLookup(mark => mark.Cell, StringComparer.Ordinal);
        var fields = new List<Field>(worksheet.Fields.Count);
        foreach (var field in worksheet.Fields)
        {
            CellMark? value = null, replacement = null;
            foreach (var mark in cells[field.Name])
            {
                if (mark.IsReplacement) replacement = mark;
                else value = mark;
            }
            fields.Add(field with { IsBlank = false });
            if (value is not null || replacement is not null) Draw(canvas, field, value, replacement);
        }
        return worksheet with { Shapes = shapes, Fields = fields, IsForm = false };
    }

    private static void Draw(Canvas canvas, Field field, CellMark? value, CellMark? replacement)
    {
        Color red = Palette.Of(Ink.Red), ink = Palette.Of(Ink.Blue);
        var side = Math.Min(field.Box.Width, field.Box.Height);
        var isReplaced = replacement is { Written.Length: > 0 };
        var hasNote = value is { Right.Length: > 0, Verdict: Verdict.Wrong or Verdict.Unreadable } || replacement is { Right.Length: > 0, Verdict: Verdict.Wrong or Verdict.Unreadable };
        Box lower = default;
        if (value is { Written.Length: > 0 })
        {
            var box = isReplaced || hasNote
                ? new Box(field.Box.X, field.Box.Y + 0.42 * field.Box.Height, field.Box.Width * (isReplaced ? 0.72 : 1), 0.58 * field.Box.Height)
                : field.Box;
            var drawn = lower = field.IsDrawn ? Figure(canvas, field, value, ink) : Write(canvas, value.Written, box, (isReplaced || hasNote ? WrittenBesideNew : Written) * side, FontFace.Script, ink);
            Sign(canvas, value.Verdict, drawn, field.Box, side, red);
        }
        else if (value is { Verdict: Verdict.Right }) Sign(canvas, Verdict.Right, field.Box, field.Box, side, red);
        if (isReplaced)
        {
            if (value is { Written.Length: > 0, Verdict: not Verdict.Wrong }) Strike(canvas, lower, ink);
            var corner = field.Corner ?? field.Box;
            var drawn = Write(canvas, replacement!.Written, corner, New * side, FontFace.Script, ink);
            if (replacement.Verdict == Verdict.Follows) Wave(canvas, drawn, red);
            else if (replacement.Verdict is Verdict.Wrong or Verdict.Unreadable) Strike(canvas, drawn, red);
        }
        // The right number stands beside a wrong one, and by itself where nothing was written.
        var right = value is { Verdict: Verdict.Wrong or Verdict.Unreadable or Verdict.Empty } ? value.Right : "";
        var then = replacement is { Verdict: Verdict.Wrong or Verdict.Unreadable or Verdict.Empty } ? replacement.Right : "";
        if (right.Length + then.Length == 0) return;
        var both = then.Length == 0 || then == right ? right : right.Length == 0 ? $"→ {then}" : $"{right} → {then}";
        var upper = isReplaced
            ? new Box(field.Box.X, field.Box.Y, field.Box.Width * 0.5, 0.42 * field.Box.Height)
            : new Box(field.Box.X, field.Box.Y, field.Box.Width, (value is { Written.Length: > 0 } ? 0.42 : 1) * field.Box.Height);
        Write(canvas, both, upper, RightNumber * side, FontFace.Sans, red);
    }

    // Where it has come to stand.
    private static Box Write(Canvas canvas, string text, Box box, double height, FontFace font, Color color)
    {
        var size = height / FontMetrics.Of(font).DigitHeight;
        var line = Fitted(text.Trim(), font, size, box.Width * Room);
        var high = FontMetrics.Of(font).DigitHeight * line.Size;
        var at = new Box(box.Center.X - line.Width / 2, box.Center.Y - high / 2, line.Width, high);
        canvas.Text(Layer.Print, line.Text, line.Size, new Point(at.X, at.Bottom), color);
        return at;
    }

    // Pupils type what no font has.
    private static FittedLine Fitted(string text, FontFace font, double size, double room)
    {
        try
        {
            return FittedLine.Of(text, font, size, Math.Min(size, Least), room);
        }
        catch (SheetException)
        {
            return FittedLine.Of(Unknown, font, size, Math.Min(size, Least), room);
        }
    }

    private static Box Figure(Canvas canvas, Field field, CellMark mark, Color ink)
    {
        var side = Math.Min(field.Box.Width, field.Box.Height) * 0.5;
        var box = new Box(field.Box.Center.X - side / 2, field.Box.Center.Y - side / 2, side, side);
        var pen = canvas.Pen(ink, 0.12 * side, round: true);
        switch (mark.Figure, field.Kind)
        {
            case (true, FieldKind.Darkened):
                canvas.Fill(box, ink);
                break;
            case (true, FieldKind.Marked):
                canvas.Circle(box.Center, side / 2, pen);
                break;
            case (true, _):
                canvas.Curve(Layer.Print, At(Tick, box), pen);
                break;
            case (false, FieldKind.Checked or FieldKind.Marked):
                canvas.Line(Layer.Print, new Point(box.X, box.Y), new Point(box.Right, box.Bottom), pen);
                canvas.Line(Layer.Print, new Point(box.Right, box.Y), new Point(box.X, box.Bottom), pen);
                break;
            case (null, _):
                return Write(canvas, mark.Written, field.Box, side * 0.8, FontFace.Script, ink);
        }
        return box;
    }

    private static void Sign(Canvas canvas, Verdict verdict, Box written, Box cell, double side, Color red)
    {
        switch (verdict)
        {
            case Verdict.Right:
                // Small, in the lower right corner.
                canvas.Curve(Layer.Print, At(Tick, new Box(cell.Right - 0.26 * side, cell.Bottom - 0.24 * side, 0.22 * side, 0.19 * side)), canvas.Pen(red, 0.035 * side, round: true));
                break;
            case Verdict.Follows:
                Wave(canvas, written, red);
                break;
            case Verdict.Wrong:
                Strike(canvas, written, red);
                break;
            case Verdict.Unreadable:
                canvas.Outline(written.Grow(0.06 * side), canvas.Pen(red, 0.035 * side), 0.1 * side);
                break;
        }
    }

    private static void Wave(Canvas canvas, Box written, Color red)
    {
        double width = Math.Max(written.Width, 0.8 * written.Height), height = 0.13 * written.Height, y = written.Bottom + 0.22 * written.Height;
        const int waves = 3;
        double x = written.Center.X - width / 2, step = width / waves;
        var points = new List<Point> { new(x, y) };
        for (var i = 0; i < waves; i++)
        {
            var start = x + i * step;
            points.Add(new Point(start + step / 3, y - 3 * height));
            points.Add(new Point(start + 2 * step / 3, y + 3 * height));
            points.Add(new Point(start + step, y));
        }
        canvas.Curve(Layer.Print, [.. points], canvas.Pen(red, 0.1 * written.Height, round: true));
    }

    private static void Strike(Canvas canvas, Box written, Color red)
    {
        var over = 0.2 * written.Height;
        canvas.Line(Layer.Print, new Point(written.X - over, written.Bottom + over / 2), new Point(written.Right + over, written.Y - over / 2), canvas.Pen(red, 0.1 * written.Height, round: true));
    }

    private static Point[] At((double X, double Y)[] way, Box box) => Array.ConvertAll(way, at => new Point(box.X + at.X * box.Width, box.Y + at.Y * box.Height));
}

/// <summary>A cell as it was marked.</summary>
/// <param name="Cell">The cell: <c>Z1[2,1]</c>.</param>
/// <param name="IsReplacement">Whether it is what replaces the value in the same cell.</param>
/// <param name="Written">What the pupil wrote; empty for nothing.</param>
/// <param name="Right">What is right, as it is written; empty for nothing.</param>
/// <param name="Verdict">What was said of it.</param>
/// <param name="Figure">Of a cell that is drawn: whether it was read as a tick, a circle, a dark cell; null where it couldn't be read.</param>
public sealed record CellMark(string Cell, bool IsReplacement, string Written, string Right, Verdict Verdict, bool? Figure = null);
