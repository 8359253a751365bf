using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Pins;

/// <summary>What is painted and what is answered is pinned for some pages of every topic: a change of the layout shows itself.</summary>
public class PinnedPageTests
{
    private static readonly IReadOnlyDictionary<string, string> Pins = PagePin.IsWanted ? PagePin.WriteDown() : PagePin.ReadAll();

    public static TheoryData<string> Topics => ImprintTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topics_pages_are_what_they_were(string topic)
    {
        PagePin[] now = [.. PagePin.Of(topic)];
        string[] moved = [.. now.Where(pin => Pins.GetValueOrDefault(pin.Name) != pin.Hashes).Select(pin => $"{pin.Name}: {pin.Hashes}, pinned {Pins.GetValueOrDefault(pin.Name, "nothing")}")];
        Assert.True(moved.Length == 0, $"{moved.Length} of {now.Length} pages moved:\n{string.Join('\n', moved)}");
        Assert.Equal(now.Select(pin => pin.Name).Order(), Pins.Keys.Where(name => name.StartsWith($"{topic} ", StringComparison.Ordinal)).Order());
    }

    // A straight one is a prime (Y') or stands round a word.
    [Theory]
    [MemberData(nameof(Topics))]
    public void An_apostrophe_is_the_curved_one(string topic)
    {
        foreach (var level in Template.Levels)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 1).Problem);
            foreach (var page in (Page[])[Composer.Compose(solution, View.Key), Composer.ComposeBack(solution), .. Composer.ComposeSteps(solution)])
            {
                foreach (var run in page.Shapes.OfType<TextRun>()) Assert.DoesNotMatch(@"\p{L}'\p{Ll}|s' ", run.Text);
            }
        }
    }

    [Fact]
    public void Every_part_of_a_shape_is_in_its_text()
    {
        var (black, red) = (new Color(0), new Color(0xFF0000));
        var box = new Box(10, 20, 30, 40);
        var pen = new Pen(black, 1);
        PageShape[] shapes =
        [
            new Rectangle(Layer.Print, box, null, pen),
            new Rectangle(Layer.Answer, box, null, pen),
            new Rectangle(Layer.Print, box with { Width = 30.02 }, null, pen),
            new Rectangle(Layer.Print, box, red, pen),
            new Rectangle(Layer.Print, box, black, pen),
            new Rectangle(Layer.Print, box, null, pen, 2),
            new Rectangle(Layer.Print, box, null, pen with { Width = 2 }),
            new Rectangle(Layer.Print, box, null, pen with { Color = red }),
            new Rectangle(Layer.Print, box, null, pen with { Dash = (1, 2) }),
            new Rectangle(Layer.Print, box, null, pen with { Dash = (2, 1) }),
            new Rectangle(Layer.Print, box, null, pen with { Round = true }),
            new Ellipse(Layer.Print, box, null, pen),
            new Polyline(Layer.Print, [new(1, 2), new(3, 4)], pen),
            new Polyline(Layer.Print, [new(1, 2), new(3, 5)], pen),
            new Polyline(Layer.Print, [new(1, 2), new(3, 4)], pen, Closed: true),
            new Curve(Layer.Print, [new(1, 2), new(3, 4)], pen),
            new TextRun(Layer.Print, "a", FontFace.Sans, 9, new Point(1, 2), black),
            new TextRun(Layer.Print, "b", FontFace.Sans, 9, new Point(1, 2), black),
            new TextRun(Layer.Print, "a", FontFace.Hand, 9, new Point(1, 2), black),
            new TextRun(Layer.Print, "a", FontFace.Sans, 10, new Point(1, 2), black),
            new TextRun(Layer.Print, "a", FontFace.Sans, 9, new Point(1, 3), black),
            new TextRun(Layer.Print, "a", FontFace.Sans, 9, new Point(1, 2), red),
        ];
        Assert.Equal(shapes.Length, shapes.Select(shape => PageText.Shapes(new Page(100, 100, "", [shape], []))).Distinct().Count());
    }

    [Fact]
    public void The_last_bits_of_a_length_do_not_show()
    {
        string Text(double x) => PageText.Shapes(new Page(100, 100, "", [new Rectangle(Layer.Print, new Box(x, 20, 30, 40), null, new Pen(new Color(0), 1))], []));
        foreach (var x in new[] { 10, 10.5, 10.25, 10.125, 10.005, 10.01 }) Assert.Equal(Text(x - 1e-9), Text(x + 1e-9));
    }
}
