using AiByHand.Yaml;

namespace AiByHand.Runs.Plans;

/// <summary>Finds a run's copies by what people call them: the id, or the pupil's name where nobody else has it.</summary>
internal sealed class CopyIndex
{
    // Of copies that may be meant.
    private const int MostNamed = 4;

    private readonly IReadOnlyList<Copy> _copies;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An index of copies.</summary>
    /// <param name="copies">The copies; no two have one id.</param>
    public CopyIndex(IReadOnlyList<Copy> copies)
    {
        _copies = copies;
        foreach (var (place, copy) in copies.Index()) _places[copy.Id] = place;
        foreach (var named in copies.Index().Where(copy => copy.Item.Name.Length > 0).GroupBy(copy => copy.Item.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1)) _places.TryAdd(named.Key, named.Single().Index);
    }

    /// <summary>The place of a copy, or null.</summary>
    public int? Find(string called) => _places.TryGetValue(called, out var place) ? place : null;

    /// <summary>Why a copy isn't found, and which may be meant.</summary>
    public string Unknown(string called)
    {
        if (_copies.Where(other => other.Name.Equals(called, StringComparison.OrdinalIgnoreCase)).Select(other => other.Id).ToList() is { Count: > 0 } namesakes) return $"several copies are called '{called}': say whose it is by the id, {string.Join(" or ", namesakes.Take(MostNamed))}";
        var zeros = _copies.Select(other => other.Id).Where(id => id[0] == '0' && id.TrimStart('0') == called).Take(MostNamed).ToList();
        var handed = _copies.Where(copy => copy.Variant?.Id.Equals(called, StringComparison.OrdinalIgnoreCase) == true).Select(copy => copy.Id).ToList();
        if (handed.Count > 0) return $"'{called}' is a variant, and the run's copies are its pupils': {string.Join(" or ", handed.Take(MostNamed))} {(handed.Count == 1 ? "has" : "have")} it";
        if (called.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } several && several.All(one => _places.ContainsKey(one))) return $"the run has no copy '{called}': name each by itself, '{string.Join("' and '", several)}'";
        return $"the run has no copy '{called}'{(zeros.Count > 0 ? $"; did you mean '{string.Join("' or '", zeros)}'? A spreadsheet program leaves such zeros out, unless the column is text" : Spelling.DidYouMean(called, _places.Keys))}";
    }
}
