using AiByHand.Answers;
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
    public static Page Compose(Solution solution, View view, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null) =>
        Seen(ComposeKey(solution, paper, blanks, imprint), solution.Template.Title, view);

    /// <summary>Composes a page for each view, in one go.</summary>
    /// <exception cref="ComposeException">The content doesn't fit the paper, or a text its cell.</exception>
    public static Page[] Compose(Solution solution, IReadOnlyList<View> views, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null)
    {
        Page key = ComposeKey(solution, paper, blanks, imprint);
        var pages = new Page[views.Count];
        for (int i = 0; i < pages.Length; i++)
            pages[i] = Seen(key, solution.Template.Title, views[i]);
        return pages;
    }

    /// <summary>The grids in which a text finds no room in cells as wide as planned.</summary>
    /// <exception cref="ComposeException">The content can't be laid out at all.</exception>
    public static IReadOnlyList<WideCells> WideCellsOf(Solution solution) => BodyMaker.Make(solution, Blanks.All).Wide;

    private static Page ComposeKey(Solution solution, Paper paper, Blanks blanks, Imprint? imprint)
    {
        try
        {
            return Drawn(solution, paper, blanks, imprint);
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException)
        {
            // An item tells its place itself; this is the title, a convention, a word at an arrow.
            throw new ComposeException($"{solution.Template.Topic}: {mistake.Message}");
        }
    }

    private static Page Drawn(Solution solution, Paper paper, Blanks blanks, Imprint? imprint)
    {
        PaperSize size = PaperSize.Of(paper);
        var furniture = new Furniture(solution, size, imprint);
        Body body = BodyMaker.Make(solution, blanks);
        Box room = furniture.Body;
        var (unit, bounds) = CellSize.Fit(body, room, size.Width, solution.Template);

        var shapes = new List<Shape>(256);
        Part sheet = new(PartKind.Sheet), end = new(PartKind.Sheet);
        furniture.Draw(shapes, sheet, end);
        var origin = new Point(
            room.X + (room.Width - bounds.Width * unit) / 2 - bounds.X * unit,
            room.Y + (room.Height - bounds.Height * unit) * SpareAbove - bounds.Y * unit);
        var canvas = new Canvas(shapes, unit, origin);
        body.Draw(canvas);

        sheet.AddAll(canvas.Reading);
        sheet.AddAll(end);
        return new Page(size.Width, size.Height, $"{solution.Template.Title}: answer key", shapes, canvas.Fields) { Reading = sheet, IsKey = true };
    }

    // A worksheet is its key without the handwriting.
    private static Page Seen(Page key, string title, View view)
    {
        if (view == View.Key)
            return key;
        var shapes = new List<Shape>(key.Shapes.Count);
        for (int i = 0; i < key.Shapes.Count; i++)
        {
            if (key.Shapes[i].Layer == Layer.Print)
                shapes.Add(key.Shapes[i]);
        }
        var fields = new Field[key.Fields.Count];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = Emptied(key.Fields[i]);
        return key with { Title = title, Shapes = shapes, Fields = fields, IsKey = false, IsForm = view == View.Form };
    }

    private static Field Emptied(Field field) => field.IsBlank ? field with { Text = "" } : field;
}
