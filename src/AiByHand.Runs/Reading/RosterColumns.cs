using System.Globalization;
using System.Text;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>Which column of a roster is which.</summary>
/// <param name="Headings">As the header has them; empty for a column that has none.</param>
/// <param name="Name">The column of the names.</param>
/// <param name="Id">The column of the ids.</param>
/// <param name="Group">The column of the groups, if there is one.</param>
internal sealed record RosterColumns(IReadOnlyList<string> Headings, int Name, int Id, int? Group)
{
    // The first that is there counts; the others are further columns.
    private static readonly string[] NameWords = ["name", "student", "studentname", "fullname"];
    private static readonly string[] IdWords = ["id", "studentid", "studentnumber"];
    private static readonly string[] GroupWords = ["group", "class", "section"];

    /// <summary>The columns that the header names, which is the line at which <paramref name="lines"/> stands; null with the mistakes told.</summary>
    public static RosterColumns? Read(RosterLines lines, Mistakes mistakes)
    {
        var before = mistakes.Count;
        var headings = new List<string>();
        for (var i = 0; i < lines.Count; i++) headings.Add(PrintedText.OneLine(lines[i]));
        while (headings[^1].Length == 0) headings.RemoveAt(headings.Count - 1);
        var words = headings.ConvertAll(Word);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 0 && words.IndexOf(words[i]) is var first && first < i) mistakes.Add(lines.Place(i), $"the roster has two columns '{headings[i]}'");
        }
        int? name = Find(words, NameWords), id = Find(words, IdWords);
        var found = Named(headings);
        if (name is null && id is null) mistakes.Add(lines.Place(0), $"the roster's first line must be a header such as name,id,group; found {found}");
        else if (name is null) mistakes.Add(lines.Place(0), $"the roster has no column 'name'; its header has {found}");
        else if (id is null) mistakes.Add(lines.Place(0), $"the roster has no column 'id'; its header has {found}");
        return mistakes.Count > before ? null : new RosterColumns(headings, name!.Value, id!.Value, Find(words, GroupWords));
    }

    /// <summary>Whether the line has a field for each column and no more; else the mistake is told. Empty fields beyond the header are a spreadsheet's, and no harm.</summary>
    public bool Fit(RosterLines line, Mistakes mistakes)
    {
        if (line.Count < Headings.Count)
        {
            mistakes.Add(line.Place(line.Count - 1), string.Create(CultureInfo.InvariantCulture, $"the line has {Values.Counted(line.Count, "field")} and the header {Headings.Count}: {Named(Headings)}"));
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

    /// <summary>What stands in the other columns.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> More(RosterLines line)
    {
        List<KeyValuePair<string, string>>? more = null;
        for (var i = 0; i < Headings.Count; i++)
        {
            if (i != Name && i != Id && i != Group && Headings[i].Length > 0) (more ??= []).Add(KeyValuePair.Create(Headings[i], line[i]));
        }
        return more is null ? [] : more;
    }

    private static string Named(IEnumerable<string> headings) => string.Join(", ", headings.Where(heading => heading.Length > 0));

    private static int? Find(List<string> found, string[] words)
    {
        foreach (var word in words)
        {
            if (found.IndexOf(word) is >= 0 and var place) return place;
        }
        return null;
    }

    // "Student ID", student_id and STUDENT-ID are one.
    private static string Word(string heading)
    {
        var word = new StringBuilder(heading.Length);
        foreach (var sign in heading)
        {
            if (char.IsLetterOrDigit(sign)) word.Append(char.ToLowerInvariant(sign));
        }
        return word.ToString();
    }
}
