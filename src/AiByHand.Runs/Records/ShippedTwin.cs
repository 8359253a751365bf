using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Records;

/// <summary>The topic that ships under the id and revision of a template: the codes of both lead to its sheets.</summary>
public static class ShippedTwin
{
    // Whatever a change means for the numbers shows in the first few.
    private const int Seeds = 12;

    /// <summary>Why sheets of a topic of one's own can't have codes that anybody looks up: a shipped topic has its id and revision and other numbers, so that its keys would be printed for them. Null where they can.</summary>
    public static string? Trouble(Template own) =>
        Of(own) is { } shipped && Meaning.Of(shipped) != Meaning.Of(own) && Enumerable.Range(0, Seeds).Any(seed => Numbers(shipped, (ulong)seed) != Numbers(own, (ulong)seed))
            ? $"the topic {own.Topic} that ships gives other numbers than this file for the same codes ({SheetCode.Of(own, 0)} …), so the keys of these sheets would be looked up wrongly: call yours otherwise, in its first lines and by the file's name, or raise its revision"
            : null;

    /// <summary>The shipped topic of a template's id, revision, level and sizes; null where there is none.</summary>
    internal static Template? Of(Template template)
    {
        try
        {
            return TemplateCatalog.Load(template.Topic, template.Level, template.Revision, template.Sizes.Where(size => size.IsChosen).ToDictionary(size => size.Name, size => size.Value, StringComparer.Ordinal));
        }
        catch (Exception gone) when (gone is KeyNotFoundException or SizeException or FileMistakesException)
        {
            return null;
        }
    }

    // What is given and what follows; nothing where a sheet can't be had.
    private static string Numbers(Template template, ulong seed)
    {
        try
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            return Fingerprint.Canonical(solution.Problem) + string.Join('\n', template.Steps.Select(step => $"{step.Name} {solution[step.Name]}"));
        }
        catch (SheetException)
        {
            return "";
        }
    }
}
