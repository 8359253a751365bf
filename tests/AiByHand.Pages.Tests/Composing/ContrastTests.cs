using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>
/// What is written can be read on what is under it, also by weak eyes and from a copier: at 4.5 to 1, which WCAG 2.2 asks for text (1.4.3). Luminance is what is left of a colour in grey, so this holds there as well.
/// </summary>
public class ContrastTests
{
    private const double Least = 4.5;

    public static TheoryData<string, string> Topics => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_text_stands_out_from_what_is_under_it(string topic, string level)
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 7).Problem);
        Page[] pages = [Composer.Compose(solution, View.Key), .. Composer.ComposeSteps(solution), .. Composer.ComposeSlides(solution)];
        Assert.All(pages, page => Assert.Empty(Faint(page)));
    }

    [Fact]
    public void Contrasts_are_those_of_WCAG()
    {
        Assert.Equal(21, Contrast(new(0x000000), new(0xFFFFFF)), 6);
        Assert.Equal(4.54, Contrast(new(0x767676), new(0xFFFFFF)), 2);
    }

    [Fact]
    public void A_faint_text_is_found()
    {
        var ink = new Color(0xE92E3D);
        var page = Exercise.Layer().Key();
        var run = page.Shapes.OfType<TextRun>().Last();
        Assert.Empty(Faint(page));
        Assert.Single(Faint(page with { Shapes = [.. page.Shapes, run with { Color = ink }] }));
    }

    private static IEnumerable<string> Faint(Page page)
    {
        var fills = new List<(Box Box, Color Color)>();
        foreach (var shape in page.Shapes)
        {
            if (shape is Rectangle { Fill: { } fill } rectangle) fills.Add((rectangle.Box, fill));
            if (shape is not TextRun run || string.IsNullOrWhiteSpace(run.Text)) continue;
            var middle = new Point(run.Origin.X + run.Text.Sum(sign => run.Font.Advance(sign)) * run.Size / run.Font.UnitsPerEm / 2, run.Origin.Y - run.Size / 4);
            var under = fills.FindLast(under => middle.X > under.Box.X && middle.X < under.Box.Right && middle.Y > under.Box.Y && middle.Y < under.Box.Bottom);
            var ground = under == default ? new Color(0xFFFFFF) : under.Color;
            if (Contrast(run.Color, ground) < Least)
            {
                yield return FormattableString.Invariant($"'{run.Text}' in {run.Color.Rgb:X6} on {ground.Rgb:X6}: {Contrast(run.Color, ground):0.00}");
            }
        }
    }

    private static double Contrast(Color one, Color other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Color color) => 0.2126 * Linear(color.Rgb >> 16) + 0.7152 * Linear(color.Rgb >> 8) + 0.0722 * Linear(color.Rgb);

    private static double Linear(int channel) => (channel & 0xFF) / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
