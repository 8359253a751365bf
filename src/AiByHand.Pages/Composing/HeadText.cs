using AiByHand.Pages.Elements;
using AiByHand.Pages.Text;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>What a topic says of itself on each page: its title and source as they stand, its conventions and rules with sub- and superscripts.</summary>
internal static class HeadText
{
    /// <summary>The first of these texts that can't be set, where it stands, and why; null if all can.</summary>
    public static (Location? At, string Why)? Flaw(Template template) =>
        Flaw(template, template.Title, text => Lettering.Plain(text, FontFace.Hand))
        ?? Flaw(template, template.Source, text => Lettering.Plain(text, FontFace.Sans))
        ?? template.Conventions.Concat(template.Rules).Select(line => Flaw(template, line, SetInWords)).FirstOrDefault(flaw => flaw is not null);

    private static (Location? At, string Why)? Flaw(Template template, string text, Action<string> set)
    {
        try
        {
            set(text);
            return null;
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException)
        {
            return (template.Places.GetValueOrDefault(text), mistake is MarkupException ? mistake.Message : $"\"{text}\" can't be printed. {mistake.Message}");
        }
    }

    // Without room each word begins a line, as it may.
    private static void SetInWords(string line) => Wrapping.Lines(line, words => Lettering.Marked(words, FontFace.Sans), 1, 0);
}
