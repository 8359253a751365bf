using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>The term of a rounded cell as somebody works it out who is more exact than the sheet asks: 1/3, or .33, where it asks for one decimal.</summary>
internal static class FinerTerm
{
    // What a calculator shows.
    private const int MostPlaces = 9;

    /// <summary>The term that gives the number if it is rounded well; null where the cell isn't rounded to decimals, or the number has no more of them.</summary>
    /// <param name="template">The topic.</param>
    /// <param name="asked">The cell.</param>
    /// <param name="written">What is written in it.</param>
    public static Term? Of(Template template, AskedCell asked, Rational written)
    {
        if (asked.Cell is not { } cell || TemplateTerms.Of(template).Of(cell) is not { } term) return null;
        var places = written.DecimalPlaces();
        if (places > MostPlaces) return null;
        return term switch
        {
            Rounding { Rule: RoundingRule.HalfAwayFromZero { Places: > 0 and var asks } } rounding when places is null || places > asks => Finer(rounding, places),
            Rounding { Rule: RoundingRule.QuartersStay { Places: > 0 and var asks } } rounding when places is null || places > asks => Finer(rounding, places),
            Sigmoid sigmoid when places > sigmoid.Places => sigmoid with { Places = places.Value },
            Tanh tanh when places > tanh.Places => tanh with { Places = places.Value },
            SoftmaxShare share when places > share.Places => share with { Places = places.Value },
            _ => null,
        };
    }

    private static Term Finer(Rounding rounding, int? places) => places is { } decimals ? new Rounding(rounding.Operand, new RoundingRule.HalfAwayFromZero(decimals)) : rounding.Operand;
}
