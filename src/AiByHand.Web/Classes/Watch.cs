using System.Diagnostics;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Classes;

/// <summary>Tells the page of work that is done piece by piece, as often as somebody can see it.</summary>
internal static class Watch
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>What is to be called for each piece.</summary>
    /// <param name="stage">What is done, a key of the page's words.</param>
    /// <param name="all">How many pieces there are.</param>
    public static Action Of(string stage, int all)
    {
        var done = 0;
        var last = 0L;
        Progress.Tell(stage, 0, all);
        return () =>
        {
            done++;
            if (done < all && last != 0 && Stopwatch.GetElapsedTime(last) < Between) return;
            last = Stopwatch.GetTimestamp();
            Progress.Tell(stage, done, all);
        };
    }
}
