using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>A bar for work that takes a while and that somebody watches.</summary>
internal static class Progress
{
    private const int Short = 20;

    /// <summary>Does the work, which calls its argument each time a part is done, from any thread.</summary>
    public static void Watch(Terminal terminal, int parts, Action<Action> work)
    {
        if (parts > Short && terminal.ErrorIsScreen) Show(terminal, parts, work);
        else work(static () => { });
    }

    /// <summary>Does work that brings something.</summary>
    public static T Watch<T>(Terminal terminal, int parts, Func<Action, T> work)
    {
        var result = default(T);
        Watch(terminal, parts, done => { result = work(done); });
        return result!;
    }

    // Apart from the above, so that a short run doesn't load the library.
    private static void Show(Terminal terminal, int parts, Action<Action> work) =>
        TableScreen.On(terminal.Error, terminal.ErrorIsScreen).Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("sheets", maxValue: parts);
                work(() => bar.Increment(1));
            });
}
