using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Sheets that are marked, with what was handed in.</summary>
public sealed class MarkingPlan
{
    // What the files of sheets of no run are called.
    private const string PracticeName = "practice";

    // Of files that are passed over.
    private const int MostNamed = 3;

    private readonly IReadOnlyDictionary<(int Copy, int Sheet), IReadOnlyDictionary<string, string>> _entries;

    private MarkingPlan(RunPlan run, IReadOnlyList<CopyRecord> copies, IReadOnlyList<HandedSheet> handed, List<string> notes, Mistakes mistakes)
    {
        (Run, Copies) = (run, copies);
        var dates = new List<string>();
        _entries = Entries(handed, copies, dates, notes, mistakes);
        if (dates.Count > 0)
        {
            notes.Add($"{dates[0]}{(dates.Count > 1 ? $", and {dates.Count - 1} more," : "")} looks like the date that a spreadsheet makes of 1/3: mend it in the file, in a column that is formatted as text");
        }
        Notes = [.. notes.Distinct()];
    }

    /// <summary>The run.</summary>
    public RunPlan Run { get; }

    /// <summary>How many sheets were handed in.</summary>
    public int Count => _entries.Count;

    /// <summary>What there is to know about the entries, each in a line.</summary>
    internal IReadOnlyList<string> Notes { get; }

    /// <summary>Who has handed something in, in the run's order.</summary>
    internal IEnumerable<Copy> HandedIn => Copies.Where((_, copy) => Copies[copy].Sheets.Index().Any(sheet => _entries.ContainsKey((copy, sheet.Index)))).Select(record => record.Copy);

    /// <summary>Whoever was given sheets.</summary>
    internal IReadOnlyList<CopyRecord> Copies { get; }

    /// <summary>The sheets of a run that was printed.</summary>
    /// <param name="manifest">Its record.</param>
    /// <param name="files">The files with the entries.</param>
    /// <param name="policy">How errors are carried forward; null for what the run says.</param>
    /// <exception cref="FileMistakesException">The entries have mistakes; all of them are told.</exception>
    /// <exception cref="RunException">Nothing can be read.</exception>
    public static MarkingPlan Of(Manifest manifest, IReadOnlyList<string> files, FollowPolicy? policy = null)
    {
        // A run that says nothing of points has each blank count the same; where some sheets earn points, the others earn none.
        var topics = manifest.Plan.Topics;
        var hasPoints = topics.Any(topic => topic.Points is not null);
        var copies = hasPoints ? manifest.Copies : [.. manifest.Copies.Select(WithPoints)];
        var index = new RunSheetIndex(copies);
        var mistakes = new Mistakes();
        var notes = new List<string>();
        var handed = Read(files, index, mistakes, notes);
        var run = manifest.Plan with { Topics = hasPoints ? topics : [.. topics.Select(WithPoints)], Follow = policy ?? manifest.Plan.Follow };
        return new MarkingPlan(run, copies, handed, notes, mistakes);
    }

    /// <summary>One practice sheet, of whoever has worked on it.</summary>
    /// <param name="template">Its topic.</param>
    /// <param name="code">Its code, with a seed.</param>
    /// <param name="files">The files with the entries.</param>
    /// <param name="policy">How errors are carried forward.</param>
    /// <exception cref="FileMistakesException">The entries have mistakes; all of them are told.</exception>
    /// <exception cref="RunException">Nothing can be read.</exception>
    /// <exception cref="SheetException">The sheet can't be drawn, or a step has no exact result.</exception>
    public static MarkingPlan Of(Template template, SheetCode code, IReadOnlyList<string> files, FollowPolicy policy)
    {
        var mistakes = new Mistakes();
        var notes = new List<string>();
        var handed = Named(Read(files, new OpenSheetIndex(code.ToString()), mistakes, notes));
        var others = handed.Where(sheet => sheet.Sheet.Length > 0 && !SheetCodes.Typed(sheet.Sheet).Equals(code.ToString(), StringComparison.OrdinalIgnoreCase) && sheet.Sheet != template.Topic).ToList();
        foreach (var other in others.Where(sheet => !sheet.IsFound)) mistakes.Add(other.At, $"this is the sheet {other.Sheet}, not {code}");
        mistakes.Refuse();
        PassOver(others, $"not of {code}", notes);
        handed = [.. handed.Except(others)];
        if (handed.Count == 0) throw new RunException($"nothing was handed in of {code}: the files hold other sheets");
        return Practised([new CodedSheet(template, code)], [.. handed.Select(sheet => sheet with { Sheet = code.ToString() })], code.ToString(), template.Title, template.Topic, policy, notes, mistakes);
    }

    /// <summary>Practice sheets, whichever the entries name, of whoever has worked on them: sessions on the browser page.</summary>
    /// <param name="files">The files with the entries; each sheet names its code.</param>
    /// <param name="policy">How errors are carried forward.</param>
    /// <exception cref="FileMistakesException">The entries have mistakes; all of them are told.</exception>
    /// <exception cref="RunException">Nothing can be read.</exception>
    /// <exception cref="SheetException">A sheet can't be drawn, or a step has no exact result.</exception>
    public static MarkingPlan OfPractice(IReadOnlyList<string> files, FollowPolicy policy)
    {
        var mistakes = new Mistakes();
        var notes = new List<string>();
        var handed = Named(Read(files, new CodedSheetIndex(), mistakes, notes));
        var sheets = new SortedDictionary<string, CodedSheet>(StringComparer.Ordinal);
        var named = new List<HandedSheet>();
        foreach (var sheet in handed)
        {
            if (Coded(sheet, mistakes) is not { } coded) continue;
            sheets.TryAdd(coded.Code.ToString(), coded);
            named.Add(sheet with { Sheet = coded.Code.ToString() });
        }
        mistakes.Refuse();
        return Practised([.. sheets.Values], named, PracticeName, "Practice", "pupil", policy, notes, mistakes);
    }

    // Who says no name is called as her or his folder is.
    private static List<HandedSheet> Named(IReadOnlyList<HandedSheet> handed) => [.. handed.Select(sheet => sheet.Copy.Length > 0 ? sheet : sheet with { Copy = sheet.Pupil })];

    private static CodedSheet? Coded(HandedSheet sheet, Mistakes mistakes)
    {
        try
        {
            if (sheet.Sheet.Length > 0) return CodedSheet.Of(sheet.Sheet);
            mistakes.Add(sheet.At, "it isn't said which sheet this is: its code is missing, such as rnn.r1.book.7");
        }
        catch (Exception wrong) when (wrong is RunException or SizeException)
        {
            mistakes.Add(sheet.At, wrong.Message);
        }
        return null;
    }

    // Everybody is given all of the sheets; what somebody hasn't worked on stays without marks.
    private static MarkingPlan Practised(IReadOnlyList<CodedSheet> sheets, IReadOnlyList<HandedSheet> handed, string name, string title, string nobody, FollowPolicy policy, List<string> notes, Mistakes mistakes)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        List<(CodedSheet Sheet, PlannedTopic Topic, Solution Solution)> planned = [.. sheets.Select(sheet => (
            sheet,
            new PlannedTopic(sheet.Template) { Key = KeyOf(sheet.Template.Topic), Source = new SourceFile("", ""), Blanks = sheet.Code.Blanks, Points = new BlankPoints(1) },
            Solver.Solve(ProblemDrawer.Draw(sheet.Template, sheet.Code.Seed!.Value).Problem)))];
        handed = [.. handed.Select(sheet => sheet with { Copy = PrintedText.OneLine(sheet.Copy) })];
        List<string> names = [.. handed.Select(sheet => sheet.Copy).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        var pupils = PracticePupils.Of(names, nobody, notes);
        List<CopyRecord> copies = [.. names.Select(name => pupils[name]).Select(pupil => new CopyRecord(pupil, [.. planned.Index().Select(sheet =>
            new RunSheet(pupil, sheet.Item.Topic, sheet.Index + 1, sheet.Item.Sheet.Code.ToString(), sheet.Item.Sheet.Code.Seed!.Value, sheet.Item.Solution, EffortMeter.Of(sheet.Item.Solution)))]))];
        var run = new RunPlan { Name = name, Heading = new Heading(title), Topics = [.. planned.Select(sheet => sheet.Topic)], Copies = [.. copies.Select(record => record.Copy)], Seed = 0UL, Sources = [], Follow = policy };
        return new MarkingPlan(run, copies, [.. handed.Select(sheet => sheet with { Copy = pupils[sheet.Copy].Id })], notes, mistakes);

        string KeyOf(string topic) => (times[topic] = times.GetValueOrDefault(topic) + 1) is > 1 and var time ? $"{topic}#{time}" : topic;
    }

    /// <summary>The copies, marked one by one.</summary>
    internal MarkedCopy Mark(int copy)
    {
        var record = Copies[copy];
        return new MarkedCopy(record, [.. record.Sheets.Index().Select(sheet => _entries.TryGetValue((copy, sheet.Index), out var entries) ? Marked(sheet.Item, entries) : null)]);
    }

    private HandedIn Marked(RunSheet sheet, IReadOnlyDictionary<string, string> entries)
    {
        var marked = Marker.Mark(sheet.Solution, sheet.Topic.Blanks, entries, Run.Follow);
        return new HandedIn(marked, SheetScore.Of(sheet, marked));
    }

    private static IReadOnlyList<HandedSheet> Read(IReadOnlyList<string> paths, SheetIndex index, Mistakes mistakes, List<string> notes)
    {
        var handed = EntryFiles.Read(paths, index, mistakes, notes);
        mistakes.Refuse();
        return handed;
    }

    private static Dictionary<(int, int), IReadOnlyDictionary<string, string>> Entries(IReadOnlyList<HandedSheet> handed, IReadOnlyList<CopyRecord> copies, List<string> dates, List<string> notes, Mistakes mistakes)
    {
        var index = new RunSheetIndex(copies);
        var entries = new Dictionary<(int, int), Dictionary<string, (string Value, Location At)>>();
        var asked = new Dictionary<(int, int), Dictionary<string, AskedCell>>();
        PassOver(handed.Where(index.IsForeign), "of sheets that nobody here has", notes);
        foreach (var sheet in handed.Where(sheet => !index.IsForeign(sheet)))
        {
            if (index.Find(sheet, mistakes, notes) is not { } place) continue;
            var there = copies[place.Copy].Sheets[place.Sheet];
            if (!entries.TryGetValue(place, out var cells))
            {
                entries[place] = cells = new Dictionary<string, (string, Location)>(StringComparer.Ordinal);
                asked[place] = AskedCell.Of(there.Solution, Answers.AnswerSheet.Of(there.Solution, there.Topic.Blanks)).ToDictionary(cell => cell.Name, StringComparer.Ordinal);
            }
            var cellsThere = asked[place];
            List<HandedCell> handedCells = [.. sheet.Cells.Select(cell => cellsThere.ContainsKey(cell.Name) ? cell : cell with { Name = FormerCells.Now(there.Solution.Template.Topic, cell.Name) })];
            // A form may have fields besides; one that has no others isn't the sheet's any more.
            if (sheet.IsForm && !handedCells.Any(cell => cellsThere.ContainsKey(cell.Name)))
            {
                mistakes.Add(sheet.At, $"no field of this page is called as the cells of {there.Code} are: the form was changed");
            }
            else if (sheet.IsForm && cellsThere.Keys.Except(handedCells.Select(cell => cell.Name)).ToList() is { Count: > 0 } missing)
            {
                notes.Add($"{sheet.At}: {Counted.Of(missing.Count, "cell")} of {there.Code}, {missing[0]} the first, {(missing.Count == 1 ? "has" : "have")} no field on this page and count{(missing.Count == 1 ? "s" : "")} as empty: the form was changed, or printed from another text of the topic");
            }
            foreach (var cell in handedCells.Concat(HandedTensors.Cells(sheet.Tensors, there.Solution, cellsThere.Values, mistakes)))
            {
                if (!cellsThere.TryGetValue(cell.Name, out var meant))
                {
                    if (!sheet.IsForm) mistakes.Add(cell.At, $"the sheet {there.Code} asks for no cell '{cell.Name}'{Spelling.DidYouMean(cell.Name, cellsThere.Keys)}");
                    continue;
                }
                if (meant.Right?.Word is null && SpreadsheetDate.Is(cell.Value)) dates.Add($"{cell.At}: '{cell.Value}' in {cell.Name}");
                if (!cells.TryAdd(cell.Name, (cell.Value, cell.At)) && cells[cell.Name].Value is var before && before != cell.Value && !meant.SayTheSame(before, cell.Value))
                {
                    mistakes.Add(cell.At, $"copy {copies[place.Copy].Copy.Id} has '{cell.Value}' in {cell.Name} here, and '{cells[cell.Name].Value}' at {cells[cell.Name].At}");
                }
            }
        }
        mistakes.Refuse();
        if (entries.Count == 0) throw new RunException("nothing was handed in: the files hold no sheet");
        return entries.ToDictionary(sheet => sheet.Key, sheet => (IReadOnlyDictionary<string, string>)sheet.Value.ToDictionary(cell => cell.Key, cell => cell.Value.Value, StringComparer.Ordinal));
    }

    // Among the files of a folder there may be those of another run, or of practice.
    private static void PassOver(IEnumerable<HandedSheet> sheets, string being, List<string> notes)
    {
        List<string> files = [.. sheets.Select(sheet => sheet.At.File).Distinct()];
        if (files.Count > 0) notes.Add($"passed over, being {being}: {Counted.Named(files, MostNamed)}");
    }

    private static PlannedTopic WithPoints(PlannedTopic topic) => topic with { Points = new BlankPoints(Rational.One) };

    private static CopyRecord WithPoints(CopyRecord record) => record with { Sheets = [.. record.Sheets.Select(sheet => sheet with { Topic = WithPoints(sheet.Topic) })] };
}
