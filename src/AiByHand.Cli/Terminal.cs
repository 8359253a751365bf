namespace AiByHand.Cli;

/// <summary>Where the program speaks.</summary>
/// <param name="Out">For results, so that a script can read them.</param>
/// <param name="Error">For all else: mistakes, progress, the seed that was picked.</param>
/// <param name="OutIsScreen">Whether somebody watches <paramref name="Out"/>; else it goes into a file or another program.</param>
/// <param name="ErrorIsScreen">Whether somebody watches <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsScreen = false, bool ErrorIsScreen = false)
{
    // A message quotes what was typed or read, of any length; what is wrong stands at its ends.
    private const int Longest = 1000;

    /// <summary>Says something about the work in one line that any screen can show, whatever it quotes.</summary>
    public void Tell(string message)
    {
        if (message.Length > Longest) message = $"{message.AsSpan(0, Longest / 2)} … {message.AsSpan(message.Length - Longest / 2)}";
        Error.WriteLine(message.Any(char.IsControl) ? string.Concat(message.ReplaceLineEndings(" ").Select(sign => char.IsControl(sign) ? ' ' : sign)) : message);
    }
}
