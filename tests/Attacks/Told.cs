using AiByHand.Yaml;

namespace AiByHand.Attacks;

/// <summary>What a refusal must be: a line for each mistake, with its place, that can be read.</summary>
internal static class Told
{
    private const int Longest = 1010, Most = 101;

    /// <summary>Fails unless the mistakes are told well.</summary>
    public static void Well(FileMistakesException refusal)
    {
        if (refusal.Diagnostics.Count is 0 or > Most) throw new InvalidOperationException($"{refusal.Diagnostics.Count} mistakes told");
        foreach (var mistake in refusal.Diagnostics)
        {
            if (mistake.At is not { Line: >= 1, Column: >= 1 }) throw new InvalidOperationException($"a mistake in no place: {mistake}");
            Well(mistake.Message);
        }
    }

    /// <summary>Fails unless it is one line.</summary>
    public static void Well(string message)
    {
        if (message.Length is 0 or > Longest) throw new InvalidOperationException($"a message of {message.Length} signs");
        if (message.Any(char.IsControl)) throw new InvalidOperationException($"control signs in a message: {message}");
    }
}
