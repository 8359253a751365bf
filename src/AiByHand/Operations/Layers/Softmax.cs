using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Layers;

internal sealed class Softmax : RoundedOperation
{
    public override string Name => "softmax";

    public override string Summary => "e^x over the sum of its column, correctly rounded to decimal places";

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("softmax", [operands[0]]);

    protected override Tensor Apply(Tensor tensor, int places)
    {
        var cells = new Cell[tensor.Shape.Count];
        var column = new Rational[tensor.Shape.Rows];
        for (var j = 0; j < tensor.Shape.Columns; j++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = tensor[i, j].Number;
            var shares = Transcendental.Softmax(column, places);
            for (var i = 0; i < column.Length; i++) cells[i * tensor.Shape.Columns + j] = shares[i];
        }
        return new Tensor(tensor.Shape, cells);
    }
}
