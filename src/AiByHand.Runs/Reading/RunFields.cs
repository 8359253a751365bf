using AiByHand.Numbers;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Kinds of values that only run files have.</summary>
internal static class RunFields
{
    private const int MostPlaces = 2;

    /// <summary>One of some words; the first where the key is missing.</summary>
    public static string Word(Fields fields, string key, IReadOnlyList<string> words, Mistakes mistakes) => Word(fields, key, words, words[0], mistakes);

    /// <summary>One of some words.</summary>
    public static string Word(Fields fields, string key, IReadOnlyList<string> words, string otherwise, Mistakes mistakes)
    {
        if (fields.Scalar(key, $"one of {string.Join(", ", words)}") is not { } scalar) return otherwise;
        if (words.Contains(scalar.Text)) return scalar.Text;
        mistakes.Add(scalar.At, $"'{key}' can't be {scalar.Kind}{(Spelling.DidYouMean(scalar.Text, words) is { Length: > 0 } near ? near : $"; it is one of {string.Join(", ", words)}")}");
        return otherwise;
    }

    /// <summary>A number with at most two decimals; null with the mistake told.</summary>
    public static Rational? Decimal(YamlNode node, string key, Rational least, Rational most, string expected, Mistakes mistakes)
    {
        if (node is YamlScalar { IsNull: false } scalar && NumberOf(scalar.Text) is { } number && number >= least && number <= most && number.DecimalPlaces() <= MostPlaces) return number;
        mistakes.Add(node.At, $"'{key}' must be {expected}, found {node.Kind}");
        return null;
    }

    private static Rational? NumberOf(string text)
    {
        try
        {
            return Rational.OfDecimal(text);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
