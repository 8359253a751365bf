using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;

namespace AiByHand.Pages.Composing;

/// <summary>The page behind a sheet: the rules by which its steps are computed, in a list. Lengths are in points.</summary>
internal static class BackPage
{
    private const double Size = 13;
    private const double LeastSize = 8;
    private const double SizeStep = 0.5;
    private const double LineStep = 1.35;
    private const double RuleGap = 0.65;
    private const double Indent = 1.4;
    private const double Dot = 0.13;

    /// <exception cref="SheetException">There are more rules than a page holds.</exception>
    public static Page Compose(Solution solution, PaperSize paper, Imprint? imprint)
    {
        var furniture = new Furniture(solution, paper, imprint?.Code ?? solution.Problem.Code.ToString(), imprint, SheetFace.Back);
        var room = furniture.Body;
        var size = Size;
        var rules = Set(solution.Template.Rules, size, room.Width);
        while (Height(rules, size) > room.Height && size > LeastSize)
        {
            size -= SizeStep;
            rules = Set(solution.Template.Rules, size, room.Width);
        }
        if (Height(rules, size) > room.Height) throw new SheetException(solution.Template.Topic, "its rules don't fit a page");
        room = furniture.Loosened(Height(rules, size)).Body;

        var shapes = new List<PageShape>();
        Part sheet = new(PartKind.Sheet), end = new(PartKind.Sheet);
        furniture.Draw(shapes, sheet, end);
        var canvas = new Canvas(shapes, 1, default) { Reading = sheet };
        var baseline = room.Y + size;
        foreach (var rule in rules)
        {
            canvas.Line(Layer.Print, new Point(room.X + Dot * size, baseline - size / 4), new Point(room.X + Dot * size + 0.01, baseline - size / 4), canvas.Pen(Palette.Black, 2 * Dot * size, round: true));
            canvas.Say(PartKind.Words);
            foreach (var line in rule)
            {
                canvas.Text(Layer.Print, line, size, new Point(room.X + Indent * size, baseline), Palette.Black);
                baseline += LineStep * size;
            }
            canvas.Part = null;
            baseline += RuleGap * size;
        }
        sheet.AddAll(end);
        return new Page(paper.Width, paper.Height, $"{solution.Template.Title}: rules", shapes, []) { Reading = sheet };
    }

    private static List<List<Lettering>> Set(IReadOnlyList<string> rules, double size, double room)
    {
        var set = new List<List<Lettering>>();
        foreach (var rule in rules) set.Add(Wrapping.Lines(rule, words => Lettering.Marked(words, FontFace.Sans), size, room - Indent * size).ConvertAll(line => line.Line));
        return set;
    }

    private static double Height(List<List<Lettering>> rules, double size)
    {
        double lines = 0;
        foreach (var rule in rules) lines += rule.Count * LineStep + RuleGap;
        return lines * size;
    }
}
