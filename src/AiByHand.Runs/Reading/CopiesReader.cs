using System.Globalization;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>Reads who gets a copy: <c>variants</c> or <c>roster</c>.</summary>
internal sealed class CopiesReader(RunFiles files, TypeCase type, Mistakes mistakes)
{
    /// <summary>The most copies of a run.</summary>
    public const int Most = 100_000;

    private static readonly string Expected = string.Create(CultureInfo.InvariantCulture, $"a number from 1 to {Most} or letters such as A..D");

    public IReadOnlyList<Copy> Read(Fields run)
    {
        var variants = run.Scalar("variants", Expected) is { } scalar ? Variants(scalar) : [Numbered(1) with { IsOnly = true }];
        if (run.Scalar("roster", "the name of a CSV file") is not { } name) return variants;
        if (run.Has("variants")) mistakes.Add(name.At, "a run has 'variants' or a 'roster', not both: each line of a roster gets a copy of its own");
        return files.Find(name, mistakes) is { } file ? RosterReader.Read(file.Text, files.Shown(name.Text), type, files.Notes, mistakes).Copies : [];
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
            return [.. Enumerable.Range(first, last - first + 1).Select(letter => new Copy(((char)letter).ToString()))];
        mistakes.Add(variants.At, $"'variants' must be {Expected}, found {variants.Kind}");
        return [];
    }

    private static Copy Numbered(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
