using System.Globalization;

namespace AiByHand.Attacks;

/// <summary>How hard the tests attack: a slice by default; AIBYHAND_ATTACK=100 is a hundred times as much.</summary>
internal static class Attack
{
    // No measure: work that hangs is found out, on the slowest machine, while it does ten other things.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly int Factor =
        int.TryParse(Environment.GetEnvironmentVariable("AIBYHAND_ATTACK"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor >= 1 ? factor : 1;

    /// <summary>How often, where the slice is so often.</summary>
    public static int Times(int slice) => slice * Factor;

    /// <summary>From place to place, where the slice goes in such steps.</summary>
    public static int Step(int slice) => Math.Max(1, slice / Factor);

    /// <summary>Does the work, and fails if it doesn't end.</summary>
    public static void Ends(Action work)
    {
        var task = Task.Run(work);
        if (Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult() != task) throw new TimeoutException("it hangs");
        task.GetAwaiter().GetResult();
    }
}
