using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.SheetFiles;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Sheets;

/// <summary>How a sheet is printed, as the page's address says it: <c>paper=a4&amp;rules=back&amp;working=small&amp;practise-at=https%3A%2F%2Fschool.example%2F</c>. What else stands there is for others.</summary>
internal static class AddressStyle
{
    /// <summary>Reads it.</summary>
    /// <param name="options">What stands behind the address's question mark; empty for the usual.</param>
    /// <param name="views">What of the sheet: views with a comma between.</param>
    /// <exception cref="WrongWish">There is no such paper, place of rules, working or view.</exception>
    public static PrintStyle Read(string options, string views)
    {
        var style = new PrintStyle([.. views.Split(',').Select(Words.Of<View>)], Paper.Letter, Blanks.All, "");
        foreach (var option in options.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            style = option.Split('=') switch
            {
                ["paper", var word] => style with { Paper = Words.Of<Paper>(word) },
                ["rules", var word] => style with { Rules = Words.Of<Rules>(word) },
                ["working", var word] => style with { Working = Words.Of<KeyWorking>(word) },
                ["practise-at", var typed] => style with { PractiseAt = PractiseAddress.Read(Uri.UnescapeDataString(typed)) ?? throw new WrongWish($"'{Uri.UnescapeDataString(typed)}' is no address of a page; one looks like https://school.example/aibyhand/") },
                _ => style,
            };
        }
        return style;
    }
}
