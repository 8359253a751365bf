using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>
/// The pages for a projector: the sheet grows step by step, a slide for each, and the last one shows it solved. Lengths are in points; what is to be read is a fortieth of the height at least.
/// </summary>
internal sealed class SlidePages
{
    private const double Width = 960;
    private const double Height = 540;
    private const double Margin = 24;
    private const double PanelWidth = 286;
    private const double PanelX = Width - Margin - PanelWidth;
    private const double TitleSize = 25;
    private const double TitleBaseline = Margin + 18;
    private const double FootSize = 14;
    private const double FootBaseline = Height - 14;
    private const double BodyTop = TitleBaseline + 18;
    private const double BodyBottom = FootBaseline - FootSize - 8;
    private const double StepSize = 22;
    private const double LegendSize = 15;
    private const double LegendStep = 23;
    private const double SampleWidth = 26;
    private const double LeastText = 16;
    private const double MostText = 23;
    private const double LineStep = 1.28;

    private const double FreshPen = 1.6;
    private const double WorkedPen = 4;
    private const double SourcePen = 3;

    /// <summary>Where the sheet is seen on a slide.</summary>
    public static readonly Box SheetRoom = new(Margin, BodyTop, PanelX - 20 - Margin, BodyBottom - BodyTop);

    private static readonly Box Panel = new(PanelX, BodyTop, PanelWidth, BodyBottom - BodyTop);

    private readonly Solution _solution;
    private readonly SolvedSheet _sheet;
    private readonly Working _working;
    private readonly SheetNames _names;
    private readonly SheetFormulas _formulas;
    private readonly string _code;

    /// <param name="solution">The sheet.</param>
    /// <param name="code">Its code.</param>
    /// <param name="blanks">Which of its cells are blank.</param>
    public SlidePages(Solution solution, string code, Blanks blanks)
    {
        (_solution, _code) = (solution, code);
        _sheet = new SolvedSheet(solution, blanks);
        _working = Working.Of(solution);
        _names = new SheetNames(solution.Template);
        _formulas = new SheetFormulas(solution.Template, _names);
    }

    /// <summary>The slides: one for each step, and at the end the solved sheet.</summary>
    public static IReadOnlyList<Page> Compose(Solution solution, string code, Blanks blanks)
    {
        var slides = new SlidePages(solution, code, blanks);
        return [.. Enumerable.Range(0, solution.Template.Steps.Count + 1).Select(place => slides.Of(place, SlideFace.Key).Page)];
    }

    /// <summary>One of them.</summary>
    public Slide Of(int place, SlideFace face) => place < _solution.Template.Steps.Count ? OfStep(_solution.Template.Steps[place], face) : Solved(face);

    private Slide OfStep(StepTensor step, SlideFace face)
    {
        var ink = Palette.Of(step.Ink);
        var (cell, line) = WorkedCell.Of(_working, step, _sheet.Prints);
        if (face == SlideFace.Pupils) line = Hints.Of(_solution.Template).Line(step, cell.Row, cell.Column);
        var done = face == SlideFace.Key ? step.Number : step.Number - 1;
        var worked = _sheet.PlaceOf(cell);
        Field[] fresh = [.. _sheet.Of(step)];
        var sources = _sheet.SourcesOf(cell, isTold: face == SlideFace.Key);
        var lenses = Regions.Of(SheetRoom, _sheet, fresh, worked, sources);

        var (shapes, canvas) = Begin(string.Create(CultureInfo.InvariantCulture, $"step {step.Number} of {_solution.Template.Steps.Count}"));
        var y = DrawPanel(canvas, step, line, ink);
        var isZoomed = lenses is not [var only] || only.From != _sheet.Bounds;
        var figure = canvas.Reading.Add(Figure(Told(done, worked, sources)));
        PageShape[] there = [.. _sheet.After(done)];
        foreach (var lens in lenses)
        {
            shapes.AddRange(lens.See(there, figure));
            canvas.Part = figure;
            if (isZoomed) canvas.Outline(lens.Frame, canvas.Pen(Palette.Hatch, 0.8));
            if (lens.Title.Length > 0)
            {
                var title = FittedLine.Of(lens.Title, FontFace.Sans, LegendSize, Lens.LeastTitle, lens.Right - lens.Frame.X);
                canvas.Text(Layer.Print, title.Text, title.Size, new Point(lens.Frame.X, lens.Frame.Y - 5), Palette.Black);
            }
            Mark(canvas, lens, fresh, ink, FreshPen, null);
            Mark(canvas, lens, sources, Palette.Black, SourcePen, (6, 3.5));
            if (worked is not null) Mark(canvas, lens, [worked], ink, WorkedPen, null);
        }
        DrawLegend(canvas, ink, worked is not null, fresh.Length > 0, sources.Count > 0, isZoomed ? lenses : [], y, step, face);
        return new Slide(End(canvas, shapes, string.Create(CultureInfo.InvariantCulture, $"step {step.Number}: {_names.Of(step.Name)}"), face), step, worked?.Entry, Seen(lenses)) { Panel = Panel };
    }

    // All of it; arrows and rings, which say how it was done, are the key's.
    private Slide Solved(SlideFace face)
    {
        var (shapes, canvas) = Begin("the solved sheet");
        var figure = canvas.Reading.Add(Figure($"The solved sheet: {string.Join("; ", _solution.Template.Steps.Select(step => _names.Of(step.Name)))}."));
        var lens = Regions.Whole(new Box(Margin, BodyTop, Width - 2 * Margin, BodyBottom - BodyTop), _sheet.Bounds);
        shapes.AddRange(lens.See(face == SlideFace.Key ? _sheet.Shapes : [.. _sheet.After(_solution.Template.Steps.Count)], figure));
        return new Slide(End(canvas, shapes, "solved", face), null, null, Seen([lens]));
    }

    private List<SeenCell> Seen(IReadOnlyList<Lens> lenses)
    {
        var cells = new List<SeenCell>();
        foreach (var lens in lenses)
        {
            foreach (var field in _sheet.Fields)
            {
                if (lens.See(field.Box) is { } box) cells.Add(new SeenCell(field.Entry, box));
            }
        }
        return cells;
    }

    private (List<PageShape> Shapes, Canvas Canvas) Begin(string where)
    {
        var shapes = new List<PageShape>(512);
        var canvas = new Canvas(shapes, 1, default);
        var title = FittedLine.Of(_solution.Template.Title, FontFace.Hand, TitleSize, LeastText, PanelX - 20 - Margin);
        canvas.Say(PartKind.Title);
        canvas.Text(Layer.Print, title.Text, title.Size, new Point(Margin, TitleBaseline), Palette.Black);
        var step = Lettering.Plain(where, FontFace.Hand);
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, step, StepSize, new Point(Width - Margin - step.Width * StepSize, TitleBaseline), Palette.Black);
        canvas.Part = null;
        canvas.Line(Layer.Print, new Point(Margin, TitleBaseline + 9), new Point(Width - Margin, TitleBaseline + 9), canvas.Pen(Palette.Black, 1.2));
        return (shapes, canvas);
    }

    private Page End(Canvas canvas, List<PageShape> shapes, string name, SlideFace face)
    {
        var isKey = face == SlideFace.Key;
        Foot(_code, Margin, 0);
        if (isKey) Foot("answer key", Width / 2, 0.5);
        Foot(_solution.Template.Source, Width - Margin, 1);
        return new Page(Width, Height, $"{_solution.Template.Title}{(isKey ? ": answer key" : "")}, {name}", shapes, []) { Reading = canvas.Reading, IsKey = isKey };

        void Foot(string text, double x, double part)
        {
            var line = FittedLine.Of(text, FontFace.Sans, FootSize, FootSize, Width / 2.5);
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, line.Text, line.Size, new Point(x - part * line.Width, FootBaseline), Palette.DarkGrey);
        }
    }

    // The formula and the worked cell; gives how far they reach.
    private double DrawPanel(Canvas canvas, StepTensor step, string line, Color ink)
    {
        var y = DrawWords(canvas, PartKind.Heading, _formulas.Of(step), MostText, BodyTop, Palette.Black);
        return DrawWords(canvas, PartKind.Words, line, MostText - 1, y + 12, ink);
    }

    private static double DrawWords(Canvas canvas, PartKind kind, string text, double size, double top, Color color)
    {
        const double mostHeight = 150;
        var lines = Set(size);
        while (size > LeastText && (lines.Count * LineStep * size > mostHeight || lines.Exists(line => line.Width * size > PanelWidth))) lines = Set(--size);
        canvas.Say(kind);
        foreach (var line in lines)
        {
            canvas.Text(Layer.Print, line, size, new Point(PanelX, top + size), color);
            top += LineStep * size;
        }
        canvas.Part = null;
        return top;

        List<Lettering> Set(double size) => Wrapping.Lines(text, words => Lettering.Plain(words, FontFace.Sans), size, PanelWidth).ConvertAll(line => line.Line);
    }

    private void DrawLegend(Canvas canvas, Color ink, bool hasWorked, bool hasFresh, bool hasSources, IReadOnlyList<Lens> lenses, double top, StepTensor step, SlideFace face)
    {
        var y = top + 16;
        if (hasWorked) Explain(face == SlideFace.Key ? "the cell worked out above" : "the cell told above", ink, WorkedPen, null);
        if (hasSources) Explain("what it comes from", Palette.Black, SourcePen, (6, 3.5));
        if (hasFresh) Explain(face == SlideFace.Key ? "filled in at this step" : "to fill in at this step", ink, FreshPen, null);
        else Say(hasWorked ? "The sheet prints all of this step." : "This step stands nowhere on the sheet.");
        if (lenses.Count > 0) SheetMap.Draw(canvas, _sheet, step, lenses, new Box(PanelX, y + 6, PanelWidth, BodyBottom - y - 6));

        void Explain(string text, Color color, double width, (double, double)? dash)
        {
            canvas.Part = null;
            canvas.Outline(new Box(PanelX + 2, y + 2, SampleWidth, LegendSize), canvas.Pen(color, width, dash));
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, Lettering.Plain(text, FontFace.Hand), LegendSize, new Point(PanelX + SampleWidth + 12, y + LegendSize), Palette.Black);
            y += LegendStep;
        }

        void Say(string text)
        {
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, Lettering.Plain(text, FontFace.Hand), LegendSize, new Point(PanelX, y + LegendSize), Palette.Black);
            y += LegendStep;
        }
    }

    // Cells of a row that touch each other have one outline, and so have rows that are alike.
    private static void Mark(Canvas canvas, Lens lens, IReadOnlyList<Field> fields, Color color, double width, (double, double)? dash)
    {
        // Of what stands beside a grid that was cut out, nothing is marked in it.
        foreach (var box in Outlines.Of(lens.Title.Length > 0 ? [.. fields.Where(field => lens.Holds(field.Box))] : fields))
        {
            if (lens.See(box.Grow(0.04)) is { } seen) canvas.Outline(seen, canvas.Pen(color, width, dash));
        }
    }

    private static Part Figure(string says) => new(PartKind.Figure, says, says);

    private static string Told(int done, Field? worked, IReadOnlyList<Field> sources)
    {
        var filled = $"The sheet {(done == 0 ? "as it is given" : $"with {(done == 1 ? "step 1" : string.Create(CultureInfo.InvariantCulture, $"steps 1 to {done}"))} filled in")}.";
        var cell = worked is null ? "" : $" Marked is {Name(worked)}";
        return sources.Count == 0 ? filled + (cell.Length > 0 ? $"{cell}." : "") : $"{filled}{cell}{(cell.Length > 0 ? ", and" : " Marked is")} what it comes from: {string.Join("; ", sources.Select(Name))}.";
    }

    private static string Name(Field field) => field.Entry.Place.Length > 0 ? $"{field.Entry.Title}, {field.Entry.Place}" : field.Entry.Title;
}
