using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>A short mark of what a sheet gives, to see at a glance whether a seed has kept its promise.</summary>
public static class Fingerprint
{
    /// <summary>The first 8 bytes of the SHA-256 of <see cref="Canonical"/>, as 16 hexadecimal digits.</summary>
    public static string Of(Problem problem) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(problem))).AsSpan(0, 8));

    /// <summary>
    /// The givens as lines of text: the topic, the level, then each given by the order of its name's code units as <c>name 2x3: 1/1 -3/2 'cat' …</c>:
    /// row by row, numbers in lowest terms, words in quotes with an inner quote doubled. Every line ends in a line feed. Seed, revision and variant
    /// are not in it: equal numbers in equal shapes have equal fingerprints.
    /// </summary>
    public static string Canonical(Problem problem)
    {
        var text = new StringBuilder();
        text.Append(problem.Template.Topic).Append('\n').Append(problem.Template.Level).Append('\n');
        foreach (var name in problem.Givens.Keys.Order(StringComparer.Ordinal))
        {
            var tensor = problem.Givens[name];
            text.Append(name).Append(' ').Append(tensor.Shape).Append(':');
            foreach (var cell in tensor.Cells) Append(text.Append(' '), cell);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Cell cell)
    {
        if (cell.Word is { } word) text.Append('\'').Append(word.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        else text.Append(CultureInfo.InvariantCulture, $"{cell.Number.Numerator}/{cell.Number.Denominator}");
    }
}
