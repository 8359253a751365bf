using System.Diagnostics;
using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers.Pdf;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Benchmarks;

/// <summary>Keys as PDF side by side with bare SkiaSharp calls for the same marks, in turns, so that whatever else the machine does hits both; and many pages as one document.</summary>
internal static class PageTimes
{
    private const int Rounds = 300, Pages = 4000;

    private static readonly string[] Topics = ["one-node", "rnn", "batch-normalization", "clip", "rlhf"];
    private static readonly string[] Bound = ["rnn", "self-attention", "batch-normalization", "matrix-multiplication"];

    /// <summary>Measures, and tells.</summary>
    public static void Tell()
    {
        // Before SkiaSharp is loaded, so that the memory told is that of our own writing.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Pages} pages in one document, composing included | processor ms a page | file |"));
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var isTagged in (ReadOnlySpan<bool>)[true, false, true, false]) TellMany(isTagged);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        Console.WriteLine();
        Console.WriteLine("| least ms, key as PDF | bare SkiaSharp | untagged | tagged | composed and tagged | tagged : SkiaSharp |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var topic in Topics) TellTopic(topic);
    }

    private static void TellTopic(string topic)
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem);
        var page = Composer.Compose(solution, View.Key);
        var bare = BarePage.WithCutFonts(page);
        Action[] ways =
        [
            () => bare.Write(page),
            () => Write([page], isTagged: false),
            () => Write([page], isTagged: true),
            () => Write([Composer.Compose(solution, View.Key)], isTagged: true),
        ];
        var least = new double[ways.Length];
        Array.Fill(least, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var start = Stopwatch.GetTimestamp();
                ways[way]();
                least[way] = Math.Min(least[way], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {topic} | {least[0]:0.00} | {least[1]:0.00} | {least[2]:0.00} | {least[3]:0.00} | {least[2] / least[0]:0.00} |"));
    }

    // Worksheets and keys of a hundred seeds of four topics, again and again, to nowhere.
    private static void TellMany(bool isTagged)
    {
        var solutions = Bound.Select(topic => TemplateCatalog.Load(topic)).SelectMany(template => Enumerable.Range(0, 100).Select(seed => Solver.Solve(ProblemDrawer.Draw(template, (ulong)seed).Problem))).ToList();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var length = Write(Enumerable.Range(0, Pages / 2).SelectMany(sheet => Composer.Compose(solutions[sheet % solutions.Count], [View.Worksheet, View.Key])), isTagged);
        var each = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Pages;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(isTagged ? "tagged" : "untagged")} | {each:0.00} | {length / 1e6:0.0} MB |"));
    }

    private static long Write(IEnumerable<Page> pages, bool isTagged)
    {
        using var output = new CountingStream();
        var document = new DocumentWriter(output, "benchmark");
        foreach (var page in pages) document.Add(PageRecord.Of(page, isTagged));
        document.Finish();
        return output.Length;
    }

    // Takes everything and keeps nothing.
    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
    }
}
