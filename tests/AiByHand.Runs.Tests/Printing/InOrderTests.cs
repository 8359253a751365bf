using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Tests.Printing;

public class InOrderTests
{
    [Fact]
    public void Parts_are_taken_in_order_whatever_they_take()
    {
        var taken = new List<int>();
        InOrder.Run(50, part =>
        {
            Thread.Sleep(part % 7 == 0 ? 5 : 0);
            return part;
        }, taken.Add, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 50), taken);
    }

    [Fact]
    public void A_failure_comes_out_and_nothing_runs_on()
    {
        var running = 0;
        Assert.Throws<FormatException>(() => InOrder.Run<int>(50, part =>
        {
            Interlocked.Increment(ref running);
            try
            {
                return part == 3 ? throw new FormatException() : part;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }, static _ => { }, CancellationToken.None));
        Assert.Equal(0, running);
    }
}
