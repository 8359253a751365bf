using AiByHand.Yaml;

namespace AiByHand;

/// <summary>A sheet that can't be made: its numbers can't be drawn, a step has no exact result, a page has no room. The message names what is to blame.</summary>
/// <param name="sheet">Which sheet, or which topic; null where whoever asked knows it.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="at">Where the template says what is to blame, or null.</param>
/// <param name="cause">What was thrown below, or null.</param>
public class SheetException(string? sheet, string reason, Location? at = null, Exception? cause = null) : AiByHandException(sheet is null ? reason : $"{sheet}: {reason}", cause)
{
    /// <summary>The message without the sheet: what the template's other seeds may meet as well.</summary>
    public string Reason { get; } = reason;

    /// <summary>Where the template says what is to blame, or null.</summary>
    public override Location? At { get; } = at;
}
