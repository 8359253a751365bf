using System.Globalization;
using AiByHand.Answers;
using AiByHand.Templates;

namespace AiByHand.Problems;

/// <summary>
/// What names a sheet for ever, as its footer shows it: <c>rnn.r1.book.7</c> is topic rnn, template revision 1, level book, seed 7.
/// Sizes other than the level's own follow: <c>matrix-multiplication.r1.book.7.rows=3.inner=4</c>, and last, where the book's scaffold is printed, <c>.blanks=book</c>:
/// from the code alone follows which cells are asked.
/// </summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Revision">The template's revision.</param>
/// <param name="Level">The level.</param>
/// <param name="Seed">The seed; null for givens that were handed in.</param>
public sealed record SheetCode(string Topic, int Revision, string Level, ulong? Seed)
{
    /// <summary>The sizes that differ from the level's own, in the template's order.</summary>
    public IReadOnlyDictionary<string, int> Sizes { get; init; } = new OrderedDictionary<string, int>();

    private const string BlanksName = "blanks", BookWord = "book";

    /// <summary>Which cells are blank.</summary>
    public Blanks Blanks { get; init; }

    /// <summary>The code of a template's sheet.</summary>
    /// <param name="template">The template.</param>
    /// <param name="seed">The seed; null for givens that were handed in.</param>
    /// <param name="blanks">Which cells are blank. A topic without a scaffold is the same sheet either way.</param>
    public static SheetCode Of(Template template, ulong? seed, Blanks blanks = Blanks.All) => new(template.Topic, template.Revision, template.Level, seed)
    {
        Blanks = template.Printed.Count > 0 ? blanks : Blanks.All,
        Sizes = Chosen(template),
    };

    /// <summary>Reads a code as the footer shows it; false if <paramref name="text"/> isn't one.</summary>
    public static bool TryParse(string text, out SheetCode code)
    {
        code = new("", 0, "", null);
        if (text.Split('.') is not [{ Length: > 0 } topic, ['r', .. var revision], { Length: > 0 } level, var seed, .. var parts]) return false;
        if (!int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        var sizes = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var blanks = Blanks.All;
        if (parts is [.. var before, $"{BlanksName}={BookWord}"]) (parts, blanks) = (before, Blanks.Book);
        foreach (var part in parts)
        {
            if (part.Split('=') is not [{ Length: > 0 } name, var digits]) return false;
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !sizes.TryAdd(name, size)) return false;
        }
        code = new(topic, number, level, value) { Sizes = sizes, Blanks = blanks };
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(SheetCode? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Topic}.r{Revision}.{Level}.{(Seed is { } seed ? seed.ToString(CultureInfo.InvariantCulture) : "given")}{(Sizes.Count == 0 ? "" : string.Concat(Sizes.Select(Part)))}{(Blanks == Blanks.Book ? $".{BlanksName}={BookWord}" : "")}");

    private static string Part(KeyValuePair<string, int> size) => string.Create(CultureInfo.InvariantCulture, $".{size.Key}={size.Value}");

    private static OrderedDictionary<string, int> Chosen(Template template)
    {
        var sizes = new OrderedDictionary<string, int>();
        foreach (var size in template.Sizes)
        {
            if (size.IsChosen) sizes.Add(size.Name, size.Value);
        }
        return sizes;
    }
}
