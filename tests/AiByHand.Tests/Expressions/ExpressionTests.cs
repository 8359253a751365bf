using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Tests.Expressions;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 - 2 - 1", "4")]
    [InlineData("2 ^ 3 ^ 1", "8")]
    [InlineData("-2 ^ 2", "-4")]
    [InlineData("1/2 + .25", ".75")]
    [InlineData("-3", "-3")]
    [InlineData("2 - -3", "5")]
    [InlineData("[1, 2, 3]", "1 2 3")]
    [InlineData("[1, 2, 3] > 1", "0 1 1")]
    [InlineData("not [1, 0]", "0 1")]
    [InlineData("1 < 2 and 2 < 1 or 1 == 1", "1")]
    [InlineData("[0, 1, 4, 9] in 1..4", "0 1 1 0")]
    [InlineData("[0, 1, 4, 9] in [1, 9]", "0 1 0 1")]
    [InlineData("3/2 in 1..2", "1")]
    [InlineData("'cat' == 'cat'", "1")]
    [InlineData("mod(-1, 4)", "3")]
    [InlineData("stack([1, 2], [3, 4]) · stack(5, 6)", "17 / 39")]
    [InlineData("stack([1, 2], [3, 4]) @ identity(2)", "1 2 / 3 4")]
    [InlineData("stack([1, 2], [3, 4]) - stack(1, 3)", "0 1 / 0 1")]
    [InlineData("affine([2, 3, 1], stack([1, 0], [1, -1]))", "6 -2")]
    [InlineData("linear([2, 3, 1], stack([1, 0], [1, -1]))", "6 -2")]
    [InlineData("linear([2, 3], stack([1, 0], [1, -1]))", "5 -3")]
    [InlineData("shape([1, 2, 3])", "1 3")]
    [InlineData("join('Linear( ', [3, .5], ', ', 'T', ' )')", "Linear( 3.5, T )")]
    [InlineData("relu([-1, 0, 2])", "0 0 2")]
    [InlineData("row_sum(stack([1, 2], [3, 4]))", "3 / 7")]
    [InlineData("column_max(stack([1, 5], [3, 4]))", "3 5")]
    [InlineData("mean([1, 2])", "1.5")]
    [InlineData("row_mean(stack([1, 2], [3, 4]))", "1.5 / 3.5")]
    [InlineData("count([0, 2, -1])", "2")]
    [InlineData("all([1, 2]) + any([0, 0])", "1")]
    [InlineData("distinct([1, 1, 2])", "2")]
    [InlineData("distinct_rows(stack([1, 2], [1, 2], [2, 1]))", "2")]
    [InlineData("distinct_columns(stack([1, 1], [2, 2]))", "1")]
    [InlineData("zero_rows(stack([0, 0], [0, 1]))", "1")]
    [InlineData("zero_columns(stack([0, 0], [0, 1]))", "1")]
    [InlineData("det(stack([0, 2, 1], [1, 1, 1], [2, 0, 3]))", "-4")]
    [InlineData("det(stack([1, 2], [2, 4]))", "0")]
    [InlineData("argmax(stack([1, 5], [3, 4]))", "2 1")]
    [InlineData("one_hot_max(stack([1, 5], [3, 4]))", "0 1 / 1 0")]
    [InlineData("choose([2, 1], stack([1, 2], [3, 4]), stack([5, 6], [7, 8]))", "5 2 / 7 4")]
    [InlineData("sort_descending(stack([1, 5], [3, 4], [3, 6]))", "3 6 / 3 5 / 1 4")]
    [InlineData("sort_descending(stack('a', 'b', 'c'), stack([1, 5], [3, 4], [3, 6]))", "b c / c a / a b")]
    [InlineData("column_cumsum(stack([.5, 1], [.25, 2], [.25, 3]))", ".5 1 / .75 3 / 1 6")]
    [InlineData("gather(stack(['a', 1], ['b', 2]), [2, 1])", "b 1")]
    [InlineData("lookup(stack([1, 2, 3], [4, 5, 6]), ['a', 'b', 'c'], ['c', 'a', 'c'])", "3 1 3 / 6 4 6")]
    [InlineData("lookup(['x', 'y'], [1, 2], [2, 1])", "y x")]
    [InlineData("columns_where(stack([1, 2, 3], [4, 5, 6]), [1, 0, 1], 2)", "1 3 / 4 6")]
    [InlineData("columns_where([1, 2], ['a', 'b'] == 'b', 1)", "2")]
    [InlineData("merge(['b', 'a', 'b'], ['a', 'b'], stack(1, 4), stack([2, 3], [5, 6]))", "2 1 3 / 5 4 6")]
    [InlineData("flatten(stack([1, 2], [3, 4]))", "1 / 2 / 3 / 4")]
    [InlineData("beside(diagonal(stack(2, 3)), zeros(2, 1))", "2 0 0 / 0 3 0")]
    [InlineData("transpose([1, 2])", "1 / 2")]
    [InlineData("adjacency(stack(['A', 'C'], ['C', 'B']), ['A', 'B', 'C'])", "0 0 1 / 0 0 1 / 1 1 0")]
    [InlineData("adjacency([2, 1], stack(1, 2))", "0 1 / 1 0")]
    [InlineData("column(stack([1, 2], [3, 4]), 2)", "2 / 4")]
    [InlineData("row(stack([1, 2], [3, 4]), 2)", "3 4")]
    [InlineData("at(stack([1, 2], [3, 4]), 2, 1)", "3")]
    [InlineData("columns([1, 2, 3], 2, 3)", "2 3")]
    [InlineData("rows(stack(1, 2, 3), 2, 3)", "2 / 3")]
    [InlineData("weights([1, 2, 3])", "1 2")]
    [InlineData("bias([1, 2, 3])", "3")]
    [InlineData("round(2.5) + round(-2.5)", "0")]
    [InlineData("round(1/3, 2)", ".33")]
    [InlineData("drop_decimals(-3/2)", "-1")]
    [InlineData("floor(-3/2)", "-2")]
    [InlineData("abs(-3)", "3")]
    [InlineData("sqrt(9/4)", "1.5")]
    [InlineData("nearest_square([.75, 1.75, 4.25, 2.5, 7])", "1 1 4 4 9")]
    [InlineData("is_integer([1, .5])", "1 0")]
    [InlineData("2 ^ -1", ".5")]
    [InlineData("2 ^ 2 ^ 3", "256")]
    [InlineData("zeros(1, 2) + ones(1, 2)", "1 1")]
    [InlineData("sigmoid([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5], 2)", ".01 .02 .05 .12 .27 .5 .73 .88 .95 .98 .99")]
    [InlineData("sigmoid([-3, -2, -1, 0, 1, 2, 3, 99999, -99999], 1)", "0 .1 .3 .5 .7 .9 1 1 0")]
    [InlineData("tanh([-2, -1, 0, 1, 2, 5], 2)", "-.96 -.76 0 .76 .96 1")]
    [InlineData("softmax(stack(3, 3, -1), 1)", ".5 / .5 / 0")]
    [InlineData("softmax(stack([1, 0], [2, 0], [3, 0]), 3)", ".09 .333 / .245 .333 / .665 .333")]
    [InlineData("sigmoid(1/2, 9) - .622459331", "0")]
    public void Expressions_have_exact_values(string text, string expected)
    {
        var expression = ExpressionParser.Parse(text);
        var value = Evaluator.Evaluate(expression, new Dictionary<string, Tensor>());
        Assert.Equal(expected, value.ToString());
        Assert.Equal(value.Shape, ShapeChecker.Check(expression, new Dictionary<string, Shape>()));
    }

    [Theory]
    [InlineData("1 +", 3)]
    [InlineData("1 + )", 4)]
    [InlineData("rellu(Z)", 0)]
    [InlineData("1 + rellu(Z)", 4)]
    [InlineData("relu(Z, Z)", 0)]
    [InlineData("1 $ 2", 2)]
    [InlineData("'cat", 0)]
    [InlineData("", 0)]
    [InlineData("99999999999999999999", 0)]
    public void What_is_no_expression_is_refused_with_its_place(string text, int offset) =>
        Assert.Equal(offset, Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(text)).Offset);

    [Fact]
    public void Unknown_operations_are_refused_with_the_nearest_name() =>
        Assert.Equal("unknown operation 'rellu'; did you mean 'relu'?", Assert.Throws<ExpressionException>(() => ExpressionParser.Parse("rellu(Z)")).Message);

    [Theory]
    [InlineData("W · W", "2x3 · 2x3: the left one's columns must be as many as the right one's rows")]
    [InlineData("affine(W, X)", "affine(2x3, 3x4): the weights need 4 columns, one for each row of the input and the bias")]
    [InlineData("linear(X, W)", "linear(3x4, 2x3): the weights need 2 columns, one for each row of the input, or one more for the bias")]
    [InlineData("W + X", "2x3 + 3x4: the shapes must be equal, or one a row, a column or a single number")]
    [InlineData("W * X", "2x3 * 3x4: the shapes must be equal, or one a row, a column or a single number; the matrix product is X · Y")]
    [InlineData("X * W", "3x4 * 2x3: the shapes must be equal, or one a row, a column or a single number")]
    [InlineData("W^T · W", "a matrix turned over is transpose(X)")]
    [InlineData("Wᵀ · W", "a matrix turned over is transpose(X)")]
    [InlineData("W ^ Wx", "unknown tensor 'Wx'; did you mean 'W' or 'X'?")]
    [InlineData("T · W", "unknown tensor 'T'; did you mean 'W' or 'X'?")]
    [InlineData("Wx", "unknown tensor 'Wx'; did you mean 'W' or 'X'?")]
    [InlineData("sort_descending(W, X)", "2x3 can't be sorted by 3x4: there must be a key for each cell, or for each row of a single column")]
    [InlineData("adjacency(W, X)", "the edges must have two columns, one node in each, not 2x3")]
    [InlineData("adjacency(transpose([1, 2]) + [0, 0], X)", "the nodes must be a row or a column, not 3x4")]
    [InlineData("lookup(X, ['a', 'b'], ['a'])", "the vocabulary must be 1x4, a word over each column of E, not 1x2")]
    [InlineData("lookup(X, [1, 2, 3, 4], X)", "the words must be a row, not 3x4")]
    [InlineData("columns_where(X, [1, 0], 1)", "the marks must be 1x4, one for each column, not 1x2")]
    [InlineData("columns_where(X, [1, 1, 1, 1], 5)", "3x4 hasn't got 5 columns")]
    [InlineData("columns_where(X, [1, 1, 1, 1], count(X))", "the count of columns must be a whole number from 1")]
    [InlineData("merge(X, ['a', 'b'], X, X)", "the keys must be a row, not 3x4")]
    [InlineData("merge(['a', 'b'], 'a', X, X)", "the names must be 1x2, one for each tensor, not 1x1")]
    [InlineData("merge(['a', 'b'], ['a', 'b'], X, W)", "the tensors to merge must have as many rows, not 3x4 and 2x3")]
    [InlineData("merge(['a', 'b'], ['a', 'b'], X, X)", "8 columns can't be merged by 2 keys")]
    [InlineData("gather(X, W)", "the rows must be 1x4, one for each column, not 2x3")]
    [InlineData("column(X, 5)", "column: there is no such part of a 3x4 tensor")]
    [InlineData("column(X, 0)", "a position must be a whole number from 1")]
    [InlineData("zeros(100, 1)", "100x1 is too large: at most 64x64")]
    [InlineData("1 / 0", "division by zero")]
    [InlineData("if(W, X, 1)", "if(2x3, 3x4, 1x1): the shapes must be equal, or one a row, a column or a single number")]
    [InlineData("pick_columns(X, transpose([1, 2]))", "pick_columns: the numbers must be a row, not 2x1")]
    [InlineData("pick_rows(X, [1, 2])", "pick_rows: the numbers must be a column, not 1x2")]
    [InlineData("reshape(X, 2, 5)", "the 12 cells of a 3x4 tensor don't fill 2x5")]
    [InlineData("permutations(6)", "permutations of at most 5 numbers: of 6 there are far too many")]
    [InlineData("subsets(9, 2)", "subsets of at most 8 places, not 9")]
    [InlineData("subsets(3, 4)", "4 of 3 places can't be chosen")]
    public void Operands_that_do_not_fit_are_refused(string text, string expected)
    {
        var shapes = new Dictionary<string, Shape> { ["W"] = new(2, 3), ["X"] = new(3, 4) };
        Assert.Equal(expected, Assert.Throws<ExpressionException>(() => ShapeChecker.Check(ExpressionParser.Parse(text), shapes)).Message);
    }

    [Theory]
    [InlineData("argmax(stack(1, 1))", "column 1 has two largest numbers (1): no single maximum")]
    [InlineData("row_argmax([2, 2])", "row 1 has two largest numbers (2): no single maximum")]
    [InlineData("pick_columns([5, 6], [3])", "pick_columns: 3 is no number from 1 to 2")]
    [InlineData("pick_rows([5, 6], 'a')", "pick_rows: a is no number from 1 to 1")]
    [InlineData("sqrt(2)", "2 has no exact square root")]
    [InlineData("1 / 0", "division by zero")]
    [InlineData("adjacency(['A', 'F'], ['A', 'B'])", "there is no node 'F'")]
    [InlineData("gather([1, 2], [1, 2])", "there is no row 2 in 1x2")]
    [InlineData("lookup([1, 2], ['a', 'b'], ['cat'])", "'cat' isn't in the vocabulary")]
    [InlineData("columns_where([1, 2, 3], [1, 0, 0], 2)", "the marks are on 1 of 3 columns, not on 2")]
    [InlineData("merge(['a', 'c'], ['a', 'b'], 1, 2)", "there is no tensor named 'c'")]
    [InlineData("merge(['a', 'a'], ['a', 'b'], 1, 2)", "'a' has no column left for key 2")]
    [InlineData("'cat' + 1", "'cat' is a word where a number is needed")]
    public void Values_without_a_result_are_refused(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<OperandException>(() => Evaluator.Evaluate(ExpressionParser.Parse(text), new Dictionary<string, Tensor>())).Message);

    [Theory]
    [InlineData("affine(W1, X)", "Z = W1 · X + b1")]
    [InlineData("affine(W_gate, relu(X))", "Z = W_gate · ReLU(X) + b_gate")]
    [InlineData("affine(K, X)", "Z = K · X + b")]
    [InlineData("affine(scale_shift, N)", "Z = scale_shift · N + bias")]
    [InlineData("affine(Weird, N)", "Z = Weird · [N; 1]")]
    [InlineData("if(place > 2, '-', expert)", "Z = '-' where place > 2, else expert")]
    [InlineData("pick_rows(data, row_argmax(s))", "Z = the rows row_argmax(s) of data")]
    [InlineData("round_quarters(share(exp, row_sum), 1)", "Z = exp / row_sum, to one decimal; quarters stay")]
    [InlineData("K · windows(X, 3, 2) + b", "Z = K · (windows of X, 3 wide, stride 2) + b")]
    [InlineData("column_max(windows(A, 2, 2))", "Z = column max(windows of A, 2 wide, stride 2)")]
    [InlineData("row(X + Y, 1)", "Z = row 1 of (X + Y)")]
    [InlineData("row(X, 1) + Y", "Z = row 1 of X + Y")]
    [InlineData("weights(A · B)", "Z = weights of (A · B)")]
    [InlineData("reshape(X, 2, 2) + Y", "Z = (X in rows of 2) + Y")]
    [InlineData("lookup(E, v, w) + P", "Z = (the columns of E under w) + P")]
    [InlineData("pick_columns(X, n) + 1", "Z = (the columns n of X) + 1")]
    [InlineData("columns_where(V, m > 0, 2) * 3", "Z = (the columns of V where m > 0) × 3")]
    [InlineData("reshape(row(D, 1), 2, 2)", "Z = row 1 of D in rows of 2")]
    [InlineData("transpose(rows(D, 1, 2))", "Z = (rows 1 to 2 of D)ᵀ")]
    [InlineData("B · x1 + A · H0", "Z = B · x1 + A · H0")]
    [InlineData("(A - mean) ^ 2", "Z = (A - mean)²")]
    [InlineData("A - (B - C)", "Z = A - (B - C)")]
    [InlineData("A - B - C", "Z = A - B - C")]
    [InlineData("A · (B + C)", "Z = A · (B + C)")]
    [InlineData("drop_decimals(A / B)", "Z = drop decimals(A / B)")]
    [InlineData("beside(y1, y2)", "Z = [y1 | y2]")]
    [InlineData("column(X, 2)", "Z = column 2 of X")]
    [InlineData("sort_descending(V, P)", "Z = V, largest P first")]
    [InlineData("column_cumsum(P)", "Z = running sum(P)")]
    [InlineData("lookup(E, vocabulary, words)", "Z = the columns of E under words")]
    [InlineData("columns_where(V, to == 'A', 2)", "Z = the columns of V where to = 'A'")]
    [InlineData("merge(to, names, A, B)", "Z = A, B, column by column in the order of to")]
    [InlineData("gather(V, k)", "Z = V in row k")]
    [InlineData("-A * -1", "Z = (-A) × (-1)")]
    [InlineData("round(row_mean(A))", "Z = round(row mean(A))")]
    public void Steps_read_as_on_paper(string text, string expected) =>
        Assert.Equal(expected, Formula.Of("Z", ExpressionParser.Parse(text), new HashSet<string> { "W1", "W_gate", "K", "scale_shift" }));

    [Fact]
    public void References_are_named_once_in_order() =>
        Assert.Equal(["W", "X", "b"], References.In(ExpressionParser.Parse("W · X + b + W")));

    [Fact]
    public void Every_operation_says_what_it_is()
    {
        foreach (var operation in OperationCatalog.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.Summary), operation.Name);
            Assert.Contains(operation.Name switch { "between" => "in", "negate" => "-", var name => name }, operation.Signature, StringComparison.Ordinal);
            Assert.InRange(operation.LeastOperands, 1, operation.MostOperands);
        }
    }
}
