using System.Diagnostics;
using AiByHand.Attacks;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>Whenever a process is stopped or killed: every file is the whole one of before or the whole one of after, and the next process clears the rest.</summary>
public sealed class InterruptionAttacks : IDisposable
{
    private readonly Workplace _place = new();
    private readonly Random _moments = new(20260712);

    public void Dispose() => _place.Dispose();

    [UnixFact]
    public void A_run_that_is_killed_leaves_whole_files_and_the_next_one_clears_up()
    {
        var folder = _place.PathOf("set");
        var (before, after) = (RunOf(1, variants: 3), RunOf(2, variants: 4));
        CommandRun.Good("run", after, "--out", folder);
        var (new_, watch) = (Snapshot.Of(folder), Stopwatch.StartNew());
        Assert.Equal(0, CommandProcess.Run("run", before, "--replace", "--out", folder).Exit);
        var (old, whole) = (Snapshot.Of(folder), watch.Elapsed);
        for (var i = 0; i < Attack.Times(3); i++)
        {
            using (var process = CommandProcess.Start("run", after, "--replace", "--out", folder))
            {
                // The last part of its time is when it writes; one of two waits until the files are about to take their places.
                if (i % 2 == 0) Thread.Sleep(whole * (0.4 + 0.6 * _moments.NextDouble()));
                else Await(process, () => File.Exists(Path.Combine(folder, ".unfinished", "new", "manifest.json")));
                process.Kill();
                process.End();
            }
            // Who looks first puts the folder right: all of before, or all of after.
            CommandRun.Good("verify", folder);
            var found = Printed(folder);
            Assert.Equal(found["manifest.json"] == old["manifest.json"] ? old.Where(IsPrinted).ToDictionary() : new_.Where(IsPrinted).ToDictionary(), found.ToDictionary());
            CommandRun.Good("run", before, "--replace", "--out", folder);
            Assert.Equal(old.Where(IsPrinted).ToDictionary(), Printed(folder).ToDictionary());
            Assert.DoesNotContain(Snapshot.Of(folder).Keys, name => name.StartsWith('.'));
        }
    }

    [UnixFact]
    public void A_run_that_is_stopped_leaves_the_folder_as_it_was()
    {
        var folder = _place.PathOf("set");
        CommandRun.Good("run", RunOf(1, variants: 2), "--out", folder);
        var old = Snapshot.Of(folder);
        foreach (var signal in new[] { CommandProcess.Interrupt, CommandProcess.Terminate })
        {
            using var process = CommandProcess.Start("run", RunOf(2, variants: 800), "--replace", "--out", folder);
            Await(process, () => Directory.Exists(Path.Combine(folder, ".unfinished", "new")));
            process.Send(signal);
            var end = process.End();

            Assert.Equal((130, "", "stopped; no file is half written"), (end.Exit, end.Out, Assert.Single(end.ErrorLines)));
            Assert.Equal(old, Snapshot.Of(folder));
            Assert.Equal(["copies"], Directory.GetDirectories(folder).Select(Path.GetFileName));
        }
    }

    [UnixFact]
    public void A_run_that_is_stopped_leaves_no_folder_that_wasn_t_there()
    {
        var folder = _place.PathOf("set");
        using var process = CommandProcess.Start("run", RunOf(2, variants: 800), "--out", folder);
        Await(process, () => Directory.Exists(Path.Combine(folder, ".unfinished")));
        process.Send(CommandProcess.Terminate);

        Assert.Equal(130, process.End().Exit);
        Assert.False(Directory.Exists(folder));
    }

    [UnixFact]
    public void A_print_that_is_stopped_leaves_whole_files_alone()
    {
        foreach (var signal in new[] { CommandProcess.Interrupt, CommandProcess.Terminate })
        {
            var folder = _place.PathOf($"sheets-{signal}");
            using var process = CommandProcess.Start("print", "rnn", "--seed", "1", "--count", "20000", "--out", folder);
            Await(process, () => Directory.Exists(folder) && Directory.GetFiles(folder, "*.pdf").Length > 3);
            process.Send(signal);
            var end = process.End();

            Assert.Equal((130, "stopped; no file is half written"), (end.Exit, Assert.Single(end.ErrorLines)));
            var files = Directory.GetFiles(folder);
            Assert.Equal(files.Order(StringComparer.Ordinal), end.OutLines.Order(StringComparer.Ordinal));
            Assert.All(files, IsWhole);
        }
    }

    [UnixFact]
    public void A_print_that_is_killed_leaves_whole_files_and_the_next_one_clears_up()
    {
        var folder = _place.PathOf("sheets");
        string[] print = ["print", "rnn", "--seed", "1", "--count", "12", "--out", folder];
        CommandRun.Good(print);
        var whole = Snapshot.Of(folder);
        for (var i = 0; i < Attack.Times(2); i++)
        {
            Directory.Delete(folder, recursive: true);
            using (var process = CommandProcess.Start(print))
            {
                Await(process, () => Directory.Exists(folder) && Directory.GetFileSystemEntries(folder).Length > 0);
                Thread.Sleep(_moments.Next(20));
                process.Kill();
                process.End();
            }
            Assert.All(Snapshot.Of(folder), file => Assert.True(file.Key.StartsWith('.') || whole[file.Key] == file.Value, $"{file.Key} is no whole file"));
            CommandRun.Good(print);
            Assert.Equal(whole, Snapshot.Of(folder));
        }
    }

    // Without the records that are kept, one for each time that other sheets came, and what waits to be cleared.
    private static bool IsPrinted(KeyValuePair<string, string> file) => !file.Key.StartsWith("manifest-", StringComparison.Ordinal) && !file.Key.StartsWith('.');

    private static SortedDictionary<string, string> Printed(string folder) => new(Snapshot.Of(folder).Where(IsPrinted).ToDictionary(), StringComparer.Ordinal);

    private static void Await(CommandProcess process, Func<bool> condition)
    {
        while (!condition())
        {
            if (process.HasEnded) return;
            Thread.Sleep(1);
        }
    }

    private static void IsWhole(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.True(bytes.AsSpan().StartsWith("%PDF"u8) && bytes.AsSpan().TrimEnd((byte)'\n').EndsWith("%%EOF"u8), $"{file} is no whole PDF");
    }

    private string RunOf(int seed, int variants) => _place.With($"run-{seed}-{variants}.yaml", $"title: T\nseed: {seed}\ntopics: [one-node, four-nodes]\nvariants: {variants}\nseparate: true\nband: none\nanswers: may-repeat\n");
}
