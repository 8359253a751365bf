using AiByHand.Runs;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;
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
        var (plan, picked) = Read(path, seed, terminal);
        if (picked is null) return plan;
        if (!shard.IsWhole) throw new Refusal($"{path} has no seed, and the parts of a run need one and the same: write 'seed: {picked}' into it, or add --seed {picked} to every part");
        terminal.Tell($"picked seed {picked}; the manifest keeps it, --seed {picked} gives the same again");
        return plan;
    }

    /// <inheritdoc cref="Read(string, ulong?, Shard, Terminal)"/>
    /// <exception cref="Refusal">The keys alone are asked for of a run without a seed.</exception>
    public static RunPlan ReadForPublishing(string path, ulong? seed, PublishedKeys keys, Terminal terminal)
    {
        var (plan, picked) = Read(path, seed, terminal);
        if (picked is null) return plan;
        if (keys == PublishedKeys.Only) throw new Refusal($"{path} has no seed, and keys alone must be those of sheets that are there already: --seed N, with the seed that those were made with");
        terminal.Tell($"picked seed {picked}; nothing that is published holds it: --seed {picked} gives the same again, and the keys");
        return plan;
    }

    private static (RunPlan Plan, ulong? Picked) Read(string path, ulong? seed, Terminal terminal)
    {
        ulong? picked = null;
        var plan = RunReader.Read(path, seed, pool => (picked = RunReader.PickSeed(pool)).Value);
        foreach (var note in plan.Notes) terminal.Tell(note);
        return (plan, picked);
    }
}
