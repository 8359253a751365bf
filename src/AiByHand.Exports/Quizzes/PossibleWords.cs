using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Exports.Quizzes;

/// <summary>Which words may stand in a step's cells, whatever is right there.</summary>
internal static class PossibleWords
{
    /// <summary>The words that a step's expression writes, those of the givens it rests on, and those of the steps it rests on, each perhaps several times.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="step">The step.</param>
    public static IEnumerable<string> In(ExportSheet sheet, StepTensor step)
    {
        HashSet<string> seen = [step.Name];
        Stack<Expression> open = new([step.Value]);
        while (open.TryPop(out var expression))
        {
            switch (expression)
            {
                case WordLiteral word:
                    yield return word.Value;
                    break;
                case Call call:
                    foreach (var operand in call.Operands) open.Push(operand);
                    break;
                case Reference reference when seen.Add(reference.Name):
                    if (sheet.Template.Steps.FirstOrDefault(other => other.Name == reference.Name) is { } other) open.Push(other.Value);
                    else
                    {
                        foreach (var word in In(sheet.Solution[reference.Name])) yield return word;
                    }
                    break;
            }
        }
    }

    private static List<string> In(Tensor tensor)
    {
        var words = new List<string>();
        foreach (var cell in tensor.Cells)
        {
            if (cell.Word is { } word) words.Add(word);
        }
        return words;
    }
}
