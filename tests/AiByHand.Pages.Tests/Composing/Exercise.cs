using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>A little exercise made by hand: givens, steps and a page, to be solved and composed.</summary>
internal sealed class Exercise
{
    private static readonly Location Here = new("sample.yaml", 1, 1);

    private readonly List<GivenTensor> _givens = [];
    private readonly List<StepTensor> _steps = [];
    private readonly Dictionary<string, Tensor> _values = [];
    private readonly Dictionary<string, Tensor> _printed = [];
    private readonly Dictionary<string, PageItem> _items = [];
    private readonly List<PanelPlan> _panels = [];
    private readonly List<ArrowPlan> _arrows = [];
    private readonly List<FeedPlan> _feeds = [];
    private readonly List<LookupPlan> _lookups = [];
    private readonly List<RoutePlan> _routes = [];
    private readonly List<DealPlan> _deals = [];
    private readonly List<string> _conventions = [];
    private readonly List<string> _rules = [];
    private string _source = "";
    private AreaGrid _root = new([], 0.4, 0.4);
    private string _title = "A Sample";

    /// <summary>X above, W left, Z where they cross, A beside it: the least page with all that matters.</summary>
    public static Exercise Layer() => new Exercise()
        .Given("X", "2 1 / 1 3 / 0 1", Role.Input)
        .Given("W", "1 0 -1 1 / 0 -1 1 0", Role.Weight, bias: true)
        .Step("Z", "affine(W, X)", ink: Ink.Green)
        .Step("A", "relu(Z)", Role.Output, Ink.Blue)
        .Areas("~ X ~ ~", "W Z phi A")
        .Item(Tensor("X") with { Heads = ["X_1", "X_2"], Ones = true, Tints = [Tint.Yellow], IsBlank = false })
        .Item(Tensor("W") with { Frame = FrameKind.Weight, IsBlank = false, Placing = new Placing(Align.End, Align.Start, default) })
        .Item(Tensor("Z"))
        .Item(Tensor("A"))
        .Item(new SignItem("phi", Centered, "ReLU"));

    public static Placing Plain => new(Align.Start, Align.Start, default);

    public static Placing Centered => new(Align.Center, Align.Center, default);

    /// <summary>A tensor's blank grid with nothing round it.</summary>
    public static TensorItem Tensor(string name, string? tensor = null) => new(
        name, Plain, tensor ?? name, true, null, null, null, null, [], [], false, [Tint.None], [], FrameKind.None, null, null, 1, null, 1, 1, false);

    public static TextItem Words(string name, string text, Voice voice = Voice.Caption) => new(name, Centered, text, voice, Tint.None);

    /// <summary>Cells parted by blanks, rows by slashes.</summary>
    public static Tensor Cells(string text)
    {
        string[][] rows = [.. text.Split('/', StringSplitOptions.TrimEntries).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return AiByHand.Tensors.Tensor.Create(
            new Shape(rows.Length, rows[0].Length),
            (row, column) => long.TryParse(rows[row][column], out var number) ? number : rows[row][column]);
    }

    public Exercise Title(string title)
    {
        _title = title;
        return this;
    }

    public Exercise Given(string name, string cells, Role role = Role.Plain, bool bias = false)
    {
        _values[name] = Cells(cells);
        _givens.Add(new GivenTensor(name, _values[name].Shape, role, new DrawOne([_values[name]]), bias, false, Notation.Auto, Here));
        return this;
    }

    public Exercise Step(string name, string value, Role role = Role.Plain, Ink ink = Ink.Black, Notation? notation = null)
    {
        _steps.Add(new StepTensor(name, _steps.Count + 1, Shape.Scalar, role, ExpressionParser.Parse(value), $"{name} = {value}", ink, notation ?? Notation.Auto, Here));
        return this;
    }

    public Exercise Printed(string name, string mask)
    {
        _printed[name] = Cells(mask);
        return this;
    }

    public Exercise Rule(string line)
    {
        _rules.Add(line);
        return this;
    }

    public Exercise Source(string source)
    {
        _source = source;
        return this;
    }

    public Exercise Convention(string line)
    {
        _conventions.Add(line);
        return this;
    }

    public Exercise Areas(params string[] rows)
    {
        _root = Grid(rows);
        return this;
    }

    public static AreaGrid Grid(params string[] rows) =>
        new([.. rows.Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name == "~" ? null : name).ToArray())], 0.4, 0.4);

    public Exercise Item(PageItem item)
    {
        _items[item.Name] = item;
        return this;
    }

    /// <summary>Changes an item that is there.</summary>
    public Exercise Change(string name, Func<TensorItem, TensorItem> change) => Item(change((TensorItem)_items[name]));

    public Exercise Panel(bool isDotted, params string[] around) => Panel(new PanelPlan(around, isDotted, 0.4));

    public Exercise Panel(PanelPlan panel)
    {
        _panels.Add(panel);
        return this;
    }

    public Exercise Arrow(string from, Side leave, string to, Side arrive, Ink ink, bool onKeyOnly) => Arrow(new ArrowPlan(from, leave, to, arrive, ink, onKeyOnly));

    public Exercise Arrow(ArrowPlan arrow)
    {
        _arrows.Add(arrow);
        return this;
    }

    public Exercise Feed(string from, string to, Ink ink)
    {
        _feeds.Add(new FeedPlan(from, to, ink));
        return this;
    }

    public Exercise Lookup(string words, string vocabulary, string table, string to, Ink ink)
    {
        _lookups.Add(new LookupPlan(words, vocabulary, table, to, ink));
        return this;
    }

    public Exercise Route(string choice, string cells, string[] targets, params Ink[] inks)
    {
        _routes.Add(new RoutePlan(choice, cells, targets, inks));
        return this;
    }

    public Exercise Deal(string by, string[] names, string whole, string[] parts, bool isReturn, params Ink[] inks)
    {
        _deals.Add(new DealPlan(by, names, whole, parts, inks, isReturn));
        return this;
    }

    public Page Worksheet(Paper paper = Paper.Letter, Blanks blanks = Blanks.All) => Composer.Compose(Solve(), View.Worksheet, paper, blanks);

    public Page Key(Paper paper = Paper.Letter, Blanks blanks = Blanks.All) => Composer.Compose(Solve(), View.Key, paper, blanks);

    // How large a step is follows from its value; a template's reader would know it before.
    public Solution Solve()
    {
        var solution = Solve(_steps);
        return Solve([.. _steps.Select(step => step with { Shape = solution[step.Name].Shape })]);
    }

    private Solution Solve(List<StepTensor> steps) => Solver.Solve(new Problem(
        new Template
        {
            Topic = "sample",
            Number = "1",
            Title = _title,
            Revision = 1,
            Level = Template.BookLevel,
            Conventions = _conventions,
            Rules = _rules,
            Source = _source,
            Givens = _givens,
            Steps = steps,
            Keep = [],
            Printed = _printed,
            Page = new PagePlan(_root, _items, _panels, _arrows, _routes) { Feeds = _feeds, Lookups = _lookups, Deals = _deals },
            File = "sample.yaml",
        },
        7,
        _values));
}
