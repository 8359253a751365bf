using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Runs.SheetFiles;

/// <summary>
/// What files are called, so that files that differ never share a name: topic and seed, and what isn't the default: revision, level, sizes, paper, blanks, rules, QR code, sides, outlines:
/// <c>rnn-7</c>, <c>rnn-7-key</c>, <c>rnn-r1-7</c>, <c>rnn-7-easy-a4</c>, <c>matrix-multiplication-7-rows3-inner4-book-blanks</c>. Numbers that were handed in are
/// told apart by a mark made of them, <c>rnn-given-3f09ac12</c>; so is a booklet that no short name tells apart.
/// </summary>
public static class PrintName
{
    private const string All = "booklet";

    /// <summary>A sheet's name, without view and ending.</summary>
    public static string Of(Sheet sheet, PrintStyle style) =>
        $"{Topic(sheet)}-{(sheet.Seed is { } seed ? Number(seed) : $"given-{Fingerprint.Of(sheet.Given!)[..8]}")}{Level(sheet)}{Sizes(sheet)}{Paper(style)}{Scaffold(sheet, style)}{Looks([sheet], style)}";

    /// <summary>A booklet's name, without view and ending: <c>rnn-7-16</c>, <c>rnn+gan-7</c>, <c>booklet-7</c> for all topics.</summary>
    public static string OfBooklet(IReadOnlyList<Sheet> sheets, PrintStyle style)
    {
        if (sheets is [var only]) return Of(only, style);
        List<string> topics = [.. sheets.Select(Topic).Distinct(StringComparer.Ordinal)];
        var first = sheets[0];
        var isPlain = first.Seed is not null && sheets.All(sheet => (Level(sheet), Sizes(sheet), Scaffold(sheet, style)) == (Level(first), Sizes(first), Scaffold(first, style)) && sheet.Seed is not null)
            && (topics.Count == 1 || Sizes(first).Length == 0) && IsProduct(sheets, topics);
        var name = topics.Count <= 3 ? string.Join('+', topics) : IsAll(topics) ? All : string.Create(CultureInfo.InvariantCulture, $"{All}-of-{topics.Count}");
        if (isPlain && (topics.Count <= 3 || name == All)) return $"{name}-{Seeds(sheets)}{Level(first)}{Sizes(first)}{Paper(style)}{Scaffold(first, style)}{Looks(sheets, style)}";
        return $"{name}-{Mark(sheets, style)}{Paper(style)}{Looks(sheets, style)}";
    }

    /// <summary>The name of one of the views' files.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="view">The view.</param>
    /// <param name="extension">The file's ending.</param>
    /// <param name="page">Which of the view's pages, from 1, where each has a file of its own.</param>
    public static string File(string name, View view, string extension, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{name}{view switch
    {
        View.Key => "-key",
        View.Form => "-form",
        View.Steps => page == 1 ? "-key-steps" : $"-key-steps-{page}",
        View.Slides => page == 1 ? "-key-slides" : $"-key-slides-{page}",
        _ => page == 1 ? "" : "-behind",
    }}.{extension}");

    // A file of one's own may have the id of a topic that ships with the program.
    private static string Topic(Sheet sheet)
    {
        var template = sheet.Template;
        var isTwin = sheet.IsOwn && TemplateCatalog.Find(template.Topic) is not null;
        return $"{template.Topic}{(sheet.IsEarlier ? string.Create(CultureInfo.InvariantCulture, $"-r{template.Revision}") : "")}{(isTwin ? "-own" : "")}";
    }

    private static string Level(Sheet sheet) => sheet.Template.Level == Template.BookLevel ? "" : $"-{sheet.Template.Level}";

    private static string Sizes(Sheet sheet) => sheet.Code.Sizes.Count == 0 ? "" : string.Concat(sheet.Code.Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"-{size.Key}{size.Value}")));

    private static string Paper(PrintStyle style) => style.Paper == Pages.Composing.Paper.A4 ? "-a4" : "";

    private static string Scaffold(Sheet sheet, PrintStyle style) => style.CodeOf(sheet).Blanks == Blanks.Book ? "-book-blanks" : "";

    // A topic without rules is the same wherever they are wished.
    private static string Looks(IReadOnlyList<Sheet> sheets, PrintStyle style)
    {
        var rules = !sheets.Any(sheet => sheet.Template.Rules.Count > 0) ? "" : style.Rules switch
        {
            Rules.Back => "-back-rules",
            Rules.No => "-no-rules",
            _ => "",
        };
        return $"{rules}{(style.PractiseAt is null ? "" : "-qr")}{(style.IsTwoSided ? "-two-sided" : "")}{(style.HasOutlines ? "-outlines" : "")}";
    }

    // Every topic with the same seeds, none left out between the least and the most.
    private static bool IsProduct(IReadOnlyList<Sheet> sheets, List<string> topics)
    {
        var (least, most) = (sheets.Min(sheet => sheet.Seed!.Value), sheets.Max(sheet => sheet.Seed!.Value));
        return most - least < (ulong)sheets.Count && (most - least + 1) * (ulong)topics.Count == (ulong)sheets.Count;
    }

    private static bool IsAll(List<string> topics) => topics.SequenceEqual(TemplateCatalog.Topics.Select(head => head.Topic), StringComparer.Ordinal);

    private static string Seeds(IReadOnlyList<Sheet> sheets)
    {
        var (least, most) = (sheets.Min(sheet => sheet.Seed!.Value), sheets.Max(sheet => sheet.Seed!.Value));
        return least == most ? Number(least) : $"{Number(least)}-{Number(most)}";
    }

    private static string Mark(IReadOnlyList<Sheet> sheets, PrintStyle style) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sheets.Select(sheet => $"{Topic(sheet)} {style.CodeOf(sheet)} {(sheet.Given is { } given ? Fingerprint.Of(given) : "")}")))).AsSpan(0, 4));

    private static string Number(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);
}
