using AiByHand.Operations.Arithmetic;
using AiByHand.Operations.Assembling;
using AiByHand.Operations.Choosing;
using AiByHand.Operations.Comparing;
using AiByHand.Operations.Layers;
using AiByHand.Operations.Reducing;
using AiByHand.Operations.Sampling;
using AiByHand.Operations.Testing;

namespace AiByHand.Operations;

/// <summary>Every operation a template may call. A new one is a class of its own and a line here.</summary>
public static class OperationCatalog
{
    /// <summary>All operations, by the rooms they live in.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new Add(), new Subtract(), new Multiply(), new Divide(), new MatrixProduct(), new Power(), new Negate(),
        new Absolute(), new Floor(), new Round(), new DropDecimals(), new Modulo(), new SquareRoot(), new NearestSquare(),
        new Equal(), new NotEqual(), new Less(), new LessOrEqual(), new Greater(), new GreaterOrEqual(), new In(), new Between(), new And(), new Or(), new Not(),
        new Affine(), new Linear(), new Relu(), new Sigmoid(), new Tanh(), new Softmax(),
        new Beside(), new Stack(), new Row(), new Column(), new Rows(), new Columns(), new At(), new Weights(), new Bias(),
        new Transpose(), new Flatten(), new Diagonal(), new Identity(), new Zeros(), new Ones(), new ShapeOperation(), new Join(), new Adjacency(),
        new ArgMax(), new OneHotMax(), new Choose(), new Lookup(), new ColumnsWhere(), new Merge(),
        new SortDescending(), new CumulativeSum(), new Gather(),
        new Determinant(), new IsInteger(),
        new DistinctLines(Axis.Rows), new DistinctLines(Axis.Columns), new ZeroLines(Axis.Rows), new ZeroLines(Axis.Columns),
        .. Reductions(Axis.Whole), .. Reductions(Axis.Rows), .. Reductions(Axis.Columns),
    ];

    private static readonly Dictionary<string, Operation> ByName = All.ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The operation of that name or sign, or null.</summary>
    public static Operation? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Operation> Reductions(Axis axis) =>
        [new Sum(axis), new Mean(axis), new Maximum(axis), new Minimum(axis), new Count(axis), new All(axis), new Any(axis), new Distinct(axis)];
}
