using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Exports.Quizzes;

/// <summary>Which words may be right in cells, whatever is right in them here.</summary>
internal static class PossibleWords
{
    /// <summary>Of all steps of a part that ask for words: those that their expressions write, and those of the givens and steps that they rest on, each perhaps several times.</summary>
    public static IEnumerable<string> In(QuizPart part) =>
        part.Blanks.Where(blank => blank.Asked.Right is { Word: not null }).Select(blank => blank.Asked.Step).OfType<StepTensor>().Distinct().SelectMany(step => In(part.Sheet, step));

    private static IEnumerable<string> In(ExportSheet sheet, StepTensor step)
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
