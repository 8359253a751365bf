namespace AiByHand.Cli.Tests;

/// <summary>What one run of the command gave.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    public string[] OutLines => Lines(Out);

    public string[] ErrorLines => Lines(Error);

    public static CommandRun Of(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = App.Run(args, new Terminal(output, error));
        return new CommandRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>A run that has to succeed.</summary>
    public static CommandRun Good(params string[] args)
    {
        var run = Of(args);
        Assert.True(run.Exit == 0, $"{string.Join(' ', args)} ended with {run.Exit}: {run.Error}");
        return run;
    }

    /// <summary>A run that has to be refused with exactly one line; gives the line.</summary>
    public static string Refused(params string[] args)
    {
        var run = Of(args);
        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Out);
        return Assert.Single(run.ErrorLines);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
