using AiByHand.Operations.Arithmetic;
using AiByHand.Operations.Assembling;
using AiByHand.Operations.Choosing;
using AiByHand.Operations.Comparing;
using AiByHand.Operations.Layers;
using AiByHand.Operations.Reducing;
using AiByHand.Operations.Sampling;
using AiByHand.Operations.Testing;
using AiByHand.Yaml;

namespace AiByHand.Operations;

/// <summary>Every operation a template may call. A new one is a class of its own and a line here.</summary>
public static class OperationCatalog
{
    /// <summary>The rooms, in the order in which one meets them.</summary>
    public static IReadOnlyList<OperationRoom> Rooms { get; } =
    [
        new("Arithmetic", "Cell by cell, but for the matrix product. A 1x1, a row or a column is repeated to meet a matrix.",
        [
            new Add(), new Subtract(), new Multiply(), new Divide(), new Share(), new MatrixProduct(), new Power(), new Negate(),
            new Absolute(), new Floor(), new Round(), new RoundQuarters(), new DropDecimals(), new Modulo(), new SquareRoot(), new NearestSquare(),
        ]),
        new("Comparing", "Cell by cell, true is 1, false 0; what isn't 0 counts as true. They serve conditions, and masks: X * (X > 2).",
            [new Equal(), new NotEqual(), new Less(), new LessOrEqual(), new Greater(), new GreaterOrEqual(), new In(), new Between(), new And(), new Or(), new Not()]),
        new("Layers", "A layer of a network in one word.",
            [new Affine(), new Linear(), new Relu(), new Sigmoid(), new Tanh(), new Softmax()]),
        new("Putting together, taking apart", "Rows and columns count from 1. [1, 2, 3] is a row.",
        [
            new Beside(), new Stack(), new Row(), new Column(), new Rows(), new Columns(), new At(), new Windows(), new Weights(), new Bias(),
            new Transpose(), new Flatten(), new Reshape(), new Diagonal(), new Identity(), new Zeros(), new Ones(), new Permutations(), new Subsets(), new ShapeOperation(), new Join(), new Adjacency(),
        ]),
        new("Choosing", "What the numbers, or words, decide.",
            [
            new If(), new ArgMax(Axis.Columns), new ArgMax(Axis.Rows), new OneHotMax(Axis.Columns), new OneHotMax(Axis.Rows), new FirstMax(),
            new Choose(), new PickLines(Axis.Columns), new PickLines(Axis.Rows), new Lookup(), new ColumnsWhere(), new Merge(),
        ]),
        new("Sorting, sampling", "For probabilities and what is drawn by them.",
            [new SortDescending(), new CumulativeSum(Axis.Columns), new CumulativeSum(Axis.Rows), new Gather()]),
        new("Testing a draw", "For conditions under keep.",
            [new Determinant(), new IsInteger(), new DistinctLines(Axis.Rows), new DistinctLines(Axis.Columns), new ZeroLines(Axis.Rows), new ZeroLines(Axis.Columns)]),
        new("One number of many", "Of all cells, of each row, or of each column.",
            [.. Reductions(Axis.Whole), .. Reductions(Axis.Rows), .. Reductions(Axis.Columns)]),
    ];

    /// <summary>All operations, room by room.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. Rooms.SelectMany(room => room.Operations)];

    private static readonly Dictionary<string, Operation> ByName = All.ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The operation of that name or sign, or null.</summary>
    public static Operation? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The line that says that there is no operation of that name, and which is near: of those that are called by their name, not written as a sign.</summary>
    public static string Unknown(string name)
    {
        var near = Spelling.DidYouMean(name, All.Where(known => known.Signature.StartsWith($"{known.Name}(", StringComparison.Ordinal)).Select(known => known.Name));
        return $"unknown operation '{name}'{(near.Length > 0 ? near : "; aibyhand functions lists them")}";
    }

    private static IEnumerable<Operation> Reductions(Axis axis) =>
        [new Sum(axis), new Mean(axis), new Maximum(axis), new Minimum(axis), new Count(axis), new All(axis), new Any(axis), new Distinct(axis)];
}
