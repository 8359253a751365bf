using AiByHand.Templates.Plans;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads the grids of a page: which item stands where, the grids in the grid among them.</summary>
internal sealed class AreaReader
{
    /// <summary>What the names of items written in place begin with; no other name does.</summary>
    public const char UnnamedMark = '#';

    /// <summary>The room between tracks, in cells, where the template doesn't say.</summary>
    public const double UsualGap = 0.4;

    /// <summary>A place that belongs to the one at its left.</summary>
    public const string Leftwards = "<";

    /// <summary>What stands at the end of an item's name that shows a tensor once more: <c>A'</c>.</summary>
    public const char CopyMark = '\'';

    private const string Upwards = "^";
    private const int DeepestNesting = 8;

    private readonly YamlMap _described;
    private readonly TensorSections _tensors;
    private readonly Mistakes _mistakes;
    private readonly ItemReader _reader;
    private readonly Dictionary<string, PageItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _gridOf = new(StringComparer.Ordinal);
    private int _grids;
    private int _depth;
    private int _unnamed;

    public AreaReader(YamlMap described, TensorSections tensors, bool frames, Mistakes mistakes)
    {
        _described = described;
        _tensors = tensors;
        _mistakes = mistakes;
        _reader = new ItemReader(tensors, frames, Grid, Working, mistakes);
    }

    /// <summary>The items that could be read, by their names on the page.</summary>
    public IReadOnlyDictionary<string, PageItem> Items => _items;

    /// <summary>For every name in the areas the number of its grid, readable or not.</summary>
    public IReadOnlyDictionary<string, int> GridOf => _gridOf;

    /// <summary>Whether all areas could be read; if not, what stands nowhere may stand in the missing ones.</summary>
    public bool IsWhole { get; private set; } = true;

    public AreaGrid Grid(Fields fields)
    {
        var grid = _grids++;
        var gap = fields.Lengths("gap", 2, "[rows, columns] in cells") ?? [UsualGap, UsualGap];
        var rows = new List<IReadOnlyList<string?>>();
        var firsts = new Dictionary<string, Location>(StringComparer.Ordinal);
        if (_depth == DeepestNesting)
        {
            _mistakes.Add(fields.At, $"grids stand in grids at most {DeepestNesting} deep");
            IsWhole = false;
            return new AreaGrid(rows, gap[0], gap[1]);
        }
        _depth++;
        var isEven = true;
        var turned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in RowsOf(fields))
        {
            if (node is not YamlList { Items: { Count: > 0 and <= Values.LargestSide } places })
            {
                _mistakes.Add(node.At, $"expected a row of places, at most {Values.LargestSide}, found {node.Kind}");
                isEven = IsWhole = false;
                continue;
            }
            if (rows.Count > 0 && places.Count != rows[0].Count)
            {
                _mistakes.Add(node.At, $"this row has {Counted.Of(places.Count, "place")}, the first one {rows[0].Count}: ~ is an empty place, < goes on with the one at its left");
                isEven = false;
            }
            var names = new string?[places.Count];
            for (var column = 0; column < names.Length; column++)
            {
                names[column] = places[column] switch
                {
                    YamlScalar { IsQuoted: false, Text: Leftwards } mark => Spanned(mark, column > 0 ? names[column - 1] : null, "at its left"),
                    YamlScalar { IsQuoted: false, Text: Upwards } mark => Spanned(mark, rows.Count > 0 && column < rows[^1].Count ? rows[^1][column] : null, "above it"),
                    var place => NameAt(place, grid, isFirstColumn: column == 0),
                };
                // What was written once and stands in two rows was repeated with its row.
                if (names[column] is { } name && !firsts.TryAdd(name, places[column].At) && firsts[name] == places[column].At) turned.Add(name);
            }
            rows.Add(names);
        }
        _depth--;
        if (isEven) CheckRectangles(rows, firsts, turned);
        return new AreaGrid(rows, gap[0], gap[1]);
    }

    // What a row of a sum says is what the sheet calls the step that stands in it.
    private AreaGrid Working(Fields fields)
    {
        var grid = Grid(fields);
        foreach (var row in grid.Areas)
        {
            if (row is [{ } caption, .., { } operand] && Items.GetValueOrDefault(caption) is TextItem words && Items.GetValueOrDefault(operand) is TensorItem { Called: null } item && _tensors.Find(item.Tensor) is { IsGiven: false })
            {
                _items[operand] = item with { Called = words.Text };
            }
        }
        return grid;
    }

    private string? Spanned(YamlScalar mark, string? neighbour, string where)
    {
        if (neighbour is null) _mistakes.Add(mark.At, $"{mark.Text} belongs to what stands {where}, and nothing does");
        return neighbour;
    }

    private IReadOnlyList<YamlNode> RowsOf(Fields fields)
    {
        var expected = $"a list of rows of places, at most {Values.LargestSide}";
        fields.Require("areas", expected);
        if (fields.Node("areas") is YamlList { Items: { Count: > 0 and <= Values.LargestSide } rows }) return rows;
        if (fields.Node("areas") is { } node) _mistakes.Add(node.At, $"'areas' must be {expected}, found {(node is YamlList { Items.Count: > 0 } list ? list.Items.Count : node.Kind)}");
        IsWhole = false;
        return [];
    }

    /// <summary>The tensor that an item shows by its name: <c>A</c>, and once more <c>A'</c>.</summary>
    public static string TensorOf(string item) => item.TrimEnd(CopyMark);

    // The name of what stands in a place; null for nothing.
    private string? NameAt(YamlNode node, int grid, bool isFirstColumn)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar { IsQuoted: true } caption:
                var words = ItemReader.Caption(Unnamed(grid, isFirstColumn), caption.Text) with { At = caption.At };
                _items[words.Name] = words;
                return words.Name;
            case YamlMap map:
                return Read(Unnamed(grid, isFirstColumn), map);
            case YamlScalar name:
                if (_gridOf.TryGetValue(name.Text, out var other))
                {
                    if (other != grid) _mistakes.Add(name.At, $"'{name.Text}' stands in another grid already: a second one needs an item of its own, with a name of its own");
                    return name.Text;
                }
                return ReadNamed(name, Claim(name.Text, grid, isFirstColumn));
            default:
                _mistakes.Add(node.At, $"a place is a name, a quoted caption, an item or ~, found {node.Kind}");
                return null;
        }
    }

    private string ReadNamed(YamlScalar name, ItemPlace place)
    {
        if (_described[name.Text] is { } item)
        {
            if (item is YamlMap map) return Read(place, map);
            _mistakes.Add(item.At, $"an item is a map, found {item.Kind}");
        }
        else if (_tensors.Find(TensorOf(name.Text)) is not null) return Read(place, new YamlMap([], name.At));
        else if (_tensors.Scope.IsHelper(name.Text)) _ = _tensors.Resolve(name);
        else if (name.Text.Contains('<', StringComparison.Ordinal)) _mistakes.AddOnce(name.At, name.Text.Length, $"there is no item or tensor '{name.Text}': what stands in < > is an index, and 'each' declares none");
        else if (!_tensors.Scope.IsBroken(TensorOf(name.Text)))
        {
            _mistakes.Add(name.At, $"there is no item or tensor '{name.Text}'{Spelling.DidYouMean(name.Text, _described.Entries.Select(entry => entry.Key.Text).Concat(_tensors.Scope.OnSheet))}");
        }
        return place.Name;
    }

    private string Read(ItemPlace place, YamlMap map)
    {
        if (_reader.Read(place, map) is { } item) _items[place.Name] = item with { At = map.At };
        return place.Name;
    }

    private ItemPlace Unnamed(int grid, bool isFirstColumn) => Claim($"{UnnamedMark}{++_unnamed}", grid, isFirstColumn);

    private ItemPlace Claim(string name, int grid, bool isFirstColumn)
    {
        _gridOf[name] = grid;
        return new ItemPlace(name, isFirstColumn, IsRoot: grid == 0);
    }

    // A name that is repeated must fill a rectangle, as in CSS grid areas.
    private void CheckRectangles(List<IReadOnlyList<string?>> rows, Dictionary<string, Location> firsts, HashSet<string> turned)
    {
        foreach (var (name, at) in firsts)
        {
            int top = rows.Count, left = int.MaxValue, bottom = 0, right = 0, count = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows[row].Count; column++)
                {
                    if (rows[row][column] != name) continue;
                    (top, left, bottom, right) = (Math.Min(top, row), Math.Min(left, column), Math.Max(bottom, row), Math.Max(right, column));
                    count++;
                }
            }
            if ((bottom - top + 1) * (right - left + 1) != count)
            {
                _mistakes.Add(at, $"the places of '{name}' don't fill a rectangle; {(turned.Contains(name) ? "its row stands once for each value of an index in it: a … behind a place, [ W, Z<t>, … ], repeats that place alone" : "if two are meant, the second needs an item of its own, with a name of its own")}");
            }
        }
    }
}
