using AiByHand.Answers;
using AiByHand.Pages.Composing.Slides;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;

namespace AiByHand.Pages.Composing;

/// <summary>Solution to page.</summary>
public static class Composer
{
    // With room to spare the body stands a little above the middle.
    private const double SpareAbove = 0.4;

    /// <summary>Composes one page.</summary>
    /// <exception cref="SheetException">The content doesn't fit the paper, or a text its cell.</exception>
    public static Page Compose(Solution solution, View view, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null, Rules rules = Rules.Foot, KeyWorking working = KeyWorking.No) =>
        Compose(solution, [view], paper, blanks, imprint, rules, working)[0];

    /// <summary>Composes a page for each view, in one go.</summary>
    /// <exception cref="SheetException">The content doesn't fit the paper, or a text its cell.</exception>
    public static Page[] Compose(Solution solution, IReadOnlyList<View> views, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null, Rules rules = Rules.Foot, KeyWorking working = KeyWorking.No)
    {
        Page? plain = null;
        var pages = new Page[views.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = views[i] == View.Key && working == KeyWorking.Small
                ? ComposeKey(solution, paper, blanks, imprint, rules, working)
                : Seen(plain ??= ComposeKey(solution, paper, blanks, imprint, rules, KeyWorking.No), solution.Template.Title, views[i]);
        }
        return pages;
    }

    /// <summary>Composes a copy's cover for each view, in one go.</summary>
    /// <exception cref="SheetException">No shipped font has a sign of it.</exception>
    public static Page[] Compose(Cover cover, IReadOnlyList<View> views, Paper paper = Paper.Letter)
    {
        var size = PaperSize.Of(paper);
        var shapes = new List<PageShape>(128);
        var reading = new Part(PartKind.Sheet);
        new CoverPage(cover, size).Draw(shapes, reading);
        var key = new Page(size.Width, size.Height, $"{cover.Title}: answer key", shapes, []) { Reading = reading, IsKey = true };
        return [.. views.Select(view => Seen(key, cover.Title, view))];
    }

    /// <summary>A page with nothing on it and no bookmark: the back of what stands in front.</summary>
    public static Page Blank(Paper paper)
    {
        var size = PaperSize.Of(paper);
        return new Page(size.Width, size.Height, "", [], []);
    }

    /// <summary>The grids in which a text finds no room in cells as wide as planned.</summary>
    /// <exception cref="SheetException">The content can't be laid out at all.</exception>
    public static IReadOnlyList<WideCells> WideCellsOf(Solution solution) => BodyMaker.Make(solution, Blanks.All).Wide;

    /// <summary>Composes the page with the rules, to be printed behind the sheet; empty but for its head and foot where the topic has none.</summary>
    /// <exception cref="SheetException">The rules don't fit the paper, or have a sign that no font has.</exception>
    public static Page ComposeBack(Solution solution, Paper paper = Paper.Letter, Imprint? imprint = null) =>
        Told(solution, () => BackPage.Compose(solution, PaperSize.Of(paper), imprint));

    /// <summary>Composes the pages that show how one gets to each cell, step by step. They tell every answer.</summary>
    /// <exception cref="SheetException">A line has a sign that no font has.</exception>
    public static IReadOnlyList<Page> ComposeSteps(Solution solution, Paper paper = Paper.Letter, Blanks blanks = Blanks.All, Imprint? imprint = null) =>
        Told(solution, () => StepPages.Compose(solution, PaperSize.Of(paper), imprint ?? new Imprint { Code = SheetCode.Of(solution.Template, solution.Problem.Seed, blanks).ToString(), Page = 1, Pages = 1 }));

    /// <summary>Composes the pages for a projector, 16 to 9: one for each step, with what is worked out there and what it comes from, and at the end the solved sheet. They tell every answer.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="blanks">Which of its cells are blank.</param>
    /// <param name="code">What the foot names it by; null for its own code.</param>
    /// <exception cref="SheetException">A text doesn't fit its cell, or has a sign that no font has.</exception>
    public static IReadOnlyList<Page> ComposeSlides(Solution solution, Blanks blanks = Blanks.All, string? code = null) =>
        Told(solution, () => SlidePages.Compose(solution, code ?? SheetCode.Of(solution.Template, solution.Problem.Seed, blanks).ToString(), blanks));

    private static Page ComposeKey(Solution solution, Paper paper, Blanks blanks, Imprint? imprint, Rules rules, KeyWorking working) =>
        Told(solution, () => Drawn(solution, paper, blanks, imprint, rules, working));

    internal static T Told<T>(Solution solution, Func<T> compose)
    {
        try
        {
            return compose();
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException or SheetException { At: null })
        {
            // An item tells its place itself.
            if (HeadText.Flaw(solution.Template) is var (at, flaw)) throw new SheetException(solution.Template.Topic, flaw, at);
            if (mistake is SheetException) throw;
            // Steps and slides have an item's words without the item.
            BodyMaker.Make(solution, Blanks.All);
            if (StepText.Flaw(solution) is var (place, why)) throw new SheetException(solution.Template.Topic, why, place);
            throw new SheetException(solution.Template.Topic, mistake.Message);
        }
    }

    private static Page Drawn(Solution solution, Paper paper, Blanks blanks, Imprint? imprint, Rules rules, KeyWorking working)
    {
        var size = PaperSize.Of(paper);
        var furniture = new Furniture(solution, size, imprint?.Code ?? SheetCode.Of(solution.Template, solution.Problem.Seed, blanks).ToString(), imprint);
        var body = BodyMaker.Make(solution, blanks);
        var (unit, bounds) = CellSize.Fit(body, furniture.Body, size.Width, solution.Template);
        var areLeftOut = rules == Rules.Foot && solution.Template.Rules.Count > 0 && !furniture.TryAdd(solution.Template.Rules, bounds.Height * unit);
        if (working == KeyWorking.Small && !furniture.Add(solution, bounds.Height * unit))
        {
            (unit, bounds) = CellSize.Fit(body, furniture.Body, size.Width, solution.Template, CellSize.LeastToRead);
        }

        var room = furniture.Loosened(bounds.Height * unit).Body;
        var shapes = new List<PageShape>(256);
        Part sheet = new(PartKind.Sheet), end = new(PartKind.Sheet);
        furniture.Draw(shapes, sheet, end);
        var origin = new Point(
            room.X + (room.Width - bounds.Width * unit) / 2 - bounds.X * unit,
            room.Y + (room.Height - bounds.Height * unit) * SpareAbove - bounds.Y * unit);
        var canvas = new Canvas(shapes, unit, origin) { IsCommon = true };
        body.Draw(canvas);

        sheet.AddAll(canvas.Reading);
        sheet.AddAll(end);
        return new Page(size.Width, size.Height, $"{solution.Template.Title}: answer key", shapes, canvas.Fields) { Notes = canvas.Notes, Reading = sheet, IsKey = true, HasLeftOutRules = areLeftOut };
    }

    // A worksheet is its key without the handwriting.
    private static Page Seen(Page key, string title, View view)
    {
        if (view == View.Key) return key;
        if (view is View.Steps or View.Slides) throw new ArgumentOutOfRangeException(nameof(view), view, "it has pages of its own");
        var shapes = new List<PageShape>(key.Shapes.Count);
        for (var i = 0; i < key.Shapes.Count; i++)
        {
            if (key.Shapes[i].Layer == Layer.Print) shapes.Add(key.Shapes[i]);
        }
        var fields = new Field[key.Fields.Count];
        for (var i = 0; i < fields.Length; i++) fields[i] = Emptied(key.Fields[i]);
        return key with { Title = title, Shapes = shapes, Fields = fields, IsKey = false, IsForm = view == View.Form };
    }

    private static Field Emptied(Field field) => field.IsBlank ? field with { Text = "" } : field;
}
