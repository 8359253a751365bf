using AiByHand.Expressions;

namespace AiByHand.Tests.Expressions;

/// <summary>What people write who know other languages, and what they are told.</summary>
public sealed class ExpressionTroubleTests
{
    private const string ChoiceIsIf = "a choice is if(condition, X, Y): X where the condition holds, else Y";
    private const string NoChain = "comparisons can't be chained: write X in -1..1, or X > -1 and X < 1";
    private const string NoIndex = "nothing is picked out by brackets: a cell is at(X, i, j), a row row(X, i), a column column(X, j)";
    private const string NoLog = "no sheet asks for a logarithm: of what no fraction holds there are sigmoid, tanh and softmax, each rounded to places that it names";

    [Theory]
    [InlineData("-1 < X < 1", 7, NoChain)]
    [InlineData("all(X == Y == 1)", 11, NoChain)]
    [InlineData("W[1]", 1, NoIndex)]
    [InlineData("relu(X)[1]", 7, NoIndex)]
    [InlineData("Z if Z > 0 else 0", 2, ChoiceIsIf)]
    [InlineData("if Z > 0", 3, ChoiceIsIf)]
    [InlineData("Z > 0 ? Z : 0", 6, ChoiceIsIf)]
    [InlineData("where(Z > 0, Z, 0)", 0, "unknown operation 'where': " + ChoiceIsIf)]
    [InlineData("log(X)", 0, "unknown operation 'log': " + NoLog)]
    [InlineData("1 + ln(X)", 4, "unknown operation 'ln': " + NoLog)]
    [InlineData("σ(X)", 0, "unknown operation 'σ': σ is sigmoid(X, places)")]
    [InlineData("conv1d(X, K)", 0, "unknown operation 'conv1d': a convolution is K · windows(X, width, stride)")]
    [InlineData("rellu(X)", 0, "unknown operation 'rellu'; did you mean 'relu'?")]
    [InlineData("perplexity(X)", 0, "unknown operation 'perplexity'; aibyhand functions lists them")]
    [InlineData("X ** 2", 3, "a power is X ^ 2")]
    [InlineData("X = 3", 2, "equal is ==")]
    [InlineData("min(X) => 3", 7, "at least is >=")]
    [InlineData("X =< 3", 2, "at most is <=")]
    [InlineData("sum(X, axis=0)", 11, "no operand has a name: of each row it is row_sum, row_max …, of each column column_sum, column_max …")]
    [InlineData("argmin(X)", 0, "unknown operation 'argmin': the place of the smallest is argmax(-X), or row_argmax(-X)")]
    [InlineData("X && Y", 2, "both is 'and'")]
    [InlineData("X || Y", 2, "one of the two is 'or'; what easy, book and hard have are three numbers: 6 | 12 | 30")]
    [InlineData("!X", 0, "the contrary is 'not', different is !=")]
    [InlineData("X % 2", 2, "what a division leaves is mod(X, n)")]
    [InlineData("X × Y", 2, "times is * cell by cell, · between matrices")]
    [InlineData("X ≤ Y", 2, "at most is <=")]
    [InlineData("X - −2", 4, "minus is -")]
    [InlineData("X == \"cat\"", 5, "a word stands in single quotes: 'cat'")]
    [InlineData("X == 'cat", 5, "the word that opens here isn't closed: 'cat'")]
    [InlineData("X' · Y", 1, "a matrix turned over is transpose(X); X' is X once more on the page, and is called X here")]
    [InlineData("beside(X, …)", 10, "… repeats what stands before it for each value of an index of 'each', as in beside(W<k>, …)")]
    [InlineData("X.T", 1, "nothing follows a point: a matrix turned over is transpose(X), how large it is says shape(X)")]
    [InlineData("2X", 1, "a sign is missing before 'X': times is * cell by cell, · between matrices")]
    [InlineData("W X", 2, "a sign is missing before 'X': times is * cell by cell, · between matrices")]
    [InlineData("2(X + 1)", 1, "a sign is missing before '(': times is * cell by cell, · between matrices")]
    [InlineData("relu(X", 6, "a ')' is missing at the end of 'relu(X'")]
    [InlineData("relu(abs(X", 10, "2 ')' are missing at the end of 'relu(abs(X'")]
    [InlineData("relu(X))", 7, "a ')' that nothing opens")]
    [InlineData("X == 1 or", 9, "something is missing at the end, after 'or'")]
    [InlineData("X +", 3, "something is missing at the end, after '+'")]
    [InlineData("X, Y", 1, "a comma parts the operands of a function, or the cells of a row: [1, 2]")]
    [InlineData("relu(X, Y)", 0, "relu(X) doesn't take 2 operands: its shapes are r x c → r x c")]
    public void It_is_told_what_there_is_instead(string text, int offset, string message)
    {
        var wrong = Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(text));
        Assert.Equal((offset, message), (wrong.Offset, wrong.Message));
    }

    [Theory]
    [InlineData("X > 1 and Y < 2")]
    [InlineData("all(X > 1) == (Y < 2)")]
    [InlineData("max(X) > 1 or [1, 2] in [3, 4]")]
    public void What_only_looks_alike_is_good(string text) => ExpressionParser.Parse(text);
}
