using System.Buffers.Binary;
using System.Security.Cryptography;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// The font that forms are filled in with: the handwriting, all of it that a byte can say (WinAnsiEncoding). Readers set what is typed themselves, and for that the simplest
/// kind of font is the one that all of them know. They set a line of it in the middle of a field, as large as the field holds: so it says of its lines that they have the middle of
/// its figures and are as high as a cell is in handwriting's size, and what is typed stands where it would be written.
/// </summary>
internal sealed class FormFont
{
    private const int First = 32, Last = 255;

    // What stands from 128 on, before Latin 1 begins at 160; a point for nothing.
    private const string Special = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    private static readonly Lazy<FormFont> Made = new(() => new FormFont(FontFace.Script));

    private readonly FontFace _face;
    private readonly byte[] _file;
    private readonly int _length;
    private readonly string _name;
    private readonly (int Ascender, int Descender) _line;

    private FormFont(FontFace face)
    {
        _face = face;
        double line = 1 / Sizes.Answer, figures = FontMetrics.Of(face).DigitHeight;
        _line = (Units(face, (line + figures) / 2), Units(face, (figures - line) / 2));
        var file = FontExcerpt.Of(face.Tables, [.. Enumerable.Range(First, Last - First + 1).Select(Sign).OfType<char>().Distinct().Order()], _line);
        (_file, _length) = (Packer.Pack(file), file.Length);
        _name = string.Concat(SHA256.HashData(file).Take(6).Select(part => (char)('A' + part % 26))) + "+" + face.Id;
    }

    /// <summary>The font; cut once.</summary>
    public static FormFont Shared => Made.Value;

    /// <summary>Writes its objects.</summary>
    public void Write(ObjectWriter to, int font)
    {
        int descriptor = to.Reserve(), file = to.Reserve();
        var text = to.Begin().Put("<</Type/Font/Subtype/TrueType/BaseFont/"u8).Ascii(_name).Put("/Encoding/WinAnsiEncoding/FirstChar "u8).Int(First).Put("/LastChar "u8).Int(Last).Put("/Widths["u8);
        for (var code = First; code <= Last; code++) text.Thousandths(Sign(code) is { } sign ? PerMille(_face.Advance(sign)) : 0);
        text.Put("]/FontDescriptor "u8).Reference(descriptor).Put(">>"u8);
        to.Write(font);

        var tables = _face.Tables;
        var box = tables.Table("head").Slice(36, 8);
        text = to.Begin().Put("<</Type/FontDescriptor/FontName/"u8).Ascii(_name).Put("/Flags 32/ItalicAngle 0/StemV 80/Ascent "u8).Thousandths(PerMille(_line.Ascender)).Put("/Descent "u8).Thousandths(PerMille(_line.Descender))
            .Put("/CapHeight "u8).Thousandths((long)Math.Round(FontMetrics.Of(_face).CapHeight * 1_000_000)).Put("/FontBBox["u8);
        for (; box.Length > 0; box = box[2..]) text.Thousandths(PerMille(BinaryPrimitives.ReadInt16BigEndian(box)));
        text.Put("]/FontFile2 "u8).Reference(file).Put(">>"u8);
        to.Write(descriptor);
        to.WriteStream(file, _file, new PdfBuffer().Put("/Length1 "u8).Int(_length).Written);
    }

    // What a byte says, if the font has it.
    private char? Sign(int code)
    {
        var sign = code is >= 128 and < 160 ? Special[code - 128] : (char)code;
        return code is 127 || (code is >= 128 and < 160 && sign == '.') || !_face.Has(sign) ? null : sign;
    }

    private static int Units(FontFace face, double length) => (int)Math.Round(length * face.UnitsPerEm);

    private long PerMille(int units) => (long)Math.Round(units * 1_000_000.0 / _face.UnitsPerEm);
}
