using AiByHand.Runs;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Cli.Runs;

/// <summary>Run files that the user names.</summary>
internal static class RequestedRun
{
    /// <summary>
    /// The plan of a run file; where it has no master seed the record of the same run in the folder gives it, which is said, or one is picked: what there is to say of that once the
    /// run is printed, for before no manifest keeps it.
    /// </summary>
    /// <param name="path">The run file.</param>
    /// <param name="seed">The seed that was asked for, or null.</param>
    /// <param name="shard">Which part is printed.</param>
    /// <param name="folder">Where a plan is printed.</param>
    /// <param name="replaces">Whether other sheets are wanted than those in the folder.</param>
    /// <param name="terminal">Where it is said.</param>
    /// <exception cref="RunException">The file can't be read, or the folder's record.</exception>
    /// <exception cref="FileMistakesException">The run file, the roster or a topic has mistakes.</exception>
    /// <exception cref="Refusal">A part is asked for of a run without a seed.</exception>
    public static (RunPlan Plan, string? Picked) Read(string path, MasterSeed? seed, Shard shard, Func<RunPlan, string> folder, bool replaces, Terminal terminal)
    {
        var (plan, isPicked) = Read("reprint", path, seed, folder, terminal);
        if (!isPicked) return (plan, null);
        if (!shard.IsWhole) throw new Refusal($"{path} has no seed, and the parts of a run need one and the same: write 'seed: {plan.Seed}' into it, or add --seed {plan.Seed} to every part");
        if (!replaces && EarlierRun.In(folder(plan)) is { } earlier) return (TakenUp(plan, earlier, terminal), null);
        return (plan, $"picked seed {plan.Seed}; the manifest keeps it, --seed {plan.Seed} gives the same again");
    }

    /// <summary>The plan of a run file that is published or exported: of a run without a seed the sheets that were printed into its folder.</summary>
    /// <param name="verb">The command: <c>publish</c>.</param>
    /// <param name="path">The run file.</param>
    /// <param name="seed">The seed that was asked for, or null.</param>
    /// <param name="keys">Whether keys are published.</param>
    /// <param name="printed">Where a plan is printed.</param>
    /// <param name="terminal">Where it is said.</param>
    /// <exception cref="RunException">The file can't be read.</exception>
    /// <exception cref="FileMistakesException">The run file, the roster or a topic has mistakes.</exception>
    /// <exception cref="Refusal">Without a seed there would be no keys, or those of other sheets.</exception>
    public static RunPlan ReadFor(string verb, string path, MasterSeed? seed, PublishedKeys keys, Func<RunPlan, string> printed, Terminal terminal)
    {
        var (plan, isPicked) = Read(verb, path, seed, printed, terminal);
        if (!isPicked) return plan;
        if (EarlierRun.In(printed(plan)) is { } earlier)
        {
            if (earlier.DifferenceTo(plan with { Seed = earlier.Seed }, Shard.Whole) is { } difference)
            {
                throw new Refusal($"{path} has no seed, and {earlier.Folder} holds sheets of {difference}: {verb} what was printed ({App.Name} {verb} {earlier.Folder}){(plan.Pool == Pool.Exam ? "" : ", or say which sheets with --seed N")}");
            }
            return TakenUp(plan, earlier, terminal);
        }
        if (keys == PublishedKeys.Only) throw new Refusal($"{path} has no seed, and keys alone must be those of sheets that are there already: --seed N, with the seed that those were made with");
        if (plan.Pool == Pool.Exam)
        {
            // Nobody is sent to a run that would be refused: its refusal is told here.
            new RunPrinter(plan, [], App.Version).Check(printed(plan));
            Chooser.Choose(plan, static () => { });
            throw new Refusal($"{path} has no seed, and nothing that is {verb}ed holds one: an exam would have no keys. Print it first ({App.Name} run {path}), and {verb} what was printed");
        }
        terminal.Tell($"picked seed {plan.Seed}; nothing that is {verb}ed holds it: --seed {plan.Seed} gives the same again, and the keys");
        return plan;
    }

    // The sheets of before. Where the folder holds another run, that is what is to be told, not that the seed is another.
    private static RunPlan TakenUp(RunPlan plan, EarlierRun earlier, Terminal terminal)
    {
        if (earlier.IsButForTheSeed(plan, Shard.Whole)) terminal.Tell($"took up seed {earlier.Seed} of the record in {earlier.Folder}: the same sheets again");
        else if (earlier.IsButForTheRoster(plan, Shard.Whole))
        {
            var stays = plan.Copies.All(copy => copy is { IsPupils: true, Variant: null }) ? "the same sheets for whoever is in both lists" : "the same sheets for each variant";
            throw new Refusal($"{earlier.Folder} holds sheets of {earlier.DifferenceTo(plan with { Seed = earlier.Seed }, Shard.Whole)}, and may be all that leads to their keys: --out DIR --seed {earlier.Seed} prints elsewhere, {stays}; --replace takes their place with other numbers, and keeps their record");
        }
        return plan with { Seed = earlier.Seed };
    }

    private static (RunPlan Plan, bool IsPicked) Read(string verb, string path, MasterSeed? seed, Func<RunPlan, string> printed, Terminal terminal)
    {
        var isPicked = false;
        try
        {
            var plan = RunReader.Read(path, seed, pool =>
            {
                isPicked = true;
                return RunReader.PickSeed(pool);
            });
            foreach (var note in plan.Notes) terminal.Tell(note);
            return (plan, isPicked);
        }
        catch (FileMistakesException wrong) when (WithSecret(path) is { } plan)
        {
            if (EarlierRun.In(printed(plan)) is not { Seed.IsSecret: false } earlier) throw;
            throw new Refusal($"{wrong.Diagnostics[0].At}: no exam is drawn from a number any more, since it could be guessed; {earlier.Folder} holds one that an earlier version drew from {earlier.Seed}, and {App.Name} {verb} {earlier.Folder} takes its sheets from the record; for other sheets leave 'seed' out", wrong);
        }
    }

    // The plan of an exam that has a number for a seed, and no other mistake, as it would be with a seed of the program's; else null.
    private static RunPlan? WithSecret(string path)
    {
        try
        {
            return RunReader.Read(path, MasterSeed.NewSecret());
        }
        catch (Exception wrong) when (wrong is FileMistakesException or RunException)
        {
            return null;
        }
    }
}
