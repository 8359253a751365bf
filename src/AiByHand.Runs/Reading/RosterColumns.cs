using System.Globalization;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Which column of a roster is which. Columns are told by their headings, in the order of <see cref="RosterWords"/>.</summary>
internal sealed class RosterColumns
{
    // Further than anybody's gradebook goes; each heading is compared to all others.
    private const int Most = 2000;

    private readonly List<string> _words;

    private RosterColumns(List<string> headings)
    {
        Headings = headings;
        _words = headings.ConvertAll(RosterWords.Of);
        First = Find(RosterWords.Firsts);
        var (family, second) = (Find(RosterWords.Families), Find(RosterWords.SecondFamilies));
        int? name = Find(RosterWords.Names), nameOrFirst = Find(RosterWords.NamesOrFirst);
        if (First is null && family is not null && nameOrFirst is not null) (First, nameOrFirst) = (nameOrFirst, null);
        if (First is not null && family is null && name is not null)
        {
            (family, name) = (name, null);
            IsFamilyDoubtful = true;
        }
        Families = family is null ? [] : second is null ? [family.Value] : [family.Value, second.Value];
        Whole = [.. new[] { name, nameOrFirst }.OfType<int>(), .. All(RosterWords.Whole)];
        Ids = All(RosterWords.Ids);
        Group = Find(RosterWords.Groups);
        Role = Find(RosterWords.Roles);
        HasNumberSigns = _words.Contains(RosterWords.BrightspaceEnd) || _words.Contains(RosterWords.BrightspaceId);
    }

    /// <summary>As the header has them; empty for a column that has none.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Columns that have the whole name, in the order in which they are asked.</summary>
    public IReadOnlyList<int> Whole { get; }

    /// <summary>The column of the first names.</summary>
    public int? First { get; }

    /// <summary>The columns of the family names: none, one or two.</summary>
    public IReadOnlyList<int> Families { get; }

    /// <summary>Whether the family's column is called as one of whole names is: then a name that has the first name in it is whole.</summary>
    public bool IsFamilyDoubtful { get; }

    /// <summary>Whether the name comes from a first and a family name.</summary>
    public bool HasParts => First is not null && Families.Count > 0 && !Whole.Any(column => _words[column] is "name");

    /// <summary>Columns that have an id, the best first.</summary>
    public List<int> Ids { get; }

    /// <summary>The column of the groups, if there is one.</summary>
    public int? Group { get; }

    /// <summary>The column that says who teaches, if there is one.</summary>
    public int? Role { get; }

    /// <summary>Whether ids have a <c>#</c> before them, which keeps a spreadsheet from taking them for numbers.</summary>
    public bool HasNumberSigns { get; }

    private bool IsHeader => (Whole.Count > 0 || First is not null || Families.Count > 0) && Ids.Count > 0;

    /// <summary>The columns that the header names, which is the line at which <paramref name="lines"/> stands; null if it is no header.</summary>
    public static RosterColumns? Of(RosterLines lines) => lines.Count <= Most && new RosterColumns(HeadingsOf(lines)) is { IsHeader: true } columns ? columns : null;

    /// <summary>Whether the line at which <paramref name="lines"/> stands names a first and a family's name, and lacks but a column of ids that is known.</summary>
    public static bool IsNear(RosterLines lines) => lines.Count <= Most && new RosterColumns(HeadingsOf(lines)) is { First: not null, Families.Count: > 0 };

    /// <summary>Why the line at which <paramref name="lines"/> stands is no header, if it is none.</summary>
    public static (Location At, string Message) Refusal(RosterLines lines)
    {
        if (lines.Count > Most) return (lines.Place(0), string.Create(CultureInfo.InvariantCulture, $"the roster has {lines.Count} columns; it may have {Most}"));
        var columns = new RosterColumns(HeadingsOf(lines));
        var found = Named(columns.Headings);
        var hasName = columns.Whole.Count > 0 || columns.First is not null || columns.Families.Count > 0;
        return (lines.Place(0), hasName ? $"the roster has no column 'id', nor one that stands for it, such as Student ID, Username or Email address; its header has {found}"
            : columns.Ids.Count > 0 ? $"the roster has no column 'name', nor First name and Last name; its header has {found}"
            : $"the roster's first line must be a header such as name,id,group; found {found}");
    }

    /// <summary>Tells of columns that are there twice, where it matters which is meant.</summary>
    public bool AreClear(RosterLines lines, Mistakes mistakes)
    {
        var before = mistakes.Count;
        foreach (var column in Used())
        {
            if (_words.IndexOf(_words[column], column + 1) is >= 0 and var second) mistakes.Add(lines.Place(second), $"the roster has two columns '{Headings[second]}'");
        }
        return mistakes.Count == before;
    }

    /// <summary>Whether the line has a field for each column and no more; else the mistake is told. Empty fields beyond the header are a spreadsheet's, and no harm, and so are columns left out at the end that nothing is read from.</summary>
    public bool Fit(RosterLines line, Mistakes mistakes)
    {
        if (line.Count <= Used().Max())
        {
            mistakes.Add(line.Place(line.Count - 1), string.Create(CultureInfo.InvariantCulture, $"the line has {Counted.Of(line.Count, "field")} and the header {Headings.Count}: {Named(Headings)}"));
            return false;
        }
        for (var i = 0; i < line.Count; i++)
        {
            if ((i < Headings.Count && Headings[i].Length > 0) || PrintedText.OneLine(line[i]).Length == 0) continue;
            mistakes.Add(line.Place(i), i < Headings.Count
                ? $"'{line[i]}' stands in a column without a heading; the header has {Named(Headings)}"
                : string.Create(CultureInfo.InvariantCulture, $"the line has {line.Count} fields and the header {Headings.Count}: {Named(Headings)}; a field with the separator in it needs quotes"));
            return false;
        }
        return true;
    }

    /// <summary>What stands in the columns that nothing was read from; of two that are called the same the second is numbered.</summary>
    /// <param name="line">The line.</param>
    /// <param name="read">The columns that were read.</param>
    public IReadOnlyList<KeyValuePair<string, string>> More(RosterLines line, IReadOnlySet<int> read)
    {
        List<KeyValuePair<string, string>>? more = null;
        for (var i = 0; i < Headings.Count; i++)
        {
            if (!read.Contains(i) && Headings[i].Length > 0) (more ??= []).Add(KeyValuePair.Create(Titles[i], line[i]));
        }
        return more is null ? [] : more;
    }

    /// <summary>The headings, each different from all others.</summary>
    public IReadOnlyList<string> Titles => field ??= Numbered(Headings);

    private IEnumerable<int> Used() =>
        (HasParts ? [First!.Value, .. Families] : Whole.Count > 0 ? Whole.Take(1) : [.. new[] { First }.OfType<int>(), .. Families]).Concat(Ids.Take(1)).Concat(Group is { } group ? [group] : []);

    private static List<string> HeadingsOf(RosterLines lines)
    {
        var headings = new List<string>();
        for (var i = 0; i < lines.Count; i++) headings.Add(PrintedText.OneLine(string.Concat(lines[i].Where(sign => !char.IsControl(sign) || char.IsWhiteSpace(sign)))));
        while (headings.Count > 1 && headings[^1].Length == 0) headings.RemoveAt(headings.Count - 1);
        return headings;
    }

    private static string[] Numbered(IReadOnlyList<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. headings.Select(heading =>
        {
            var title = heading;
            for (var number = 2; !taken.Add(title); number++) title = string.Create(CultureInfo.InvariantCulture, $"{heading} ({number})");
            return title;
        })];
    }

    private static string Named(IEnumerable<string> headings) => string.Join(", ", headings.Where(heading => heading.Length > 0));

    private int? Find(string[] words)
    {
        foreach (var word in words)
        {
            if (_words.IndexOf(word) is >= 0 and var place) return place;
        }
        return null;
    }

    private List<int> All(string[] words)
    {
        var all = new List<int>();
        foreach (var word in words)
        {
            if (_words.IndexOf(word) is >= 0 and var place) all.Add(place);
        }
        return all;
    }
}
