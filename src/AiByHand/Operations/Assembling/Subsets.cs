using System.Numerics;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Subsets : Operation
{
    // 70 rows at the most.
    private const int Most = 8;

    public override string Name => "subsets";

    public override string Signature => "subsets(n, chosen)";

    public override string Summary => $"Every choice of so many places among n: a row for each, 1 in the chosen places, 0 elsewhere, the first places first; n is at most {Most}";

    public override string Shapes => "n, chosen → choices x n";

    public override Example Example => new("subsets(3, 2)", "1 1 0 / 1 0 1 / 0 1 1");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        int places = operands[0].Integer("how many places there are"), chosen = operands[1].Integer("how many are chosen");
        if (places > Most) throw new OperandException($"subsets of at most {Most} places, not {places}");
        if (chosen > places) throw new OperandException($"{chosen} of {places} places can't be chosen");
        return new Shape(Choices(places, chosen).Count(), places);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        int row = 0, places = result.Shape.Columns;
        foreach (var choice in Choices(places, (int)operands[1][0, 0].Number.Numerator))
        {
            for (var column = 0; column < places; column++) result[row, column] = choice >> (places - 1 - column) & 1;
            row++;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var tensor = Tensor.Blank(result.Shape);
        Evaluate([.. operands.ToArray().Select(operand => operand.Constant!)], tensor.Draft);
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Number(tensor.Cells[i].Number);
    }

    // As binary numbers they fall.
    private static IEnumerable<int> Choices(int places, int chosen) =>
        Enumerable.Range(0, 1 << places).Reverse().Where(choice => BitOperations.PopCount((uint)choice) == chosen);
}
