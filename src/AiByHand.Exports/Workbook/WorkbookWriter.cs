using System.Globalization;

namespace AiByHand.Exports.Workbook;

/// <summary>Writes the sheets of a copy as a workbook.</summary>
internal static class WorkbookWriter
{
    private const int LongestTabName = 31;

    [ThreadStatic]
    private static Utf8Text? t_text;

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">The sheets, a tab each.</param>
    /// <param name="view">For whom it is.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<ExportSheet> sheets, ExportView view, Stream output)
    {
        var styles = new BookStyles();
        var tabs = new List<TabDraft>();
        var plans = new List<(ExportSheet, TabDraft, SheetPlan)>();
        foreach (var sheet in sheets)
        {
            var tab = new TabDraft(NameFor(sheet.Topic, tabs));
            tabs.Add(tab);
            plans.Add((sheet, tab, new SheetTab(sheet, view, tab).Plan));
        }
        if (view == ExportView.Worksheet)
        {
            var entries = new TabDraft(EntriesTab.Name) { Frozen = 1 };
            EntriesTab.Fill(entries, plans);
            tabs.Add(entries);
        }
        BookFrame.Of(tabs).Write(tabs, styles, t_text ??= new Utf8Text(), output);
    }

    // Tabs are told apart without capitals, and some signs mean something there.
    private static string NameFor(string topic, List<TabDraft> tabs)
    {
        var name = topic.Replace('#', ' ');
        if (name.Length > LongestTabName) name = name[..LongestTabName];
        for (var number = 2; name.Equals(EntriesTab.Name, StringComparison.OrdinalIgnoreCase) || tabs.Exists(tab => tab.Name.Equals(name, StringComparison.OrdinalIgnoreCase)); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = topic.Replace('#', ' ') + mark is { Length: <= LongestTabName } full ? full : topic[..(LongestTabName - mark.Length)] + mark;
        }
        return name;
    }
}
