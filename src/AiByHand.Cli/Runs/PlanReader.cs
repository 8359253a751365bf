using AiByHand.Runs;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Cli.Runs;

/// <summary>Run files that the user names.</summary>
internal static class PlanReader
{
    /// <summary>The plan of a run file; where it has no master seed one is picked, and said.</summary>
    /// <exception cref="RunException">The file can't be read.</exception>
    /// <exception cref="TemplateException">The run file, the roster or a topic has mistakes.</exception>
    /// <exception cref="Refusal">A part is asked for of a run without a seed.</exception>
    public static RunPlan Read(string path, ulong? seed, Shard shard, Terminal terminal)
    {
        ulong? picked = null;
        var plan = RunReader.Read(path, seed, pool => (picked = RunReader.PickSeed(pool)).Value);
        foreach (var note in plan.Notes) terminal.Tell(note);
        if (picked is null) return plan;
        if (!shard.IsWhole) throw new Refusal($"{path} has no seed, and the parts of a run need one and the same: write 'seed: {picked}' into it, or add --seed {picked} to every part");
        terminal.Error.WriteLine($"picked seed {picked}; the manifest keeps it, --seed {picked} gives the same again");
        return plan;
    }
}
