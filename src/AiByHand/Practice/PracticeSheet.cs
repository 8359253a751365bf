using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Workings;

namespace AiByHand.Practice;

/// <summary>
/// A sheet that somebody works on at a screen: what is asked, what may be chosen where a word is asked, verdicts as marking gives them, and help in two stages: first which cells are to be
/// calculated with, then their numbers.
/// </summary>
public sealed class PracticeSheet
{
    private const string Copied = "as it stands before";
    private const string Given = "as it is given";
    private const string MayStayEmpty = "cells may stay empty";

    private readonly Dictionary<string, AskedCell> _byName;
    private readonly HashSet<CellReference> _cells;
    private readonly CellNames _names;
    private readonly HashSet<string> _roomy;
    private readonly WordChoice _words;

    /// <summary>A sheet to be worked on.</summary>
    /// <param name="solution">What is right.</param>
    /// <param name="blanks">Which cells are blank.</param>
    public PracticeSheet(Solution solution, Blanks blanks = Blanks.All)
    {
        (Solution, Blanks) = (solution, blanks);
        Asked = AskedCell.Of(solution, AnswerSheet.Of(solution, blanks));
        _byName = Asked.ToDictionary(asked => asked.Name, StringComparer.Ordinal);
        _cells = [.. Asked.Where(asked => asked.Cell is not null).Select(asked => asked.Cell!)];
        _roomy = [.. solution.Template.Page.Items.Values.OfType<TensorItem>().Where(item => item.Room > 0).Select(item => item.Name)];
        _names = new CellNames(solution.Template);
        _words = new WordChoice(solution, Asked);
    }

    /// <summary>What is right.</summary>
    public Solution Solution { get; }

    /// <summary>Which cells are blank.</summary>
    public Blanks Blanks { get; }

    /// <summary>All that is asked, in the order of the steps.</summary>
    public IReadOnlyList<AskedCell> Asked { get; }

    /// <summary>What is asked by a name, or null.</summary>
    public AskedCell? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The words that may stand in a cell, in no order that tells which does; none where a number is asked, or where there would be no choice.</summary>
    public IReadOnlyList<string> WordsFor(AskedCell asked) => _words.Of(asked);

    /// <summary>Judges what is written so far.</summary>
    /// <param name="entries">What is written, by the cells' names; what isn't there is empty.</param>
    public MarkedSheet Mark(IReadOnlyDictionary<string, string> entries) => Marker.Mark(Solution, Blanks, entries, new FollowPolicy());

    /// <summary>The first stage of help: how to get to a cell, by the names of the cells it comes from. It rests on no number of the sheet, so it holds no answer.</summary>
    public string Hint(AskedCell asked) =>
        _roomy.Contains(asked.Entry.Name.Item) || asked.Cell is not { } cell ? $"{asked.Entry.Name.Title}: {Hints.Of(Solution.Template).InWords(asked.Step!)}; {MayStayEmpty}"
        : asked.Step is not { } step ? $"{_names.Of(cell)} = {Given}"
        : IsCopy(asked) ? $"{_names.Of(cell)} = {Copied}"
        : Hints.Of(Solution.Template).Line(step, cell.Row, cell.Column);

    /// <summary>
    /// The second stage: the same with the numbers that stand on the sheet, the pupil's own among them, and what comes out. Where it needs a cell in which nothing is written yet, there is no
    /// line, but what must be filled in first.
    /// </summary>
    /// <param name="asked">The cell.</param>
    /// <param name="marked">What is written so far, judged.</param>
    /// <returns>The line; null where it can't be written yet, or where the pupil's own numbers have no result. And what must be filled in first; empty where nothing must.</returns>
    public (string? Line, IReadOnlyList<AskedCell> Missing) Show(AskedCell asked, MarkedSheet marked)
    {
        if (asked.Cell is not { } cell) return ($"{asked.Entry.Name.Title} has fewer numbers than cells: this one stays empty", []);
        var missing = new List<CellReference>();
        Working working = null!;
        working = Working.Of(Solution, ValueOf);
        try
        {
            var line = asked.Step is not { } step ? $"{_names.Of(cell)} = {Working.Written(asked.Right!.Value, asked.Notation)}, {Given}"
                : IsCopy(asked) ? $"{_names.Of(cell)} = {Working.Written(ValueOf(cell), asked.Notation)}, {Copied}"
                : working.Line(step, cell.Row, cell.Column);
            return missing.Count == 0 ? (line, []) : (null, [.. missing.Select(AskedFor)]);
        }
        catch (Exception none) when (none is OperandException or OverflowException)
        {
            return (null, [.. missing.Select(AskedFor)]);
        }

        Cell ValueOf(CellReference source)
        {
            if (marked.Standing.TryGetValue(source, out var own)) return own;
            if (_cells.Contains(source))
            {
                if (!missing.Contains(source)) missing.Add(source);
                return Solution[source.Tensor][source.Row - 1, source.Column - 1];
            }
            return TemplateTerms.Of(Solution.Template).Of(source) is { } term ? working.Values.Evaluate(term) : Solution[source.Tensor][source.Row - 1, source.Column - 1];
        }
    }

    private static bool IsCopy(AskedCell asked) => asked is { IsReplacement: false, Entry.IsCopy: true };

    private AskedCell AskedFor(CellReference cell) => Asked.First(asked => asked.Cell is { } other && other == cell);
}
