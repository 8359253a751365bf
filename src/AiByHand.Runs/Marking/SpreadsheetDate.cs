using System.Text.RegularExpressions;

namespace AiByHand.Runs.Marking;

/// <summary>What a spreadsheet program makes of a fraction that is typed in: 1/3 becomes the first of March, or the third of January.</summary>
internal static partial class SpreadsheetDate
{
    // 2026-03-01, 1/3/2026, 01.03.26, with a time or without; 1-Mar, 03. Jan 2026; Jan-03, mars-05.
    [GeneratedRegex(@"\A\s*(\d{1,4}(?<mark>[-/.])\d{1,2}\k<mark>\d{2,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?|\d{1,2}[-. ]+\p{L}{3,9}\.?([-. ]+\d{2,4})?|\p{L}{3,9}\.?[-. ]+\d{1,4})\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text) => text.Length <= 32 && Date().IsMatch(text);
}
