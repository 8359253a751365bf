using AiByHand.Answers;
using AiByHand.Solutions;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>
/// Marks a sheet with errors carried forward: each cell is judged against what is right, then against what follows from the pupil's own earlier cells; the better counts.
/// docs/marking.md has the rules.
/// </summary>
public sealed class Marker
{
    private readonly Solution _solution;
    private readonly AnswerSheet _sheet;
    private readonly IReadOnlyList<AskedCell> _asked;
    private readonly IReadOnlyDictionary<string, string> _entries;
    private readonly Handwriting _handwriting;
    private readonly Dictionary<AskedCell, Answer> _answers = new(ReferenceEqualityComparer.Instance);

    // What stands in a tensor's cell where it stands first on the sheet, and where it stands last: the next step may have been read off either.
    private readonly Dictionary<CellReference, Cell> _first = [], _last = [];

    // What the same cell held in its earlier places, for those who copy it.
    private readonly Dictionary<AskedCell, List<Cell>> _copied = new(ReferenceEqualityComparer.Instance);

    private Marker(Solution solution, Blanks blanks, IReadOnlyDictionary<string, string> entries)
    {
        (_solution, _entries) = (solution, entries);
        _sheet = AnswerSheet.Of(solution, blanks);
        _asked = AskedCell.Of(solution, _sheet);
        _handwriting = new Handwriting(solution);
    }

    private enum Standing
    {
        Nothing,
        Unreadable,
        Number,
    }

    /// <summary>Marks a sheet.</summary>
    /// <param name="solution">What is right.</param>
    /// <param name="blanks">Which cells were blank.</param>
    /// <param name="entries">What the pupil wrote, by the cells' names (<see cref="AskedCell.Name"/>); what isn't there is empty. Names of other cells are passed over.</param>
    /// <param name="policy">How errors are carried forward.</param>
    public static MarkedSheet Mark(Solution solution, Blanks blanks, IReadOnlyDictionary<string, string> entries, FollowPolicy policy)
    {
        var marker = new Marker(solution, blanks, entries);
        marker.Read();
        return marker.Judge(policy);
    }

    private string TextOf(AskedCell asked) => _entries.GetValueOrDefault(asked.Name, "");

    private void Read()
    {
        var written = _asked.Where(asked => !Handwriting.IsBlank(TextOf(asked))).ToList();
        var tensors = written.Select(asked => asked.Tensor).ToHashSet(StringComparer.Ordinal);
        // A grid that is to be left empty as a whole is answered by whoever has worked on the sheet.
        var toBeLeft = _asked.GroupBy(asked => asked.Tensor, StringComparer.Ordinal).Where(cells => written.Count > 0 && cells.All(IsToBeLeft)).Select(cells => cells.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var asked in _asked)
        {
            var text = TextOf(asked);
            _answers[asked] = !Handwriting.IsBlank(text) ? _handwriting.Read(text, asked.Look, asked.Right?.Word is not null) is { } read ? new Answer(Standing.Number, read) : new Answer(Standing.Unreadable, null)
                : asked.MayBeEmpty && (tensors.Contains(asked.Tensor) || toBeLeft.Contains(asked.Tensor)) ? new Answer(Standing.Number, asked.Cell is null ? default(Cell?) : 0)
                : new Answer(Standing.Nothing, null);
        }
        var values = _asked.Where(asked => !asked.IsReplacement).ToDictionary(asked => asked.Entry);
        var replacements = _asked.Where(asked => asked.IsReplacement).ToDictionary(asked => asked.Entry);
        foreach (var entry in _sheet.Entries)
        {
            var value = values.GetValueOrDefault(entry);
            if (entry.TensorRow > 0) Place(value, new CellReference(entry.Tensor, entry.TensorRow, entry.TensorColumn), value is null ? entry.Value : _answers[value].Read);
            if (!replacements.TryGetValue(entry, out var replacement)) continue;
            // What isn't crossed out stays.
            if (_answers[replacement].Standing == Standing.Nothing) _answers[replacement] = value is null ? new Answer(Standing.Number, entry.Value) : _answers[value];
            Place(replacement, replacement.Cell!, _answers[replacement].Read);
        }
    }

    private static bool IsToBeLeft(AskedCell asked) => asked is { MayBeEmpty: true, Entry: { IsWritten: false } or { Value: { Word: null, Number.IsZero: true } } };

    private void Place(AskedCell? asked, CellReference cell, Cell? value)
    {
        if (asked is not null)
        {
            List<Cell> before = [];
            if (_first.TryGetValue(cell, out var first)) before.Add(first);
            if (_last.TryGetValue(cell, out var last)) before.Add(last);
            _copied[asked] = before;
        }
        if (value is not { } own) return;
        _first.TryAdd(cell, own);
        _last[cell] = own;
    }

    private MarkedSheet Judge(FollowPolicy policy)
    {
        List<OwnNumbers> readings = [new OwnNumbers(_solution, _first)];
        if (_last.Any(cell => _first[cell.Key] != cell.Value)) readings.Add(new OwnNumbers(_solution, _last));
        List<JudgedCell> cells = [.. _asked.Select(asked => Judged(asked, readings))];
        cells = new Diagnosis(SlipTerms.Of(_solution.Template), readings[0]).Of(cells);
        return new MarkedSheet(_solution, cells, policy, IsTrivial(cells, policy.Guard, readings[0])) { Standing = _first };
    }

    // Whether what follows takes far less by the pupil's numbers than it was to take.
    private bool IsTrivial(IReadOnlyList<JudgedCell> cells, int guard, OwnNumbers own)
    {
        List<CellReference> follow = [.. cells.Where(cell => cell is { Verdict: Verdict.Follows, Asked.Step: not null }).Select(cell => cell.Asked.Cell!).Distinct()];
        if (guard == 0 || follow.Count == 0) return false;
        try
        {
            var asked = EffortMeter.Of(_solution, follow, cell => _solution[cell.Tensor][cell.Row - 1, cell.Column - 1]).Weight;
            return 100L * EffortMeter.Of(_solution, follow, own.ValueOf).Weight < (long)guard * asked;
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException or InvalidOperationException)
        {
            // A tie, or a number that no pencil adds: nothing that is easy.
            return false;
        }
    }

    private JudgedCell Judged(AskedCell asked, IReadOnlyList<OwnNumbers> readings)
    {
        var (standing, read) = _answers[asked];
        var text = TextOf(asked);
        var notes = MarkNotes.None;
        List<Cell> follow = asked.Cell is null ? [] : [.. _copied[asked]];
        if (asked is { Cell: { } cell, Step: not null })
        {
            foreach (var reading in readings)
            {
                try
                {
                    var values = reading.Of(cell);
                    if (values.Count > 1) notes |= MarkNotes.Tie;
                    follow.AddRange(values);
                }
                catch (Exception mistake) when (mistake is OperandException or OverflowException)
                {
                    notes |= MarkNotes.NoResult;
                }
            }
        }
        var own = follow.Count > 0 ? follow[0] : default(Cell?);
        // A text that is put together of the pupil's own words is none of the sheet's, and can be read all the same.
        if (standing == Standing.Unreadable && follow.Any(value => value.Word is { } word && Handwriting.AreSame(word, text)))
        {
            (standing, read) = (Standing.Number, follow.First(value => value.Word is { } word && Handwriting.AreSame(word, text)));
        }
        var verdict = standing switch
        {
            Standing.Nothing => Verdict.Empty,
            Standing.Unreadable => Verdict.Unreadable,
            _ when read == asked.Right => Verdict.Right,
            _ when read is { } value && follow.Contains(value) => Verdict.Follows,
            _ => Verdict.Wrong,
        };
        if (verdict == Verdict.Wrong && read is { Word: null } number && FinerTerm.Of(_solution.Template, asked, number.Number) is { } finer)
        {
            verdict = IsRight(finer, number) ? Verdict.Right : readings.Any(reading => reading.Has(finer, number)) ? Verdict.Follows : Verdict.Wrong;
            if (verdict != Verdict.Wrong) notes |= MarkNotes.MoreExact;
        }
        if (verdict == Verdict.Right && !Handwriting.IsBlank(text) && Handwriting.IsOtherForm(text, asked.RightText)) notes |= MarkNotes.OtherForm;
        return new JudgedCell(asked, text, read, verdict, own, notes);
    }

    private bool IsRight(Term finer, Cell number)
    {
        try
        {
            return new TermEvaluator(cell => _solution[cell.Tensor][cell.Row - 1, cell.Column - 1]).Evaluate(finer) == number;
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>What stands in a cell.</summary>
    /// <param name="Standing">Whether anything does.</param>
    /// <param name="Read">What; null also where a cell that the tensor doesn't have is left empty.</param>
    private readonly record struct Answer(Standing Standing, Cell? Read);
}
