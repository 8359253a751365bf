using System.Diagnostics;
using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Benchmarks;

/// <summary>
/// Whether a page's PDF shows what the same shapes drawn by SkiaSharp show: every topic's worksheet and key, both made dots by Poppler and both read by it. Dots under
/// dashed lines are counted by themselves, since SkiaSharp writes the outline of every dash.
/// </summary>
internal static class SamePages
{
    private const int DotsPerInch = 150;

    // Dashed strokes reach half their width to either side; a dot or two more for the blur of their edges.
    private const double Blur = 1;

    /// <summary>Compares, and tells.</summary>
    /// <param name="folder">Where both PDFs of every page stay, to be looked at.</param>
    public static void Tell(string folder)
    {
        Directory.CreateDirectory(folder);
        Console.WriteLine($"| dots that differ, per cent ({DotsPerInch} dpi) | worksheet | key | by more than a level | under dashed lines | other words |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        foreach (var head in TemplateCatalog.Topics)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(head.Topic), 7).Problem);
            var pages = Composer.Compose(solution, [View.Worksheet, View.Key]);
            var (worksheet, key) = (Compare(pages[0], Path.Combine(folder, head.Topic)), Compare(pages[1], Path.Combine(folder, $"{head.Topic}-key")));
            var (seen, dashed) = (Math.Max(worksheet.Seen, key.Seen), Math.Max(worksheet.Dashed, key.Dashed));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {head.Topic} | {worksheet.Differ:0.000} | {key.Differ:0.000} | {seen:0.000} | {(dashed > 0 ? dashed.ToString("0.000", CultureInfo.InvariantCulture) : "")} | {string.Join("; ", new[] { worksheet.Words, key.Words }.Distinct().Where(words => words.Length > 0))} |"));
        }
    }

    private static (double Differ, double Seen, double Dashed, string Words) Compare(Page page, string stem)
    {
        string[] files = [$"{stem}.skia.pdf", $"{stem}.pdf"];
        File.WriteAllBytes(files[0], BarePage.WithCutFonts(page).Draw(page));
        using (var output = File.Create(files[1])) PdfWriter.Write([page], page.Title, output);
        var (one, other) = (Picture(files[0]), Picture(files[1]));
        if (one.Length != other.Length) return (100, 100, 0, "");
        var (width, dashes) = ((int)Math.Ceiling(page.Width * DotsPerInch / 72), Dashes(page));
        int differ = 0, seen = 0, dashed = 0, dots = one.Length / 3;
        for (var dot = 0; dot < dots; dot++)
        {
            var levels = 0;
            for (var part = 3 * dot; part < 3 * dot + 3; part++) levels = Math.Max(levels, Math.Abs(one[part] - other[part]));
            if (levels == 0) continue;
            if (dashes.Exists(box => Holds(box, dot % width, dot / width)))
            {
                dashed++;
                continue;
            }
            differ++;
            if (levels > 1) seen++;
        }
        return (100.0 * differ / dots, 100.0 * seen / dots, 100.0 * dashed / dots, string.Join(' ', Changes(Words(files[0]), Words(files[1]))));
    }

    // The boxes of dashed lines' strokes: each side by itself, so that what stands in a frame is compared.
    private static List<Box> Dashes(Page page)
    {
        var boxes = new List<Box>();
        foreach (var shape in page.Shapes)
        {
            switch (shape)
            {
                case Rectangle { Pen: { Dash: not null } pen } it:
                    var (left, top, right, bottom) = (it.Box.X, it.Box.Y, it.Box.Right, it.Box.Bottom);
                    Add([new(left, top), new(right, top)], pen);
                    Add([new(left, bottom), new(right, bottom)], pen);
                    Add([new(left, top), new(left, bottom)], pen);
                    Add([new(right, top), new(right, bottom)], pen);
                    break;
                case Polyline { Pen: { Dash: not null } pen } it:
                    for (var i = 1; i < it.Points.Count; i++) Add([it.Points[i - 1], it.Points[i]], pen);
                    break;
            }
        }
        return boxes;

        void Add(IReadOnlyList<Point> points, Pen pen)
        {
            double x = points.Min(point => point.X), y = points.Min(point => point.Y);
            boxes.Add(new Box(x, y, points.Max(point => point.X) - x, points.Max(point => point.Y) - y).Grow(pen.Width / 2 + Blur));
        }
    }

    private static bool Holds(Box box, int x, int y) =>
        (x + 0.5) * 72 / DotsPerInch is var across && (y + 0.5) * 72 / DotsPerInch is var down && across >= box.X && across <= box.Right && down >= box.Y && down <= box.Bottom;

    // Three bytes a dot.
    private static byte[] Picture(string pdf)
    {
        var picture = Run("pdftoppm", "-r", $"{DotsPerInch}", pdf);
        var start = 0;
        for (var line = 0; line < 3; line++) start = Array.IndexOf(picture, (byte)'\n', start) + 1;
        return picture[start..];
    }

    // In whatever order they come.
    private static List<string> Words(string pdf) => [.. System.Text.Encoding.UTF8.GetString(Run("pdftotext", pdf, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<string> Changes(List<string> before, List<string> after)
    {
        List<string> gone = [.. before], come = [.. after];
        foreach (var word in after) gone.Remove(word);
        foreach (var word in before) come.Remove(word);
        return [.. gone.Select(word => $"-{word}"), .. come.Select(word => $"+{word}")];
    }

    private static byte[] Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var said = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(said);
        process.WaitForExit();
        return process.ExitCode == 0 ? said.ToArray() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
