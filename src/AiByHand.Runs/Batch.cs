using System.Runtime.ExceptionServices;

namespace AiByHand.Runs;

/// <summary>The same work for many sheets, side by side.</summary>
public static class Batch
{
    /// <summary>Does the work for each number below <paramref name="count"/>. If one fails, those before it are still done, and the first failure comes out.</summary>
    public static void Run(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
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
