using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tests.Pins;

/// <summary>A page as text: what is painted, and what is written into its blanks. Nothing else of it, so that names and notes may change.</summary>
internal static class PageText
{
    // Lengths are whole hundredths of a point. The odd fraction keeps round lengths off the place where rounding turns: the last bits of a sum must not show.
    private const double Steps = 100, OddFraction = 0.4137;

    /// <summary>The shapes in the order of painting, a line each.</summary>
    public static string Shapes(Page page)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"page{Length(page.Width)}{Length(page.Height)}\n");
        foreach (var shape in page.Shapes) text.Append(shape.Layer == Layer.Print ? "print " : "answer ").Append(Line(shape)).Append('\n');
        return text.ToString();
    }

    /// <summary>What is written into each blank and where, from the top down and from the left.</summary>
    public static string Answers(Page key)
    {
        var lines = from field in key.Fields
                    where field.IsBlank
                    orderby Rounded(field.Box.Y), Rounded(field.Box.X)
                    select $"{Place(field.Box)} {field.Text}\n";
        return string.Concat(lines);
    }

    /// <summary>The first eight digits of a text's SHA-256.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    private static string Line(PageShape shape) => shape switch
    {
        Rectangle it => $"rectangle{Place(it.Box)}{Length(it.Radius)}{Ink(it.Fill, it.Pen)}",
        Ellipse it => $"ellipse{Place(it.Box)}{Ink(it.Fill, it.Pen)}",
        Polyline it => $"line{Places(it.Points)}{(it.Closed ? " closed" : "")}{Ink(it.Fill, it.Pen)}",
        Curve it => $"curve{Places(it.Points)}{Ink(null, it.Pen)}",
        TextRun it => $"text{Places([it.Origin])} {it.Font}{Length(it.Size)}{Ink(it.Color, null)} {it.Text}",
        _ => throw new ArgumentException($"unknown shape {shape.GetType().Name}"),
    };

    private static string Place(Box box) => $"{Length(box.X)}{Length(box.Y)}{Length(box.Right)}{Length(box.Bottom)}";

    private static string Places(IEnumerable<Point> points) => string.Concat(points.Select(point => $"{Length(point.X)}{Length(point.Y)}"));

    private static string Ink(Color? fill, Pen? pen)
    {
        var text = fill is { } color ? $" fill {color.Rgb:x6}" : "";
        if (pen is null) return text;
        var dash = pen.Dash is { } lengths ? $" dashed{Length(lengths.On)}{Length(lengths.Off)}" : "";
        return $"{text} pen {pen.Color.Rgb:x6}{Length(pen.Width)}{dash}{(pen.Round ? " round" : "")}";
    }

    private static string Length(double length) => string.Create(CultureInfo.InvariantCulture, $" {Rounded(length)}");

    private static long Rounded(double length) => (long)Math.Floor(length * Steps + OddFraction);
}
