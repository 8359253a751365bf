using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using BenchmarkDotNet.Attributes;

namespace AiByHand.Benchmarks;

/// <summary>One page, from its solution to PDF bytes in memory, against the same marks drawn by bare SkiaSharp calls.</summary>
[BusyMachine(iterations: 100, calls: 4)]
public class PageBenchmarks
{
    private const int Sheets = 100;

    private BarePage _bare = null!;
    private BarePage _bareSolid = null!;
    private BarePage _bareWhole = null!;
    private Solution[] _sheets = null!;
    private int _next;
    private Solution _solution = null!;
    private Page _page = null!;

    [ParamsSource(nameof(Topics))]
    public string Topic { get; set; } = "";

    public static IEnumerable<string> Topics => ["one-node", "rnn", "batch-normalization"];

    [GlobalSetup]
    public void Solve()
    {
        var template = TemplateCatalog.Load(Topic);
        _sheets = [.. Enumerable.Range(0, Sheets).Select(seed => Solver.Solve(ProblemDrawer.Draw(template, (ulong)seed).Problem))];
        _solution = _sheets[7];
        _page = Composer.Compose(_solution, View.Key);
        _bare = BarePage.WithCutFonts(_page);
        _bareSolid = BarePage.WithCutFonts(_page, isDashed: false);
        _bareWhole = BarePage.WithWholeFonts();
    }

    [Benchmark(Baseline = true)]
    public long BareSkiaSharp() => _bare.Write(_page);

    [Benchmark]
    public long BareSkiaSharpWithoutDashes() => _bareSolid.Write(_page);

    [Benchmark]
    public long BareSkiaSharpWithWholeFonts() => _bareWhole.Write(_page);

    [Benchmark]
    public long ComposeAndWrite() => Write(_solution);

    // As a print of many seeds goes: some sheets have signs that none of the last few had, and a font is cut for them.
    [Benchmark]
    public long ComposeAndWriteNextSheet() => Write(_sheets[_next++ % Sheets]);

    [Benchmark]
    public int ComposeAlone() => Composer.Compose(_solution, View.Key).Shapes.Count;

    private static long Write(Solution solution)
    {
        var output = new MemoryStream();
        PdfWriter.Write([Composer.Compose(solution, View.Key)], "benchmark", output);
        return output.Length;
    }
}
