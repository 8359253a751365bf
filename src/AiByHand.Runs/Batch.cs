using System.Runtime.ExceptionServices;

namespace AiByHand.Runs;

/// <summary>The same work for many sheets, side by side where there are cores for it.</summary>
public static class Batch
{
    /// <summary>
    /// How many pieces of work go on at once: the one place that decides. Where it is one, as in a browser, whose only thread may wait for nobody, everything is done in turn; what comes
    /// out is the same.
    /// </summary>
    public static int Cores { get; } = OperatingSystem.IsBrowser() ? 1 : Environment.ProcessorCount;

    /// <summary>Does the work for each number below <paramref name="count"/>. If one fails, those before it are still done, and the first failure comes out.</summary>
    public static void Run(int count, Action<int> work)
    {
        if (count == 1 || Cores == 1)
        {
            for (var index = 0; index < count; index++) work(index);
            return;
        }
        var failures = new Exception?[count];
        var result = Parallel.For(0, count, (index, loop) =>
        {
            try
            {
                work(index);
            }
            catch (Exception failure)
            {
                failures[index] = failure;
                loop.Break();
            }
        });
        if (result.LowestBreakIteration is { } first) ExceptionDispatchInfo.Throw(failures[first]!);
    }
}
