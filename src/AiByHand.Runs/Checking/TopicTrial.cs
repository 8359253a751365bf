using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Checking;

/// <summary>A few sheets of a template, drawn, solved and composed on every paper: what can't be printed and how often, and how wide numbers came.</summary>
internal sealed class TopicTrial
{
    // A template none of whose first sheets can be had needs no more of them: each takes a second to fail.
    private const int Enough = 3;

    private static readonly Paper[] Papers = Enum.GetValues<Paper>();

    private readonly Template _template;
    private readonly List<Flaw> _flaws = [];
    private readonly List<Wide> _wide = [];

    private TopicTrial(Template template) => _template = template;

    /// <summary>How many sheets were tried.</summary>
    public int Sheets { get; private set; }

    /// <summary>What can't be printed, once for each kind.</summary>
    public IReadOnlyList<Flaw> Flaws => _flaws;

    /// <summary>Grids whose cells must be wider than planned, those of one line once.</summary>
    public IReadOnlyList<Wide> WideCells => _wide;

    /// <summary>Which sheets were tried: the level, and sizes that aren't the usual ones.</summary>
    public string About => _template.Level + string.Concat(_template.Sizes.Where(size => size.IsChosen).Select(size => FormattableString.Invariant($" {size.Name}={size.Value}")));

    /// <summary>The number farthest from zero, as it stands on the sheet, and where; empty where there are words alone.</summary>
    public string Largest { get; private set; } = "";

    /// <summary>The longest number, as it stands on the sheet, and where.</summary>
    public string Widest { get; private set; } = "";

    /// <summary>The effort of the lightest and of the heaviest sheet, or null without any.</summary>
    public (int Least, int Most)? Effort { get; private set; }

    private Location Start => new(_template.File, 1, 1);

    /// <summary>Tries the first seeds.</summary>
    public static TopicTrial Of(Template template, int seeds)
    {
        var trial = new TopicTrial(template);
        Rational? largest = null;
        for (var seed = 0; seed < seeds && !(trial.Sheets >= Enough && trial._flaws is [{ What: "drawn" } flaw] && flaw.Count == trial.Sheets); seed++)
        {
            trial.Sheets++;
            if (trial.Try((ulong)seed) is { } solution) trial.Measure(solution, (ulong)seed, ref largest);
        }
        return trial;
    }

    // The sheet, or null with its flaw noted.
    private Solution? Try(ulong seed)
    {
        var stage = "drawn";
        try
        {
            var problem = ProblemDrawer.Draw(_template, seed).Problem;
            stage = "solved";
            var solution = Solver.Solve(problem);
            var points = EffortMeter.Of(solution).Weight;
            stage = "printed";
            foreach (var paper in Papers) Composer.Compose(solution, View.Key, paper, Blanks.All);
            Composer.ComposeSteps(solution);
            foreach (var place in Composer.WideCellsOf(solution).GroupBy(wide => wide.At ?? Start)) Note(place.Key, place.MaxBy(wide => wide.Width)!);
            Effort = Effort is { } effort ? (Math.Min(effort.Least, points), Math.Max(effort.Most, points)) : (points, points);
            return solution;
        }
        catch (SheetException wrong)
        {
            Note(stage, wrong.At, wrong.Reason, seed);
            return null;
        }
    }

    // One kind: what stands at one place and ends at one stage.
    private void Note(string what, Location? at, string message, ulong seed)
    {
        var place = at ?? Start;
        var known = _flaws.FindIndex(flaw => flaw.What == what && flaw.At == place);
        if (known < 0) _flaws.Add(new Flaw(what, place, message, seed, 1));
        else _flaws[known] = _flaws[known] with { Count = _flaws[known].Count + 1 };
    }

    // Grids that one line says, of each index one, are one.
    private void Note(Location at, WideCells wide)
    {
        var known = _wide.FindIndex(other => other.At == at);
        if (known < 0) _wide.Add(new Wide(at, wide, 1));
        else _wide[known] = new Wide(at, _wide[known].Cells.Width < wide.Width ? wide : _wide[known].Cells, _wide[known].Count + 1);
    }

    private void Measure(Solution solution, ulong seed, ref Rational? largest)
    {
        var widest = 0;
        if (Widest.Length > 0) widest = Widest.IndexOf(' ', StringComparison.Ordinal);
        foreach (var (name, notation) in solution.Template.Givens.Where(given => !given.IsHelper).Select(given => (given.Name, given.Notation)).Concat(solution.Template.Steps.Select(step => (step.Name, step.Notation))))
        {
            foreach (var cell in solution[name].Cells)
            {
                if (cell.Word is not null) continue;
                var text = cell.Write(notation);
                if (largest is not { } most || cell.Number.Abs() > most) (largest, Largest) = (cell.Number.Abs(), $"{text} in {name} (seed {seed})");
                if (text.Length > widest) (widest, Widest) = (text.Length, $"{text} in {name} (seed {seed})");
            }
        }
    }

    /// <summary>A kind of sheet that can't be printed.</summary>
    /// <param name="What">What can't be done with it.</param>
    /// <param name="At">The line that is to blame.</param>
    /// <param name="Message">Why the first of them can't.</param>
    /// <param name="Seed">The first of them.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record Flaw(string What, Location At, string Message, ulong Seed, int Count);

    /// <summary>A grid whose cells are too narrow.</summary>
    /// <param name="At">Where the template says it.</param>
    /// <param name="Cells">The widest text, and what it asks for.</param>
    /// <param name="Count">On how many sheets.</param>
    public sealed record Wide(Location At, WideCells Cells, int Count);
}
