using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>What a pupil's cell holds, as formulas read it: a number or a word; nothing where it is empty, a mark of interrogation where it can't be read.</summary>
internal static class Spoken
{
    /// <summary>What stands where a cell that has to stay empty is.</summary>
    public const string Left = "–";

    private const string Unreadable = "\"?\"";

    /// <summary>The formula.</summary>
    /// <param name="cell">The cell's address.</param>
    /// <param name="look">How it is shown.</param>
    /// <param name="isWord">Whether a word is asked.</param>
    /// <param name="empty">What an empty cell is.</param>
    public static string Of(string cell, CellLook look, bool isWord, string empty) => $"IF({cell}=\"\",{empty},{look switch
    {
        CellLook.Ticks or CellLook.Pixels => Figure(cell, ["x", "v", "yes", "✓", "■"], ["no"], isRing: false),
        CellLook.Checks => Figure(cell, ["v", "yes", "✓"], ["x", "✗", "×", "no"], isRing: false),
        CellLook.Marks => Figure(cell, ["o", "○"], ["x", "✗", "×"], isRing: true),
        _ when isWord => $"TRIM({cell})",
        _ => $"IF(ISNUMBER({cell}),{cell},{Unreadable})",
    }})";

    // A ring may be written as a nought.
    private static string Figure(string cell, string[] yes, string[] no, bool isRing)
    {
        // Typed as a number or as a text.
        string[] one = [$"{cell}=1", $"{cell}=\"1\""], nought = [$"{cell}=0", $"{cell}=\"0\""];
        var set = string.Join(',', one.Concat(isRing ? nought : []).Concat(yes.Select(word => $"{cell}=\"{word}\"")));
        var clear = string.Join(',', no.Select(word => $"{cell}=\"{word}\"").Concat(isRing ? [] : nought));
        return $"IF(OR({set}),1,IF(OR({clear}),0,{Unreadable}))";
    }
}
