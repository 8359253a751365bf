using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Solutions;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Terms;

/// <summary>Every operation has terms, and every kind of term comes from an operation.</summary>
public sealed class OperationTermTests
{
    private static readonly Dictionary<string, Tensor> NoTensors = [];

    public static TheoryData<string> Names => [.. OperationCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_terms_of_the_example_give_what_it_says(string name) => AssertSame(OperationCatalog.Find(name)!.Example.Call);

    [Fact]
    public void The_terms_of_expressions_in_one_another_give_their_values()
    {
        foreach (var expression in OperationEffortTests.Expressions) AssertSame(expression);
    }

    // Operands of other shapes and numbers than the examples', by their names: a term must not have kept them.
    [Theory]
    [InlineData("choose(c, X, Y)")]
    [InlineData("sort_descending(Y, X)")]
    [InlineData("one_hot_max(X)")]
    [InlineData("columns_where(X, c == 2, 1)")]
    [InlineData("gather(Y, c)")]
    [InlineData("merge(c, [2, 1], column(X, 1), column(Y, 2))")]
    public void A_term_stays_true_when_its_cells_change(string text)
    {
        var (x, y) = (Square(1, 2, 3, 4), Square(5, 6, 7, 8));
        var expression = ExpressionParser.Parse(text);
        var terms = TemplateTerms.Of(expression, new Dictionary<string, Shape> { ["X"] = x.Shape, ["Y"] = y.Shape, ["c"] = new(1, 2) });
        foreach (var choice in new[] { new Tensor(new Shape(1, 2), [1, 2]), new Tensor(new Shape(1, 2), [2, 1]) })
        {
            var values = new Dictionary<string, Tensor> { ["X"] = x, ["Y"] = y, ["c"] = choice };
            var evaluator = new TermEvaluator(cell => values[cell.Tensor][cell.Row - 1, cell.Column - 1]);
            var found = new Tensor(terms.Shape, [.. terms.Terms.ToArray().Select(evaluator.Evaluate)]);
            Assert.Equal(Evaluator.Evaluate(expression, values), found);
        }
    }

    [Fact]
    public void A_long_running_sum_takes_no_deep_stack()
    {
        var effort = Effort.None;
        var thread = new Thread(() => effort = Paper.EffortOf("at(column_cumsum(flatten(ones(64, 64))), 4096, 1)"), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal((4095, 4096), (effort.Additions, (int)effort.LargestNumber.Numerator));
    }

    [Fact]
    public void Every_kind_of_term_comes_from_an_operation()
    {
        var kinds = new HashSet<Type>();
        foreach (var expression in OperationEffortTests.Expressions) Collect(ExpressionParser.Parse(expression), kinds);

        var known = typeof(Term).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Term)));
        Assert.Empty(known.Except(kinds).Except([typeof(CellReference)]).Select(type => type.Name));
    }

    private static void Collect(Expression expression, HashSet<Type> kinds)
    {
        foreach (var term in TemplateTerms.Of(expression, new Dictionary<string, Shape>()).Terms) Collect(term, kinds);
    }

    private static void Collect(Term term, HashSet<Type> kinds)
    {
        kinds.Add(term.GetType());
        foreach (var part in term.Parts) Collect(part, kinds);
    }

    private static void AssertSame(string text)
    {
        var expression = ExpressionParser.Parse(text);
        var terms = TemplateTerms.Of(expression, new Dictionary<string, Shape>());
        var evaluator = new TermEvaluator(_ => throw new InvalidOperationException("there are no cells"));
        Assert.Equal(Evaluator.Evaluate(expression, NoTensors), new Tensor(terms.Shape, [.. terms.Terms.ToArray().Select(evaluator.Evaluate)]));
    }

    private static Tensor Square(params Cell[] cells) => new(new Shape(2, 2), cells);
}
