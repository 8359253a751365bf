using System.Globalization;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads who gets what: <c>variants</c>, <c>roster</c>, and <c>seating</c>.</summary>
internal sealed class CopiesReader(RunFiles files, TypeCase type, Mistakes mistakes)
{
    /// <summary>The most copies of a run.</summary>
    public const int Most = 100_000;

    private const string InTurn = "in turn", RowsOf = "rows of ";
    private const int LongestRow = 1000;

    private static readonly string Expected = string.Create(CultureInfo.InvariantCulture, $"a number from 1 to {Most} or letters such as A..D");
    private static readonly string ExpectedSeating = string.Create(CultureInfo.InvariantCulture, $"'{InTurn}', or '{RowsOf}6' with 2 to {LongestRow} in a row");

    public (IReadOnlyList<Copy> Copies, IReadOnlyList<Copy> Variants, Seating Seating) Read(Fields run)
    {
        var variants = run.Scalar("variants", Expected) is { } scalar ? Variants(scalar) : [Numbered(1) with { IsOnly = true }];
        var seating = run.Scalar("seating", ExpectedSeating) is { } seats ? SeatingOf(seats) : Seating.InTurn;
        if (run.Scalar("roster", "the name of a class list, CSV or a workbook") is not { } name) return (variants, [], seating);
        var pupils = files.FindList(name, mistakes) is { } file ? RosterReader.Read(file.Text, files.Shown(name.Text), type, files.Notes, mistakes).Copies : [];
        if (!run.Has("variants") || variants.Count == 0) return (pupils, [], seating);
        // Variants that nobody gets would be drawn and keyed for nothing.
        variants = [.. variants.Take(pupils.Count)];
        return ([.. pupils.Select((pupil, place) => pupil with { Variant = variants[seating.VariantOf(place, variants.Count)] })], variants, seating);
    }

    private IReadOnlyList<Copy> Variants(YamlScalar variants)
    {
        if (int.TryParse(variants.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most)
        {
            var copies = new Copy[count];
            for (var i = 0; i < count; i++) copies[i] = Numbered(i + 1);
            return copies;
        }
        if (variants.Text is [>= 'A' and <= 'Z' and var first, '.', '.', >= 'A' and <= 'Z' and var last] && first <= last)
        {
            return [.. Enumerable.Range(first, last - first + 1).Select(letter => new Copy(((char)letter).ToString()))];
        }
        mistakes.Add(variants.At, $"'variants' must be {Expected}, found {variants.Kind}");
        return [];
    }

    private Seating SeatingOf(YamlScalar seating)
    {
        if (seating.Text == InTurn) return Seating.InTurn;
        if (seating.Text.StartsWith(RowsOf, StringComparison.Ordinal) && int.TryParse(seating.Text.AsSpan(RowsOf.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 2 and <= LongestRow)
        {
            return new Seating(row);
        }
        mistakes.Add(seating.At, $"'seating' must be {ExpectedSeating}, found {seating.Kind}");
        return Seating.InTurn;
    }

    private static Copy Numbered(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
