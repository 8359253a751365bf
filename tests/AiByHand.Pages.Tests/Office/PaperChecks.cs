using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Office;

/// <summary>What must hold for every page of words and figures.</summary>
internal static class PaperChecks
{
    private const double Margin = 36;

    /// <summary>No two texts touch, and none leaves the margins or is too small to read.</summary>
    public static void Check(Page page, string name)
    {
        (TextRun Run, Box Box)[] runs = [.. Runs(page)];
        for (var i = 0; i < runs.Length; i++)
        {
            var box = runs[i].Box;
            if (!(box.X > Margin - 0.5 && box.Right < page.Width - Margin + 0.5 && box.Y > Margin - 6 && box.Bottom < page.Height - Margin + 0.5))
            {
                Assert.Fail($"{name}: '{runs[i].Run.Text}' leaves the margins");
            }
            if (!(runs[i].Run.Size >= 6.4)) Assert.Fail($"{name}: '{runs[i].Run.Text}' has size {runs[i].Run.Size}");
            for (var j = 0; j < i; j++)
            {
                if (Overlap(box, runs[j].Box)) Assert.Fail($"{name}: '{runs[i].Run.Text}' overlaps '{runs[j].Run.Text}' at {box.Center}");
            }
        }
    }

    /// <summary>The texts of a page, from the top, and on a line from the left; runs that follow each other closely are one.</summary>
    public static string Lines(Page page) => string.Join('\n', Runs(page)
        .GroupBy(run => Math.Round(run.Run.Origin.Y, 3))
        .OrderBy(line => line.Key)
        .Select(line => string.Join(' ', line.OrderBy(run => run.Box.X).Select(run => run.Run.Text))));

    private static IEnumerable<(TextRun Run, Box Box)> Runs(Page page) =>
        page.Shapes.OfType<TextRun>().Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => (run, Extent(run)));

    private static Box Extent(TextRun run)
    {
        double width = TextSetter.SetPlain(run.Text, run.Font, run.Size).Width, height = FontMetrics.Of(run.Font).DigitHeight * run.Size;
        return new Box(run.Origin.X, run.Origin.Y - height, width, height);
    }

    private static bool Overlap(Box a, Box b) => a.X < b.Right - 0.5 && b.X < a.Right - 0.5 && a.Y < b.Bottom - 0.5 && b.Y < a.Bottom - 0.5;
}
