using System.Buffers;
using System.Globalization;
using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Quizzes;

/// <summary>A sheet as a quiz asks it: what is given, then step after step, each grid as a table.</summary>
internal sealed class QuizSheet
{
    // Words on the sheet that say more than what a grid is called.
    private const int ShortestNote = 9;
    private static readonly SearchValues<char> NoteSigns = SearchValues.Create(":=≈(|>");

    private readonly QuizTables _made;
    private readonly List<(string? Tensor, QuizTable Table)> _givens = [];
    private readonly Dictionary<string, List<QuizTable>> _tables = new(StringComparer.Ordinal);
    private readonly SheetNames _names;
    private IReadOnlyDictionary<string, int>? _weights;

    private QuizSheet(ExportSheet sheet)
    {
        Sheet = sheet;
        _names = new SheetNames(sheet.Template);
        _made = new QuizTables(sheet, _names);
        foreach (var item in sheet.Template.Page.Items.Values) Place(item);
        foreach (var given in sheet.Template.Givens)
        {
            if (!given.IsHelper && _givens.TrueForAll(shown => shown.Tensor != given.Name) && !sheet.Answers.Entries.Any(entry => entry.Tensor == given.Name)) _givens.Add((given.Name, _made.Drawn(given)));
        }
        var formulas = new SheetFormulas(sheet.Template, _names);
        var written = sheet.Template.Givens.Where(given => _tables.ContainsKey(given.Name)).Select(given => new QuizStep(given.Name, null, _names.Of(given.Name), _tables[given.Name]));
        var steps = sheet.Template.Steps.Select(step => new QuizStep(step.Name, step, string.Create(CultureInfo.InvariantCulture, $"{step.Number}. {(Told.By(step) ? _names.Short(step.Name) : formulas.Of(step))}"), _tables.GetValueOrDefault(step.Name, [])));
        Steps = [.. written, .. steps.Where(step => step.Tables.Count > 0 || IsNeeded(step.Tensor))];
    }

    /// <summary>The sheet.</summary>
    public ExportSheet Sheet { get; }

    /// <summary>What the answers rest on, marked up as captions are: the sheet's conventions and rules, and what it says beside its grids.</summary>
    public IReadOnlyList<string> Notes =>
        [.. Sheet.Template.Conventions, .. Sheet.Rules, .. Sheet.Template.Page.Items.Values.OfType<TextItem>().Select(item => item.Text).Where(text => text.Length >= ShortestNote && text.AsSpan().IndexOfAny(NoteSigns) >= 0).Distinct()];

    /// <summary>What is asked, step by step.</summary>
    public IReadOnlyList<QuizStep> Steps { get; }

    /// <summary>How many things are asked.</summary>
    public int BlankCount => _made.BlankCount;

    /// <summary>How much what is asked counts, by its name, as whole numbers: their points, where these are whole, else in the same proportion.</summary>
    public IReadOnlyDictionary<string, int> Weights => _weights ??= QuizWeights.Of(Steps.SelectMany(step => step.Blanks));

    /// <summary>A sheet's quiz.</summary>
    public static QuizSheet Of(ExportSheet sheet) => new(sheet);

    /// <summary>All of it, as one question.</summary>
    public QuizPart Whole() => new(this, 1, 1, Steps) { Givens = [.. _givens.Select(given => given.Table)] };

    /// <summary>Some parts, each of steps that follow each other and with about as many blanks as the others. Fewer, where there are fewer steps.</summary>
    /// <param name="count">How many.</param>
    /// <param name="standAlone">Whether each part prints what it needs of the parts before, so that it can be asked without them; else it rests on what the pupil wrote there.</param>
    public IReadOnlyList<QuizPart> Parts(int count, bool standAlone)
    {
        if (count == 1) return [Whole()];
        var groups = Groups(count);
        return [.. groups.Select((steps, place) => new QuizPart(this, place + 1, groups.Count, [.. Unasked(steps), .. steps])
        {
            Givens = [.. Needed(steps)],
            Earlier = standAlone ? Earlier(steps) : [],
            IsAlone = standAlone,
        })];
    }

    private List<List<QuizStep>> Groups(int count)
    {
        var groups = new List<List<QuizStep>> { new() };
        var before = 0;
        foreach (var step in Steps)
        {
            // A step that ends nearer to the next border than to this one starts the next part.
            if (groups[^1].Count > 0 && groups.Count < count && (before + step.BlankCount / 2.0) * count > (double)groups.Count * BlankCount) groups.Add([]);
            groups[^1].Add(step);
            before += step.BlankCount;
        }
        return groups;
    }

    // What isn't asked by itself is said all the same where it is a gap of the code, or something rests on it.
    private bool IsNeeded(string tensor) => _made.IsAsked(tensor) || Sheet.Template.Steps.Any(step => step.RestsOn.Contains(tensor));

    // What some steps rest on: what they name, and what steps that aren't asked name.
    private HashSet<string> NamedBy(IReadOnlyList<QuizStep> steps)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<StepTensor>(steps.Select(step => step.Step).OfType<StepTensor>());
        while (open.TryPop(out var step))
        {
            foreach (var name in step.RestsOn)
            {
                if (named.Add(name) && Sheet.Template.Steps.FirstOrDefault(other => other.Name == name) is { } hidden && !_tables.ContainsKey(name)) open.Push(hidden);
            }
        }
        // What is copied in stands above.
        named.UnionWith(steps.Where(step => step.Step is null).Select(step => step.Tensor));
        return named;
    }

    private IEnumerable<QuizTable> Needed(IReadOnlyList<QuizStep> steps)
    {
        var named = NamedBy(steps);
        return _givens.Where(given => given.Tensor is null || named.Contains(given.Tensor)).Select(given => given.Table);
    }

    private List<QuizTable> Earlier(IReadOnlyList<QuizStep> steps)
    {
        var named = NamedBy(steps);
        return [.. Steps.TakeWhile(step => step != steps[0]).Where(step => named.Contains(step.Tensor)).SelectMany(step => step.Tables.Where(table => !table.IsCopy).Select(table => Named(Answered(table), step.Tensor)))];
    }

    // What is worked out in the head may have been said in a part before.
    private IEnumerable<QuizStep> Unasked(IReadOnlyList<QuizStep> steps)
    {
        var named = NamedBy(steps);
        return Steps.TakeWhile(step => step != steps[0]).Where(step => step.Tables.Count == 0 && named.Contains(step.Tensor));
    }

    // Away from its formula a grid says what formulas call it: "Text Encoder: W text".
    private QuizTable Named(QuizTable table, string tensor)
    {
        var name = _names.Short(tensor);
        return Bare(table.Caption.Split(", ")[0]) == Bare(name) ? table : table with { Caption = $"{table.Caption}: {name}" };
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static QuizTable Answered(QuizTable table) => table with
    {
        Rows = [.. table.Rows.Select(row => row.Select(cell => cell with { Pieces = [.. cell.Pieces.Select(piece => piece.Blank is { } blank ? new QuizPiece(blank.Answers[0]) : piece)] }).ToList())],
    };

    private void Place(PageItem item)
    {
        var entries = Sheet.Answers.Of(item.Name);
        if (entries.Count == 0) return;
        if (item is CodeItem code)
        {
            var table = _made.Code(code, entries);
            var first = entries.Where(entry => entry.IsBlank).Select(entry => entry.Step!).MinBy(step => step.Number);
            if (first is null) _givens.Add((null, table));
            else TablesOf(first.Name).Add(table);
        }
        if (item is not TensorItem grid) return;
        if (entries[0].Step is not null || entries.Any(entry => entry.IsBlank)) TablesOf(grid.Tensor).Add(_made.Grid(grid, entries, isReplaced: false));
        else if (entries.Any(entry => !entry.IsCopy)) _givens.Add((grid.Tensor, Named(_made.Grid(grid, entries, isReplaced: false), grid.Tensor)));
        if (entries[0].Then is { } then) TablesOf(then.Name).Add(_made.Grid(grid, entries, isReplaced: true));
    }

    private List<QuizTable> TablesOf(string tensor) => _tables.TryGetValue(tensor, out var list) ? list : _tables[tensor] = [];
}
