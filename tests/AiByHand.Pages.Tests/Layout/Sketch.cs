using System.Globalization;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Layout;

/// <summary>
/// The layout tests' small language: rows of places, an empty line, then a line for each item. <c>X 2x3 below .5</c> is a grid two wide and three high with something
/// hanging half a cell out of its lower edge; <c>words 3x.5 loose center</c> is a text; <c>panel A B .4</c> a panel round A and B. What comes out is each item's core.
/// </summary>
internal static class Sketch
{
    private const double Slip = 1e-9;

    /// <summary>The cores, one a line in the order of the items: <c>X 4.4,0 2x3</c>.</summary>
    public static string Boxes(string plan, double gap = 0.5)
    {
        var grid = Lay(plan, gap, out var panels);
        var items = grid.Slots.Select(slot => Line(slot.Name, slot.Core));
        return string.Join('\n', items.Concat(panels.Select(panel => Line("panel", panel.Box))));
    }

    /// <summary>The box round everything.</summary>
    public static string Bounds(string plan, double gap = 0.5) => Line("all", Lay(plan, gap, out _).Bounds);

    /// <summary>The first two items of which parts overlap, or null.</summary>
    public static string? Overlap(string plan)
    {
        var grid = Lay(plan, 0.5, out var panels);
        for (var i = 0; i < grid.Slots.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Covered(grid.Slots[i]).Any(one => Covered(grid.Slots[j]).Any(other => Overlap(one, other)))) return $"{grid.Slots[j].Name} and {grid.Slots[i].Name}";
            }
        }
        foreach (var panel in panels)
        {
            foreach (var slot in grid.Slots)
            {
                if (panel.Encloses(slot) ? !Covered(slot).All(box => Holds(panel.Box, box)) : Covered(slot).Any(box => Overlap(box, panel.Box)))
                {
                    return $"the panel and {slot.Name}";
                }
            }
        }
        return null;
    }

    private static IEnumerable<Box> Covered(Slot slot) => slot.Element.Parts.Select(part => new Box(
        slot.Core.X + part.X,
        slot.Core.Y + part.Y,
        slot.Core.Width + part.Width - slot.Element.Width,
        slot.Core.Height + part.Height - slot.Element.Height));

    private static bool Holds(Box outer, Box inner) =>
        inner.X > outer.X - Slip && inner.Right < outer.Right + Slip && inner.Y > outer.Y - Slip && inner.Bottom < outer.Bottom + Slip;

    private static bool Overlap(Box a, Box b)
    {
        return a.X < b.Right - Slip && b.X < a.Right - Slip && a.Y < b.Bottom - Slip && b.Y < a.Bottom - Slip;
    }

    private static TracksElement Lay(string plan, double gap, out List<Panel> panels)
    {
        var halves = plan.Split("\n\n");
        string?[][] areas = [.. halves[0].Split('\n').Select(line => Words(line).Select(word => word == "~" ? null : word).ToArray())];
        var slots = new List<Slot>();
        panels = [];
        foreach (var words in halves[1].Split('\n').Select(Words))
        {
            if (words[0] != "panel")
            {
                slots.Add(Slot(words, Rows(areas, words[0]), Columns(areas, words[0])));
                continue;
            }
            var around = slots.FindAll(slot => words.Contains(slot.Name));
            panels.Add(new Panel(
                around.Select(slot => slot.Rows).Aggregate((a, b) => a.Union(b)), around.Select(slot => slot.Columns).Aggregate((a, b) => a.Union(b)), true, Number(words[^1])));
        }
        var grid = new TracksElement(new AreaGrid(areas, gap, gap), slots, panels);
        grid.Measure(new Scale(20));
        return grid;
    }

    private static Slot Slot(string[] words, TrackSpan rows, TrackSpan columns)
    {
        double[] size = [.. words[1].Split('x').Select(Number)];
        Align across = Align.Start, down = Align.Start;
        Margin margin = default;
        var parts = new List<Box>();
        bool isRigid = true, fillsAcross = false, fillsDown = false;
        for (var i = 2; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "loose": isRigid = false; break;
                case "fills-across": fillsAcross = true; break;
                case "fills-down": fillsDown = true; break;
                case "center": across = Align.Center; break;
                case "end": across = Align.End; break;
                case "middle": down = Align.Center; break;
                case "bottom": down = Align.End; break;
                case "left": parts.Add(new Box(-Number(words[++i]), 0, Number(words[i]), size[1])); break;
                case "right": parts.Add(new Box(size[0], 0, Number(words[++i]), size[1])); break;
                case "above": parts.Add(new Box(0, -Number(words[++i]), size[0], Number(words[i]))); break;
                case "below": parts.Add(new Box(0, size[1], size[0], Number(words[++i]))); break;
                case "wide-above": parts.Add(new Box(0, -1.2, Number(words[++i]), 1)); break;
                case "margin": margin = new Margin(Number(words[++i]), Number(words[i]), Number(words[i]), Number(words[i])); break;
                default: throw new ArgumentException(words[i]);
            }
        }
        return new Slot(words[0], new Block(size[0], size[1], parts, isRigid, fillsAcross, fillsDown), new Placing(across, down, margin), rows, columns);
    }

    private static TrackSpan Rows(string?[][] areas, string name)
    {
        int[] rows = [.. Enumerable.Range(0, areas.Length).Where(row => areas[row].Contains(name))];
        return new TrackSpan(rows[0], rows[^1]);
    }

    private static TrackSpan Columns(string?[][] areas, string name)
    {
        int[] columns = [.. Enumerable.Range(0, areas[0].Length).Where(column => areas.Any(row => row[column] == name))];
        return new TrackSpan(columns[0], columns[^1]);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Line(string name, Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {Math.Round(box.X, 3) + 0.0:0.##},{Math.Round(box.Y, 3) + 0.0:0.##} {box.Width:0.##}x{box.Height:0.##}");

    private sealed class Block(double width, double height, List<Box> parts, bool isRigid, bool fillsAcross, bool fillsDown) : Element
    {
        public override bool IsRigid => isRigid;

        public override bool FillsAcross => fillsAcross;

        public override bool FillsDown => fillsDown;

        public override void Draw(Canvas canvas, Box core) { }

        protected override void MeasureParts(Scale scale)
        {
            Width = width;
            Height = height;
            Parts.AddRange(parts);
        }
    }
}
