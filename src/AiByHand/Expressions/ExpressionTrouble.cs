using System.Text.RegularExpressions;
using AiByHand.Yaml;

namespace AiByHand.Expressions;

/// <summary>
/// What is wrong where an expression can't be read on, in the words of whoever writes it: people write what other languages have, and are told what this one has instead.
/// </summary>
internal static partial class ExpressionTrouble
{
    private const string ChoiceIsIf = "a choice is if(condition, X, Y): X where the condition holds, else Y";
    private const string NoChain = "comparisons can't be chained: write X in -1..1, or X > -1 and X < 1";
    private const string NoIndex = "nothing is picked out by brackets: a cell is at(X, i, j), a row row(X, i), a column column(X, j)";

    private const string NoAxis = "no operand has a name: of each row it is row_sum, row_max …, of each column column_sum, column_max …";

    private const string Transposed = "a matrix turned over is transpose(X)";

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['='] = "equal is ==",
        ['&'] = "both is 'and'",
        ['|'] = "one of the two is 'or'; what easy, book and hard have are three numbers: 6 | 12 | 30",
        ['!'] = "the contrary is 'not', different is !=",
        ['%'] = "what a division leaves is mod(X, n)",
        ['?'] = ChoiceIsIf,
        [':'] = ChoiceIsIf,
        ['"'] = "a word stands in single quotes: 'cat'",
        ['×'] = "times is * cell by cell, · between matrices",
        ['∙'] = "times is * cell by cell, · between matrices",
        ['⋅'] = "times is * cell by cell, · between matrices",
        ['⊙'] = "times, cell by cell, is *",
        ['÷'] = "divided by is /",
        ['−'] = "minus is -",
        ['–'] = "minus is -",
        ['≤'] = "at most is <=",
        ['≥'] = "at least is >=",
        ['≠'] = "different is !=",
        ['…'] = "… repeats what stands before it for each value of an index of 'each', as in beside(W<k>, …)",
        ['²'] = "a square is X ^ 2",
        ['³'] = "a cube is X ^ 3",
        ['√'] = "a root is sqrt(X)",
        ['∑'] = "a sum is sum(X), row_sum(X) or column_sum(X)",
        ['∈'] = "among is X in [1, 2]",
    };

    // What calls of other languages are here.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["log"] = "no sheet asks for a logarithm: of what no fraction holds there are sigmoid, tanh and softmax, each rounded to places that it names",
        ["ln"] = "no sheet asks for a logarithm: of what no fraction holds there are sigmoid, tanh and softmax, each rounded to places that it names",
        ["exp"] = "no sheet asks for powers of e: of what no fraction holds there are sigmoid, tanh and softmax, each rounded to places that it names",
        ["σ"] = "σ is sigmoid(X, places)",
        ["Σ"] = "a sum is sum(X), row_sum(X) or column_sum(X)",
        ["matmul"] = "the matrix product is X · Y",
        ["dot"] = "the matrix product is X · Y",
        ["concat"] = "side by side is beside(X, Y), one below the other stack(X, Y)",
        ["cat"] = "side by side is beside(X, Y), one below the other stack(X, Y)",
        ["hstack"] = "side by side is beside(X, Y)",
        ["vstack"] = "one below the other is stack(X, Y)",
        ["where"] = ChoiceIsIf,
        ["pow"] = "a power is X ^ 2",
        ["square"] = "a square is X ^ 2",
        ["conv"] = "a convolution is K · windows(X, width, stride)",
        ["conv1d"] = "a convolution is K · windows(X, width, stride)",
        ["maxpool"] = "a max-pool is column_max(windows(X, width, stride))",
        ["max_pool"] = "a max-pool is column_max(windows(X, width, stride))",
        ["argmin"] = "the place of the smallest is argmax(-X), or row_argmax(-X)",
        ["leaky_relu"] = "a leaky ReLU is relu(X) - 0.1 * relu(-X)",
    };

    /// <summary>What a function of another language is here, or null.</summary>
    public static string? InsteadOf(string function) => Foreign.GetValueOrDefault(function);

    /// <summary>What is wrong where a name is no tensor's: a small T above a name, or what another tensor is nearly called.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isExponent">Whether it stands behind a <c>^</c>.</param>
    /// <param name="tensors">The names there are.</param>
    public static string Unknown(string name, bool isExponent, IEnumerable<string> tensors) =>
        name.EndsWith('ᵀ') || (isExponent && name is "T") ? Transposed : $"unknown tensor '{name}'{Spelling.DidYouMean(name, tensors)}";

    /// <summary>What is wrong at an offset of the text, or null where the parser's own words must do.</summary>
    public static string? At(string text, int offset)
    {
        var (before, rest) = (text[..offset].TrimEnd(), text[offset..].TrimStart());
        if (rest.Length == 0) return AtEnd(text, before);
        var word = FirstWord().Match(rest).Value;
        if (word is "if" or "else" or "then" || LastWord().Match(before).Value is "if" or "else") return ChoiceIsIf;
        if (rest[0] == '*' && before.EndsWith('*')) return "a power is X ^ 2";
        if (Comparison().IsMatch(rest) && IsCompared(before)) return NoChain;
        if (rest[0] == '[' && EndsOperand(before)) return NoIndex;
        if (rest is ['\'', ..]) return EndsOperand(before) ? $"{Transposed}; X' is X once more on the page, and is called X here" : "the word that opens here isn't closed: 'cat'";
        if (rest[0] == '.' && EndsOperand(before)) return $"nothing follows a point: {Transposed}, how large it is says shape(X)";
        if (rest[0] == '=' && Sideways().IsMatch(before)) return NoAxis;
        if (rest.StartsWith("=>", StringComparison.Ordinal)) return Signs['≥'];
        if (rest.StartsWith("=<", StringComparison.Ordinal)) return Signs['≤'];
        if (Signs.TryGetValue(rest[0], out var sign)) return sign;
        if (rest[0] == ')') return "a ')' that nothing opens";
        if (rest[0] == ',') return "a comma parts the operands of a function, or the cells of a row: [1, 2]";
        if (EndsOperand(before) && (char.IsLetterOrDigit(rest[0]) || rest[0] == '('))
        {
            return $"a sign is missing before '{(word.Length > 0 ? word : rest[0])}': times is * cell by cell, · between matrices";
        }
        return null;
    }

    private static string? AtEnd(string text, string before)
    {
        var open = before.Count(sign => sign == '(') - before.Count(sign => sign == ')');
        if (before.Length > 0 && !EndsOperand(before)) return $"something is missing at the end, after '{LastPiece().Match(before).Value}'";
        return open > 0 ? $"{(open == 1 ? "a ')' is" : $"{open} ')' are")} missing at the end of '{text}'" : null;
    }

    private static bool EndsOperand(string before) =>
        before.Length > 0 && (before[^1] is ')' or ']' or '\'' || (char.IsLetterOrDigit(before[^1]) && LastWord().Match(before).Value is not ("and" or "or" or "not" or "in")));

    // Whether the part of the text that is still being read holds a comparison already.
    private static bool IsCompared(string before)
    {
        var depth = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i] is ')' or ']') depth++;
            else if (before[i] is '(' or '[') depth--;
            else if (depth == 0 && before[i] is ('<' or '>' or '=')) return true;
            if (depth < 0 || (depth == 0 && before[i] == ',')) return false;
        }
        return false;
    }

    [GeneratedRegex(@"^(<=|>=|==|!=|<|>)")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\d_]*")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"[\p{L}_][\p{L}\d_]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"[(,]\s*(axis|dim)$")]
    private static partial Regex Sideways();

    [GeneratedRegex(@"([\p{L}_][\p{L}\d_]*|\S)$")]
    private static partial Regex LastPiece();
}
