using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Tensors;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Operations;

/// <summary>The drawing writes its tensors again and again, so nothing of an earlier result may shine through.</summary>
public sealed class DraftTests
{
    private static readonly Dictionary<string, Tensor> NoTensors = [];

    public static TheoryData<string> Names => [.. OperationCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operation_writes_every_cell(string name)
    {
        var calls = OperationEffortTests.Expressions.SelectMany(text => Calls(ExpressionParser.Parse(text))).Where(call => call.Operation.Name == name).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call =>
        {
            var expected = Evaluator.Evaluate(call, NoTensors);
            Cell[] cells = [.. Enumerable.Repeat(new Cell("left over"), expected.Shape.Count)];
            call.Operation.Evaluate([.. call.Operands.Select(operand => Evaluator.Evaluate(operand, NoTensors))], new TensorDraft(expected.Shape, cells));
            Assert.Equal(expected.Cells.ToArray(), cells);
        });
    }

    private static IEnumerable<Call> Calls(Expression expression) => expression is Call call ? [call, .. call.Operands.SelectMany(Calls)] : [];
}
