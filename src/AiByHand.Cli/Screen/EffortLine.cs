using System.Globalization;
using AiByHand.Solutions;

namespace AiByHand.Cli.Screen;

/// <summary>A sheet's effort in a line.</summary>
internal static class EffortLine
{
    /// <summary><c>Effort 16: 3 easy products, 3 additions, 3 negatives, 1 lookup; largest number 5</c>.</summary>
    public static string Of(Effort effort)
    {
        (int Count, string One, string Many)[] counts =
        [
            (effort.Products, "product", "products"),
            (effort.EasyProducts, "easy product", "easy products"),
            (effort.Additions, "addition", "additions"),
            (effort.Carries, "carry", "carries"),
            (effort.Negatives, "negative", "negatives"),
            (effort.Divisions, "division", "divisions"),
            (effort.Lookups, "lookup", "lookups"),
            (effort.Copies, "copy", "copies"),
        ];
        var parts = counts.Where(part => part.Count > 0).Select(part => Text($"{part.Count} {(part.Count == 1 ? part.One : part.Many)}")).ToList();
        return parts.Count == 0 ? "Effort 0" : Text($"Effort {effort.Weight}: {string.Join(", ", parts)}; largest number {effort.LargestNumber}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
