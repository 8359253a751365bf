using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Templates.Plans;

namespace AiByHand.Marking;

/// <summary>
/// The ways in which pupils write what is right, for programs that compare texts: each is read as right in <see cref="Marker">marking</see>, and none as anything else.
/// Marking reads more than can be listed (<c>6/4</c> for 3/2, blanks round a bar).
/// </summary>
public static class Spellings
{
    private const char Minus = '−';

    private static readonly string[] Dashes = ["-", "–", "—", "−"];

    /// <summary>As the sheet writes it, then otherwise; none where nothing is to be written.</summary>
    /// <exception cref="InexactNotationException">The notation can't write it.</exception>
    public static IReadOnlyList<string> Of(AskedCell asked) => asked.Right switch
    {
        null => [],
        { Word: "-" } => Dashes,
        { Word: { } word } => [word],
        { Number: var number } when asked.Look != CellLook.Text => Signs.Of(asked.Look, isSet: !number.IsZero),
        { Number: var number } => Of(number, asked.Notation),
    };

    /// <summary>The ways to write a number: <c>-.5</c>, <c>-0.5</c>, <c>-0,5</c>, <c>-1/2</c>, with a hyphen or a true minus sign.</summary>
    /// <param name="number">The number.</param>
    /// <param name="notation">How the sheet writes it.</param>
    /// <exception cref="InexactNotationException">The notation can't write it.</exception>
    public static IReadOnlyList<string> Of(Rational number, Notation notation)
    {
        var size = number.Abs();
        var spellings = new List<string>();
        AddDecimal(notation.Write(size));
        if (size.DecimalPlaces() is { } places) AddDecimal(Notation.Fixed(places).Write(size));
        if (!size.IsInteger) Add(string.Create(CultureInfo.InvariantCulture, $"{size.Numerator}/{size.Denominator}"));
        return number.Sign < 0 ? [.. spellings.Select(spelling => $"-{spelling}"), .. spellings.Select(spelling => $"{Minus}{spelling}")] : spellings;

        void AddDecimal(string written)
        {
            var whole = written is ['.', ..] ? $"0{written}" : written;
            Add(written);
            Add(whole);
            Add(whole.Replace('.', ','));
            Add(written.Replace('.', ','));
        }

        void Add(string spelling)
        {
            if (!spellings.Contains(spelling)) spellings.Add(spelling);
        }
    }
}
