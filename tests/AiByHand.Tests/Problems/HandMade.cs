using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Tests.Problems;

/// <summary>Small templates made without a file.</summary>
internal static class HandMade
{
    private static readonly Location Nowhere = new("hand-made", 1, 1);

    public static Template Template(IReadOnlyList<GivenTensor> givens, IReadOnlyList<(string Name, string Value)> steps, IReadOnlyList<string> keep, string topic = "hand-made", string level = "book") => new()
    {
        Topic = topic,
        Number = "0",
        Title = "Hand-made",
        Revision = 1,
        Level = level,
        Conventions = [],
        Givens = givens,
        Steps = [.. steps.Select((step, i) => new StepTensor(step.Name, i + 1, Shape.Scalar, Role.Plain, ExpressionParser.Parse(step.Value), step.Value, Ink.Black, Notation.Auto, Nowhere))],
        Keep = [.. keep.Select(Condition)],
        Printed = new Dictionary<string, Tensor>(),
        Page = new PagePlan(new AreaGrid([], 0, 0), new Dictionary<string, PageItem>(), [], [], []),
        File = "hand-made.yaml",
    };

    /// <summary>Each cell from a range.</summary>
    public static GivenTensor Cells(string name, int rows, int columns, int low, int high, RowTest? eachRow = null)
    {
        Cell[] choices = [.. Enumerable.Range(low, high - low + 1).Select(number => new Cell(number))];
        return Given(name, new Shape(rows, columns), new DrawCells([.. Enumerable.Repeat(choices, columns)], eachRow));
    }

    public static GivenTensor Given(string name, Shape shape, DrawRule draw, bool helper = false) => new(name, shape, Role.Plain, draw, false, helper, Notation.Auto, Nowhere);

    public static Computed Computed(string value) => new(ExpressionParser.Parse(value));

    public static RowTest EachRow(IReadOnlyList<(string Name, string Value)> let, params string[] keep) =>
        new([.. let.Select(definition => (definition.Name, ExpressionParser.Parse(definition.Value)))], [.. keep.Select(Condition)]);

    public static Tensor Row(params int[] numbers) => new(new Shape(1, numbers.Length), [.. numbers.Select(number => new Cell(number))]);

    public static Tensor Number(int number) => Tensor.Scalar(number);

    private static Condition Condition(string text) => new(text, ExpressionParser.Parse(text), Nowhere);
}
