namespace AiByHand.Cli;

/// <summary>What the program tells whoever called it.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The work was done, and what it looked at failed.</summary>
    public const int Failed = 1;

    /// <summary>The wish can't be fulfilled: a bad option, a broken template, a file that can't be written.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by whoever started it, as shells count it.</summary>
    public const int Stopped = 130;

    /// <summary>A mistake of the program itself.</summary>
    public const int Broken = 70;
}
