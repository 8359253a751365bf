using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>Which efforts a topic's sheets may take in a run.</summary>
/// <param name="Median">The topic's median effort at its level, measured on its first <see cref="Sample"/> seeds.</param>
/// <param name="Percent">How far from it a sheet may be, in per cent of it; null for any distance.</param>
public sealed record EffortBand(int Median, Rational? Percent)
{
    /// <summary>How many seeds the median is taken of: those whose sheets are pinned.</summary>
    public const int Sample = 128;

    /// <summary>A topic's band. The same for every run that takes the same template.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met, or a step has no exact result.</exception>
    public static EffortBand Of(PlannedTopic topic) => new(WrittenDown(topic) ?? Measure(topic.Template), topic.Band);

    /// <summary>A template's median effort, measured: it takes as long as a large class.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met, or a step has no exact result.</exception>
    public static int Measure(Template template)
    {
        var efforts = new int[Sample];
        // To give a sheet up takes seconds. Where the first can't be had hardly any can, and that is told before others are tried beside it.
        Work(0);
        Batch.Run(Sample - 1, seed => Work(seed + 1));
        Array.Sort(efforts);
        return efforts[(Sample - 1) / 2];

        void Work(int seed) => efforts[seed] = WorkedSheet.Of(template, (ulong)seed).Effort.Weight;
    }

    /// <summary>Whether a sheet of this effort may be in the run.</summary>
    public bool Holds(int effort) => Percent is not { } percent || Distance(effort) <= percent;

    /// <inheritdoc/>
    public override string ToString() => Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"±{percent} % of the median effort {Median}") : "any effort";

    // In per cent of the median.
    private Rational Distance(int effort) => Rational.Of(100 * Math.Abs((long)effort - Median), Math.Max(1, Median));

    // Of a topic that is word for word the shipped one, in its usual sizes.
    private static int? WrittenDown(PlannedTopic topic) =>
        topic.Template is { } template && TemplateCatalog.Find(template.Topic) is { } head && topic.Source.Text == TemplateCatalog.TextOf(head) && !template.Sizes.Any(size => size.IsChosen)
            ? MedianEfforts.Of(head, template.Level)
            : null;
}
