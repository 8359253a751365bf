using System.Globalization;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads a roster: CSV, or what a workbook makes of itself as one, with a header, a line for each pupil, and now and then a line that is nobody's.</summary>
/// <param name="lines">The file's lines.</param>
/// <param name="type">What can be printed.</param>
/// <param name="notes">Where goes what is to be looked at.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class RosterReader(RosterLines lines, TypeCase type, Notes notes, Mistakes mistakes)
{
    /// <summary>How many signs a group may have; where it has no room it is printed shortened.</summary>
    public const int LongestGroup = 400;

    private const int LongestName = 100;

    // Of those who have one name.
    private const int MostNamesakes = 4;

    // A file of another kind goes wrong in every line; nobody reads a thousand mistakes.
    private const int MostMistakes = 50;

    // A school's export may begin with what it is a list of.
    private const int MostBeforeHeader = 10;

    // As Excel writes them, in English and in German, and LibreOffice.
    private static readonly string[] FailedFormulas = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "Err:502", "Err:504", "Err:508", "Err:522"];

    private readonly Dictionary<string, (string Id, int Line)> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly FileNames _fileNames = new();
    private readonly Dictionary<int, List<(Location At, string Id)>> _idsFrom = [];
    private readonly Dictionary<string, List<(Location At, string Id)>> _named = new(StringComparer.OrdinalIgnoreCase);
    private int _passedOver;

    public static Roster Read(string text, string file, TypeCase type, Notes notes, Mistakes mistakes)
    {
        if (OtherFile.Told(file, text, FileKind.Roster) is { } other)
        {
            mistakes.Add(new Location(file, 1, 1), other);
            return Roster.None;
        }
        using var lines = new RosterLines(text, file);
        if (lines.Next()) return new RosterReader(lines, type, notes, mistakes).Read();
        mistakes.Add(new Location(file, 1, 1), "the roster is empty; its first line must be a header such as name,id,group");
        return Roster.None;
    }

    private Roster Read()
    {
        var start = lines.Place(0);
        if (Header() is not { } columns || !columns.AreClear(lines, mistakes)) return Roster.None;
        var copies = new List<Copy>();
        var before = mistakes.Count;
        while (mistakes.Count - before < MostMistakes && lines.Next())
        {
            if (copies.Count == CopiesReader.Most)
            {
                mistakes.Add(lines.Place(0), string.Create(CultureInfo.InvariantCulture, $"the roster has more than {CopiesReader.Most} pupils, the most that a run may have"));
                break;
            }
            if (IsMalformed() || IsNobodys(columns) || !columns.Fit(lines, mistakes)) continue;
            if (Pupil(columns) is { } copy) copies.Add(copy);
        }
        if (mistakes.Count == before && copies.Count == 0) mistakes.Add(start, "the roster has a header and no pupils; a line for each must follow");
        TellNamesakes();
        return Described(_fileNames.Given(copies), columns);
    }

    private RosterColumns? Header()
    {
        (Location At, string Message)? refusal = null;
        var isNear = false;
        var before = new List<Location>();
        do
        {
            if (IsMalformed()) return null;
            if (RosterColumns.Of(lines) is { } columns)
            {
                foreach (var at in before) notes.Add("lines before the header", at, "a line before the header: passed over");
                _passedOver += before.Count;
                return columns;
            }
            // The line that comes nearest to a header says best what is missing.
            if (refusal is null || (!isNear && RosterColumns.IsNear(lines))) (refusal, isNear) = (RosterColumns.Refusal(lines), RosterColumns.IsNear(lines));
            before.Add(lines.Place(0));
        }
        while (before.Count <= MostBeforeHeader && lines.Next());
        mistakes.Add(refusal.Value.At, refusal.Value.Message);
        return null;
    }

    private bool IsMalformed()
    {
        if (lines.Flaw() is not var (at, message)) return false;
        mistakes.Add(at, message);
        return true;
    }

    private bool IsNobodys(RosterColumns columns)
    {
        if (Outsiders.Of(lines, columns) is not { } who) return false;
        _passedOver++;
        notes.Add("lines that are no pupil's", lines.Place(0), $"{who}: passed over");
        return true;
    }

    private Copy? Pupil(RosterColumns columns)
    {
        var read = new HashSet<int>();
        var (name, nameAt) = RosterName.Of(lines, columns, read);
        name = Checked(name, nameAt, "name", LongestName);
        var id = Id(columns, read);
        var group = columns.Group is { } column ? Checked(lines.Text(column), column, "group", LongestGroup) : "";
        if (columns.Group is { } groupColumn) read.Add(groupColumn);
        if (name is "") mistakes.Add(lines.Place(nameAt), "the name is missing: every pupil needs one");
        if (name is null or "" || id is null || group is null) return null;
        if (!_named.TryGetValue(name, out var namesakes)) _named.Add(name, namesakes = []);
        namesakes.Add((lines.Place(nameAt), id));
        return new Copy(id, name, group)
        {
            PrintedName = type.Flaw(name) is { } unprintable ? Open(name, nameAt, id, unprintable) : name,
            PrintedGroup = columns.Group is { } place && type.Flaw(group) is { } flaw ? LeftOut(group, place, flaw) : group,
            More = columns.More(lines, read),
        };
    }

    private string? Id(RosterColumns columns, HashSet<int> read)
    {
        foreach (var column in columns.Ids)
        {
            if (IdText(column, columns) is not "" and var id)
            {
                read.Add(column);
                return Id(id, column, columns);
            }
        }
        mistakes.Add(lines.Place(columns.Ids[0]), "the id is missing: every pupil needs one");
        return null;
    }

    private string IdText(int column, RosterColumns columns)
    {
        var text = lines.Text(column);
        return columns.HasNumberSigns ? text.TrimStart('#') : text;
    }

    private string? Id(string text, int column, RosterColumns columns)
    {
        if (Checked(text, column, "id", CopyId.Longest) is not { } id) return null;
        if (type.Flaw(id) is { } flaw)
        {
            mistakes.Add(lines.Place(column), $"the id {PrintedText.Reason(flaw, type)}");
            return null;
        }
        if (!_ids.TryAdd(id, (id, lines.Number)))
        {
            var (first, line) = _ids[id];
            var clash = first == id ? "each pupil needs one of their own" : $"there '{first}', and capitals alone don't tell pupils apart";
            mistakes.Add(lines.Place(column), string.Create(CultureInfo.InvariantCulture, $"the id '{id}' stands in line {line}, too: {clash}"));
            return null;
        }
        if (CopyId.IsShortened(id)) notes.Add("ids that look shortened", lines.Place(column), $"the id '{id}' looks as if a spreadsheet had shortened a long number; format its column as text and save again");
        if (MarksCsv.Begins(id)) notes.Add("ids that begin like formulas", lines.Place(column), $"the id '{id}' begins like a formula, and a spreadsheet program may take it for one in {Documents.MarksCsv}; enter the marks in {Documents.MarksWorkbook}, where it stays text");
        if (!_idsFrom.TryGetValue(column, out var from)) _idsFrom.Add(column, from = []);
        from.Add((lines.Place(column), id));
        return id;
    }

    /// <summary>A field's text, or null with the mistake told; told, too, if it looks decoded wrongly, or like a formula's failure.</summary>
    private string? Checked(string text, int column, string what, int longest)
    {
        if ((PrintedText.TooLong(text, longest) ?? PrintedText.Damage(text)) is { } flaw)
        {
            mistakes.Add(lines.Place(column), $"the {what} {flaw}");
            return null;
        }
        if (FailedFormulas.Contains(text, StringComparer.OrdinalIgnoreCase)) notes.Add("formulas that have failed", lines.Place(column), $"the {what} '{text}' is what a spreadsheet program writes where a formula has failed");
        if (DoubleEncoding.Undone(text) is { } meant) notes.Add("texts that look decoded twice", lines.Place(column), DoubleEncoding.Told($"the {what} '{text}'", meant));
        return text;
    }

    private string Open(string name, int column, string id, Unprintable flaw)
    {
        notes.Add("names that are left to the pen", lines.Place(column), $"the name '{name}' {PrintedText.Reason(flaw, type)}; the sheet shows the id {id} and leaves a line to write the name on");
        return "";
    }

    private string LeftOut(string group, int column, Unprintable flaw)
    {
        notes.Add("groups that are left out", lines.Place(column), $"the group '{group}' {PrintedText.Reason(flaw, type)}; it is left out on the sheet");
        return "";
    }

    // It happens in real classes, and may be a pupil who stands there twice.
    private void TellNamesakes()
    {
        foreach (var (name, pupils) in _named.Where(named => named.Value.Count > 1))
        {
            var (numbers, ids) = (pupils.ConvertAll(pupil => pupil.At.Line.ToString(CultureInfo.InvariantCulture)), pupils.ConvertAll(pupil => pupil.Id));
            notes.Add("names that several pupils have", pupils[0].At, string.Create(CultureInfo.InvariantCulture,
                $"{pupils.Count} pupils are called '{name}', in lines {Counted.Named(numbers, MostNamesakes)}; on sheets and in tables their ids tell them apart: {Counted.Named(ids, MostNamesakes)}"));
        }
    }

    private Roster Described(IReadOnlyList<Copy> copies, RosterColumns columns)
    {
        List<int> ids = [.. _idsFrom.OrderByDescending(from => from.Value.Count).ThenBy(from => columns.Ids.IndexOf(from.Key)).Select(from => from.Key)];
        foreach (var column in ids.Skip(1))
        {
            foreach (var (at, id) in _idsFrom[column]) notes.Add("ids from another column", at, $"the id '{id}' is from '{columns.Headings[column]}', and most are from '{columns.Headings[ids[0]]}'");
        }
        var name = RosterName.Columns(columns);
        HashSet<int> used = [.. name, .. ids];
        if (columns.Group is { } group) used.Add(group);
        return new Roster(
            copies,
            [.. name.Select(column => columns.Headings[column])],
            [.. ids.Select(column => columns.Headings[column])],
            columns.Group is { } place ? columns.Headings[place] : null,
            [.. columns.Titles.Where((title, column) => title.Length > 0 && !used.Contains(column))],
            _passedOver);
    }
}
