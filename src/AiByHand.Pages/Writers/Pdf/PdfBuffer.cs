using System.Text;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Bytes of PDF as they are put together.</summary>
internal sealed class PdfBuffer
{
    private byte[] _bytes = new byte[16 * 1024];

    /// <summary>How many bytes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes, until more are put.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    /// <summary>Some of the bytes, to be changed.</summary>
    public Span<byte> At(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Starts anew.</summary>
    public PdfBuffer Clear()
    {
        Count = 0;
        return this;
    }

    /// <summary>Bytes as they are.</summary>
    public PdfBuffer Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Count += bytes.Length;
        return this;
    }

    /// <summary>One byte.</summary>
    public PdfBuffer Put(byte sign)
    {
        Room(1)[0] = sign;
        Count++;
        return this;
    }

    /// <summary>A whole number.</summary>
    public PdfBuffer Int(long number)
    {
        var rest = number < 0 ? (ulong)-number : (ulong)number;
        var size = number < 0 ? 2 : 1;
        for (var left = rest; left >= 10; left /= 10) size++;
        var room = Room(size)[..size];
        for (var place = size - 1; place > 0; place--, rest /= 10) room[place] = (byte)('0' + rest % 10);
        room[0] = number < 0 ? (byte)'-' : (byte)('0' + rest);
        Count += size;
        return this;
    }

    /// <summary>A whole number, and a space.</summary>
    public PdfBuffer Whole(long number) => Int(number).Put((byte)' ');

    /// <summary>A reference to an object.</summary>
    public PdfBuffer Reference(int number) => Int(number).Put(" 0 R"u8);

    /// <summary>References to objects, as an array.</summary>
    public PdfBuffer References(IReadOnlyList<int> numbers)
    {
        Put((byte)'[');
        for (var i = 0; i < numbers.Count; i++) Reference(numbers[i]).Put((byte)' ');
        return Put((byte)']');
    }

    /// <summary>A length given in thousandths, as short as it can be, and a space.</summary>
    public PdfBuffer Thousandths(long length) => TenThousandths(10 * length);

    /// <summary>A length given in ten-thousandths.</summary>
    public PdfBuffer TenThousandths(long length)
    {
        if (length < 0) Put((byte)'-');
        var (whole, rest) = Math.DivRem(checked((uint)Math.Abs(length)), 10_000);
        if (whole > 0 || rest == 0) Int(whole);
        var room = Room(6);
        var end = 0;
        if (rest > 0) room[end++] = (byte)'.';
        for (; rest > 0; rest = rest % 1000 * 10) room[end++] = (byte)('0' + rest / 1000);
        room[end++] = (byte)' ';
        Count += end;
        return this;
    }

    /// <summary>A rectangle, as an array.</summary>
    public PdfBuffer Corners(PdfBox box) => Put((byte)'[').Thousandths(box.Left).Thousandths(box.Bottom).Thousandths(box.Right).Thousandths(box.Top).Put((byte)']');

    /// <summary>Sixteen bits as four hexadecimal digits.</summary>
    public PdfBuffer Hex(int word)
    {
        var room = Room(4);
        for (var i = 3; i >= 0; i--, word >>= 4) room[i] = (byte)"0123456789ABCDEF"[word & 15];
        Count += 4;
        return this;
    }

    /// <summary>A name's or another plain text's signs, all of them ASCII.</summary>
    public PdfBuffer Ascii(string text)
    {
        Count += Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    /// <summary>Words in any script, as a string.</summary>
    public PdfBuffer Words(string words)
    {
        if (System.Text.Ascii.IsValid(words))
        {
            var room = Room(2 * words.Length + 2);
            var end = 0;
            room[end++] = (byte)'(';
            foreach (var sign in words) PutEscaped(room, ref end, (byte)sign);
            room[end++] = (byte)')';
            Count += end;
            return this;
        }
        Put("<FEFF"u8);
        foreach (var sign in words) Hex(sign);
        return Put((byte)'>');
    }

    /// <summary>Room for some bytes; what is put there counts once <see cref="Count"/> says so.</summary>
    private Span<byte> Room(int size)
    {
        if (Count + size > _bytes.Length) Grow(size);
        return _bytes.AsSpan(Count);
    }

    private void Grow(int size) => Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Count + size));

    /// <summary>A run of glyphs, two bytes each, as a string.</summary>
    public PdfBuffer Glyphs(string text, FontTables font)
    {
        var room = Room(4 * text.Length + 2);
        var end = 0;
        room[end++] = (byte)'(';
        foreach (var sign in text)
        {
            var glyph = font.Glyph(sign);
            PutEscaped(room, ref end, (byte)(glyph >> 8));
            PutEscaped(room, ref end, (byte)glyph);
        }
        room[end++] = (byte)')';
        Count += end;
        return this;
    }

    private static void PutEscaped(Span<byte> room, ref int end, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            room[end++] = (byte)'\\';
            if (value == (byte)'\r')
            {
                value = (byte)'r';                              // bare, it would be read as a line feed
            }
        }
        room[end++] = value;
    }
}
