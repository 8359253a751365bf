using System.Globalization;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Publishing;

/// <summary>What a copy is called in public: a variant as in the run, a pupil's by its place alone, for who learns here is nobody else's business.</summary>
/// <param name="Word"><c>Variant</c> or <c>Sheet</c>; empty for a run's only copy, which needs no telling apart.</param>
/// <param name="Id">What stands after it.</param>
internal sealed record PublicCopy(string Word, string Id)
{
    /// <summary><c>Sheet 7</c>, or empty.</summary>
    public string Label => Word.Length > 0 ? $"{Word} {Id}" : "";

    /// <summary>What it is called in the run <paramref name="plan"/>.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="place">The copy's place in it, from 0.</param>
    public static PublicCopy Of(RunPlan plan, int place)
    {
        var copy = plan.Copies[place];
        if (copy.IsPupils) return new PublicCopy("Sheet", (place + 1).ToString(CultureInfo.InvariantCulture));
        return plan.Copies.Count > 1 ? new PublicCopy("Variant", copy.Id) : new PublicCopy("", "");
    }

    /// <summary>A sheet's bookmark: <c>Variant A: Dropout</c>.</summary>
    public string Before(string topic) => Word.Length > 0 ? $"{Label}: {topic}" : topic;

    /// <summary>A sheet in running text: <c>Dropout, variant A</c>.</summary>
    public string After(string topic) => Word.Length > 0 ? $"{topic}, {Word.ToLowerInvariant()} {Id}" : topic;
}
