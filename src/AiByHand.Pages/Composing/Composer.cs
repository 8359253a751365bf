using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Solutions;

namespace AiByHand.Pages.Composing;

/// <summary>Solution to page.</summary>
public static class Composer
{
    // With room to spare the body stands a little above the middle.
    private const double SpareAbove = 0.4;

    /// <summary>Composes one page.</summary>
    /// <exception cref="ComposeException">The content doesn't fit the paper, or a text its cell.</exception>
    public static Page Compose(Solution solution, View view, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null)
    {
        try
        {
            return Made(solution, view, paper, blanks, imprint);
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException)
        {
            // An item tells its place itself; this is the title, a convention, a word at an arrow.
            throw new ComposeException($"{solution.Template.Topic}: {mistake.Message}");
        }
    }

    private static Page Made(Solution solution, View view, Paper paper, Blanks blanks, Imprint? imprint)
    {
        PaperSize size = PaperSize.Of(paper);
        var furniture = new Furniture(solution, size, imprint);
        Body body = BodyMaker.Make(solution, blanks);
        Box room = furniture.Body;
        var (unit, bounds) = CellSize.Fit(body, room, size.Width, solution.Template.Topic);

        var shapes = new List<Shape>(256);
        furniture.Draw(shapes);
        var origin = new Point(
            room.X + (room.Width - bounds.Width * unit) / 2 - bounds.X * unit,
            room.Y + (room.Height - bounds.Height * unit) * SpareAbove - bounds.Y * unit);
        var canvas = new Canvas(shapes, unit, origin);
        body.Draw(canvas);

        string title = solution.Template.Title;
        return view == View.Key
            ? new Page(size.Width, size.Height, $"{title}: answer key", shapes, canvas.Fields)
            : new Page(size.Width, size.Height, title, shapes.FindAll(shape => shape.Layer == Layer.Print), canvas.Fields.ConvertAll(Emptied));
    }

    private static Field Emptied(Field field) => field.IsBlank ? field with { Text = "" } : field;
}
