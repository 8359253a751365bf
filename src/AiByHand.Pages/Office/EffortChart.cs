using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Office;

/// <summary>A strip chart of efforts: a ring for each copy, piled up where they are alike, on the band. Lengths are in points.</summary>
internal static class EffortChart
{
    private const double Ring = 2.4;
    private const double LabelSize = 7.5;
    private const double LabelDrop = 9;
    private const double LabelGap = 3;
    private const double Headroom = 0.15;

    /// <summary>Draws the chart; its labels stand under the area.</summary>
    public static void Draw(Canvas canvas, ReportedTopic topic, Box area)
    {
        double median = topic.Median, reach = ReachOf(topic);
        double least = Math.Min(topic.Efforts.Min(effort => effort.Weight), median - reach), most = Math.Max(topic.Efforts.Max(effort => effort.Weight), median + reach);
        var margin = Math.Max(1, (most - least) * Headroom);
        double start = least - margin, scale = area.Width / (most - least + 2 * margin);

        if (reach > 0) canvas.Fill(new Box(X(median - reach), area.Y, 2 * reach * scale, area.Height), Palette.Of(Tint.Grey)!.Value);
        canvas.Line(Layer.Print, new Point(X(median), area.Y), new Point(X(median), area.Bottom), canvas.Pen(Palette.Slate, 1));
        canvas.Line(Layer.Print, new Point(area.X, area.Bottom), new Point(area.Right, area.Bottom), canvas.Pen(Palette.Black, 0.8));
        DrawRings(canvas, topic.Efforts, area, X);
        var middle = Label(median, null);
        if (reach > 0)
        {
            Label(median - reach, middle);
            Label(median + reach, middle);
        }

        double X(double effort) => area.X + (effort - start) * scale;

        // Left out where it would touch the other one.
        Box Label(double effort, Box? other)
        {
            var text = FittedLine.Of(Rounded(effort), FontFace.Sans, LabelSize, LabelSize, area.Width);
            var place = new Box(X(effort) - text.Width / 2, area.Bottom, text.Width, LabelDrop);
            if (other is not { } there || place.Right + LabelGap < there.X || there.Right + LabelGap < place.X)
            {
                OfficePage.Write(canvas, text, place.X, place.Bottom, Palette.DarkGrey);
            }
            return place;
        }
    }

    /// <summary>What it shows, in words.</summary>
    public static string Words(ReportedTopic topic)
    {
        var reach = ReachOf(topic);
        int least = topic.Efforts.Min(effort => effort.Weight), most = topic.Efforts.Max(effort => effort.Weight), outside = topic.Efforts.Count(effort => effort.IsOutside);
        var band = reach > 0 ? $"; the band is from {Rounded(topic.Median - reach)} to {Rounded(topic.Median + reach)}, {(outside == 0 ? "none is" : outside == 1 ? "one is" : $"{Rounded(outside)} are")} outside" : "";
        return string.Create(CultureInfo.InvariantCulture, $"Rings on a line: the copies’ efforts, {topic.Efforts.Count} of them, from {least} to {most}. The topic’s median is {topic.Median}{band}.");
    }

    private static double ReachOf(ReportedTopic topic) => topic.Percent is { } percent ? topic.Median * (double)percent.Numerator / percent.Denominator / 100 : 0;

    private static string Rounded(double effort) => Math.Round(effort, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static void DrawRings(Canvas canvas, IReadOnlyList<(int Weight, bool IsOutside)> efforts, Box area, Func<double, double> x)
    {
        // Rings share a pile where they would overlap; the highest pile just fits.
        var piles = new SortedDictionary<int, int>();
        foreach (var effort in efforts)
        {
            var pile = Pile(effort.Weight);
            piles[pile] = piles.GetValueOrDefault(pile) + 1;
        }
        var step = Math.Min(2 * Ring + 0.6, (area.Height - 2 * Ring - 2) / Math.Max(1, piles.Values.Max() - 1));
        Pen inside = canvas.Pen(Palette.Black, 0.9), outside = canvas.Pen(Palette.Of(Ink.Red), 1.8);
        piles.Clear();
        foreach (var effort in efforts)
        {
            int pile = Pile(effort.Weight), height = piles.GetValueOrDefault(pile);
            piles[pile] = height + 1;
            canvas.Circle(new Point(area.X + (pile + 0.5) * 2 * Ring, area.Bottom - Ring - 1 - height * step), Ring, effort.IsOutside ? outside : inside);
        }

        int Pile(int effort) => (int)((x(effort) - area.X) / (2 * Ring));
    }
}
