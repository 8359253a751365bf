using AiByHand.Pages.Composing;
using AiByHand.Runs;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Cli.Checking;

/// <summary>A run file looked at whole: read with all that it names, its sheets chosen, and those of some copies composed as the run would print them.</summary>
internal static class RunCheck
{
    // Of a large run the first copies, and those whose names take most room.
    private const int MostCopies = 24;

    /// <summary>What is found; nothing is written.</summary>
    /// <exception cref="FileMistakesException">The file, or one that it names, has mistakes.</exception>
    /// <exception cref="RunException">The sheets can't be had, or not be composed.</exception>
    public static (string Figures, IReadOnlyList<string> Notes) Of(string path)
    {
        var plan = RunReader.Read(path, null, RunReader.PickSeed);
        var choice = Chooser.Choose(plan, static () => { });
        var draw = CopySources.Drawn(plan, choice);
        var copies = Enumerable.Range(0, plan.Copies.Count);
        int[] looked = [.. copies.Take(MostCopies / 2).Concat(copies.OrderByDescending(copy => plan.Copies[copy].Label.Length).Take(MostCopies / 2)).Distinct()];
        Batch.Run(looked.Length, index =>
        {
            foreach (var sheet in draw(looked[index]).Sheets)
            {
                try
                {
                    var imprint = Imprints.Of(plan, sheet);
                    Composer.Compose(sheet.Solution, View.Key, plan.Paper, sheet.Topic.Blanks, imprint, plan.Rules, plan.Working);
                    if (plan.HasSteps) Composer.ComposeSteps(sheet.Solution, plan.Paper, sheet.Topic.Blanks, imprint);
                }
                catch (SheetException wrong)
                {
                    throw new RunException($"{(wrong.At is null ? $"{path}: " : "")}{sheet.Copy.Id}, {sheet.Topic.Key}: {wrong.Message}", wrong);
                }
            }
        });
        var efforts = plan.Topics.Select((topic, index) => FormattableString.Invariant($"{topic.Key} {choice.Topics[index].Band}"));
        return (FormattableString.Invariant($"{path}: copies {plan.Copies.Count}, of them composed {looked.Length}; topics {plan.Topics.Count}: {string.Join("; ", efforts)}"), plan.Notes);
    }
}
