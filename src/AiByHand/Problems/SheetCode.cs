using System.Globalization;
using AiByHand.Templates;

namespace AiByHand.Problems;

/// <summary>
/// What names a sheet for ever, as its footer shows it: <c>rnn.r1.book.7</c> is topic rnn, template revision 1, level book, seed 7.
/// Sizes other than the level's own follow: <c>matrix-multiplication.r1.book.7.rows=3.inner=4</c>.
/// </summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Revision">The template's revision.</param>
/// <param name="Level">The level.</param>
/// <param name="Seed">The seed; null for givens that were handed in.</param>
public sealed record SheetCode(string Topic, int Revision, string Level, ulong? Seed)
{
    /// <summary>The sizes that differ from the level's own, in the template's order.</summary>
    public IReadOnlyDictionary<string, int> Sizes { get; init; } = new OrderedDictionary<string, int>();

    /// <summary>The code of a template's sheet.</summary>
    public static SheetCode Of(Template template, ulong? seed) => new(template.Topic, template.Revision, template.Level, seed)
    {
        Sizes = new OrderedDictionary<string, int>(template.Sizes.Where(size => size.IsChosen).Select(size => KeyValuePair.Create(size.Name, size.Value))),
    };

    /// <summary>Reads a code as the footer shows it; false if <paramref name="text"/> isn't one.</summary>
    public static bool TryParse(string text, out SheetCode code)
    {
        code = new("", 0, "", null);
        if (text.Split('.') is not [{ Length: > 0 } topic, ['r', .. var revision], { Length: > 0 } level, var seed, .. var parts]) return false;
        if (!int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        var sizes = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Split('=') is not [{ Length: > 0 } name, var digits]) return false;
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !sizes.TryAdd(name, size)) return false;
        }
        code = new(topic, number, level, value) { Sizes = sizes };
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(SheetCode? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Topic}.r{Revision}.{Level}.{(Seed is { } seed ? seed.ToString(CultureInfo.InvariantCulture) : "given")}{string.Concat(Sizes.Select(Part))}");

    private static string Part(KeyValuePair<string, int> size) => string.Create(CultureInfo.InvariantCulture, $".{size.Key}={size.Value}");
}
