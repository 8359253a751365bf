using System.Globalization;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>Reads a roster: CSV with a header, a line for each pupil.</summary>
internal sealed class RosterReader(RosterLines lines, Mistakes mistakes)
{
    private const int LongestName = 100, LongestGroup = 60;

    // A file of another kind goes wrong in every line; nobody reads a thousand mistakes.
    private const int MostMistakes = 50;

    private readonly Dictionary<string, (string Id, int Line)> _ids = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<Copy> Read(string text, string file, Mistakes mistakes)
    {
        using var lines = new RosterLines(text, file);
        if (lines.Next()) return new RosterReader(lines, mistakes).Read();
        mistakes.Add(new Location(file, 1, 1), "the roster is empty; its first line must be a header such as name,id,group");
        return [];
    }

    private List<Copy> Read()
    {
        var copies = new List<Copy>();
        var start = lines.Place(0);
        if (IsMalformed() || RosterColumns.Read(lines, mistakes) is not { } columns) return copies;
        var before = mistakes.Count;
        while (mistakes.Count - before < MostMistakes && lines.Next())
        {
            if (copies.Count == CopiesReader.Most)
            {
                mistakes.Add(lines.Place(0), string.Create(CultureInfo.InvariantCulture, $"the roster has more than {CopiesReader.Most} pupils, the most that a run may have"));
                break;
            }
            if (!IsMalformed() && columns.Fit(lines, mistakes) && Pupil(columns) is { } copy) copies.Add(copy);
        }
        if (mistakes.Count == before && copies.Count == 0) mistakes.Add(start, "the roster has a header and no pupils; a line for each must follow");
        return copies;
    }

    private bool IsMalformed()
    {
        if (lines.Flaw() is not var (at, message)) return false;
        mistakes.Add(at, message);
        return true;
    }

    private Copy? Pupil(RosterColumns columns)
    {
        var name = Required(columns.Name, "name", LongestName);
        var id = Id(columns.Id);
        var group = columns.Group is { } column ? Text(column, "group", LongestGroup) : "";
        return name is null || id is null || group is null ? null : new Copy(id, name, group) { More = columns.More(lines) };
    }

    private string? Id(int column)
    {
        if (Required(column, "id", CopyId.Longest) is not { } id) return null;
        if (CopyId.Flaw(id) is { } flaw)
        {
            mistakes.Add(lines.Place(column), $"the id '{id}' can't name a file: {flaw}");
            return null;
        }
        if (_ids.TryAdd(id, (id, lines.Number))) return id;
        var (first, line) = _ids[id];
        var clash = first == id ? "each pupil needs one of their own" : $"there '{first}', and on many disks capitals don't tell files apart";
        mistakes.Add(lines.Place(column), string.Create(CultureInfo.InvariantCulture, $"the id '{id}' stands in line {line}, too: {clash}"));
        return null;
    }

    private string? Required(int column, string what, int longest)
    {
        if (Text(column, what, longest) is not "" and var text) return text;
        mistakes.Add(lines.Place(column), $"the {what} is missing: every pupil needs one");
        return null;
    }

    private string? Text(int column, string what, int longest)
    {
        var line = PrintedText.OneLine(lines[column]);
        if (PrintedText.Flaw(line, longest) is not { } flaw) return line;
        mistakes.Add(lines.Place(column), $"the {what} {flaw}");
        return null;
    }
}
