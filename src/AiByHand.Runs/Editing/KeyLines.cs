using AiByHand.Yaml;

namespace AiByHand.Runs.Editing;

/// <summary>A file's lines, key by key: what stands before the first key, and each key with the lines of its value. Comments and empty lines before a key are the key's.</summary>
internal sealed class KeyLines
{
    private readonly List<(string Key, YamlNode? Value, IReadOnlyList<string> Above, IReadOnlyList<string> Lines)> _pieces = [];
    private readonly IReadOnlyList<string> _end;

    /// <param name="map">What was read of the text; null for an empty one.</param>
    /// <param name="text">The text.</param>
    public KeyLines(YamlMap? map, string text)
    {
        var lines = text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (map is null)
        {
            _end = lines;
            return;
        }
        // In brackets, as JSON is, keys have no lines of their own: such a file is written anew.
        if (map.Entries.Select(entry => entry.Key.At).ToList() is var places && (places.Exists(place => place.Column != 1) || places.DistinctBy(place => place.Line).Count() < places.Count))
        {
            foreach (var (key, value) in map.Entries) _pieces.Add((key.Text, value, [], RunFileLines.Of(key.Text, YamlJson.Of(value))));
            _end = [];
            return;
        }
        var from = 0;
        foreach (var (place, (key, value)) in map.Entries.Index())
        {
            var first = key.At.Line - 1;
            var next = place + 1 < map.Entries.Count ? map.Entries[place + 1].Key.At.Line - 1 : lines.Length;
            while (next > first + 1 && IsBetween(lines[next - 1])) next--;
            _pieces.Add((key.Text, value, lines[from..first], lines[first..next]));
            from = next;
        }
        _end = lines[from..];
    }

    /// <summary>The keys that were read, with their values.</summary>
    public IReadOnlyList<(string Key, YamlNode Value)> Keys => [.. _pieces.Where(piece => piece.Value is not null).Select(piece => (piece.Key, piece.Value!))];

    /// <summary>The file.</summary>
    public string Text => string.Concat(_pieces.SelectMany(piece => piece.Above.Concat(piece.Lines)).Concat(_end).Select(line => $"{line}\n"));

    public bool Has(string key) => PlaceOf(key) >= 0;

    /// <summary>Takes a key away, with its lines; what stands above it stays.</summary>
    public void Remove(string key)
    {
        var place = PlaceOf(key);
        var above = _pieces[place].Above;
        _pieces.RemoveAt(place);
        if (place < _pieces.Count) _pieces[place] = _pieces[place] with { Above = [.. above, .. _pieces[place].Above] };
        else if (above.Count > 0) _pieces.Add(("", null, above, []));
    }

    /// <summary>Gives a key other lines.</summary>
    public void Replace(string key, IReadOnlyList<string> lines) => _pieces[PlaceOf(key)] = _pieces[PlaceOf(key)] with { Lines = lines };

    /// <summary>Puts a key before the first that is to come after it, or at the end.</summary>
    public void Insert(string key, IReadOnlyList<string> lines, Predicate<string> before)
    {
        var place = _pieces.FindIndex(piece => before(piece.Key));
        if (place < 0) _pieces.Add((key, null, [], lines));
        else
        {
            // What heads the file stays at its head.
            var above = place == 0 ? _pieces[0].Above : [];
            if (place == 0) _pieces[0] = _pieces[0] with { Above = [] };
            _pieces.Insert(place, (key, null, above, lines));
        }
    }

    private int PlaceOf(string key) => _pieces.FindIndex(piece => piece.Key == key);

    private static bool IsBetween(string line) => line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line);
}
