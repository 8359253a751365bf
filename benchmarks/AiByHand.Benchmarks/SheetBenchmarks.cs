using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using BenchmarkDotNet.Attributes;

namespace AiByHand.Benchmarks;

/// <summary>Drawing and solving one sheet, averaged over a hundred seeds. The median and the worst seed are told by <c>aibyhand stress</c>.</summary>
[BusyMachine(iterations: 20, calls: 1)]
public class SheetBenchmarks
{
    private const int Seeds = 100;

    private Template _template = null!;

    [ParamsSource(nameof(Topics))]
    public string Topic { get; set; } = "";

    public static IEnumerable<string> Topics => TemplateCatalog.Topics.Select(head => head.Topic);

    [GlobalSetup]
    public void Load() => _template = TemplateCatalog.Load(Topic);

    [Benchmark(OperationsPerInvoke = Seeds)]
    public int DrawAndSolve()
    {
        var tensors = 0;
        for (ulong seed = 0; seed < Seeds; seed++) tensors += Solver.Solve(ProblemDrawer.Draw(_template, seed).Problem).Values.Count;
        return tensors;
    }
}
