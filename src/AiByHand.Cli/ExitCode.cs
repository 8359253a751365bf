namespace AiByHand.Cli;

/// <summary>What the program tells whoever called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Good = 0;

    /// <summary>A mistake of the program itself.</summary>
    public const int Broken = 1;

    /// <summary>The wish can't be fulfilled (a bad option, a broken template, a file that can't be written), or what was looked at has a flaw.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by whoever started it, as shells count it.</summary>
    public const int Stopped = 130;

    /// <summary>All of them in a line, for the help.</summary>
    public const string Legend = "Exit codes: 0 done; 1 the program's own fault; 2 your input, or a flaw in what was checked (stress, verify, reprint); 130 stopped.";
}
