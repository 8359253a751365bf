using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AiByHand.Benchmarks;

/// <summary>What the finished command takes as a process, from its start to its end: time, processor time and memory.</summary>
internal static class ProcessTimes
{
    private const int Parts = 16, Pupils = 500;

    /// <summary>Measures a few commands, and tells.</summary>
    /// <param name="programs">The command, <c>aibyhand</c>, built or published; several, such as an earlier build and a later, take turns.</param>
    public static void Tell(IReadOnlyList<string> programs)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-").FullName;
        try
        {
            Console.WriteLine("| what | program | least time | least processor time | peak memory | of the first's processor time |");
            Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
            string[] @out = ["--out", Path.Combine(folder, "out")];
            Tell("--version", 15, ["--version"]);
            Tell("topics", 15, ["topics"]);
            Tell("print rnn", 15, ["print", "rnn", "--seed", "7", .. @out]);
            Tell("print all --booklet", 15, ["print", "all", "--seed", "7", "--booklet", .. @out]);
            foreach (var pupils in (ReadOnlySpan<int>)[30, Pupils]) Tell($"run, {pupils} × 4", 3, ["run", WriteRun(folder, pupils), .. @out]);
            TellParts(programs, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Tell(string what, int times, string[] arguments)
        {
            var least = new (TimeSpan Time, TimeSpan Processor, long Memory)[programs.Count];
            Array.Fill(least, (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L));
            for (var i = 0; i < times; i++)
            {
                for (var program = 0; program < least.Length; program++)
                {
                    var (time, processor, memory) = Run(programs[program], arguments);
                    if (time < least[program].Time) least[program].Time = time;
                    if (processor < least[program].Processor) least[program].Processor = processor;
                    least[program].Memory = Math.Max(memory, least[program].Memory);
                }
            }
            foreach (var (place, (time, processor, memory)) in least.Index())
            {
                var ratio = processor / least[0].Processor;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {place + 1} | {time.TotalSeconds:0.00} s | {processor.TotalSeconds:0.00} s | {memory >> 20} MB | {ratio:0.00} |"));
            }
        }
    }

    // All parts of the large run, one after the other, in a folder in common, in which they choose together; and the whole, in turns with them.
    private static void TellParts(IReadOnlyList<string> programs, string folder)
    {
        var run = WriteRun(folder, Pupils);
        foreach (var (place, program) in programs.Index())
        {
            var (whole, parts) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var i = 0; i < 2; i++)
            {
                var common = Directory.CreateDirectory(Path.Combine(folder, $"parts-{place}-{i}")).FullName;
                var sum = TimeSpan.Zero;
                for (var part = 1; part <= Parts; part++) sum += Run(program, ["run", run, "--shard", string.Create(CultureInfo.InvariantCulture, $"{part}/{Parts}")], common).Processor;
                if (sum < parts) parts = sum;
                var processor = Run(program, ["run", run], common).Processor;
                if (processor < whole) whole = processor;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Parts} parts of the run, {Pupils} × 4, program {place + 1}: {parts.TotalSeconds:0.00} s of processor together, {parts / whole:0.00} of the whole's {whole.TotalSeconds:0.00} s"));
        }
    }

    // A process that has ended tells no more, so it is asked while it runs: what its last millisecond takes is lost.
    private static (TimeSpan Time, TimeSpan Processor, long Memory) Run(string program, string[] arguments, string workingFolder = "")
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = workingFolder })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (processor, memory) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(1))
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime, Math.Max(memory, process.PeakWorkingSet64));
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It has just ended.
            }
        }
        output.Wait();
        return process.ExitCode == 0 ? (clock.Elapsed, processor, memory) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ends with {process.ExitCode}");
    }

    private static string WriteRun(string folder, int pupils)
    {
        File.WriteAllLines(Path.Combine(folder, "roster.csv"), ["id,name,group", .. Enumerable.Range(1000, pupils).Select(id => string.Create(CultureInfo.InvariantCulture, $"{id},Pupil {id},7b"))]);
        var path = Path.Combine(folder, "run.yaml");
        File.WriteAllText(path, """
            title: Benchmark
            course: Class 7b
            seed: 20260914
            answers: may-repeat
            roster: roster.csv
            topics:
              - rnn
              - self-attention
              - batch-normalization
              - { topic: matrix-multiplication, points: 8 }
            """);
        return path;
    }
}
