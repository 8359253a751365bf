using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Tests.Operations;

/// <summary>What operations say of themselves is true: the example gives what it says, and shapes follow the rule.</summary>
public sealed class OperationExampleTests
{
    private static readonly Dictionary<string, Shape> NoShapes = [];
    private static readonly Dictionary<string, Tensor> NoValues = [];

    public static TheoryData<string> Names => [.. OperationCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_gives_what_it_says(string name)
    {
        var operation = OperationCatalog.Find(name)!;
        var call = ExpressionParser.Parse(operation.Example.Call);

        Assert.Same(operation, Assert.IsType<Call>(call).Operation);
        ShapeChecker.Check(call, NoShapes);
        Assert.Equal(operation.Example.Result, Evaluator.Evaluate(call, NoValues).ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shapes_follow_the_rule(string name)
    {
        var operation = OperationCatalog.Find(name)!;
        var (operands, result) = Split(operation.Shapes);

        // Sizes all different, so that no two letters can be mistaken for each other; the rule must hold for each choice.
        foreach (var first in new[] { 3, 4, 5 })
        {
            var letters = new Letters(first);
            Assert.Equal(letters.ShapeOf(result), operation.ShapeOf([.. operands.Select(letters.OperandOf)]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_has_as_many_operands_as_the_operation_takes(string name)
    {
        var operation = OperationCatalog.Find(name)!;
        var (operands, _) = Split(operation.Shapes);

        Assert.InRange(operands.Length, operation.LeastOperands, operation.MostOperands);
        Assert.Equal(operation.Shapes.Contains('…'), operation.MostOperands > 3);
    }

    [Fact]
    public void A_window_must_fit() =>
        Assert.Equal("a window 4 wide finds no room in a 1x3 tensor", Assert.Throws<ExpressionException>(() => ShapeChecker.Check(ExpressionParser.Parse("windows([1, 2, 3], 4, 1)"), NoShapes)).Message);

    [Theory]
    [InlineData("windows(stack([1, 2, 3, 4], [5, 6, 7, 8]), 2, 1)", "1 2 3 / 2 3 4 / 5 6 7 / 6 7 8")]
    [InlineData("[1, 0, -1] · windows([5, 1, 2, 4, 3], 3, 2) + 10", "13 9")]
    [InlineData("column_max(windows([5, 1, 2, 4, 3], 2, 2))", "5 4")]
    public void A_window_slides_over_every_row_and_makes_convolutions_and_pools(string call, string result) =>
        Assert.Equal(result, Evaluator.Evaluate(ExpressionParser.Parse(call), NoValues).ToString());

    // "…" stands for more of the same, and there are none here.
    private static (string[] Operands, string Result) Split(string rule)
    {
        var sides = rule.Replace(", …", "", StringComparison.Ordinal).Replace(" + …", "", StringComparison.Ordinal).Split(" → ");
        return (sides[0].Split(", "), sides[1]);
    }

    private sealed class Letters(int first)
    {
        private readonly Dictionary<string, Tensor> _values = new(StringComparer.Ordinal)
        {
            ["i"] = Tensor.Scalar(2), ["j"] = Tensor.Scalar(2), ["from"] = Tensor.Scalar(2), ["to"] = Tensor.Scalar(3), ["places"] = Tensor.Scalar(1), ["width"] = Tensor.Scalar(2), ["stride"] = Tensor.Scalar(first - 2),
            // of the n that is the first letter
            ["orders"] = Tensor.Scalar(first switch { 3 => 6, 4 => 24, _ => 120 }), ["chosen"] = Tensor.Scalar(2), ["choices"] = Tensor.Scalar(first * (first - 1) / 2),
        };

        public Operand OperandOf(string rule) => rule.Contains(" x ", StringComparison.Ordinal) ? new(ShapeOf(rule)) : new(Shape.Scalar, Value(rule));

        public Shape ShapeOf(string rule)
        {
            var (rows, columns) = rule.Split(" x ") is [var above, var along] ? (above, along) : throw new ArgumentException(rule);
            return new Shape(Number(rows), Number(columns));
        }

        private int Number(string side) => (int)Value(side)[0, 0].Number.Numerator;

        private Tensor Value(string side)
        {
            var expression = ExpressionParser.Parse(side);
            foreach (var letter in References.In(expression)) _values.TryAdd(letter, Tensor.Scalar(_values.Keys.Count(known => known.Length == 1 && known is not ("i" or "j")) + first));
            return Evaluator.Evaluate(expression, _values);
        }
    }
}
