using AiByHand.Tensors;
using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>Reads where things stand.</summary>
internal sealed class PageReader
{
    public static readonly string[] Keys = ["areas", "gap", "frames", "items", "panels", "arrows", "feeds", "routes"];
    public static readonly string[] PanelKeys = ["around", "line", "padding"];
    public static readonly string[] ArrowKeys = ["from", "to", "ink", "on", "straight"];
    public static readonly string[] FeedKeys = ["from", "to", "ink"];
    public static readonly string[] RouteKeys = ["choice", "cells", "targets", "inks"];

    private const double UsualGap = 0.4;

    private readonly Mistakes _mistakes;
    private readonly ItemReader _reader;
    private readonly YamlMap _items;
    private readonly Dictionary<string, PageItem> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private int _unnamed;

    private PageReader(Fields page, TensorSections tensors, Mistakes mistakes)
    {
        _mistakes = mistakes;
        _items = page.Map("items", "a map of items by name") ?? new YamlMap([], page.At);
        _reader = new ItemReader(tensors, page.Bool("frames", otherwise: true), mistakes);
    }

    public static PagePlan? Read(YamlMap template, TensorSections tensors, Mistakes mistakes)
    {
        if (template["page"] is not YamlMap map)
        {
            mistakes.Add(template["page"]?.At ?? template.At, "'page' must be a map with the areas and items of the page");
            return null;
        }
        var fields = new Fields(map, Keys, mistakes, "page");
        var reader = new PageReader(fields, tensors, mistakes);
        return reader.Plan(fields, tensors);
    }

    private PagePlan? Plan(Fields page, TensorSections tensors)
    {
        page.Require("areas", "rows of places");
        var root = Grid(page, isRoot: true);
        foreach (var (key, _) in _items.Entries)
        {
            if (!_placed.Contains(key.Text)) _mistakes.Add(key.At, $"'{key.Text}' stands nowhere: no area names it");
        }
        foreach (var given in tensors.Givens)
        {
            if (!given.IsHelper && !_read.Values.OfType<TensorItem>().Any(item => item.Tensor == given.Name))
                _mistakes.Add(given.At, $"'{given.Name}' is given and stands nowhere on the page");
        }
        return new PagePlan(root, _read, Panels(page), Arrows(page, tensors), Routes(page, tensors)) { Feeds = Feeds(page, tensors) };
    }

    private AreaGrid Grid(Fields fields, bool isRoot)
    {
        var gap = fields.Numbers("gap", 2) ?? [UsualGap, UsualGap];
        var rows = new List<IReadOnlyList<string?>>();
        var columns = 0;
        foreach (var node in fields.List("areas", "a list of rows"))
        {
            if (node is not YamlList { Items.Count: > 0 } row)
            {
                _mistakes.Add(node.At, $"expected a row of places, found {node.Kind}");
                continue;
            }
            if (columns == 0) columns = row.Items.Count;
            if (row.Items.Count != columns)
            {
                _mistakes.Add(node.At, $"this row has {row.Items.Count} places, the first one {columns}");
                continue;
            }
            var names = new string?[columns];
            for (var column = 0; column < columns; column++)
                names[column] = Place(row.Items[column], isFirstColumn: column == 0, isRoot, rows, column, column > 0 ? names[column - 1] : null);
            rows.Add(names);
        }
        CheckRectangles(rows, fields.At);
        return new AreaGrid(rows, gap[0], gap[1]);
    }

    // The item of a place; null for an empty one.
    private string? Place(YamlNode node, bool isFirstColumn, bool isRoot, List<IReadOnlyList<string?>> above, int column, string? left)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar { IsQuoted: true } caption:
                return Add(_reader.Caption(Unnamed(), caption.Text, isFirstColumn));
            case YamlMap map:
                return Read(Unnamed(), map, isFirstColumn, isRoot);
            case YamlScalar name:
                var repeats = left == name.Text || (above.Count > 0 && above[^1][column] == name.Text);
                if (!repeats && !_placed.Add(name.Text)) _mistakes.Add(name.At, $"'{name.Text}' stands here a second time: give the second one an item of its own");
                if (_read.ContainsKey(name.Text) || repeats) return name.Text;
                if (_items[name.Text] is { } item)
                {
                    if (item is YamlMap described) return Read(name.Text, described, isFirstColumn, isRoot);
                    _mistakes.Add(item.At, $"an item is a map, found {item.Kind}");
                    return null;
                }
                if (_reader.PlainTensor(name.Text, name.At) is { } tensor) return Add(tensor);
                _mistakes.Add(name.At, $"there is no item or tensor '{name.Text}'{Spelling.DidYouMean(name.Text, _items.Entries.Select(entry => entry.Key.Text).Concat(_reader.Tensors))}");
                return null;
            default:
                _mistakes.Add(node.At, $"a place is a name, a quoted caption, an item or ~, not {node.Kind}");
                return null;
        }
    }

    private string? Read(string name, YamlMap map, bool isFirstColumn, bool isRoot)
    {
        var item = _reader.Read(name, map, isFirstColumn, isRoot, nested => Grid(nested, isRoot: false));
        return item is null ? null : Add(item);
    }

    private string Add(PageItem item)
    {
        _read[item.Name] = item;
        return item.Name;
    }

    private string Unnamed() => $"#{++_unnamed}";

    // A name that is repeated must fill a rectangle, as in CSS grid areas.
    private void CheckRectangles(List<IReadOnlyList<string?>> rows, Location at)
    {
        var spans = new Dictionary<string, (int Top, int Left, int Bottom, int Right, int Count)>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (rows[row][column] is not { } name) continue;
                var span = spans.GetValueOrDefault(name, (row, column, row, column, 0));
                spans[name] = (Math.Min(span.Item1, row), Math.Min(span.Item2, column), Math.Max(span.Item3, row), Math.Max(span.Item4, column), span.Item5 + 1);
            }
        }
        foreach (var (name, span) in spans)
        {
            if ((span.Bottom - span.Top + 1) * (span.Right - span.Left + 1) != span.Count)
                _mistakes.Add(at, $"the places of '{name}' don't fill a rectangle");
        }
    }

    private List<PanelPlan> Panels(Fields page)
    {
        var panels = new List<PanelPlan>();
        foreach (var node in page.List("panels", "a list of panels"))
        {
            if (MapOf(node, "a panel", PanelKeys) is not { } fields) continue;
            fields.Require("around", "the items inside");
            panels.Add(new PanelPlan(
                ItemsOf(fields, "around"),
                fields.Choice("line", PanelLine.Dotted) == PanelLine.Dotted,
                fields.Number("padding", UsualGap)));
        }
        return panels;
    }

    private List<ArrowPlan> Arrows(Fields page, TensorSections tensors)
    {
        var ends = new ArrowEndReader(IsItem, item => ShapeOf(item, tensors), _mistakes);
        var arrows = new List<ArrowPlan>();
        foreach (var node in page.List("arrows", "a list of arrows"))
        {
            if (MapOf(node, "an arrow", ArrowKeys) is not { } fields) continue;
            var (from, to) = (ends.Read(fields, "from"), ends.Read(fields, "to"));
            if (from is null || to is null) continue;
            arrows.Add(new ArrowPlan(from.Item, from.Side, to.Item, to.Side, fields.Choice("ink", Ink.Black), fields.Choice("on", ArrowView.Sheet) == ArrowView.Key)
            {
                FromCells = from.Cells,
                ToCells = to.Cells,
                IsStraight = fields.Bool("straight"),
            });
        }
        return arrows;
    }

    private List<FeedPlan> Feeds(Fields page, TensorSections tensors)
    {
        var feeds = new List<FeedPlan>();
        foreach (var node in page.List("feeds", "a list of feeds"))
        {
            if (MapOf(node, "a feed", FeedKeys) is not { } fields) continue;
            fields.Require("from", "the grid whose rows or columns flow");
            fields.Require("to", "the grid they flow into");
            if (fields.Scalar("from", "an item") is not { } from || fields.Scalar("to", "an item") is not { } to) continue;
            if (!IsItem(from.Text, from.At) | !IsItem(to.Text, to.At)) continue;
            if (ShapeOf(from.Text, tensors) is { } source && ShapeOf(to.Text, tensors) is { } target && (source.Rows == target.Rows || source.Columns == target.Columns))
                feeds.Add(new FeedPlan(from.Text, to.Text, fields.Choice("ink", Ink.Black)));
            else
                _mistakes.Add(node.At, $"'{from.Text}' can't flow into '{to.Text}': both must be grids, with rows or columns in common");
        }
        return feeds;
    }

    private Shape? ShapeOf(string item, TensorSections tensors) =>
        _read.GetValueOrDefault(item) is TensorItem { Tensor: var tensor } && tensors.Scope.Shapes.TryGetValue(tensor, out var shape) ? shape : null;

    private List<RoutePlan> Routes(Fields page, TensorSections tensors)
    {
        var routes = new List<RoutePlan>();
        foreach (var node in page.List("routes", "a list of routes"))
        {
            if (MapOf(node, "a route", RouteKeys) is not { } fields) continue;
            foreach (var key in RouteKeys) fields.Require(key, "a route needs it");
            if (fields.Scalar("choice", "a tensor") is not { } choice || fields.Scalar("cells", "an item") is not { } cells) continue;
            if (!tensors.Scope.Shapes.ContainsKey(choice.Text)) _mistakes.Add(choice.At, $"unknown tensor '{choice.Text}'{Spelling.DidYouMean(choice.Text, tensors.Scope.Shapes.Keys)}");
            if (IsItem(cells.Text, cells.At)) routes.Add(new RoutePlan(choice.Text, cells.Text, ItemsOf(fields, "targets"), fields.Choices<Ink>("inks", [Ink.Black])));
        }
        return routes;
    }

    private List<string> ItemsOf(Fields fields, string key)
    {
        var items = new List<string>();
        foreach (var node in fields.List(key, "a list of items"))
        {
            if (node is YamlScalar scalar && IsItem(scalar.Text, scalar.At)) items.Add(scalar.Text);
            else if (node is not YamlScalar) _mistakes.Add(node.At, $"expected an item's name, found {node.Kind}");
        }
        return items;
    }

    private bool IsItem(string name, Location at)
    {
        if (_read.ContainsKey(name)) return true;
        _mistakes.Add(at, $"no item '{name}' stands on the page{Spelling.DidYouMean(name, _read.Keys.Where(key => key[0] != '#'))}");
        return false;
    }

    private Fields? MapOf(YamlNode node, string what, string[] keys)
    {
        if (node is YamlMap map) return new Fields(map, keys, _mistakes, what);
        _mistakes.Add(node.At, $"{what} is a map with {string.Join(", ", keys)}, found {node.Kind}");
        return null;
    }

    private enum PanelLine
    {
        Dotted,
        Solid,
    }

    private enum ArrowView
    {
        Sheet,
        Key,
    }
}
