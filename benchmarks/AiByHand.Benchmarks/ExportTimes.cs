using System.Diagnostics;
using System.Globalization;
using AiByHand.Exports;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Benchmarks;

/// <summary>The sheets of a large class in every format, drawing and solving included, to nowhere.</summary>
internal static class ExportTimes
{
    private const int Pupils = 500, Large = 2000;

    private static readonly string[] Topics = ["rnn", "self-attention", "batch-normalization", "transformer"];

    /// <summary>Measures, and tells: one format in a process of its own has the memory to itself.</summary>
    /// <param name="names">The formats; none for all.</param>
    public static void Tell(IReadOnlyList<string> names)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| pupils × {Topics.Length} sheets | processor, {Pupils} | memory, {Pupils} | memory, {Large} | size, {Pupils} |"));
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var format in ExportFormats.All.Where(format => names.Count == 0 || names.Contains(format.Name)))
        {
            foreach (var view in format.IsBank ? [ExportView.Key] : (ExportView[])[ExportView.Worksheet, ExportView.Key])
            {
                var start = Environment.CpuUsage.TotalTime;
                var size = Written(format, view, Pupils);
                var spent = Environment.CpuUsage.TotalTime - start;
                var memory = Process.GetCurrentProcess().PeakWorkingSet64;
                Written(format, view, Large);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{format.Name}`{(format.IsBank ? "" : $", {view}")} | {spent.TotalSeconds:0.0} s | {memory >> 20} MB | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB | {size >> 20} MB |"));
            }
        }
    }

    private static long Written(IExportFormat format, ExportView view, int pupils)
    {
        var request = new ExportRequest("Class", view, PngWriter.Write);
        using var output = new Counted();
        if (format.Grouping == ExportGrouping.All) format.Write(Sheets(pupils), request, output);
        else foreach (var sheets in Sheets(pupils).Chunk(format.Grouping == ExportGrouping.Copy ? Topics.Length : 1)) format.Write(sheets, request, output);
        return output.Length;
    }

    private static IEnumerable<ExportSheet> Sheets(int pupils)
    {
        var templates = Array.ConvertAll(Topics, topic => TemplateCatalog.Load(topic));
        for (var seed = 0UL; seed < (ulong)pupils; seed++)
        {
            var copy = new ExportCopy(seed.ToString(CultureInfo.InvariantCulture), $"Pupil {seed}");
            foreach (var template in templates)
            {
                var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
                yield return new ExportSheet(solution) { Code = SheetCode.Of(template, seed).ToString(), Topic = template.Topic, Title = template.Title, Copy = copy };
            }
        }
    }

    private sealed class Counted : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
    }
}
