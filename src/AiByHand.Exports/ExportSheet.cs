using AiByHand.Answers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports;

/// <summary>One sheet that is exported: all there is to know of it, whatever the format. Immutable.</summary>
/// <param name="solution">Givens and answers.</param>
/// <param name="blanks">Which cells are blank.</param>
/// <param name="answers">Every cell of that sheet.</param>
public sealed class ExportSheet(Solution solution, Blanks blanks, AnswerSheet answers)
{
    /// <summary>One sheet.</summary>
    /// <param name="solution">Givens and answers.</param>
    /// <param name="blanks">Which cells are blank.</param>
    /// <exception cref="Tensors.OperandException">A mask has no value: which cells are structural zeros can't be told.</exception>
    public ExportSheet(Solution solution, Blanks blanks = Blanks.All) : this(solution, blanks, AnswerSheet.Of(solution, blanks))
    {
    }

    /// <summary>Givens and answers.</summary>
    public Solution Solution { get; } = solution;

    /// <summary>Which cells are blank.</summary>
    public Blanks Blanks { get; } = blanks;

    /// <summary>Every cell of the sheet, and what is asked in it.</summary>
    public AnswerSheet Answers { get; } = answers;

    /// <summary>The topic at its level.</summary>
    public Template Template => Solution.Template;

    /// <summary>The code that the sheet carries: a practice sheet's own (<c>rnn.r1.book.7</c>), an exam sheet's opaque one.</summary>
    public required string Code { get; init; }

    /// <summary>What its topic is called among the others: its id; where a run has it again <c>rnn#2</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Its title; where a run has the topic again, with the number: <c>Dropout (2)</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Whose it is, or which variant; null for a sheet that is nobody's.</summary>
    public ExportCopy? Copy { get; init; }

    /// <summary>What its answers earn; null where nobody says, and each blank counts the same.</summary>
    public ExportPoints? Points { get; init; }

    /// <summary>Whether pupils are told how each step is computed, as on paper: an exam leaves it out unless its run says otherwise.</summary>
    public bool SaysRules { get; init; } = true;

    /// <summary>How each step is computed, as far as pupils are told: a line each.</summary>
    internal IReadOnlyList<string> Rules => SaysRules ? Template.Rules : [];

    /// <summary>How many columns a step's grid has room for, where how many of them are filled is for the pupil to find; null where all are.</summary>
    internal int? RoomOf(StepTensor step) => Template.Page.Items.Values.OfType<TensorItem>().Where(item => item.Tensor == step.Name && item.Room > 0).Select(item => (int?)item.Room).Max();

    /// <summary>Whether it is from the pool of exams, and its code tells nothing; else it is for practice.</summary>
    public bool IsExam { get; init; }
}
