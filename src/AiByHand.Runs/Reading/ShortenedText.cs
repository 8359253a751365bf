using AiByHand.Pages.Composing;
using AiByHand.Pages.Office;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.QrCodes;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Runs.Reading;

/// <summary>What has no room on the pages of a run and is shortened there: told while reading, by the same lines that are printed.</summary>
internal static class ShortenedText
{
    // What is shorter has room on any page, and a run has up to a hundred thousand copies to look at.
    private const int Short = 30;

    // Title and course have the room that the copy's own line leaves them; of many copies those count that take most of it.
    private const int MostCopies = 24;

    public static void Tell(RunPlan plan, string file, Notes notes)
    {
        var imprint = new Imprint
        {
            Type = plan.Type,
            Heading = Imprints.HeadingText(plan.Heading),
            Date = plan.Heading.Date,
            Instructions = plan.Heading.Instructions,
            Code = "",
            Page = 1,
            Pages = plan.Topics.Count,
            Gutter = Imprints.GutterOf(plan),
            Qr = plan.HasQr ? LargestCode(plan) : null,
        };
        var widest = plan.Copies.Select(Imprints.CopyText).OrderByDescending(text => text.Length).Take(MostCopies);
        var lines = widest.SelectMany(text => PrintedLines.Shortened(imprint with { Copy = text }, plan.Paper)).Where(line => line != PrintedLine.Copy).Distinct();
        if (plan.HasCover && PrintedLines.CoverShortens(plan.Heading.Title, imprint, plan.Paper)) notes.Add($"{file}: 'title' has no room on the cover and is shortened there with …");
        foreach (var line in lines) notes.Add($"{file}: {Named(line, plan)} has no room on a page and is shortened there with …");
        foreach (var copy in plan.Copies)
        {
            if (copy.PrintedName.Length <= Short && copy.Id.Length + copy.PrintedGroup.Length <= Short) continue;
            foreach (var line in PrintedLines.Shortened(imprint with { Name = copy.PrintedName, Copy = Imprints.CopyText(copy), Heading = "", Date = "", Instructions = "" }, plan.Paper))
            {
                var (kind, what) = line == PrintedLine.Name ? ("names that are shortened", $"the name '{copy.Name}'") : ("groups that are shortened", $"the group '{copy.Group}'");
                notes.Add(kind, $"{what} of {copy.Id} has no room and is shortened on the sheet with …");
            }
            if (OfficeComposer.Shortens(copy.PrintedName, plan.Type)) notes.Add("names that the marking key shortens", $"the name '{copy.Name}' of {copy.Id} is shortened in the marking key with …");
        }
    }

    private static string Named(PrintedLine line, RunPlan plan) => line switch
    {
        PrintedLine.Heading => plan.Heading.Course.Length > 0 ? "'title' and 'course' together" : "'title'",
        PrintedLine.Date => "'date'",
        _ => "'instructions'",
    };

    // The longest of the codes takes the most room from the lines beside it.
    private static bool[,] LargestCode(RunPlan plan)
    {
        var longest = plan.Topics.Select(topic => SheetCodes.Of(plan, topic, ulong.MaxValue)).MaxBy(code => code.Length)!;
        return QrModules.Of(plan.PractiseAt is { } page ? PractiseAddress.Of(page, longest) : longest);
    }
}
