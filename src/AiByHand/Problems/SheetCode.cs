using System.Globalization;

namespace AiByHand.Problems;

/// <summary>
/// What names a sheet for ever, as its footer shows it: <c>rnn.r1.book.7</c> is topic rnn, template revision 1, level book, seed 7.
/// </summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Revision">The template's revision.</param>
/// <param name="Level">The level.</param>
/// <param name="Seed">The seed; null for givens that were handed in.</param>
public sealed record SheetCode(string Topic, int Revision, string Level, ulong? Seed)
{
    /// <summary>Reads a code as the footer shows it; false if <paramref name="text"/> isn't one.</summary>
    public static bool TryParse(string text, out SheetCode code)
    {
        code = new("", 0, "", null);
        if (text.Split('.') is not [{ Length: > 0 } topic, ['r', .. var revision], { Length: > 0 } level, var seed]) return false;
        if (!int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        code = new(topic, number, level, value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Topic}.r{Revision}.{Level}.{(Seed is { } seed ? seed.ToString(CultureInfo.InvariantCulture) : "given")}");
}
