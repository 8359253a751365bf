using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Text as text: glyphs of a font, each where its own file says, so that it can be searched and copied.</summary>
internal sealed class GlyphInk : ITextInk, IDisposable
{
    private readonly Dictionary<FontFace, SKFont> _fonts = new(FontFace.Shipped.Count);
    private readonly SKTextBlobBuilder _builder = new();
    private ushort[] _glyphs = new ushort[64];
    private float[] _places = new float[64];

    /// <summary>Ink for the text of these pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="typeface">Brings a font that has the signs the pages use of it, and maybe others.</param>
    public GlyphInk(IReadOnlyList<Page> pages, Func<FontFace, SignSet, SKTypeface> typeface)
    {
        var signs = new Dictionary<FontFace, SignSet>(FontFace.Shipped.Count);
        foreach (Page page in pages)
        {
            foreach (Shape shape in page.Shapes)
            {
                if (shape is not TextRun run)
                    continue;
                if (!signs.TryGetValue(run.Font, out SignSet? used))
                    signs.Add(run.Font, used = new SignSet());
                used.Add(run.Text);
            }
        }
        foreach ((FontFace face, SignSet used) in signs)
            _fonts.Add(face, Fonts.Make(typeface(face, used)));
    }

    /// <inheritdoc/>
    public void Paint(TextRun run, SKCanvas canvas, SKPaint paint)
    {
        FontTables tables = FontTables.Of(run.Font);
        int length = run.Text.Length;
        if (length > _glyphs.Length)
            (_glyphs, _places) = (new ushort[length], new float[length]);

        float unit = (float)run.Size / tables.UnitsPerEm, x = 0;            // reckoned as SkiaSharp does: where it agrees, it writes a word in one piece
        for (int i = 0; i < length; i++)
        {
            ushort glyph = tables.Glyph(run.Text[i]);
            (_glyphs[i], _places[i]) = (glyph, x);
            x += unit * tables.Advance(glyph);
        }

        SKFont font = _fonts[run.Font];
        font.Size = (float)run.Size;
        _builder.AddHorizontalRun(_glyphs.AsSpan(0, length), font, _places.AsSpan(0, length), 0);
        using SKTextBlob? blob = _builder.Build();
        if (blob is not null)
            canvas.DrawText(blob, (float)run.Origin.X, (float)run.Origin.Y, paint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _builder.Dispose();
        foreach (SKFont font in _fonts.Values)
            font.Dispose();
    }
}
