using AiByHand.Pages.Composing;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using BenchmarkDotNet.Attributes;

namespace AiByHand.Benchmarks;

/// <summary>Each topic's key, composed and written in each format.</summary>
[BusyMachine(iterations: 40, calls: 1)]
public class FormatBenchmarks
{
    private readonly MemoryStream _output = new();
    private Solution _solution = null!;

    [ParamsSource(nameof(Topics))]
    public string Topic { get; set; } = "";

    public static IEnumerable<string> Topics => TemplateCatalog.Topics.Select(head => head.Topic);

    [GlobalSetup]
    public void Solve() => _solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(Topic), 7).Problem);

    [IterationSetup]
    public void Rewind() => _output.SetLength(0);

    [Benchmark]
    public void Pdf() => PdfWriter.Write([Composer.Compose(_solution, View.Key)], "benchmark", _output);

    [Benchmark]
    public void Png() => PngWriter.Write(Composer.Compose(_solution, View.Key), _output);

    [Benchmark]
    public void Svg() => SvgWriter.Write(Composer.Compose(_solution, View.Key), _output);
}
