using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Adjacency : Operation
{
    public override string Name => "adjacency";

    public override string Signature => "adjacency(edges, nodes)";

    public override string Summary => "The graph as a matrix: 1 where an edge joins the row's node and the column's, in both directions; an edge is a row of two nodes";

    public override string Shapes => "e x 2, 1 x n → n x n";

    public override Example Example => new("adjacency(['a', 'b'], ['a', 'b', 'c'])", "0 1 0 / 1 0 0 / 0 0 0");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        if (operands[0].Shape.Columns != 2) throw new OperandException($"the edges must have two columns, one node in each, not {operands[0].Shape}");
        var nodes = operands[1].Shape;
        return nodes.Rows == 1 || nodes.Columns == 1
            ? new Shape(nodes.Count, nodes.Count)
            : throw new OperandException($"the nodes must be a row or a column, not {nodes}");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => result.Count + (long)operands[0].Shape.Count * operands[1].Shape.Count;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        Tensor edges = operands[0], nodes = operands[1];
        result.Fill(0);
        for (var edge = 0; edge < edges.Shape.Rows; edge++)
        {
            int one = PlaceOf(edges[edge, 0], nodes), other = PlaceOf(edges[edge, 1], nodes);
            result[one, other] = result[other, one] = 1;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var edges = operands[0].Terms.ToArray();
        var nodes = operands[1].Terms;
        for (var row = 0; row < nodes.Length; row++)
        {
            for (var column = 0; column < nodes.Length; column++) result[row, column] = new Terms.Adjacency(nodes[row], nodes[column], edges);
        }
    }

    private static int PlaceOf(Cell node, Tensor nodes)
    {
        var place = nodes.Cells.IndexOf(node);
        return place >= 0 ? place : throw new OperandException($"there is no node '{node}'");
    }
}
