using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tables;

/// <summary>Lays a page plan out in whole squares.</summary>
internal sealed class TableMaker : PlanMaker
{
    // No text of a table is held at a least size: any scale does.
    private static readonly Scale AnyScale = new(SheetTable.Side);

    private readonly Solution _solution;
    private readonly AnswerSheet _sheet;
    private readonly GridMaker _grids;
    private readonly SheetNames _names;

    private TableMaker(Solution solution, Blanks blanks) : base(solution)
    {
        _solution = solution;
        _sheet = Located(Topic, () => AnswerSheet.Of(solution, blanks));
        _grids = new GridMaker(solution, _sheet);
        _names = new SheetNames(solution.Template);
    }

    /// <summary>The table of a solved sheet.</summary>
    public static TableDraft Make(Solution solution, Blanks blanks)
    {
        var maker = new TableMaker(solution, blanks);
        var root = maker.Grid(maker.Plan.Root);
        root.Measure(AnyScale);
        var draft = new TableDraft();
        Fill(draft, root);
        maker.Draw(draft);
        return draft;
    }

    protected override Spacing SpacingOf(AreaGrid grid) => Spacing.Whole(grid);

    // A panel's frame runs between the squares: one row of them is its padding.
    protected override double PaddingOf(PanelPlan panel) => 1;

    protected override Placing PlacingOf(PageItem item)
    {
        var margin = item.Placing.Margin;
        return item.Placing with { Margin = new Margin(Whole(margin.Top), Whole(margin.Right), Whole(margin.Bottom), Whole(margin.Left)) };

        static double Whole(double length) => Math.Round(length, MidpointRounding.AwayFromZero);
    }

    protected override Footprint Of(PageItem item, List<Slot> neighbours) => item switch
    {
        TensorItem tensor => Grid(tensor),
        TextItem text => new WordsBlock(text.Text, SizeOf(text.Voice)) { Across = text.Placing.Horizontal, Fill = Palette.Of(text.Chip) },
        SignItem sign => new SignBlock(sign.Text),
        BoxItem box => new WordsBlock(box.Text, SheetTable.Type) { Fill = Palette.Of(box.Tint), Line = TableLine.Thin, IsBox = true },
        OperatorItem operation => new OperatorBlock(operation.Operator, operation.Above),
        RuleItem => new RuleBlock(),
        SampleItem sample => Sample(sample),
        NestedItem nested => Grid(nested.Grid),
        CodeItem code => new CodeBlock(code.Lines, _sheet.Of(code.Name), entry => Palette.Of(_grids.InkOf(entry.Tensor))),
        NetworkItem network => new CircleBlock([.. network.Layers.Index().Select(layer => Layer(network, layer.Item, layer.Index, neighbours))], network.PrintedLinks),
        GraphItem graph => new EdgesBlock(graph.Edges, _grids.Value(graph.Edges).Shape.Rows),
        _ => throw new LayoutException($"a {item.GetType().Name} can't be laid out"),
    };

    private GridBlock Grid(TensorItem item)
    {
        var grid = _grids.Make(item);
        var lattice = grid.Lattice;
        // Pixels are dark where a formula finds a 1.
        var fills = Enumerable.Range(0, lattice.Rows * lattice.Columns).Select(i => (lattice.Shades.Length > 0 ? lattice.Shades[i] : null) ?? lattice.Fills[i % lattice.Columns]).ToArray();
        return new GridBlock(item, lattice.Rows, lattice.Columns, _sheet.Of(item.Name), new GridLook(fills, LineOf(item.Frame), lattice.Framed, lattice.Blocks), i => grid.Cells[i].Color)
        {
            ThenTitle = item.Then is null ? null : _names.Marked(item.Then),
            ThenInk = item.Then is null ? Palette.Black : Palette.Of(_grids.InkOf(item.Then)),
        };
    }

    private SampleBlock Sample(SampleItem item)
    {
        var lattice = _grids.Make(item);
        var fills = Enumerable.Range(0, lattice.Rows * lattice.Columns).Select(i => (lattice.Shades.Length > 0 ? lattice.Shades[i] : null) ?? lattice.Fills[i % lattice.Columns]).ToArray();
        return new SampleBlock(lattice.Rows, lattice.Columns, new GridLook(fills, LineOf(item.Frame), lattice.Framed));
    }

    private CircleLayer Layer(NetworkItem network, string tensor, int layer, List<Slot> neighbours)
    {
        var value = _grids.Value(tensor);
        var level = neighbours.Find(slot => Item(slot.Name) is TensorItem item && (item.Tensor == tensor || item.Then == tensor));
        var weights = layer < network.Weights.Count ? _grids.Value(network.Weights[layer]) : null;
        return new CircleLayer(value.Shape.Rows, tensor, level, network.ShowsValues && value.Shape.Columns == 1)
        {
            Links = weights is null ? null : (from, to) => !weights[to, from].Number.IsZero,
            LinkInk = network.Inks.Count == 0 ? Palette.Black : Palette.Of(network.Inks[layer % network.Inks.Count]),
        };
    }

    // The arrows from item to item. What is dealt out, looked up or routed is told by the numbers.
    private void Draw(TableDraft draft)
    {
        foreach (var plan in Plan.Arrows)
        {
            var arrow = new Arrow(End(plan.From, plan.FromCells, plan.Leave), End(plan.To, plan.ToCells, plan.Arrive), plan.OnKeyOnly ? Shapes.Layer.Answer : Shapes.Layer.Print, Palette.Black)
            {
                IsStraight = plan.IsStraight,
                Along = plan.Along is var (item, side) ? End(item, null, side) : null,
                Says = plan.Text is null ? "arrow" : $"arrow: {SheetNames.Plain(plan.Text)}",
                Text = plan.Text is null ? null : Lettering.Marked(plan.Text, FontFace.Sans),
            };
            draft.Add(new DraftStroke(arrow.Says, plan.OnKeyOnly ? Palette.Of(plan.Ink) : Palette.Black, [arrow.Points()])
            {
                IsHandwritten = plan.OnKeyOnly,
                HasHead = true,
                Label = plan.Text is null ? null : (TableWords.Lines(plan.Text)[0], arrow.TextBox),
            });
        }
    }

    private SlotSide End(string name, CellRange? cells, Side side)
    {
        var slot = Slots[name];
        return new SlotSide(slot, side) { Cells = cells is not null && slot.Element is GridBlock grid ? () => grid.Box(grid.Rim(slot.Core), cells) : null };
    }

    private static void Fill(TableDraft draft, TracksElement tracks)
    {
        foreach (var slot in tracks.Slots)
        {
            if (slot.Element is TracksElement inner) Fill(draft, inner);
            else
            {
                var place = slot.Element.Rim(slot.Core);
                ((TableBlock)slot.Element).FillIn(draft, (int)place.Y, (int)place.X, (int)place.Height, (int)place.Width);
            }
        }
        foreach (var panel in tracks.Panels)
        {
            var (left, right) = Sides(tracks, panel);
            int row = TableBlock.Square(panel.Box.Y), column = TableBlock.Square(left);
            draft.Round(row, column, TableBlock.Square(panel.Box.Bottom) - row, TableBlock.Square(right) - column, panel.IsDotted ? TableLine.Dotted : TableLine.Panel);
        }
    }

    // Frames one below the other, round the same columns, end where the widest does; what replaces numbers makes one wider. Not where something stands in the way.
    private static (double Left, double Right) Sides(TracksElement tracks, Panel panel)
    {
        Panel[] alike = [.. tracks.Panels.Where(other => other.Columns == panel.Columns)];
        double left = alike.Min(other => other.Box.X), right = alike.Max(other => other.Box.Right);
        var isFree = tracks.Slots.All(slot => panel.Encloses(slot) || slot.Bounds.Bottom <= panel.Box.Y || slot.Bounds.Y >= panel.Box.Bottom || slot.Bounds.Right <= left || slot.Bounds.X >= right);
        return isFree ? (left, right) : (panel.Box.X, panel.Box.Right);
    }

    private static double SizeOf(Voice voice) => voice switch
    {
        Voice.Small => 9,
        Voice.Large => 14,
        _ => SheetTable.Type,
    };

    private static TableLine LineOf(FrameKind frame) => frame switch
    {
        FrameKind.Weight => TableLine.Weight,
        FrameKind.Frozen => TableLine.Frozen,
        FrameKind.Second => TableLine.Second,
        _ => TableLine.None,
    };
}
