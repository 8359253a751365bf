namespace AiByHand.Cli.Tests.Attacks;

/// <summary>A disk that is full, or can't be written to, or holds what nobody awaits: one line tells, and what was there before still is.</summary>
public sealed class DiskAttacks : IDisposable
{
    private const string Run = "seed: 1\ntopics: [one-node, four-nodes]\nvariants: 3\nseparate: true\nband: none\nanswers: may-repeat\n";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [MountFact]
    public void A_full_disk_stops_a_print_in_any_format()
    {
        using var disk = new SmallDisk("8k");
        foreach (var format in new[] { "pdf", "png", "svg" })
        {
            var run = CommandProcess.Run("print", "rnn", "--seed", "7", "--format", format, "--out", disk.Folder);

            Assert.Equal((2, ""), (run.Exit, run.Out));
            Assert.Equal($"Can't write {disk[$"rnn-7.{format}"]}: No space left on device.", Assert.Single(run.ErrorLines));
            Assert.Empty(Directory.GetFileSystemEntries(disk.Folder));
        }
    }

    [MountFact]
    public void A_full_disk_stops_a_run_and_leaves_the_earlier_one()
    {
        using var disk = new SmallDisk("1m");
        var file = _place.With("small.yaml", Run);
        Assert.Equal(0, CommandProcess.Run("run", file, "--out", disk["set"]).Exit);
        var before = Snapshot.Of(disk.Folder);

        var run = CommandProcess.Run("run", _place.With("large.yaml", Run.Replace("variants: 3", "variants: 40", StringComparison.Ordinal)), "--replace", "--out", disk["set"]);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.EndsWith(": No space left on device.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(disk.Folder));
    }

    [MountFact]
    public void A_disk_that_can_t_be_written_to_is_told()
    {
        using var disk = new SmallDisk("1m");
        Directory.CreateDirectory(disk["set/.unfinished"]);
        File.WriteAllText(disk["set/.unfinished/.lock"], "");
        disk.Protect();

        Assert.Equal($"Can't write {disk["rnn-7.pdf"]}: Read-only file system.", Line(CommandProcess.Run("print", "rnn", "--seed", "7", "--out", disk.Folder)));
        Assert.Equal($"Can't write {disk["set"]}: Read-only file system.", Line(CommandProcess.Run("run", _place.With("run.yaml", Run), "--out", disk["set"])));
    }

    [UnixFact]
    public void Results_that_can_t_be_written_are_told()
    {
        var run = CommandProcess.RunRedirected("> /dev/full", "solve", "rnn", "--seed", "7", "--json");

        Assert.Equal((2, "can't go on: No space left on device"), (run.Exit, Assert.Single(run.ErrorLines)));
    }

    [UnixFact]
    public void Where_nothing_can_be_told_the_exit_code_is_left() => Assert.Equal(2, CommandProcess.RunRedirected("2> /dev/full", "print", "rnm").Exit);

    [UnixFact]
    public void Who_reads_the_beginning_alone_is_no_mistake()
    {
        var run = CommandProcess.RunRedirected("| head -n 1", "solve", "rnn", "--seed", "7", "--count", "50", "--json");

        Assert.Equal((0, "", 1), (run.Exit, run.Error, run.OutLines.Length));
    }

    [UnixFact]
    public void A_file_without_end_is_refused()
    {
        foreach (var args in new string[][] { ["check", "/dev/zero"], ["solve", "rnn", "--given", "/dev/zero"], ["run", "/dev/zero"] })
        {
            Assert.Equal("can't read /dev/zero: it is no plain file (a pipe or a device)", CommandRun.Refused(args));
        }
    }

    [UnixFact]
    public void What_no_run_has_made_is_never_cleared_and_no_link_followed()
    {
        var (folder, kept, inner) = (_place.PathOf("set"), _place.PathOf("kept"), _place.PathOf("set/.unfinished"));
        Directory.CreateDirectory(Path.Combine(kept, "deep"));
        File.WriteAllText(Path.Combine(kept, "deep", "keep.txt"), "keep");
        File.WriteAllText(Path.Combine(kept, "worksheets.pdf"), "keep");
        var before = Snapshot.Of(kept);
        Directory.CreateDirectory(folder);

        Directory.CreateSymbolicLink(inner, kept);
        Assert.Equal($"Can't write {inner}: it is a link, and would lead elsewhere: move it away.", CommandRun.Refused("run", _place.With("run.yaml", Run), "--out", folder));
        Assert.Equal(before, Snapshot.Of(kept));
        File.Delete(inner);

        Directory.CreateDirectory(Path.Combine(inner, "old", "copies"));
        Directory.CreateSymbolicLink(Path.Combine(inner, "inner"), kept);
        File.WriteAllText(Path.Combine(inner, "old", "copies", "notes.txt"), "mine");
        Assert.Equal($"{Path.Combine(inner, "inner")} isn't known to be a run's and stays where it is, so do 1 more there", Assert.Single(CommandRun.Good("run", _place.PathOf("run.yaml"), "--out", folder).ErrorLines));
        Assert.Equal(before, Snapshot.Of(kept));
        Assert.Equal(["inner", "old"], Directory.GetFileSystemEntries(inner).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(inner, "old", "copies", "notes.txt")));

        Directory.CreateDirectory(Path.Combine(inner, "new"));
        File.WriteAllText(Path.Combine(inner, "new", "worksheets.pdf"), "mine");
        Assert.Equal($"Can't write {Path.Combine(inner, "new", "worksheets.pdf")}: something is there that isn't known to be a run's: move it away.", CommandRun.Refused("run", _place.PathOf("run.yaml"), "--out", folder));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(inner, "new", "worksheets.pdf")));
    }

    [UnixFact]
    public void A_run_s_own_remains_are_cleared()
    {
        var (folder, inner) = (_place.PathOf("set"), _place.PathOf("set/.unfinished"));
        using (var process = CommandProcess.Start("run", _place.With("large.yaml", Run.Replace("variants: 3", "variants: 400", StringComparison.Ordinal)), "--out", folder))
        {
            while (!process.HasEnded && !(Directory.Exists(Path.Combine(inner, "new/copies")) && Directory.GetFiles(Path.Combine(inner, "new/copies")).Length > 3)) Thread.Sleep(1);
            process.Kill();
            process.End();
        }
        Assert.True(File.Exists(Path.Combine(inner, "names.txt")));

        Assert.Empty(CommandRun.Good("run", _place.With("run.yaml", Run), "--out", folder).ErrorLines);
        Assert.False(Directory.Exists(inner));
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_told()
    {
        var file = _place.With("taken", "I am a file");

        Assert.Equal($"Can't write {file}: {file} is a file, not a folder.", CommandRun.Refused("run", _place.With("run.yaml", Run), "--out", file));
        Assert.Equal("I am a file", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("keys.pdf")]
    [InlineData("manifest.json")]
    [InlineData("copies/2-key.pdf")]
    public void A_folder_where_a_file_should_be_is_found_before_any_file_is_moved(string name)
    {
        var folder = _place.PathOf("set");
        Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "mine.pdf"), "old");

        Assert.Equal($"Can't write {Path.Combine(folder, name)}: a folder of that name is in the way.", CommandRun.Refused("run", _place.With("run.yaml", Run), "--out", folder));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "mine.pdf")));
        Assert.Single(Snapshot.Of(folder));
    }

    private static string Line(CommandRun run)
    {
        Assert.Equal((2, ""), (run.Exit, run.Out));
        return Assert.Single(run.ErrorLines);
    }
}
