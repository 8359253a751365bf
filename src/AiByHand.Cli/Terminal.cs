namespace AiByHand.Cli;

/// <summary>Where the program speaks.</summary>
/// <param name="Out">For results, so that a script can read them.</param>
/// <param name="Error">For all else: mistakes, progress, the seed that was picked.</param>
/// <param name="OutIsScreen">Whether somebody watches <paramref name="Out"/>; else it goes into a file or another program.</param>
/// <param name="ErrorIsScreen">Whether somebody watches <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsScreen = false, bool ErrorIsScreen = false)
{
    /// <summary>Says something about the work in one line, whatever it quotes.</summary>
    public void Tell(string message) => Error.WriteLine(message.Any(char.IsControl) ? string.Concat(message.ReplaceLineEndings(" ").Select(sign => char.IsControl(sign) ? ' ' : sign)) : message);
}
