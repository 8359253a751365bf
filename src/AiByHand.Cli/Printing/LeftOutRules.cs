using AiByHand.Runs.SheetFiles;
using AiByHand.Yaml;

namespace AiByHand.Cli.Printing;

/// <summary>Tells which sheets had no room for their rules.</summary>
internal static class LeftOutRules
{
    private const int MostNamed = 3;

    public static void Tell(IReadOnlyList<Sheet> sheets, PrintStyle style, Terminal terminal)
    {
        if (sheets.Count == 0) return;
        var named = Counted.Named([.. sheets.Select(sheet => PrintName.Of(sheet, style))], MostNamed);
        terminal.Tell($"{named}: the page is full, so the rules were left out; --rules back prints them on a page behind, --rules no leaves them out everywhere");
    }
}
