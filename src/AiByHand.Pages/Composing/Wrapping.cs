using AiByHand.Pages.Elements;

namespace AiByHand.Pages.Composing;

/// <summary>Breaks text into lines between its words.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text, as words and set; a word that is wider than the room has a line of its own.</summary>
    /// <param name="text">The words, parted by blanks.</param>
    /// <param name="set">How words are set.</param>
    /// <param name="size">The size they are drawn in.</param>
    /// <param name="room">How wide a line may be, in points.</param>
    public static List<(string Words, Lettering Line)> Lines(string text, Func<string, Lettering> set, double size, double room)
    {
        var lines = new List<(string, Lettering)>();
        Lettering? line = null;
        var words = "";
        foreach (var word in text.Split(' '))
        {
            var longer = words.Length == 0 ? word : $"{words} {word}";
            var wider = set(longer);
            if (line is not null && wider.Width * size > room)
            {
                lines.Add((words, line));
                (longer, wider) = (word, set(word));
            }
            (words, line) = (longer, wider);
        }
        if (line is not null) lines.Add((words, line));
        return lines;
    }
}
