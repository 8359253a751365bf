using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Fitting;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>What must hold for every page, whatever is on it.</summary>
internal static class PageChecks
{
    /// <summary>Checks a worksheet and its key; the message says which page.</summary>
    public static void Check(Page worksheet, Page key, string page)
    {
        OnlyAnswersDiffer(worksheet, key, page);
        NoCellsOverlap(key, page);
        EverythingFits(key, page);
    }

    /// <summary>All that <see cref="PageProof"/> looks for holds.</summary>
    public static void EverythingFits(Page key, string page)
    {
        var objections = PageProof.ObjectionsTo(key);
        Assert.True(objections.Count == 0, $"{page}: {string.Join('\n', objections)}");
    }

    /// <summary>The worksheet is its key without the handwriting, and its blanks tell nothing.</summary>
    public static void OnlyAnswersDiffer(Page worksheet, Page key, string page)
    {
        Assert.DoesNotContain(worksheet.Shapes, shape => shape.Layer == Layer.Answer);
        PageShape[] printed = [.. key.Shapes.Where(shape => shape.Layer == Layer.Print)];
        Assert.Equal(printed.Length, worksheet.Shapes.Count);
        foreach (var (shape, other) in printed.Zip(worksheet.Shapes))
        {
            // Views that were composed in one go share their shapes.
            if (!ReferenceEquals(shape, other)) Assert.Equal(Describe(shape), Describe(other));
        }
        Assert.Equal(key.Fields.Count, worksheet.Fields.Count);
        foreach (var (filled, empty) in key.Fields.Zip(worksheet.Fields))
        {
            var emptied = filled.IsBlank ? filled with { Text = "" } : filled;
            if (empty with { Yes = emptied.Yes } != emptied) Assert.Fail($"{page}: {filled} on the key, {empty} on the worksheet");
            Assert.Equal(emptied.Yes.Select(Describe), empty.Yes.Select(Describe));
        }
    }

    /// <summary>Cells of different items don't overlap.</summary>
    public static void NoCellsOverlap(Page key, string page)
    {
        for (var i = 0; i < key.Fields.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(key.Fields[i].Box, key.Fields[j].Box, 0.01)) Assert.Fail($"{page}: {key.Fields[i].Name} overlaps {key.Fields[j].Name}");
            }
        }
    }

    /// <summary>A run's box: as wide as it was set, as high as a figure.</summary>
    public static Box Extent(TextRun run)
    {
        double width = TextSetter.SetPlain(run.Text, run.Font, run.Size).Width, height = FontMetrics.Of(run.Font).DigitHeight * run.Size;
        return new Box(run.Origin.X, run.Origin.Y - height, width, height);
    }

    /// <summary>Whether a box lies in another, edges included.</summary>
    public static bool Encloses(Box outer, Box inner) => inner.X > outer.X - 1e-6 && inner.Right < outer.Right + 1e-6 && inner.Y > outer.Y - 1e-6 && inner.Bottom < outer.Bottom + 1e-6;

    private static bool Overlap(Box a, Box b, double slip) =>
        a.X < b.Right - slip && b.X < a.Right - slip && a.Y < b.Bottom - slip && b.Y < a.Bottom - slip;

    // Records with lists in them compare by reference; their points are what counts.
    private static string Describe(PageShape shape) => shape switch
    {
        Polyline line => $"{line} {string.Join(' ', line.Points)}",
        Curve curve => $"{curve} {string.Join(' ', curve.Points)}",
        _ => shape.ToString(),
    };
}
