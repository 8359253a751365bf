using AiByHand.Pages.Tests.Writers;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Tests.Text;

/// <summary>Outlines as we read them, beside those of another reader of fonts.</summary>
public sealed class GlyphPointsTests
{
    public static TheoryData<string> All => [.. FontFace.Shipped.Select(face => face.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sign_has_the_outline_that_another_reader_finds(string name)
    {
        var face = Faces.Of(name);
        using var font = Fonts.Make(Fonts.Typeface(face.Tables.File));
        font.Size = face.UnitsPerEm;
        var compared = 0;
        for (var sign = ' '; sign < char.MaxValue; sign++)
        {
            if (!face.Has(sign)) continue;
            using var other = font.GetGlyphPath(font.GetGlyph(sign));
            var (expected, actual) = (other is null ? [] : Pieces(other), Pieces(Drawn(face, sign)));
            Assert.Equal(expected.Select(piece => piece.Verb), actual.Select(piece => piece.Verb));
            // Systems scale outlines, and round them on the way, to a sixty-fourth.
            foreach (var (theirs, ours) in expected.SelectMany(piece => piece.Points).Zip(actual.SelectMany(piece => piece.Points)))
            {
                Assert.True(SKPoint.Distance(theirs, ours) < 0.75, $"{name} '{sign}': {theirs} expected, {ours} read");
            }
            compared++;
        }
        Assert.True(compared > 200);
    }

    private static SKPath Drawn(FontFace face, char sign)
    {
        using var pen = new Pen();
        face.Draw(sign, pen);
        return pen.Path.Detach();
    }

    // The line back to the start may be left to the closing.
    private static List<(SKPathVerb Verb, SKPoint[] Points)> Pieces(SKPath path)
    {
        using var pieces = path.CreateRawIterator();
        var points = new SKPoint[4];
        SKPoint start = default;
        var found = new List<(SKPathVerb, SKPoint[])>();
        for (var verb = pieces.Next(points); verb != SKPathVerb.Done; verb = pieces.Next(points))
        {
            if (verb == SKPathVerb.Move) start = points[0];
            if (verb != SKPathVerb.Line || points[1] != start)
            {
                found.Add((verb, points[..(verb switch { SKPathVerb.Move => 1, SKPathVerb.Line => 2, SKPathVerb.Quad => 3, _ => 0 })]));
            }
        }
        return found;
    }

    private sealed class Pen : IGlyphPen, IDisposable
    {
        public SKPathBuilder Path { get; } = new();

        public void MoveTo(double x, double y) => Path.MoveTo((float)x, (float)-y);

        public void LineTo(double x, double y) => Path.LineTo((float)x, (float)-y);

        public void CurveTo(double handleX, double handleY, double x, double y) => Path.QuadTo((float)handleX, (float)-handleY, (float)x, (float)-y);

        public void Close() => Path.Close();

        public void Dispose() => Path.Dispose();
    }
}
