namespace AiByHand.Runs.Printing;

/// <summary>Work that is done side by side and handed over in order.</summary>
internal static class InOrder
{
    // Enough that no core waits for a slow piece, few enough that finished pieces don't pile up.
    private static readonly int Ahead = 2 * Batch.Cores;

    /// <summary>Makes parts on all cores, and takes them one by one, in order. No more than a few are there at a time.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; nothing more is running then.</exception>
    public static void Run<T>(int count, Func<int, T> make, Action<T> take, CancellationToken cancel)
    {
        if (Batch.Cores == 1) InTurn(count, make, take, cancel);
        else SideBySide(count, make, take, cancel);
    }

    /// <summary>The same on the one thread there is.</summary>
    internal static void InTurn<T>(int count, Func<int, T> make, Action<T> take, CancellationToken cancel)
    {
        for (var part = 0; part < count; part++)
        {
            cancel.ThrowIfCancellationRequested();
            var made = make(part);
            cancel.ThrowIfCancellationRequested();
            take(made);
        }
    }

    private static void SideBySide<T>(int count, Func<int, T> make, Action<T> take, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = new Queue<Task<T>>(Ahead);
        try
        {
            for (var (next, taken) = (0, 0); taken < count; taken++)
            {
                for (; next < count && running.Count < Ahead; next++)
                {
                    var part = next;
                    running.Enqueue(Task.Run(() => make(part), stop.Token));
                }
                var made = running.Peek().GetAwaiter().GetResult();
                running.Dequeue();
                cancel.ThrowIfCancellationRequested();
                take(made);
            }
        }
        finally
        {
            // Whoever failed, the others must not write on into a folder that is being cleared.
            stop.Cancel();
            Task.WhenAll(running).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
