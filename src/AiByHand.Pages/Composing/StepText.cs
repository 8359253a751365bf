using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>What is told of each step besides its cells: its formula.</summary>
internal static class StepText
{
    /// <summary>The first step whose formula can't be set, where it stands, and why; null if all can.</summary>
    public static (Location At, string Why)? Flaw(Solution solution)
    {
        var formulas = new SheetFormulas(solution.Template);
        foreach (var step in solution.Template.Steps)
        {
            try
            {
                Lettering.Plain(formulas.Of(step), FontFace.Sans);
            }
            catch (MissingGlyphException mistake)
            {
                return (step.At, $"\"{formulas.Of(step)}\" can't be printed. {mistake.Message}");
            }
        }
        return null;
    }
}
