using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using BenchmarkDotNet.Attributes;

namespace AiByHand.Benchmarks;

/// <summary>One page, from its solution to PDF bytes in memory, against the same rectangles and glyphs drawn by bare SkiaSharp calls.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private BarePage _bare = null!;
    private BarePage _bareWhole = null!;
    private Solution _solution = null!;
    private Page _page = null!;

    [ParamsSource(nameof(Topics))]
    public string Topic { get; set; } = "";

    public static IEnumerable<string> Topics => ["one-node", "rnn", "batch-normalization"];

    [GlobalSetup]
    public void Solve()
    {
        _solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(Topic), 7).Problem);
        _page = Composer.Compose(_solution, View.Key);
        _bare = BarePage.WithCutFonts(_page);
        _bareWhole = BarePage.WithWholeFonts();
    }

    [Benchmark(Baseline = true)]
    public long BareSkiaSharp() => _bare.Write(_page);

    [Benchmark]
    public long BareSkiaSharpWithWholeFonts() => _bareWhole.Write(_page);

    [Benchmark]
    public long ComposeAndWrite()
    {
        var output = new MemoryStream();
        PdfWriter.Write([Composer.Compose(_solution, View.Key)], "benchmark", output);
        return output.Length;
    }

    [Benchmark]
    public int ComposeAlone() => Composer.Compose(_solution, View.Key).Shapes.Count;
}
