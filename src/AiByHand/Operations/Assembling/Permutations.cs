using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Permutations : Operation
{
    // 120 rows.
    private const int Most = 5;

    public override string Name => "permutations";

    public override string Signature => "permutations(n)";

    public override string Summary => $"The numbers from 1 to n in every order, an order a row, the rows rising; n is at most {Most}";

    public override string Shapes => "n → orders x n";

    public override Example Example => new("permutations(3)", "1 2 3 / 1 3 2 / 2 1 3 / 2 3 1 / 3 1 2 / 3 2 1");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var count = operands[0].Integer("how many numbers there are");
        if (count > Most) throw new OperandException($"permutations of at most {Most} numbers: of {count} there are far too many");
        return new Shape(Factorial(count), count);
    }

    // A row's number, from 0, tells which of the numbers that are left comes first, and then which of the others.
    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var count = result.Shape.Columns;
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            List<int> left = [.. Enumerable.Range(1, count)];
            for (int column = 0, rest = row; column < count; column++)
            {
                var orders = Factorial(count - 1 - column);
                result[row, column] = left[rest / orders];
                left.RemoveAt(rest / orders);
                rest %= orders;
            }
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var tensor = Tensor.Blank(result.Shape);
        Evaluate([.. operands.ToArray().Select(operand => operand.Constant!)], tensor.Draft);
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Number(tensor.Cells[i].Number);
    }

    private static int Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
