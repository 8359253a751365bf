using System.Globalization;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The table that marks are entered into: a row for each copy, a column for each sheet or each of its steps that earn marks, and the total. The first five columns are those by
/// which Canvas knows a gradebook (Student, ID, SIS User ID, SIS Login ID, Section); Moodle is shown which column is which.
/// </summary>
internal sealed class MarksTable
{
    private static readonly string[] LoginNames = ["sisloginid", "loginid", "login", "username", "emailaddress", "email"];

    private readonly RunPlan _plan;

    /// <param name="plan">The run.</param>
    /// <param name="rows">A row for each copy; at least one.</param>
    public MarksTable(RunPlan plan, IReadOnlyList<MarksRow> rows)
    {
        (_plan, Rows) = (plan, rows);
        var names = new HashSet<string>(Words, StringComparer.OrdinalIgnoreCase);
        List<MarksColumn> marks = [];
        for (var topic = 0; topic < plan.Topics.Count; topic++) marks.AddRange(Columns(plan.Topics[topic], topic).Select(column => column with { Name = Unique(Named(column), names) }));
        Marks = marks;
        var total = new MarksColumn(plan.Heading.Title, Earnings.SumOrNone(marks.Select(column => column.Most)));
        Total = total with { Name = Unique(Named(total), names) };
    }

    /// <summary>What stands in the columns before the marks.</summary>
    public static IReadOnlyList<string> Words { get; } = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Variant", "Code"];

    /// <summary>The columns that marks are entered into.</summary>
    public IReadOnlyList<MarksColumn> Marks { get; }

    /// <summary>The last column: the sum of the marks.</summary>
    public MarksColumn Total { get; }

    /// <summary>The paper on which it may be printed.</summary>
    public Paper Paper => _plan.Paper;

    /// <summary>The rows.</summary>
    public IReadOnlyList<MarksRow> Rows { get; }

    /// <summary>Writes it as CSV.</summary>
    public void WriteCsv(Stream output) => new MarksCsv(this).Write(output);

    /// <summary>Writes it as a workbook.</summary>
    public void WriteWorkbook(Stream output) => new MarksWorkbook(this).Write(output);

    /// <summary>What stands in a row before the marks.</summary>
    public static IReadOnlyList<string> WordsOf(MarksRow row) =>
    [
        row.Copy.Name,
        More(row.Copy, ["id"]),
        row.Copy.IsPupils ? row.Copy.Id : "",
        More(row.Copy, LoginNames),
        row.Copy.Group,
        row.Copy.IsPupils ? row.Copy.Variant?.Id ?? "" : row.Copy.IsOnly ? "" : row.Copy.Id,
        string.Join(' ', row.Codes),
    ];

    /// <summary>A column's letters, from 0: <c>A</c>, <c>AB</c>.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + Letters(column % 26);

    private IEnumerable<MarksColumn> Columns(PlannedTopic topic, int place)
    {
        if (topic.Points is StepPoints steps) return steps.Steps.Select(step => new MarksColumn($"{topic.Title}: {SheetNames.Plain(topic.Names.Marked(step.Key))}", step.Value));
        // What each blank earns adds up to more where a copy has more of them.
        return [new MarksColumn(topic.Title, topic.Points is null ? null : Rows.Max(row => row.Points[place]))];
    }

    private static string Named(MarksColumn column) => column.Most is { } points ? $"{column.Name} (max {Earnings.Text(points)})" : column.Name;

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var time = 2; !taken.Add(unique); time++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} #{time}");
        return unique;
    }

    // A further column of the roster, the first that is there.
    private static string More(Copy copy, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (column, value) in copy.More)
            {
                if (string.Concat(column.Where(char.IsLetterOrDigit)).Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            }
        }
        return "";
    }
}

/// <summary>A column of marks.</summary>
/// <param name="Name">Its head: <c>Backpropagation: ∂L/∂Z3 (max 2)</c>.</param>
/// <param name="Most">The most that can be earned; null where nothing says so.</param>
internal sealed record MarksColumn(string Name, Rational? Most);
