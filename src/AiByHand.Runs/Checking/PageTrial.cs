using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Solutions;

namespace AiByHand.Runs.Checking;

/// <summary>Tries whether a sheet finds room on the page: on every paper, with all blanks filled in.</summary>
public static class PageTrial
{
    private static readonly Paper[] Papers = Enum.GetValues<Paper>();

    /// <summary>Why it doesn't, or null.</summary>
    public static string? Of(Solution solution)
    {
        try
        {
            foreach (var paper in Papers) Composer.Compose(solution, View.Key, paper, Blanks.All);
            return null;
        }
        catch (SheetException mistake)
        {
            return $"{solution.Problem.Code}: {mistake.Message}";
        }
    }
}
