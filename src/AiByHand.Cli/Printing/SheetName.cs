using System.Globalization;
using AiByHand.Cli.Sheets;
using AiByHand.Pages.Composing;
using AiByHand.Templates;

namespace AiByHand.Cli.Printing;

/// <summary>
/// What files are called: <c>rnn-7</c>, <c>rnn-7-key</c>, <c>rnn-7-hard</c>, <c>rnn-given</c>; an earlier revision <c>rnn-r1-7</c>; a booklet of one topic
/// <c>rnn-7-16</c>, of several <c>booklet-7</c>. The level is named unless it is the book's, and sizes that were chosen (<c>matrix-multiplication-7-rows3-inner4</c>);
/// a booklet that mixes levels, or sizes, names none.
/// </summary>
internal static class SheetName
{
    /// <summary>A sheet's name, without view and ending.</summary>
    public static string Of(Sheet sheet)
    {
        var (template, seed) = (sheet.Template, sheet.Seed?.ToString(CultureInfo.InvariantCulture) ?? "given");
        var revision = sheet.IsEarlier ? string.Create(CultureInfo.InvariantCulture, $"-r{template.Revision}") : "";
        return $"{template.Topic}{revision}-{seed}{Suffix(template.Level)}{Sizes(sheet)}";
    }

    /// <summary>A booklet's name, without view and ending.</summary>
    public static string OfBooklet(IReadOnlyList<Sheet> sheets)
    {
        var (first, least, most, isOneTopic, isOneLevel, areOneSize) = (sheets[0], sheets[0].Seed, sheets[0].Seed, true, true, true);
        foreach (var sheet in sheets)
        {
            if (sheet.Seed < least) least = sheet.Seed;
            if (sheet.Seed > most) most = sheet.Seed;
            isOneTopic &= sheet.Template.Topic == first.Template.Topic;
            isOneLevel &= sheet.Template.Level == first.Template.Level;
            areOneSize &= Sizes(sheet) == Sizes(first);
        }
        var topic = isOneTopic ? first.Template.Topic : "booklet";
        var seeds = least is null ? "given" : least == most ? string.Create(CultureInfo.InvariantCulture, $"{least}") : string.Create(CultureInfo.InvariantCulture, $"{least}-{most}");
        return $"{topic}-{seeds}{(isOneLevel ? Suffix(first.Template.Level) : "")}{(isOneTopic && areOneSize ? Sizes(first) : "")}";
    }

    /// <summary>The name of one of the views' files.</summary>
    public static string File(string name, View view, string extension) => $"{name}{view switch { View.Key => "-key", View.Form => "-form", _ => "" }}.{extension}";

    private static string Sizes(Sheet sheet) => string.Concat(sheet.Code.Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"-{size.Key}{size.Value}")));

    private static string Suffix(string level) => level == Template.BookLevel ? "" : $"-{level}";
}
