using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>The points that somebody who marked on paper has typed into a run's table of marks.</summary>
public sealed class TypedMarks
{
    private const int Places = 2;

    private TypedMarks(RunPlan plan, MarksTable table, IReadOnlyList<IReadOnlyList<Rational?>> rows) => (Plan, Table, Rows) = (plan, table, rows);

    /// <summary>The run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The table as it was printed.</summary>
    internal MarksTable Table { get; }

    /// <summary>For each copy what stands in its columns of marks and, last, in the total's; null where nothing does.</summary>
    internal IReadOnlyList<IReadOnlyList<Rational?>> Rows { get; }

    /// <summary>Whether a file is a table of marks, whichever run's; not if it can't be read as one.</summary>
    public static bool IsTable(string path)
    {
        try
        {
            return MarksLine.HeadOf(path) is { } head && EnteredMarks.IsHead(head);
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    /// <summary>The points in a table of marks. Its rows may have been sorted, and columns added behind.</summary>
    /// <param name="manifest">The run's record.</param>
    /// <param name="path">The table.</param>
    /// <exception cref="RunException">It is another run's, can't be read, or holds no points.</exception>
    /// <exception cref="FileMistakesException">What stands in a column of marks is no number of points, or more than can be earned.</exception>
    public static TypedMarks Read(Manifest manifest, string path)
    {
        var table = new MarksTable(manifest.Plan, [.. manifest.Copies.Select(MarksRow.Of)]);
        var printed = new EnteredMarks(table);
        IReadOnlyList<MarksLine> lines;
        try
        {
            lines = MarksLine.Of(path);
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}", wrong);
        }
        if (printed.Difference(lines) is { } difference) throw new RunException($"{path} isn't the run's table of marks: {difference}");
        var mistakes = new Mistakes();
        IReadOnlyList<MarksColumn> columns = [.. table.Marks, table.Total];
        var rows = printed.Rows(lines).Select(row => (IReadOnlyList<Rational?>)[.. columns.Index().Select(column => Points(row.Line, column.Index, column.Item, path, mistakes))]).ToList();
        mistakes.Refuse();
        return rows.Exists(row => row.Any(mark => mark is not null)) ? new TypedMarks(manifest.Plan, table, rows) : throw new RunException($"no points are entered in {path}");
    }

    private static Rational? Points(MarksLine line, int place, MarksColumn column, string path, Mistakes mistakes)
    {
        var text = line[MarksTable.Words.Count + place].Trim();
        if (text.Length == 0) return null;
        var at = new Location(path, line.Number, MarksTable.Words.Count + place + 1);
        if (!decimal.TryParse(text.Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > int.MaxValue)
        {
            mistakes.Add(at, $"'{text}' is no number of points, in column {MarksTable.Letters(MarksTable.Words.Count + place)}, {column.Name}");
            return null;
        }
        // Programs save 0.3 as 0.30000000000000004.
        var points = Rational.Of((long)decimal.Round(number * 100, MidpointRounding.AwayFromZero), 100);
        if (points.Sign < 0) mistakes.Add(at, $"{text} points are less than none");
        else if (column.Most is { } most && points > most) mistakes.Add(at, $"{text} points are more than the {Earnings.Text(most)} of {column.Name}");
        return points;
    }

    /// <summary>What a copy has earned in all; null where nothing was entered.</summary>
    internal static Rational? TotalOf(IReadOnlyList<Rational?> row) =>
        Earnings.SumOrNone(row.SkipLast(1))?.Round(Places) ?? row[^1];
}
