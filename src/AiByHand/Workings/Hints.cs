using System.Runtime.CompilerServices;
using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>
/// How one gets to each cell of a template's steps, with the cells' names in place of their numbers: <c>Z1[2,1] = W1[2,1]·X[1,1] + W1[2,2]·X[2,1] + W1[2,3]</c>. A hint rests on the template
/// alone, never on what was drawn: so it can't tell an answer.
/// </summary>
public sealed class Hints
{
    private static readonly ConditionalWeakTable<Template, Hints> Made = [];

    private readonly AnswerPlan _plan;
    private readonly SheetFormulas _formulas;

    private Hints(Template template)
    {
        Terms = TemplateTerms.Of(template);
        Names = new CellNames(template);
        _plan = AnswerPlan.Of(template);
        _formulas = new SheetFormulas(template);
    }

    /// <summary>What its cells are called.</summary>
    internal CellNames Names { get; }

    /// <summary>Their terms.</summary>
    internal TemplateTerms Terms { get; }

    /// <summary>The hints of a template, made when they are first asked for.</summary>
    public static Hints Of(Template template) => Made.GetValue(template, static template => new Hints(template));

    /// <summary>The hint for one cell of a step. Where its cells would make a tangle, the step is told in words: <c>A1[2,1], a cell of: the function that makes A1 of Z1</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="row">The cell's row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public string Line(StepTensor step, int row, int column)
    {
        var cell = new CellReference(step.Name, row, column);
        var term = Terms.Of(cell)!;
        if (FreeVariables.Of(term).Count == 0) return OfNoCell(cell, term, step);
        return new HintLine(this, step, Terms[step.Name]).Of(term) is { } line ? $"{Names.Of(cell)} = {line}" : InWords(cell, step);
    }

    /// <summary>What a step does, in words and by the names on the sheet: its formula without what it makes.</summary>
    public string InWords(StepTensor step)
    {
        const string makes = " = ";
        var formula = _formulas.Of(step);
        var place = formula.IndexOf(makes, StringComparison.Ordinal);
        return place < 0 ? formula : formula[(place + makes.Length)..];
    }

    // The same on every sheet. Its step's words may be the number itself.
    private string OfNoCell(CellReference cell, Term term, StepTensor step) =>
        IsTold(term, InWords(step)) ? $"{Names.Of(cell)} is the same on every sheet: see what is printed beside it" : InWords(cell, step);

    private string InWords(CellReference cell, StepTensor step) => step.Shape.Count == 1 ? $"{Names.Of(cell)}: {InWords(step)}" : $"{Names.Of(cell)}, a cell of: {InWords(step)}";

    private static bool IsTold(Term term, string words)
    {
        var values = new TermEvaluator(static cell => throw new InvalidOperationException($"{cell} is no constant"));
        var text = values.Evaluate(term).ToString();
        var signs = words.Replace('−', '-');
        for (var start = signs.IndexOf(text, StringComparison.Ordinal); start >= 0; start = signs.IndexOf(text, start + 1, StringComparison.Ordinal))
        {
            if (!IsWord(start - 1) && !IsWord(start + text.Length)) return true;
        }
        return false;

        bool IsWord(int place) => place >= 0 && place < signs.Length && (char.IsLetterOrDigit(signs[place]) || signs[place] is '.' or '/');
    }

    /// <summary>Whether a tensor can be read off the sheet; what can't is told by what it is made of.</summary>
    internal bool IsShown(string tensor) => _plan.IsShown(tensor);
}
