using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Marking;
using AiByHand.Solutions;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Tests.Marking;

/// <summary>
/// Marks the same sheets another way, to be held against the program's own: it puts the pupil's numbers into whole tensors and solves each step again by its fast value, as if they had been
/// drawn. It reads no handwriting, evaluates no term and knows nothing of the marker.
/// </summary>
internal sealed class SlowMarker
{
    private readonly Solution _solution;
    private readonly AnswerSheet _sheet;
    private readonly IReadOnlyDictionary<string, Meant> _entries;
    private readonly Dictionary<string, Cell?[]> _first = [], _last = [];
    private readonly Dictionary<string, (Cell? First, Cell? Last)> _before = [];
    private readonly Dictionary<string, Meant> _meant = [];

    private SlowMarker(Solution solution, Blanks blanks, IReadOnlyDictionary<string, Meant> entries) => (_solution, _sheet, _entries) = (solution, AnswerSheet.Of(solution, blanks), entries);

    /// <summary>The verdict on every cell that is asked; null where it can't tell: a step has no result as a whole, and the cell may be one of those that have none.</summary>
    public static Dictionary<string, Verdict?> Mark(Solution solution, Blanks blanks, IReadOnlyDictionary<string, Meant> entries)
    {
        var marker = new SlowMarker(solution, blanks, entries);
        marker.Fill();
        return marker.Judge();
    }

    private void Fill()
    {
        foreach (var (name, tensor) in _solution.Values)
        {
            _first[name] = new Cell?[tensor.Shape.Count];
            _last[name] = new Cell?[tensor.Shape.Count];
        }
        var isTouched = _entries.Values.Any(meant => meant.Kind != MeantKind.Nothing);
        foreach (var entry in _sheet.Entries)
        {
            var value = new Meant(MeantKind.Cell, entry.Value);
            if (entry.IsBlank)
            {
                value = _entries.GetValueOrDefault(entry.Name.ToString(), Meant.Nothing);
                if (value.Kind == MeantKind.Nothing && entry.MayBeEmpty && (IsWorkedOn(entry.Tensor) || (isTouched && IsToStayEmpty(entry.Tensor)))) value = new Meant(MeantKind.Cell, entry.Value is null ? null : 0);
                Put(entry.Name.ToString(), entry.Tensor, entry, value);
            }
            else if (entry.Value is not null) Put(null, entry.Tensor, entry, value);
            if (entry.Then is null || entry.Value is null) continue;
            var then = _entries.GetValueOrDefault($"{entry.Name} then", Meant.Nothing);
            Put($"{entry.Name} then", entry.Then.Name, entry, then.Kind == MeantKind.Nothing ? value : then);
        }
    }

    private bool IsWorkedOn(string tensor) => _sheet.Entries.Any(entry =>
        (entry.Tensor == tensor && entry.IsBlank && IsWritten(entry.Name.ToString())) || (entry.Then?.Name == tensor && IsWritten($"{entry.Name} then")));

    private bool IsWritten(string name) => _entries.GetValueOrDefault(name, Meant.Nothing).Kind != MeantKind.Nothing;

    private bool IsToStayEmpty(string tensor) =>
        _sheet.Entries.All(entry => entry.Then?.Name != tensor) && _sheet.Blanks.Where(entry => entry.Tensor == tensor).All(entry => entry.MayBeEmpty && (entry.Value is null || entry.Value == 0));

    private void Put(string? asked, string tensor, Entry entry, Meant meant)
    {
        if (asked is not null) _meant[asked] = meant;
        if (entry.Value is null) return;
        var place = (entry.TensorRow - 1) * _solution[tensor].Shape.Columns + entry.TensorColumn - 1;
        if (asked is not null) _before[asked] = (_first[tensor][place], _last[tensor][place]);
        if (meant is not { Kind: MeantKind.Cell, Cell: { } cell }) return;
        _first[tensor][place] ??= cell;
        _last[tensor][place] = cell;
    }

    private Dictionary<string, Verdict?> Judge()
    {
        Resolved[] readings = [Solve(_first), Solve(_last)];
        var verdicts = new Dictionary<string, Verdict?>();
        foreach (var entry in _sheet.Entries)
        {
            if (entry.IsBlank) verdicts[entry.Name.ToString()] = Judge(entry.Name.ToString(), entry, entry.Tensor, entry.Value, readings);
            if (entry.Then is { } then && entry.Value is not null) verdicts[$"{entry.Name} then"] = Judge($"{entry.Name} then", entry, then.Name, entry.Final, readings);
        }
        return verdicts;
    }

    private Verdict? Judge(string name, Entry entry, string tensor, Cell? right, Resolved[] readings)
    {
        var meant = _meant[name];
        if (meant.Kind == MeantKind.Nothing) return Verdict.Empty;
        if (meant.Kind == MeantKind.Nonsense) return Verdict.Unreadable;
        if (meant.Cell == right) return Verdict.Right;
        if (right is null) return Verdict.Wrong;
        var (first, last) = _before[name];
        if (meant.Cell == first || meant.Cell == last) return Verdict.Follows;
        if (_solution.Template.Steps.All(step => step.Name != tensor)) return Verdict.Wrong;
        var place = (entry.TensorRow - 1) * _solution[tensor].Shape.Columns + entry.TensorColumn - 1;
        if (readings.Any(reading => reading.Knows(tensor, place) && reading.Steps[tensor]?.Cells[place] == meant.Cell)) return Verdict.Follows;
        return readings.All(reading => reading.Knows(tensor, place)) ? Verdict.Wrong : null;
    }

    // Each step again from the pupil's tensors. A hole is filled with what follows.
    private Resolved Solve(Dictionary<string, Cell?[]> pupil)
    {
        var values = new Dictionary<string, Tensor>();
        var resolved = new Resolved(_solution);
        foreach (var (name, tensor) in _solution.Problem.Givens) values[name] = Filled(tensor, pupil[name], tensor);
        foreach (var step in _solution.Template.Steps)
        {
            Tensor? again = null;
            try
            {
                again = Evaluator.Evaluate(step.Value, values);
            }
            catch (Exception none) when (none is OperandException or OverflowException)
            {
                resolved.Unknown.Add(step.Name);
            }
            resolved.Steps[step.Name] = again;
            values[step.Name] = Filled(again ?? _solution[step.Name], pupil[step.Name], _solution[step.Name]);
            if (again is null && Array.Exists(pupil[step.Name], cell => cell is null)) resolved.Holes.Add(step.Name);
        }
        return resolved;
    }

    private static Tensor Filled(Tensor otherwise, Cell?[] cells, Tensor shape) => new(shape.Shape, [.. cells.Select((cell, place) => cell ?? otherwise.Cells[place])]);

    /// <summary>What follows in one reading of a sheet.</summary>
    private sealed class Resolved(Solution solution)
    {
        public Dictionary<string, Tensor?> Steps { get; } = [];

        /// <summary>The steps without a result as a whole.</summary>
        public HashSet<string> Unknown { get; } = [];

        /// <summary>Those of them in which something would have had to be filled in.</summary>
        public HashSet<string> Holes { get; } = [];

        public bool Knows(string tensor, int place)
        {
            if (Unknown.Contains(tensor)) return false;
            if (Holes.Count == 0) return true;
            return !Rests(TemplateTerms.Of(solution.Template)[tensor].Terms[place], []);
        }

        // Whether a cell may rest on one that nothing is known of.
        private bool Rests(Term term, HashSet<Term> seen) => FreeVariables.Of(term).Any(cell =>
            seen.Add(cell) && (Holes.Contains(cell.Tensor) || (TemplateTerms.Of(solution.Template).Of(cell) is { } inner && Rests(inner, seen))));
    }
}
