using System.Globalization;
using AiByHand.Expressions;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Problems;

/// <summary>One drawing on its way: what stands so far, and what to draw again when a condition fails.</summary>
/// <remarks>
/// What fails is blamed on the newest drawn given it rests on, and that one is drawn again. A given that has used up its tries passes the blame on to the newest
/// of the others that its failures rested on. Only what rests on a changed given is drawn anew: givens that no condition ties together never move each other,
/// wherever they stand in the template. All of this decides what a seed gives, so it can't change without a new number in the streams' names.
/// </remarks>
internal sealed class DrawRun
{
    // Measured on the book's topics: where a chain of givens hangs on one condition, tries multiply along it, so few are better than many,
    // and where there is little to choose from, fewer still.
    private const int MostTries = 8;
    private const int PossibilitiesPerTry = 4;
    private const int MostRowTries = 64;

    // An exception takes as long as many cells.
    private const int CostOfException = 2000;

    // Of conditions that can't be met together.
    private const int MostBlamed = 5;

    private readonly DrawPlan _plan;
    private readonly ulong _seed;
    private readonly DrawBound _bound;
    private readonly DrawValues _values;
    private readonly State[] _states;
    private readonly int[] _failures;
    private readonly Dictionary<string, int> _mistakes = new(StringComparer.Ordinal);
    private int _draws, _countOfMistakes;
    private long _work;

    public DrawRun(DrawPlan plan, DrawValues values, ulong seed, DrawBound bound)
    {
        _plan = plan;
        _seed = seed;
        _bound = bound;
        _values = values;
        _states = new State[plan.Stages.Length];
        for (var i = 0; i < _states.Length; i++) _states[i] = new State(i, Math.Clamp(plan.Stages[i].Source.Possibilities / PossibilitiesPerTry, 1, MostTries));
        _failures = new int[plan.Probes.Count];
        foreach (var stage in plan.Stages)
        {
            if (stage.Source is FixedSource handedIn) handedIn.Value.Cells.CopyTo(_values[stage.Value].Draft.Cells);
        }
    }

    /// <summary>Draws.</summary>
    /// <exception cref="SheetException">The conditions can't be met within the bound.</exception>
    public Drawing Draw()
    {
        if (!TryDraw()) throw Refusal();

        var givens = new Dictionary<string, Tensor>(_states.Length, StringComparer.Ordinal);
        foreach (var stage in _plan.Stages)
        {
            if (!stage.Given.IsHelper) givens[stage.Given.Name] = Copy(_values[stage.Value]);
        }
        return new Drawing(new Problem(_plan.Template, _seed, givens), _draws, Failures()) { Stages = DrawnStages() };
    }

    /// <summary>Draws until all stands; false where that isn't so within the bound.</summary>
    public bool TryDraw()
    {
        try
        {
            // Whatever is drawn again stands at or before the stage that failed, and what it invalidates comes after it.
            for (var i = 0; i < _states.Length;) i = _states[i].Stands || Settle(i) is not { } failed ? i + 1 : Blame(failed);
            return true;
        }
        catch (GivenUpException)
        {
            return false;
        }
    }

    // Finds the given's numbers and computes what follows; returns what failed, or null.
    private Probe? Settle(int place)
    {
        var stage = _plan.Stages[place];
        var state = _states[place];
        if (Find(stage, state) is { } notFound) return notFound;
        if (FirstFailure(stage.Probes) is { } failed) return failed;
        state.Settle();
        return null;
    }

    private Probe? Find(Stage stage, State state)
    {
        if (stage.Source is ComputedSource or FixedSource) return FirstFailure(stage.Source.Probes);
        Count(state, stage.Given.Shape.Count);
        state.CountTry();
        var stream = state.Stream ??= new DrawStream(_plan.Template.Topic, _plan.Template.Level, _seed, stage.Given.Name, _plan.Template.Sizes);
        switch (stage.Source)
        {
            case CellSource cells:
                return FindRows(cells, _values[stage.Value].Draft, state, stream);
            case RowSource rows:
                rows.Draw(stream, _values[stage.Value].Draft);
                return null;
            case WholeSource whole:
                whole.Draw(stream, _values[stage.Value].Draft);
                return null;
            default:
                throw new InvalidOperationException($"{stage.Given.Name} has no source");
        }
    }

    private Probe? FindRows(CellSource source, TensorDraft given, State state, DrawStream stream)
    {
        _values.StartRows(source.ForAllRows);
        if (source.Probes.Length > 0) state.StartRows(source.DifferentRows, DrawsBefore(state.Place, source.Probes));
        for (var row = 0; row < given.Shape.Rows; row++)
        {
            var line = source.Row is { } tested ? _values[tested].Draft.Cells : given.Line(row);
            var drawn = source.DrawRow(stream, line);
            for (var tries = 1; RowFailure(source.Probes, state, drawn) is { } failed; tries++)
            {
                state.Suspect(failed.RestsOn);
                if (tries >= MostRowTries && state.HasSuspects)
                {
                    // Another draw of the whole would meet the same test and do no better.
                    state.UseUp();
                    return failed;
                }
                Count(state, given.Shape.Columns);
                drawn = source.DrawRow(stream, line);
            }
            line.CopyTo(given.Line(row));
        }
        return null;
    }

    // There are few different rows, and the same ones come again and again: what the test of one gave stands while nothing else that it rests on is drawn again.
    private Probe? RowFailure(Probe[] probes, State state, int row)
    {
        if (state.Rows.Length == 0) return FirstFailure(probes);
        ref var passed = ref state.Rows[row];
        if (passed > 0) return KnownFailure(probes, passed - 1);
        var mistakes = _countOfMistakes;
        var failed = FirstFailure(probes);
        if (mistakes == _countOfMistakes) passed = 1 + (failed is null ? probes.Length : Array.IndexOf(probes, failed));
        return failed;
    }

    // Counted as if they were tested once more.
    private Probe? KnownFailure(Probe[] probes, int passed)
    {
        for (var i = 0; i < probes.Length && i <= passed; i++) Spend(probes[i].Cost);
        if (passed == probes.Length) return null;
        _failures[probes[passed].Number]++;
        return probes[passed];
    }

    // It grows as soon as an earlier given that they rest on is drawn again.
    private long DrawsBefore(int place, Probe[] probes)
    {
        var draws = 0L;
        foreach (var probe in probes)
        {
            foreach (var given in probe.RestsOn)
            {
                if (given < place) draws += _states[given].Draws;
            }
        }
        return draws;
    }

    private Probe? FirstFailure(Probe[] probes)
    {
        foreach (var probe in probes)
        {
            if (!Passes(probe)) return probe;
        }
        return null;
    }

    private bool Passes(Probe probe)
    {
        Spend(probe.Cost);
        try
        {
            _values.WorkOut(probe.Work);
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException or DivideByZeroException)
        {
            _work += CostOfException;
            _countOfMistakes++;
            var text = $"{probe.Text}: {mistake switch { OverflowException => "a number is too large to be exact", DivideByZeroException => Evaluator.DivisionByZero, _ => mistake.Message }}";
            _mistakes[text] = _mistakes.GetValueOrDefault(text) + 1;
            return false;
        }
        if (!probe.IsCondition) return true;
        foreach (var cell in _values[probe.Value].Cells)
        {
            if (cell.Word is null && !cell.Number.IsZero) continue;
            _failures[probe.Number]++;
            return false;
        }
        return true;
    }

    // Which stage to draw again.
    private int Blame(Probe failed)
    {
        if (failed.RestsOn.Length == 0) throw new GivenUpException();
        var state = _states[failed.RestsOn[^1]];
        state.Suspect(failed.RestsOn);
        while (state.IsUsedUp && state.PassBlame(_states) is { } earlier) state = earlier;
        if (state.Stands)
        {
            state.Fall();
            foreach (var dependent in _plan.Stages[state.Place].Dependents) _states[dependent].Reset();
        }
        return state.Place;
    }

    private void Spend(long cost)
    {
        _work += cost;
        if (_work > _bound.Work) throw new GivenUpException();
    }

    private void Count(State state, int cells)
    {
        _work += cells;
        if (_draws == _bound.Draws) throw new GivenUpException();
        _draws++;
        state.Draws++;
    }

    private static Tensor Copy(Tensor tensor) => new(tensor.Shape, tensor.Cells.ToArray());

    private List<DrawnStage> DrawnStages()
    {
        var stages = new List<DrawnStage>(_states.Length);
        foreach (var state in _states)
        {
            var stage = _plan.Stages[state.Place];
            if (stage.Source is not (ComputedSource or FixedSource)) stages.Add(new DrawnStage(stage.Given.Name, state.Draws, state.Passed));
        }
        return stages;
    }

    private Dictionary<string, int> Failures()
    {
        var failures = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var probe in _plan.Probes)
        {
            if (_failures[probe.Number] > 0) failures[probe.Text] = failures.GetValueOrDefault(probe.Text) + _failures[probe.Number];
        }
        foreach (var (text, count) in _mistakes) failures[text] = count;
        return failures;
    }

    private SheetException Refusal()
    {
        var (why, at) = Reason();
        return new SheetException(
            string.Create(CultureInfo.InvariantCulture, $"{_plan.Template.Topic}, level {_plan.Template.Level}, seed {_seed}"),
            string.Create(CultureInfo.InvariantCulture, $"{_draws} {(_draws == 1 ? "draw" : "draws")}{(_plan.HasFixed ? " beside the numbers that are given" : "")}, and none keeps all conditions; {why}{(_plan.HasFixed ? "; give other numbers, or all of them" : "")}"),
            at);
    }

    private (string Why, Location? At) Reason()
    {
        List<Probe> failed = [.. _plan.Probes.Where(probe => probe.IsCondition && _failures[probe.Number] > 0).DistinctBy(probe => probe.Text)];
        // Where what follows has no result whatever is drawn, no condition is to blame; to say so takes a longer trial.
        var isDrawnWithout = _plan.CanKeep([], _seed, DrawBound.Trial(_mistakes.Count > 0 ? 1 : failed.Count + 1));
        if (_mistakes.Count > 0 && !isDrawnWithout)
        {
            var mistake = _mistakes.MaxBy(mistake => mistake.Value).Key;
            return ($"even without them there is no sheet: {mistake}", PlaceOf(mistake));
        }
        var blamed = isDrawnWithout ? Contradiction.Of(_plan, _seed, failed) : [];
        if (blamed is [var alone]) return ($"by itself this one can't be met: {alone.Text}", alone.At);
        if (blamed is [var first, ..]) return ($"these can't be met together: {Counted.Named([.. blamed.Select(probe => probe.Text)], MostBlamed, "; ")}", first.At);
        var worst = Failures().MaxBy(failure => failure.Value);
        return (string.Create(CultureInfo.InvariantCulture, $"failed most ({worst.Value} times): {worst.Key}"), PlaceOf(worst.Key));
    }

    private Location? PlaceOf(string? failure) => _plan.Probes.FirstOrDefault(probe => probe.Text == failure || failure?.StartsWith($"{probe.Text}: ", StringComparison.Ordinal) == true)?.At;

    private sealed class GivenUpException : Exception;

    // How far a given has come.
    private sealed class State(int place, int mostTries)
    {
        // The earlier givens that this one's failures rested on.
        private readonly bool[] _suspects = new bool[place];
        private int _tries;
        private long _rowsDraws;

        public int Place => place;

        public bool Stands { get; private set; }

        public int Draws { get; set; }

        public int Passed { get; private set; }

        public DrawStream? Stream { get; set; }

        /// <summary>By a row's number, one more than the tests it passed; 0 where that isn't known. None where there are too many rows.</summary>
        public int[] Rows { get; private set; } = [];

        public bool IsUsedUp => _tries >= mostTries;

        public bool HasSuspects => Array.IndexOf(_suspects, true) >= 0;

        public void StartRows(int different, long draws)
        {
            if (Rows.Length != different) Rows = new int[different];
            else if (draws != _rowsDraws) Array.Clear(Rows);
            _rowsDraws = draws;
        }

        public void Settle()
        {
            Stands = true;
            Passed++;
        }

        public void Fall() => Stands = false;

        public void CountTry() => _tries++;

        public void UseUp() => _tries = mostTries;

        public void Suspect(int[] restsOn)
        {
            foreach (var given in restsOn)
            {
                if (given < place) _suspects[given] = true;
            }
        }

        // To the newest suspect, and with it what is known against the others; null if there is no other to blame.
        public State? PassBlame(State[] states)
        {
            _tries = 0;
            var newest = Array.LastIndexOf(_suspects, true);
            if (newest < 0) return null;
            for (var i = 0; i < newest; i++) states[newest]._suspects[i] |= _suspects[i];
            Array.Clear(_suspects);
            return states[newest];
        }

        public void Reset()
        {
            Fall();
            _tries = 0;
            Array.Clear(_suspects);
        }
    }
}
