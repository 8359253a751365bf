using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Layers;

internal sealed class Softmax : RoundedOperation
{
    public override string Name => "softmax";

    public override string Summary => "e^x over the sum of its column, correctly rounded to decimal places";

    public override Example Example => new("softmax(stack(1, 2), 2)", ".27 / .73");

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("softmax", [operands[0]]);

    protected override void Apply(Tensor tensor, int places, TensorDraft result)
    {
        var column = new Rational[tensor.Shape.Rows];
        for (var j = 0; j < tensor.Shape.Columns; j++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = tensor[i, j].Number;
            var shares = Transcendental.Softmax(column, places);
            for (var i = 0; i < column.Length; i++) result[i, j] = shares[i];
        }
    }

    // Of each cell the power of e is looked up, the powers are added, and each wanted one is divided by their sum. As fractions don't hold them, no carries are seen.
    internal override void Work(Workings work)
    {
        var (rows, columns) = work.Operands[0].Shape;
        for (var column = 0; column < columns; column++)
        {
            var wanted = 0;
            for (var row = 0; row < rows; row++)
            {
                if (work.Wanted[row * columns + column] != Want.Nothing) wanted++;
            }
            if (wanted == 0) continue;
            work.Pencil.Look(rows);
            work.Pencil.AddUnseen(rows - 1);
            work.Pencil.DivideUnseen(wanted);
            for (var row = 0; row < rows; row++) work.Read(0, row * columns + column);
        }
    }
}
