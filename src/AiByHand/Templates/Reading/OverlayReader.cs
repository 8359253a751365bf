using AiByHand.Templates.Plans;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads what is drawn over the grids: panels, arrows, feeds, lookups, routes, deals. They name items that stand on the page.</summary>
internal sealed class OverlayReader(AreaReader areas, YamlMap described, TensorSections tensors, Mistakes mistakes)
{
    public static readonly string[] PanelKeys = ["around", "line", "ink", "padding"];
    public static readonly string[] ArrowKeys = ["from", "to", "along", "straight", "text", "ink", "on"];
    public static readonly string[] FeedKeys = ["from", "to", "ink"];
    public static readonly string[] LookupKeys = ["words", "vocabulary", "table", "to", "ink"];
    public static readonly string[] RouteKeys = ["choice", "cells", "targets", "inks"];
    public static readonly string[] DealKeys = ["by", "names", "from", "to", "inks"];

    private const string ItemAndSide = "an item and its side, such as 'H1 top' or 'S[1:2,1] right'";

    public List<PanelPlan> Panels(Fields page)
    {
        var panels = new List<PanelPlan>();
        foreach (var fields in Each(page, "panels", "a panel", PanelKeys))
        {
            var around = ItemsOf(fields, "around");
            if (around.Count > 1 && around.Find(name => areas.GridOf[name] != areas.GridOf[around[0]]) is { } stranger)
            {
                mistakes.Add(fields.Node("around")!.At, $"a panel goes round items of one grid: '{around[0]}' and '{stranger}' stand in different ones");
            }
            panels.Add(new PanelPlan(around, fields.Choice("line", PanelLine.Dotted) == PanelLine.Dotted, fields.Length("padding", AreaReader.UsualGap))
            {
                Ink = fields.Has("ink") ? fields.Choice("ink", Ink.Black) : null,
            });
        }
        return panels;
    }

    public List<ArrowPlan> Arrows(Fields page)
    {
        var arrows = new List<ArrowPlan>();
        foreach (var fields in Each(page, "arrows", "an arrow", ArrowKeys))
        {
            fields.Require("from", ItemAndSide);
            fields.Require("to", ItemAndSide);
            var (from, to, along, text) = (EndOf(fields, "from"), EndOf(fields, "to"), EndOf(fields, "along"), fields.Text("text"));
            var (ink, on, isStraight) = (fields.Choice("ink", Ink.Black), fields.Choice("on", ArrowView.Sheet), fields.Bool("straight"));
            if (from is null || to is null) continue;
            arrows.Add(new ArrowPlan(from.Item, from.Side, to.Item, to.Side, ink, on == ArrowView.Key)
            {
                FromCells = from.Cells,
                ToCells = to.Cells,
                IsStraight = isStraight,
                Along = along is null ? null : (along.Item, along.Side),
                Text = text,
            });
        }
        return arrows;
    }

    public List<FeedPlan> Feeds(Fields page)
    {
        var feeds = new List<FeedPlan>();
        foreach (var fields in Each(page, "feeds", "a feed", FeedKeys))
        {
            fields.Require("from", "the grid whose rows or columns flow");
            fields.Require("to", "the grid they flow into");
            var from = fields.Scalar("from", "an item's name") is { } source && IsItem(source) ? source.Text : null;
            var to = fields.Scalar("to", "an item's name") is { } target && IsItem(target) ? target.Text : null;
            var ink = fields.Choice("ink", Ink.Black);
            if (from is null || to is null) continue;
            if (ShapeOf(from) is { } above && ShapeOf(to) is { } below && (above.Rows == below.Rows || above.Columns == below.Columns)) feeds.Add(new FeedPlan(from, to, ink));
            else mistakes.Add(fields.At, $"'{from}' can't flow into '{to}': both must be grids, with rows or columns in common");
        }
        return feeds;
    }

    public List<LookupPlan> Lookups(Fields page)
    {
        var lookups = new List<LookupPlan>();
        foreach (var fields in Each(page, "lookups", "a lookup", LookupKeys))
        {
            var words = GridOf(fields, "words", "the grid whose words are looked up");
            var vocabulary = GridOf(fields, "vocabulary", "the grid with the words of the table");
            var table = GridOf(fields, "table", "the grid with a column for each word");
            var to = GridOf(fields, "to", "the grid the columns are copied into");
            var ink = fields.Choice("ink", Ink.Black);
            if (words is not var (asked, askedShape) || vocabulary is not var (known, knownShape) || table is not var (held, heldShape) || to is not var (result, resultShape)) continue;
            if (askedShape.Rows == 1 && knownShape.Rows == 1 && knownShape.Columns == heldShape.Columns && askedShape.Columns == resultShape.Columns)
            {
                lookups.Add(new LookupPlan(asked, known, held, result, ink));
            }
            else mistakes.Add(fields.At, $"a lookup takes a row of words ('{asked}' is {askedShape}) and a row of the table's words ('{known}' is {knownShape}, '{held}' {heldShape}) to a column for each ('{result}' is {resultShape})");
        }
        return lookups;
    }

    public List<RoutePlan> Routes(Fields page)
    {
        var routes = new List<RoutePlan>();
        foreach (var fields in Each(page, "routes", "a route", RouteKeys))
        {
            fields.Require("choice", "the tensor with the chosen number for each column");
            fields.Require("cells", "the item whose chosen cells are ringed");
            var choice = fields.Scalar("choice", "a tensor's name") is { } named ? tensors.Resolve(named) : null;
            var cells = fields.Scalar("cells", "an item's name") is { } item && IsItem(item) ? item : null;
            var targets = ItemsOf(fields, "targets");
            var inks = fields.Choices<Ink>("inks", [Ink.Black]);
            if (choice is null || cells is null) continue;
            if (areas.Items[cells.Text] is not TensorItem shown) mistakes.Add(cells.At, $"'{cells.Text}' shows no tensor, so it has no cells to ring");
            else if (tensors.Find(shown.Tensor) is { } ringed && choice.Shape != new Tensors.Shape(1, ringed.Shape.Columns))
            {
                mistakes.Add(fields.Node("choice")!.At, $"'{choice.Name}' is {choice.Shape}; a choice for each column of '{cells.Text}' is 1x{ringed.Shape.Columns}");
            }
            routes.Add(new RoutePlan(choice.Name, cells.Text, targets, inks));
        }
        return routes;
    }

    public List<DealPlan> Deals(Fields page)
    {
        var deals = new List<DealPlan>();
        foreach (var fields in Each(page, "deals", "a deal", DealKeys))
        {
            fields.Require("by", "the tensor with a name for each column");
            var by = fields.Scalar("by", "a tensor's name") is { } named ? tensors.Resolve(named) : null;
            fields.Require("names", "a list of names, one for each part");
            var names = fields.List("names", "a list of names, one for each part").OfType<YamlScalar>().Select(name => name.Text).ToList();
            var isReturn = fields.Node("from") is YamlList;
            var whole = GridOf(fields, isReturn ? "to" : "from", "the grid with all columns");
            var parts = ItemsOf(fields, isReturn ? "from" : "to");
            var inks = fields.Choices<Ink>("inks", [Ink.Black]);
            if (by is null || fields.Node("names") is not { } listed || whole is not var (item, shape) || parts.Count == 0) continue;
            if (by.Shape != new Tensors.Shape(1, shape.Columns)) mistakes.Add(fields.Node("by")!.At, $"'{by.Name}' is {by.Shape}; a name for each column of '{item}' is 1x{shape.Columns}");
            else if (names.Count != parts.Count) mistakes.Add(listed.At, $"a deal has a name for each part: {Counted.Of(parts.Count, "part")}, {Counted.Of(names.Count, "name")}");
            else if (parts.Find(part => ShapeOf(part) is null) is { } stranger) mistakes.Add(fields.At, $"'{stranger}' shows no tensor");
            else deals.Add(new DealPlan(by.Name, names, item, parts, inks, isReturn));
        }
        return deals;
    }

    private IEnumerable<Fields> Each(Fields page, string key, string what, string[] keys)
    {
        foreach (var node in page.List(key, $"a list of {key}"))
        {
            if (node is YamlMap map) yield return new Fields(map, keys, mistakes, what);
            else mistakes.Add(node.At, $"{what} is a map with {string.Join(", ", keys)}, found {node.Kind}");
        }
    }

    // An item and its side, or some of its cells and theirs.
    private ArrowEnd? EndOf(Fields fields, string key)
    {
        if (fields.Scalar(key, ItemAndSide) is not { } scalar) return null;
        if (scalar.Text.Split(' ') is not [var place, var side])
        {
            mistakes.Add(scalar.At, $"'{key}' must be {ItemAndSide}, found {scalar.Kind}");
            return null;
        }
        var bracket = place.IndexOf('[', StringComparison.Ordinal);
        var item = bracket < 0 ? place : place[..bracket];
        var cells = IsItem(scalar with { Text = item }) ? new CellRange(1, 1, 1, 1) : null;
        if (cells is not null && bracket >= 0) cells = CellsOf(item, place[bracket..], scalar.Place(bracket));
        var at = scalar.Place(place.Length + 1);
        return Names.Parse<Side>(new YamlScalar(side, IsQuoted: false, IsVerbatim: true, at), "side", mistakes) is { } parsed && cells is not null
            ? new ArrowEnd(item, bracket < 0 ? null : cells, parsed)
            : null;
    }

    private CellRange? CellsOf(string item, string text, Location at)
    {
        if (ShapeOf(item) is not { } shape) mistakes.Add(at, $"'{item}' shows no tensor, so it has no cells");
        else if (CellRangeReader.Read(text, shape) is { } cells) return cells;
        else mistakes.Add(at, $"'{item}' is {shape} and has no cells {text}; expected a cell such as [2,1], or cells such as [1:2,1]");
        return null;
    }

    private (string Item, Tensors.Shape Shape)? GridOf(Fields fields, string key, string what)
    {
        fields.Require(key, what);
        if (fields.Scalar(key, "an item's name") is not { } name || !IsItem(name)) return null;
        if (ShapeOf(name.Text) is { } shape) return (name.Text, shape);
        mistakes.Add(name.At, $"'{name.Text}' shows no tensor");
        return null;
    }

    // As it stands on the page.
    private Tensors.Shape? ShapeOf(string item)
    {
        if (areas.Items[item] is not TensorItem shown || tensors.Find(shown.Tensor) is not { } tensor) return null;
        var shape = shown.Part?.Shape ?? tensor.Shape;
        if (shown.IsTurned) shape = shape.Transposed;
        return shape with { Columns = Math.Max(shown.Room, shape.Columns) };
    }

    private List<string> ItemsOf(Fields fields, string key)
    {
        var expected = "a list of items that stand on the page";
        fields.Require(key, expected);
        var items = new List<string>();
        if (fields.Node(key) is YamlList { Items.Count: 0 } empty) mistakes.Add(empty.At, $"'{key}' must be {expected}, found {empty.Kind}");
        foreach (var node in fields.List(key, expected))
        {
            if (node is not YamlScalar { IsNull: false } name) mistakes.Add(node.At, $"expected an item's name, found {node.Kind}");
            else if (IsItem(name)) items.Add(name.Text);
        }
        return items;
    }

    private bool IsItem(YamlScalar name)
    {
        if (areas.Items.ContainsKey(name.Text)) return true;
        // What stands on the page and can't be read, or is described and stands nowhere, has had its mistake told.
        if (areas.IsWhole && !areas.GridOf.ContainsKey(name.Text) && described[name.Text] is null)
        {
            mistakes.Add(name.At, $"no item '{name.Text}' stands on the page{Spelling.DidYouMean(name.Text, areas.Items.Keys.Where(key => key[0] != AreaReader.UnnamedMark))}");
        }
        return false;
    }
}

/// <summary>A panel's line.</summary>
internal enum PanelLine
{
    /// <summary>A group of steps.</summary>
    Dotted,

    /// <summary>A legend, a store.</summary>
    Solid,
}

/// <summary>Where an arrow is printed.</summary>
internal enum ArrowView
{
    /// <summary>On the worksheet and the key.</summary>
    Sheet,

    /// <summary>On the key alone: the pupil draws it.</summary>
    Key,
}
