using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using BenchmarkDotNet.Attributes;

namespace AiByHand.Benchmarks;

/// <summary>The whole volume on one core of a warm process: 25 templates read, drawn, solved and composed, their sheets and their keys in a PDF each.</summary>
[BusyMachine(iterations: 20, calls: 1)]
public class VolumeBenchmarks
{
    private static readonly View[] Views = [View.Worksheet, View.Key];

    [Benchmark]
    public int ReadTemplates() => TemplateCatalog.Topics.Sum(head => TemplateCatalog.Load(head.Topic).Steps.Count);

    [Benchmark]
    public long WholeVolume()
    {
        var pages = new List<Page[]>();
        foreach (var head in TemplateCatalog.Topics) pages.Add(Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(head.Topic), 7).Problem), Views));
        var output = new MemoryStream();
        for (var view = 0; view < Views.Length; view++) PdfWriter.Write(pages.ConvertAll(views => views[view]), "benchmark", output);
        return output.Length;
    }
}
