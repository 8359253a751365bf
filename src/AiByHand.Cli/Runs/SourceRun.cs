using AiByHand.Cli.Screen;
using AiByHand.Runs;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Cli.Runs;

/// <summary>A run of whose sheets something else is made than its documents: those that were printed, whatever the run file has become since, or those that a run file asks for.</summary>
internal sealed class SourceRun
{
    private readonly Manifest? _printed;

    private SourceRun(RunPlan plan, Manifest? printed) => (Plan, _printed) = (plan, printed);

    /// <summary>What it is.</summary>
    public RunPlan Plan { get; }

    /// <summary>Reads what the user names.</summary>
    /// <param name="verb">The command: <c>publish</c>.</param>
    /// <param name="path">A run's folder, its manifest or a run file.</param>
    /// <param name="seed">The seed that was asked for, or null.</param>
    /// <param name="keys">Whether keys are published.</param>
    /// <param name="terminal">Where it is said which seed is taken.</param>
    /// <exception cref="RunException">The file can't be read.</exception>
    /// <exception cref="FileMistakesException">The run file, the roster or a topic has mistakes.</exception>
    /// <exception cref="Refusal">It is a part of a run, or its seed is in doubt.</exception>
    public static SourceRun Read(string verb, string path, MasterSeed? seed, PublishedKeys keys, Terminal terminal)
    {
        if (!ManifestFile.IsMeant(path)) return new SourceRun(RequestedRun.ReadFor(verb, path, seed, keys, static plan => RunFolder.Of(plan, Shard.Whole), terminal), null);
        if (seed is not null) throw new Refusal($"{path} has the seed that it was printed with: leave out --seed, or name the run file");
        var printed = ManifestFile.ReadWhole(path, verb);
        return new SourceRun(printed.Plan, printed);
    }

    /// <summary>Makes files of its sheets, while somebody watches; tells their paths and what there is to say.</summary>
    /// <param name="kinds">How many files each sheet comes in.</param>
    /// <param name="make">Makes them, and gives their paths.</param>
    /// <param name="notes">What there is to say of them, once they are made.</param>
    /// <param name="terminal">Where it is told.</param>
    public void Make(int kinds, Func<CopySource, Action, CancellationToken, IReadOnlyList<string>> make, Func<IReadOnlyList<string>> notes, Terminal terminal)
    {
        using var interruption = new Interruption();
        IReadOnlyList<string> chosen = [];
        var paths = Progress.Watch(terminal, (1 + kinds) * Plan.Copies.Count * Plan.Topics.Count, done =>
        {
            if (_printed is not null) return make(CopySources.Recorded(_printed), done, interruption.Token);
            var choice = Chooser.Choose(Plan, done, cancel: interruption.Token);
            chosen = [.. choice.Notes];
            return make(CopySources.Drawn(Plan, choice), done, interruption.Token);
        });
        foreach (var note in chosen) terminal.Tell(note);
        foreach (var path in paths) terminal.Print(path);
        foreach (var note in notes()) terminal.Tell(note);
    }
}
