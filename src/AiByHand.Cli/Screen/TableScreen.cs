using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>What tables are drawn on.</summary>
internal static class TableScreen
{
    // Wide enough that a file or another program gets every row on one line.
    private const int Wide = 250;

    /// <summary>A console as wide as the screen, or where nobody watches <paramref name="unwatchedWidth"/>.</summary>
    public static IAnsiConsole On(TextWriter writer, bool isScreen, int unwatchedWidth = Wide)
    {
        if (isScreen) return AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(writer) });
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = unwatchedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
