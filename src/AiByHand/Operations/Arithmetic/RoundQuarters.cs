using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class RoundQuarters : Operation
{
    private const int MostPlaces = 9;

    private static readonly Rational Four = (Rational)4;

    public override string Name => "round_quarters";

    public override string Signature => "round_quarters(X, places)";

    public override string Summary => "Rounded to decimal places, a half away from 0; quarters (.25, .5, .75) stay";

    public override string Shapes => "r x c, places → r x c";

    public override Example Example => new("round_quarters([1/3, 3/4, 7/8], 1)", ".3 .75 .9");

    public override int LeastOperands => 2;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) =>
        operands[1].Integer("the number of places", 0) <= MostPlaces ? operands[0].Shape : throw new OperandException($"at most {MostPlaces} places");

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var places = (int)operands[1][0, 0].Number.Numerator;
        for (var i = 0; i < result.Cells.Length; i++)
        {
            var number = operands[0].Cells[i].Number;
            result.Cells[i] = (Four * number).IsInteger ? number : number.Round(places);
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => new($"{operands[0]}, to {Decimals(operands[1].Text)}; quarters stay", Binding.Comparison);

    // What is round already, or a quarter, stays as it is.
    internal override void Work(Workings work)
    {
        for (var cell = 0; cell < work.Wanted.Length; cell++)
        {
            if (work.Wanted[cell] == Want.Nothing) continue;
            if (work.Result.Cells[cell] != work.Operands[0].Cells[cell]) work.Pencil.Look();
            work.Read(0, cell);
        }
    }

    private static string Decimals(string places) => places switch { "0" => "a whole number", "1" => "one decimal", _ => $"{places} decimals" };
}
