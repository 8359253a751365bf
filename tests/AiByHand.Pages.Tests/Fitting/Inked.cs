using System.Buffers.Binary;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>A run of text with the boxes that its signs' ink fills, as their outlines say.</summary>
internal sealed class Inked
{
    private Inked(TextRun run, Box[] signs)
    {
        Run = run;
        Signs = signs;
        Box = signs[0];
        foreach (var sign in signs) Box = Box.Union(sign);
    }

    public TextRun Run { get; }

    /// <summary>A box for each sign that leaves ink.</summary>
    public Box[] Signs { get; }

    /// <summary>The box round them all.</summary>
    public Box Box { get; }

    /// <summary>A run's ink, or null if it has none.</summary>
    public static Inked? Of(TextRun run)
    {
        var tables = run.Font.Tables;
        var unit = run.Size / tables.UnitsPerEm;
        var signs = new List<Box>(run.Text.Length);
        var at = 0;
        foreach (var sign in run.Text)
        {
            int glyph = tables.Glyph(sign);
            var outline = tables.Outline(glyph);
            if (!outline.IsEmpty)
            {
                // A glyph's box stands before its curves: least x, least y, most x, most y.
                double left = (at + Int16(outline, 2)) * unit, bottom = Int16(outline, 4) * unit, right = (at + Int16(outline, 6)) * unit, top = Int16(outline, 8) * unit;
                signs.Add(new Box(run.Origin.X + left, run.Origin.Y - top, right - left, top - bottom));
            }
            at += tables.Advance(glyph);
        }
        return signs.Count == 0 ? null : new Inked(run, [.. signs]);
    }

    private static short Int16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
}
