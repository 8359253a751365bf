namespace AiByHand.Cli.Screen;

/// <summary>Text in lines that any terminal shows whole.</summary>
internal static class Paragraph
{
    /// <summary>The signs of a line.</summary>
    public const int Width = 80;

    /// <summary>Writes a text, broken at blanks; a word longer than a line stays whole.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="first">What stands before its first line.</param>
    /// <param name="others">What stands before the others; as before the first, if null.</param>
    public static void Write(TextWriter output, string text, string first = "", string? others = null)
    {
        foreach (var line in Lines(text, first, others ?? first)) output.WriteLine(line);
    }

    private static IEnumerable<string> Lines(string text, string first, string others)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                yield return line.TrimEnd();
                (line, isEmpty) = (others, true);
            }
            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }
        yield return line.TrimEnd();
    }
}
