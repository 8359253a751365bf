using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>
/// Writes out what a template says once: names in a list (<c>W1, W2: …</c>), names and items with an index (<c>H&lt;t&gt;: …</c>), and what stands before a <c>…</c>.
/// It knows no section: what comes out is what one would have written by hand, and every node keeps its place in the file.
/// </summary>
internal sealed class Expansion
{
    // A variant is no item that is repeated: what is in it may be.
    private const string Variants = "variants";

    // What several entries say of one name adds up: what some tensors, or some items, have in common is said for all of them. It stands where it is named first.
    private static readonly string[] AddingUp = ["given", Steps, "items", "styles"];

    // A step that is an expression alone says its value.
    private const string Steps = "solve";

    private readonly IReadOnlyList<TemplateIndex> _indexes;
    private readonly IndexedText _texts;
    private readonly ExpansionLimit _limit = new();
    private readonly Mistakes _mistakes;

    private Expansion(IReadOnlyList<TemplateIndex> indexes, Mistakes mistakes)
    {
        _indexes = indexes;
        _mistakes = mistakes;
        _texts = new IndexedText(indexes, _limit, mistakes);
    }

    /// <summary>The template written out; null where what is wrong with its indexes is told: without them nothing else can be read.</summary>
    public static YamlMap? Of(YamlMap template, Mistakes mistakes)
    {
        var told = mistakes.Count;
        var indexes = IndexSection.Read(template, mistakes);
        if (mistakes.Count > told) return null;
        var expansion = new Expansion(indexes, mistakes);
        var written = expansion.Map(template, "", null);
        return expansion._texts.IsRefused ? null : written;
    }

    private YamlNode Node(YamlNode node, string key, Bound? bound) => node switch
    {
        YamlScalar scalar => _texts.Filled(scalar, bound),
        YamlList list => List(list, key, bound),
        YamlMap map => Map(map, key, bound),
        _ => node,
    };

    private YamlMap Map(YamlMap map, string key, Bound? bound)
    {
        var entries = Named(map.Entries);
        var result = new List<(YamlScalar Key, YamlNode Value)>(entries.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0, end; i < entries.Count; i = end)
        {
            var open = OpenIn(entries[i].Key, bound);
            end = i + 1;
            while (open.Count > 0 && end < entries.Count && open.SetEquals(OpenIn(entries[end].Key, bound))) end++;
            foreach (var each in Values(open, bound))
            {
                for (var entry = i; entry < end; entry++)
                {
                    if (!_limit.Takes(entries[entry].Key.At, _mistakes)) return map;
                    Add((_texts.NameOf(entries[entry].Key, each), Node(entries[entry].Value, entries[entry].Key.Text, each)));
                }
            }
        }
        return new YamlMap(result, map.At);

        void Add((YamlScalar Key, YamlNode Value) entry)
        {
            if (places.TryAdd(entry.Key.Text, result.Count)) result.Add(entry);
            else if (AddingUp.Contains(key) && result[places[entry.Key.Text]] is (var first, var said) && (said is YamlMap || entry.Value is YamlMap) && Said(said, key) is { } known && Said(entry.Value, key) is { } more)
            {
                result[places[entry.Key.Text]] = (first, Both(first, known, more));
            }
            else _mistakes.Add(entry.Key.At, $"'{entry.Key.Text}' stands here twice");
        }
    }

    private static YamlMap? Said(YamlNode node, string key) =>
        node is YamlScalar { IsNull: false } value && key == Steps ? new YamlMap([(new YamlScalar("value", IsQuoted: false, IsVerbatim: false, value.At), value)], value.At) : node as YamlMap;

    private YamlMap Both(YamlScalar name, YamlMap one, YamlMap other)
    {
        var entries = one.Entries.ToList();
        foreach (var (key, value) in other.Entries)
        {
            var place = entries.FindIndex(entry => entry.Key.Text == key.Text);
            if (place < 0) entries.Add((key, value));
            else if (entries[place].Value is YamlMap known && value is YamlMap more) entries[place] = (entries[place].Key, Both(name, known, more));
            else _mistakes.Add(key.At, $"'{key.Text}' of '{name.Text}' is said twice");
        }
        return new YamlMap(entries, one.At);
    }

    private YamlList List(YamlList list, string key, Bound? bound)
    {
        var items = list.Items;
        var result = new List<YamlNode>(items.Count);
        for (int i = 0, end; i < items.Count; i = end)
        {
            var open = key == Variants ? [] : OpenIn(items[i], bound);
            end = i + 1;
            var isWrittenOut = open.Count > 0 && IsMore(end);
            while (!isWrittenOut && open.Count > 0 && end < items.Count && !IsMore(end + 1) && open.SetEquals(OpenIn(items[end], bound))) end++;
            foreach (var each in Values(open, bound))
            {
                for (var item = i; item < end; item++)
                {
                    if (!_limit.Takes(items[item].At, _mistakes)) return list;
                    var node = Node(items[item], "", each);
                    // Places that belong together join the row they stand in.
                    if (isWrittenOut && node is YamlList group) result.AddRange(group.Items);
                    else result.Add(node);
                }
            }
            if (isWrittenOut) end++;
        }
        return new YamlList(result, list.At);

        bool IsMore(int place) => place < items.Count && IndexedText.IsMore(items[place]);
    }

    // A1, A2: what follows is said of each.
    private static List<(YamlScalar Key, YamlNode Value)> Named(IReadOnlyList<(YamlScalar Key, YamlNode Value)> entries)
    {
        var named = new List<(YamlScalar Key, YamlNode Value)>(entries.Count);
        foreach (var (key, value) in entries)
        {
            if (!key.Text.Contains(',', StringComparison.Ordinal))
            {
                named.Add((key, value));
                continue;
            }
            var from = 0;
            foreach (var name in key.Text.Split(','))
            {
                var blanks = name.Length - name.TrimStart().Length;
                named.Add((new YamlScalar(name.Trim(), key.IsQuoted, key.IsVerbatim, key.Place(from + blanks)), value));
                from += name.Length + 1;
            }
        }
        return named;
    }

    // The bindings for every value of the open indexes, the one that is declared first turning slowest.
    private IEnumerable<Bound?> Values(SortedSet<string> open, Bound? bound)
    {
        if (open.Count == 0) return [bound];
        IEnumerable<Bound?> all = [bound];
        foreach (var index in _indexes.Where(index => open.Contains(index.Name))) all = all.SelectMany(outer => index.Values.Select(values => index.At(values, outer)));
        return all;
    }

    private SortedSet<string> OpenIn(YamlNode node, Bound? bound)
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        if (_indexes.Count > 0) AddOpen(node, bound, open);
        return open;
    }

    // What a name has is bound by it, what … follows is written out; the rest is open.
    private void AddOpen(YamlNode node, Bound? bound, SortedSet<string> open)
    {
        switch (node)
        {
            case YamlScalar scalar:
                _texts.AddOpen(scalar.Text, bound, open);
                break;
            case YamlList { Items: var items }:
                for (var i = 0; i < items.Count; i++)
                {
                    if (i + 1 >= items.Count || !IndexedText.IsMore(items[i + 1])) AddOpen(items[i], bound, open);
                }
                break;
            case YamlMap map:
                foreach (var (key, value) in map.Entries)
                {
                    var inner = OpenIn(value, bound);
                    inner.ExceptWith(OpenIn(key, bound));
                    open.UnionWith(inner);
                }
                break;
        }
    }
}
