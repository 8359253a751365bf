using AiByHand.Answers;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>A grid of bordered cells with what stands in them and what hangs round them.</summary>
internal sealed class GridElement : Element
{
    private const double BracketGap = 0.3;
    private const double BracketSerif = 0.32;
    private const double HeadGap = 0.24;
    private const double SideGap = 0.2;
    private const double OneGap = 0.26;
    private const double SignGap = 0.12;

    private readonly List<(TextBlock Text, double X, double Y, Align Align)> _labels = [];
    private readonly List<Point> _ones = [];
    private double _oneSize;
    private Box _signBox;

    /// <summary>Its cells.</summary>
    public required Lattice Lattice { get; init; }

    /// <summary>The cells' texts, row by row.</summary>
    public required CellText[] Cells { get; init; }

    /// <summary>What the cells are called, row by row.</summary>
    public required EntryName[] Entries { get; init; }

    public TextBlock? Above { get; init; }

    public TextBlock? Below { get; init; }

    public TextBlock? Left { get; init; }

    public TextBlock? Right { get; init; }

    /// <summary>Labels over the columns; none, or one each, which may be empty.</summary>
    public TextBlock[] Heads { get; init; } = [];

    /// <summary>Labels under the columns; none, or one each.</summary>
    public TextBlock[] Feet { get; init; } = [];

    /// <summary>Labels at the left of the rows; none, or one each.</summary>
    public TextBlock[] Sides { get; init; } = [];

    /// <summary>Labels at the right of the rows; none, or one each.</summary>
    public TextBlock[] Ends { get; init; } = [];

    /// <summary>Small arrows at the edges.</summary>
    public EdgeArrows[] Arrows { get; init; } = [];

    /// <summary>The small 1 that stands under each column, or null.</summary>
    public Lettering? One { get; init; }

    public bool Brackets { get; init; }

    /// <summary>The sign of the function that its cells go through, at its right; or null.</summary>
    public FunctionSign? Apply { get; init; }

    protected override void MeasureParts(Scale scale)
    {
        _labels.Clear();
        _ones.Clear();
        Width = Lattice.Width;
        Height = Lattice.Height;
        var reach = Brackets ? BracketGap : 0;
        if (Brackets) Parts.Add(new Box(-reach, -reach, Width + 2 * reach, Height + 2 * reach));

        var top = -AddArrows(Side.Top, -AddHeads(scale, -reach));
        AddBelow(scale, Height + reach);
        var left = AddArrows(Side.Left, AddBeside(Sides, scale, reach, Align.End));
        var right = AddArrows(Side.Right, AddBeside(Ends, scale, reach, Align.Start));
        right = AddSign(scale, right);
        Above?.Measure(scale);
        if (Above is not null) Add(Above, Overhang(Above), top - Sizes.CaptionGap - Above.Height, Align.Center);
        Left?.Measure(scale);
        if (Left is not null) Add(Left, -left - Sizes.CaptionGap - Left.Width, BesideTop(Left), Align.End);
        Right?.Measure(scale);
        if (Right is not null) Add(Right, Width + right + Sizes.CaptionGap, (Height - Right.Height) / 2, Align.Start);
    }

    public override double Standoff(Side side) => side switch
    {
        Side.Left when Left is not null => Sizes.CaptionGap + Left.Width,
        Side.Right when Right is not null => Sizes.CaptionGap + Right.Width,
        _ => 0,
    };

    public override Box Rim(Box core) => Brackets ? core.Grow(BracketGap) : core;

    public override void Draw(Canvas canvas, Box core)
    {
        var reading = new GridReading(this, canvas.Reading);
        Lattice.Draw(canvas, core);
        if (Brackets) DrawBrackets(canvas, core);
        foreach (var (text, x, y, align) in _labels)
        {
            canvas.Part = reading.Of(text);
            text.Draw(canvas, core.X + x, core.Y + y, align, Palette.Black);
        }
        canvas.Part = null;
        foreach (var arrows in Arrows) arrows.Draw(canvas, core, Lattice);
        for (var i = 0; i < _ones.Count; i++)
        {
            canvas.Part = reading.Ones[i];
            canvas.Text(Layer.Print, One!, _oneSize, new Point(core.X + _ones[i].X, core.Y + _ones[i].Y), Palette.DarkGrey);
        }
        if (Apply is not null)
        {
            canvas.Say(PartKind.Words);
            Apply.Draw(canvas, new Box(core.X + _signBox.X, core.Y + _signBox.Y, _signBox.Width, _signBox.Height));
        }
        for (var i = 0; i < Cells.Length; i++)
        {
            int row = i / Lattice.Columns, column = i % Lattice.Columns;
            var cell = Lattice.Cell(core, row, column);
            canvas.StartField(Entries[i], cell, Cells[i], reading.Cells[i]);
            CellWriter.Write(canvas, cell, Cells[i]);
            canvas.EndField();
        }
    }

    /// <summary>Places the labels over the columns; returns where what stands above them must end.</summary>
    private double AddHeads(Scale scale, double top)
    {
        double highest = 0;
        foreach (var head in Heads)
        {
            head.Measure(scale, Lattice.CellWidth * 0.96);
            if (head.Width > 0) highest = Math.Max(highest, head.Height);
        }
        if (highest == 0) return top;
        var y = top - HeadGap - highest;
        for (var column = 0; column < Heads.Length; column++)
        {
            if (Heads[column].Width > 0) Add(Heads[column], (column + 0.5) * Lattice.CellWidth - Heads[column].Width / 2, y, Align.Center);
        }
        return y;
    }

    private void AddBelow(Scale scale, double bottom)
    {
        if (One is not null)
        {
            var metrics = FontMetrics.Of(FontFace.Sans);
            _oneSize = scale.Type(Sizes.One / metrics.DigitHeight, 1);
            bottom += OneGap + metrics.DigitHeight * _oneSize;
            for (var column = 0; column < Lattice.Columns; column++) _ones.Add(new Point((column + 0.5) * Lattice.CellWidth - One.Width * _oneSize / 2, bottom));
            Parts.Add(new Box(0, bottom - metrics.DigitHeight * _oneSize, Width, metrics.DigitHeight * _oneSize));
        }
        bottom = Height + AddArrows(Side.Bottom, bottom - Height);
        double deepest = 0;
        for (var column = 0; column < Feet.Length; column++)
        {
            Feet[column].Measure(scale, Lattice.CellWidth * 0.96);
            if (Feet[column].Width == 0) continue;
            Add(Feet[column], (column + 0.5) * Lattice.CellWidth - Feet[column].Width / 2, bottom + Sizes.CaptionGap, Align.Center);
            deepest = Math.Max(deepest, Feet[column].Height);
        }
        if (deepest > 0) bottom += Sizes.CaptionGap + deepest;
        Below?.Measure(scale);
        if (Below is not null) Add(Below, Overhang(Below), bottom + Sizes.CaptionGap, Align.Center);
    }

    /// <summary>Places the labels beside the rows, behind what reaches so far; returns how far they reach.</summary>
    private double AddBeside(TextBlock[] labels, Scale scale, double reach, Align align)
    {
        var furthest = reach;
        for (var row = 0; row < labels.Length; row++)
        {
            var label = labels[row];
            label.Measure(scale);
            if (label.Width == 0) continue;
            var x = align == Align.End ? -reach - SideGap - label.Width : Width + reach + SideGap;
            Add(label, x, (row + 0.5) * Lattice.CellHeight - label.Height / 2, align);
            furthest = Math.Max(furthest, reach + SideGap + label.Width);
        }
        return furthest;
    }

    /// <summary>Places the arrows of a side behind what reaches so far; returns how far they reach.</summary>
    private double AddArrows(Side side, double reach)
    {
        foreach (var arrows in Arrows)
        {
            if (arrows.Side != side) continue;
            arrows.Start = reach;
            Parts.Add(arrows.Box(Width, Height));
            return reach + EdgeArrows.Depth;
        }
        return reach;
    }

    /// <summary>Places the function's sign behind what reaches so far at the right; returns how far it reaches.</summary>
    private double AddSign(Scale scale, double reach)
    {
        if (Apply is null) return reach;
        Apply.Measure(scale);
        _signBox = new Box(Width + reach + SignGap, (Height - Apply.Height) / 2, Apply.Width, Apply.Height);
        Parts.Add(_signBox);
        return reach + SignGap + Apply.Width;
    }

    private void Add(TextBlock text, double x, double y, Align align)
    {
        _labels.Add((text, x, y, align));
        if (text.Width > 0) Parts.Add(text.InkBox(x, y));
    }

    // Over its cells in the middle; a caption that is wider starts where they start.
    private double Overhang(TextBlock text) => Math.Max(0, (Width - text.Width) / 2);

    // Level with the heads where every column has one, as a line of its own; else with the middle of the cells.
    private double BesideTop(TextBlock text) =>
        Heads.Length > 0 && Heads.All(head => head.Width > 0) ? _labels[0].Y + (Heads[0].Height - text.Height) / 2 : (Height - text.Height) / 2;

    private static void DrawBracket(Canvas canvas, Pen pen, double x, double serif, double top, double bottom) =>
        canvas.Lines(Layer.Print, [new(x + serif, top), new(x, top), new(x, bottom), new(x + serif, bottom)], pen);

    private static void DrawBrackets(Canvas canvas, Box core)
    {
        var outer = core.Grow(BracketGap);
        var pen = canvas.Pen(Palette.Black, Sizes.Rule);
        DrawBracket(canvas, pen, outer.X, BracketSerif, outer.Y, outer.Bottom);
        DrawBracket(canvas, pen, outer.Right, -BracketSerif, outer.Y, outer.Bottom);
    }
}
