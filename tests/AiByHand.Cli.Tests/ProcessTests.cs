using System.Diagnostics;

namespace AiByHand.Cli.Tests;

/// <summary>The command as a process of its own, as a shell runs it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Print_writes_worksheet_and_key_into_out()
    {
        var (exit, output, error) = Run("print", "rnn", "--seed", "7");

        Assert.Equal((0, "out/rnn-7.pdf\nout/rnn-7-key.pdf\n", ""), (exit, output.ReplaceLineEndings("\n").Replace('\\', '/'), error));
        Assert.Equal("%PDF"u8, File.ReadAllBytes(_place.PathOf("out/rnn-7.pdf")).AsSpan(0, 4));
        Assert.Equal("%PDF"u8, File.ReadAllBytes(_place.PathOf("out/rnn-7-key.pdf")).AsSpan(0, 4));
    }

    [Fact]
    public void A_refusal_is_one_line_and_exit_code_2()
    {
        var (exit, output, error) = Run("print", "rnm");

        Assert.Equal((2, "", "there is no topic 'rnm'; did you mean 'rnn'?\n"), (exit, output, error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Who_calls_a_topic_of_the_folder_by_its_id_is_told_its_file()
    {
        _place.With("my-node.yaml", OwnTopics.Node);

        Assert.Equal("no topic 'my-node' is shipped; one of your own is named by its file, ./my-node.yaml\n", Told("print", "my-node"));
        Assert.Equal("my-node.r1.hard.5 is of a topic of your own: aibyhand print ./my-node.yaml --seed 5 --level hard prints it, at the file's revision\n", Told("print", "my-node.r1.hard.5"));
        Assert.Equal("my-node.r1.book.5 is of a topic of your own: aibyhand print ./my-node.yaml --seed 5 --view key prints it, at the file's revision\n", Told("key", "my-node.r1.book.5"));

        string Told(params string[] args)
        {
            var (exit, output, error) = Run(args);
            Assert.Equal((2, ""), (exit, output));
            return error.ReplaceLineEndings("\n");
        }
    }

    [Fact]
    public async Task Parts_that_are_printed_side_by_side_bind_to_the_bytes_of_the_whole()
    {
        _place.With("class.yaml", "seed: 11\ntopics: [four-nodes, rnn]\nvariants: 12\ncollate: topics\nforms: true\n");
        var whole = Run("run", "class.yaml", "--out", "whole");
        Assert.Equal((0, ""), (whole.Exit, whole.Error));

        var parts = await Task.WhenAll(Enumerable.Range(1, 3).Select(part => Task.Run(() => Run("run", "class.yaml", "--shard", $"{part}/3"))));
        Assert.All(parts, part => Assert.Equal((0, ""), (part.Exit, part.Error)));
        var bound = Run("bind", "out/class");
        Assert.Equal((0, ""), (bound.Exit, bound.Error));

        foreach (var file in Directory.GetFiles(_place.PathOf("whole"))) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_place.PathOf(Path.Combine("out/class", Path.GetFileName(file)))));
    }

    // A browser has one thread, too.
    [Fact]
    public void On_one_core_the_same_bytes_come_out()
    {
        _place.With("class.yaml", "seed: 11\ntopics: [four-nodes, rnn]\nvariants: 12\nseparate: true\n");
        _place.With("entries.csv", "copy,sheet,cell,value\n1,rnn,\"Z1[1,1]\",3\n5,four-nodes,\"Z[1,1]\",2\n");
        foreach (var (cores, folder) in new[] { ("", "many"), ("1", "one") })
        {
            Assert.Equal((0, ""), Ended(RunProgram(typeof(App).Assembly.Location, ["run", "class.yaml", "--out", folder], cores)));
            Assert.Equal(0, RunProgram(typeof(App).Assembly.Location, ["mark", folder, "entries.csv", "--out", $"{folder}-marks"], cores).Exit);
        }

        foreach (var folder in new[] { "many", "many-marks" })
        {
            var files = Directory.GetFiles(_place.PathOf(folder), "*", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(_place.PathOf("many"), _place.PathOf("one"), StringComparison.Ordinal)));
        }

        static (int, string) Ended((int Exit, string Out, string Error) run) => (run.Exit, run.Error);
    }

    // Beside the program there is no SkiaSharp, neither its own part nor the native one: what runs all the same doesn't load it.
    [Theory]
    [InlineData("pdf", true)]
    [InlineData("svg", true)]
    [InlineData("png", false)]
    public void Only_pictures_need_a_native_library(string format, bool isPrinted)
    {
        Directory.CreateDirectory(_place.PathOf("program"));
        var program = Path.GetDirectoryName(typeof(App).Assembly.Location)!;
        foreach (var file in Directory.GetFiles(program, "*.dll").Append(Path.Combine(program, "AiByHand.Cli.runtimeconfig.json")))
        {
            if (!Path.GetFileName(file).Contains("Skia", StringComparison.OrdinalIgnoreCase)) File.Copy(file, _place.PathOf(Path.Combine("program", Path.GetFileName(file))));
        }
        Assert.Equal(isPrinted, RunProgram(_place.PathOf("program/AiByHand.Cli.dll"), "print", "rnn", "--seed", "7", "--format", format).Exit == 0);
    }

    [Fact]
    public void A_run_file_that_was_changed_since_it_was_printed_publishes_no_sheets_that_nobody_has()
    {
        _place.With("week.yaml", "topics: [one-node, rnn]\nvariants: A..B\n");
        Assert.Equal(0, Run("run", "week.yaml").Exit);
        _place.With("week.yaml", "topics: [rnn]\nvariants: A..B\n");

        var (exit, _, error) = Run("publish", "week.yaml");

        Assert.Equal(2, exit);
        Assert.StartsWith($"week.yaml has no seed, and {Path.Combine("out", "week")} holds sheets of other topics: publish what was printed", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.PathOf(Path.Combine("out", "week-web"))));
    }

    // Whoever may do everything looks as somebody who may not.
    [Fact]
    public void A_folder_that_may_not_be_opened_is_told_as_that()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("rights are those of Linux here");
            return;
        }
        _place.With("week.yaml", "topics: [one-node]\nvariants: 2\nseed: 1\nseparate: true\n");
        Assert.Equal(0, Run("run", "week.yaml").Exit);
        var (run, copies) = (_place.PathOf(Path.Combine("out", "week")), _place.PathOf(Path.Combine("out", "week", "copies")));
        const UnixFileMode everybody = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (var folder in new[] { _place.Folder, Path.GetDirectoryName(run)!, run }) File.SetUnixFileMode(folder, everybody | UnixFileMode.UserWrite);
        const string remedy = "give yourself that right, or ask whose it is";
        try
        {
            File.SetUnixFileMode(copies, UnixFileMode.None);
            var (exit, lines, _) = AsNobody("verify", run);
            Assert.Equal(2, exit);
            Assert.Contains($"can't be read: there is no permission to open the folder {copies}: {remedy}", lines, StringComparison.Ordinal);
            Assert.DoesNotContain("is missing", lines, StringComparison.Ordinal);

            File.SetUnixFileMode(Path.Combine(run, "keys.pdf"), UnixFileMode.None);
            Assert.Contains($"can't be read: there is no permission to read it: {remedy}", AsNobody("verify", run).Out, StringComparison.Ordinal);

            File.SetUnixFileMode(run, UnixFileMode.None);
            foreach (var named in new[] { run, Path.Combine(run, "manifest.json") })
            {
                Assert.Equal((2, $"can't read {Path.Combine(run, "manifest.json")}: there is no permission to open the folder {run}: {remedy}"), Refused(AsNobody("verify", named)));
            }
            Assert.Equal((2, $"can't read {run}: there is no permission to read it: {remedy}"), Refused(AsNobody("bind", run)));
            Assert.Equal((2, $"can't read {Path.Combine(run, "manifest.json")}: there is no permission to open the folder {run}: {remedy}"), Refused(AsNobody("bind", Path.GetDirectoryName(run)!)));
        }
        finally
        {
            foreach (var folder in new[] { run, copies }) File.SetUnixFileMode(folder, everybody | UnixFileMode.UserWrite);
        }

        static (int, string) Refused((int Exit, string Out, string Error) run) => (run.Exit, run.Error.TrimEnd());
    }

    private (int Exit, string Out, string Error) AsNobody(params string[] args)
    {
        if (Environment.UserName != "root") return Run(args);
        const string user = "65534";
        return Started("setpriv", ["--reuid", user, "--regid", user, "--clear-groups", "dotnet", typeof(App).Assembly.Location, .. args], "");
    }

    private (int Exit, string Out, string Error) Run(params string[] args) => RunProgram(typeof(App).Assembly.Location, args);

    private (int Exit, string Out, string Error) RunProgram(string program, params string[] args) => RunProgram(program, args, "");

    private (int Exit, string Out, string Error) RunProgram(string program, string[] args, string cores) => Started("dotnet", [program, .. args], cores);

    private (int Exit, string Out, string Error) Started(string program, IEnumerable<string> args, string cores)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = _place.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (cores.Length > 0) start.Environment["DOTNET_PROCESSOR_COUNT"] = cores;
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
