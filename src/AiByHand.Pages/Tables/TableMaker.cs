using System.Collections.Immutable;
using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Style;
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
        _grids = new GridMaker(solution, _sheet, ImmutableDictionary<string, double>.Empty);
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
        SignItem sign => new WordsBlock($"{sign.Text}\n≈", Signs),
        BoxItem box => new WordsBlock(box.Text, SheetTable.Type) { Fill = Palette.Of(box.Tint), Line = TableLine.Thin, IsBox = true },
        OperatorItem operation => new OperatorBlock(operation.Operator, operation.Above),
        RuleItem => new RuleBlock(),
        SampleItem sample => Sample(sample),
        NestedItem nested => Grid(nested.Grid),
        CodeItem code => new CodeBlock(code.Lines, _sheet.Of(code.Name), entry => Palette.Of(_grids.InkOf(entry.Tensor))),
        NetworkItem network => new CircleBlock([.. network.Layers.Index().Select(layer => Layer(network, layer.Item, layer.Index, neighbours))]),
        GraphItem graph => new EdgesBlock(graph.Edges, _grids.Value(graph.Edges).Shape.Rows),
        _ => throw new LayoutException($"a {item.GetType().Name} can't be laid out"),
    };

    private const double Signs = 10;

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
        return new CircleLayer(value.Shape.Rows, tensor, level, network.ShowsValues && value.Shape.Columns == 1);
    }

    private static void Fill(TableDraft draft, TracksElement tracks)
    {
        foreach (var slot in tracks.Slots)
        {
            if (slot.Element is TracksElement inner) Fill(draft, inner);
            else ((TableBlock)slot.Element).FillIn(draft, Square(slot.Core.Y), Square(slot.Core.X), Square(slot.Core.Bottom) - Square(slot.Core.Y), Square(slot.Core.Right) - Square(slot.Core.X));
        }
        foreach (var panel in tracks.Panels)
        {
            int row = Square(panel.Box.Y), column = Square(panel.Box.X);
            draft.Round(row, column, Square(panel.Box.Bottom) - row, Square(panel.Box.Right) - column, panel.IsDotted ? TableLine.Dotted : TableLine.Panel);
        }
    }

    // What sits in the middle of an odd room is half a square further to the upper left.
    private static int Square(double length) => (int)Math.Floor(length + 0.01);

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
