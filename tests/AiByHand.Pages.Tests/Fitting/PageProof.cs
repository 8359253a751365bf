using System.Globalization;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>
/// What a pupil may ask of a page: all of it on the paper, every text in its cell and whole, none on another, none struck by a line, none too small to read.
/// It looks at the ink, as the fonts' outlines and the pens leave it, and knows nothing of how the page was composed.
/// </summary>
internal sealed class PageProof
{
    private const double Margin = 36;

    // The name's capitals and the words "answer key" stand on a line whose top is the margin.
    private const double HeadOverMargin = 6;

    private const double LeastType = 5;

    // 5.5 mm.
    private const double LeastCell = 5.5 / 25.4 * 72;

    private const double Hairline = 0.7;

    // Of a gap's height.
    private const double Descender = 0.15;

    // Less than the eye sees and a printer can: a fifth of a hairline.
    private const double Slip = 0.1;

    private readonly Page _page;
    private readonly Inked[] _texts;
    private readonly List<Stroke> _strokes;
    private readonly List<string> _objections = [];

    private PageProof(Page page)
    {
        _page = page;
        _texts = [.. page.Shapes.OfType<TextRun>().Select(Inked.Of).OfType<Inked>()];
        _strokes = Stroke.On(page.Shapes);
    }

    /// <summary>What is wrong with a page, a line each; empty if nothing is.</summary>
    public static IReadOnlyList<string> ObjectionsTo(Page page)
    {
        var proof = new PageProof(page);
        proof.LookAtMargins();
        proof.LookAtCells();
        proof.LookAtNeighbours();
        proof.LookAtStrokes();
        proof.LookAtFills();
        proof.LookAtSizes();
        return proof._objections;
    }

    private void LookAtMargins()
    {
        var room = new Box(Margin, Margin - HeadOverMargin, _page.Width - 2 * Margin, _page.Height - 2 * Margin + HeadOverMargin).Grow(Slip);
        foreach (var text in _texts)
        {
            if (!Encloses(room, text.Box)) Object($"{Told(text)} leaves the margins");
        }
        // Lines lie astride the places they mark: their middle counts.
        foreach (var stroke in _strokes)
        {
            if (!Encloses(room, stroke.Box.Grow(-stroke.Half))) Object($"a {stroke.Of.GetType().Name} leaves the margins at {Told(stroke.Box)}");
        }
        foreach (var fill in _page.Shapes.OfType<Rectangle>())
        {
            if (!Encloses(room, fill.Box)) Object($"a fill leaves the margins at {Told(fill.Box)}");
        }
    }

    // What starts in a cell stays in it, and what stands outside stays outside.
    private void LookAtCells()
    {
        foreach (var text in _texts)
        {
            foreach (var field in _page.Fields)
            {
                if (Holds(field.Box, text.Box.Center) ? !Encloses(Room(field), text.Box) : Overlap(field.Box, text.Box)) Object($"{Told(text)} crosses the edge of {field.Name}");
            }
        }
    }

    // A gap to write on has no sides; there a descender reaches through the line, as in any handwriting.
    private Box Room(Field field)
    {
        var box = field.Box.Grow(Slip);
        var hasSides = _strokes.Exists(stroke => stroke.From.X == stroke.To.X && Math.Abs(stroke.From.X - field.Box.X) < Slip && stroke.Box.Y <= field.Box.Y && stroke.Box.Bottom >= field.Box.Bottom);
        return hasSides ? box : box with { Height = box.Height + Descender * box.Height };
    }

    private void LookAtNeighbours()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(_texts[i].Box, _texts[j].Box) && SignsOverlap(_texts[i], _texts[j])) Object($"{Told(_texts[i])} overlaps {Told(_texts[j])}");
            }
        }
    }

    private void LookAtStrokes()
    {
        foreach (var text in _texts)
        {
            foreach (var stroke in _strokes)
            {
                if (Overlap(stroke.Box, text.Box) && Array.Exists(text.Signs, sign => stroke.Meets(sign, Slip)) && !IsWrittenOn(text, stroke) && !IsStruckOut(text, stroke))
                {
                    Object($"{Told(text)} is crossed by a {stroke.Of.GetType().Name} at {Told(stroke.Box)}");
                    break;
                }
            }
        }
    }

    // A line to write on: a descender may reach through it. A title's own rule is none.
    private static bool IsWrittenOn(Inked text, Stroke stroke) =>
        (text.Run.Layer == Layer.Answer || stroke.Half < Hairline / 2) && stroke.From.Y == stroke.To.Y && stroke.From.Y - stroke.Half > text.Run.Origin.Y && stroke.Box.X < text.Box.X + Slip && stroke.Box.Right > text.Box.Right - Slip;

    // Within one cell a curve strikes out what was written first; what is written into the corner comes after it.
    private bool IsStruckOut(Inked text, Stroke stroke)
    {
        if (stroke.Of is not Curve { Layer: Layer.Answer }) return false;
        foreach (var field in _page.Fields)
        {
            if (Holds(field.Box, text.Box.Center) && Holds(field.Box, stroke.Box.Center))
            {
                return Array.FindIndex(_texts, other => Holds(field.Box, other.Box.Center)) == Array.IndexOf(_texts, text) && _texts.Count(other => Holds(field.Box, other.Box.Center)) == 2;
            }
        }
        return false;
    }

    // Nothing is filled over a text that is there already.
    private void LookAtFills()
    {
        var before = new List<Inked>();
        var next = 0;
        foreach (var shape in _page.Shapes)
        {
            if (next < _texts.Length && shape == _texts[next].Run) before.Add(_texts[next++]);
            Box? box = shape switch
            {
                Rectangle { Fill: not null } rectangle => rectangle.Box,
                Ellipse { Fill: not null } ellipse => ellipse.Box,
                _ => null,
            };
            if (box is { } filled && before.Find(text => Overlap(filled, text.Box)) is { } hidden) Object($"{Told(hidden)} is painted over");
        }
    }

    private void LookAtSizes()
    {
        foreach (var text in _texts)
        {
            if (text.Run.Size < LeastType) Object($"{Told(text)} is set in {Told(text.Run.Size)} points");
        }
        foreach (var field in _page.Fields)
        {
            if (field.IsBlank && Math.Min(field.Box.Width, field.Box.Height) < LeastCell)
            {
                Object($"{field.Name} is to be filled in and only {Told(field.Box.Width)} by {Told(field.Box.Height)} points");
            }
        }
    }

    private void Object(string what) => _objections.Add(what);

    private static bool SignsOverlap(Inked one, Inked other) => Array.Exists(one.Signs, a => Array.Exists(other.Signs, b => Overlap(a, b)));

    private static bool Encloses(Box outer, Box inner) => inner.X >= outer.X && inner.Right <= outer.Right && inner.Y >= outer.Y && inner.Bottom <= outer.Bottom;

    private static bool Holds(Box box, Point point) => point.X > box.X && point.X < box.Right && point.Y > box.Y && point.Y < box.Bottom;

    private static bool Overlap(Box a, Box b) => a.X < b.Right - Slip && b.X < a.Right - Slip && a.Y < b.Bottom - Slip && b.Y < a.Bottom - Slip;

    private static string Told(Inked text) => $"'{text.Run.Text}' at {Told(text.Box)}";

    private static string Told(Box box) => $"({Told(box.X)}, {Told(box.Y)}, {Told(box.Right)}, {Told(box.Bottom)})";

    private static string Told(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);
}
