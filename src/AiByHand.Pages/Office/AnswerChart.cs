using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>Bars that say how often each answer occurs; if there are too many for the room, those that occur most. Lengths are in points.</summary>
internal static class AnswerChart
{
    private const double LabelSize = 7;
    private const double LabelDrop = 9;
    private const double LeastSlot = 9;
    private const double LabelGap = 3;
    private const double BarPart = 0.7;
    private const double MostForLabel = 40;
    private const double MostForSlot = 26;

    /// <summary>What it shows, in words.</summary>
    public static string Words(IReadOnlyList<(string Text, int Count)> answers) => $"Bars: how often each final answer stands on the keys. {string.Join("; ", answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Text.Trim()}: {answer.Count}")))}.";

    /// <summary>Draws the chart; its labels stand under the area.</summary>
    public static void Draw(Canvas canvas, IReadOnlyList<(string Text, int Count)> answers, Box area)
    {
        var slots = Choose(answers, area.Width);
        double most = slots.Max(slot => slot.Count), x = area.X;
        var spare = Math.Min(area.Width - slots.Sum(slot => slot.Width), slots.Sum(slot => Math.Max(0, MostForSlot - slot.Width)));
        foreach (var slot in slots)
        {
            double width = slot.Width + spare / slots.Count, height = (area.Height - LabelSize - 3) * slot.Count / most, bar = Math.Min(width, MostForSlot) * BarPart;
            canvas.Fill(new Box(x + (width - bar) / 2, area.Bottom - height, bar, height), Palette.Slate);
            Write(slot.Label, area.Bottom + LabelDrop, Palette.Black);
            Write(slot.Many, area.Bottom - height - 2, Palette.DarkGrey);
            x += width;

            void Write(FittedLine text, double baseline, Color color) => OfficePage.Write(canvas, text, x + (width - text.Width) / 2, baseline, color);
        }
        canvas.Line(Layer.Print, new Point(area.X, area.Bottom), new Point(area.Right, area.Bottom), canvas.Pen(Palette.Black, 0.8));
    }

    // The most frequent ones that there is room for, in the order they came in.
    private static List<Slot> Choose(IReadOnlyList<(string Text, int Count)> answers, double room)
    {
        var slots = new List<(int Place, Slot Slot)>();
        var left = room;
        foreach (var (place, answer) in answers.Index().OrderByDescending(entry => entry.Item.Count).ThenBy(entry => entry.Index))
        {
            var label = FittedLine.Of(answer.Text.Trim(), FontFace.Sans, LabelSize, LabelSize, MostForLabel);
            var many = FittedLine.Of(answer.Count.ToString(CultureInfo.InvariantCulture), FontFace.Sans, LabelSize, LabelSize, MostForLabel);
            var width = Math.Max(LeastSlot, Math.Max(label.Width, many.Width) + LabelGap);
            if (width > left) break;
            left -= width;
            slots.Add((place, new Slot(label, many, answer.Count, width)));
        }
        return [.. slots.OrderBy(entry => entry.Place).Select(entry => entry.Slot)];
    }

    private readonly record struct Slot(FittedLine Label, FittedLine Many, int Count, double Width);
}
