using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Solutions;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing;

/// <summary>The pages that go with a key: how one gets to each cell, step by step. Lengths are in points.</summary>
internal static class StepPages
{
    private const string Heading = "Worked steps";

    // The steps move together where that saves a page.
    private static readonly double[] StepGaps = [11, 8, 5.5];

    // A step is broken only where so many of its rows stand before the break, and after it.
    private const int LeastRows = 2;

    private sealed record Piece(StepBlock Block, int First, int End, double Top);

    /// <summary>The pages; at least one.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="imprint">Whose sheet it is, and its code.</param>
    public static IReadOnlyList<Page> Compose(Solution solution, PaperSize paper, Imprint imprint)
    {
        var room = FurnitureOf(1, 1).Body;
        var formulas = new SheetFormulas(solution.Template);
        var working = Working.Of(solution);
        StepBlock[] steps = [.. solution.Template.Steps.Select(step => new StepBlock(step, working, formulas, room.Width))];
        List<List<Piece>> pages = StepGaps.Select(gap => Break(steps, room.Height, gap)).MinBy(pages => pages.Count)!;
        return [.. pages.Select((pieces, index) => Draw(pieces, index + 1, pages.Count))];

        Furniture FurnitureOf(int page, int of) =>
            new Furniture(solution, paper, imprint.Code, imprint with { Page = page, Pages = of, IsBack = false, Qr = null, Heading = imprint.Heading.Length > 0 ? $"{Heading} · {imprint.Heading}" : Heading }, SheetFace.Steps).Loosened(0);

        Page Draw(List<Piece> pieces, int page, int of)
        {
            var shapes = new List<PageShape>(256);
            Part sheet = new(PartKind.Sheet), end = new(PartKind.Sheet);
            FurnitureOf(page, of).Draw(shapes, sheet, end);
            var canvas = new Canvas(shapes, 1, default) { Reading = sheet };
            foreach (var piece in pieces) piece.Block.Draw(canvas, piece.First, piece.End, new Point(room.X, room.Y + piece.Top));
            sheet.AddAll(end);
            return new Page(paper.Width, paper.Height, $"{solution.Template.Title}: answer key, {Steps(pieces)}", shapes, []) { Reading = sheet, IsKey = true };
        }
    }

    private static List<List<Piece>> Break(IReadOnlyList<StepBlock> steps, double height, double gap)
    {
        var pages = new List<List<Piece>> { new() };
        double top = 0;
        foreach (var step in steps)
        {
            var first = 0;
            while (first < step.Rows)
            {
                var end = step.Rows;
                while (end > first && top + step.Height(first, end) > height) end--;
                // One row alone would be left for the next page.
                if (end < step.Rows && step.Rows - end < LeastRows) end = step.Rows - LeastRows;
                if (end < step.Rows && end - first < LeastRows && pages[^1].Count > 0)
                {
                    pages.Add([]);
                    top = 0;
                    continue;
                }
                end = Math.Max(end, first + 1);
                pages[^1].Add(new Piece(step, first, end, top));
                top += step.Height(first, end) + gap;
                first = end;
                if (first == step.Rows) continue;
                pages.Add([]);
                top = 0;
            }
        }
        return pages;
    }

    private static string Steps(List<Piece> pieces)
    {
        int first = pieces[0].Block.Number, last = pieces[^1].Block.Number;
        return string.Create(CultureInfo.InvariantCulture, $"{(first == last ? $"step {first}" : $"steps {first} to {last}")}");
    }
}
