using System.Buffers.Binary;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// Writes the objects of a PDF as they come: those with a stream at once, all others packed together by the hundred (ISO 32000-1, 7.5.7), a page's by themselves where they are so many:
/// pages of a topic are built alike, and so are packed quickly. Of each only its place is kept, for the table at the end.
/// </summary>
internal sealed class ObjectWriter
{
    private const int LeastInPack = 100, MostInPack = byte.MaxValue, PlaceSize = 6;

    private readonly Stream _output;
    private readonly PdfBuffer _places = new();                 // by number, as the table at the end has them; there is no object 0
    private readonly PdfBuffer _text = new(), _packed = new(), _index = new(), _head = new();
    private readonly KnownCuts _cuts = new();
    private int _pack, _inPack;
    private bool _isBegun;                                      // whether packs of the page at hand are written
    private long _length;

    /// <summary>Starts a document.</summary>
    public ObjectWriter(Stream output)
    {
        _output = output;
        Place(Reserve(), 0, 0, byte.MaxValue);
        Put("%PDF-1.7\n%\xD3\xEB\xE9\xE1\n"u8);                 // four signs that tell a file of bytes from one of text
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _places.Put([0, 0, 0, 0, 0, 0]);
        return _places.Count / PlaceSize - 1;
    }

    /// <summary>The text of the object at hand.</summary>
    public PdfBuffer Text => _text;

    /// <summary>The text of an object, empty, to be filled and written before the next one's.</summary>
    public PdfBuffer Begin() => _text.Clear();

    /// <summary>Writes what was filled in since <see cref="Begin"/>.</summary>
    public void Write(int number) => Write(number, _text.Written);

    /// <summary>Writes an object while the text of another is put together.</summary>
    public void Write(int number, ReadOnlySpan<byte> text)
    {
        if (_inPack == 0) _pack = Reserve();
        Place(number, 2, (uint)_pack, (byte)_inPack++);
        _index.Int(number).Put((byte)' ').Int(_packed.Count).Put((byte)' ');
        _packed.Put(text).Put((byte)'\n');
        if (_inPack < MostInPack) return;
        WritePack();
        _isBegun = true;
    }

    /// <summary>Tells that a page ends.</summary>
    public void EndPage()
    {
        if (_inPack >= LeastInPack || _isBegun) WritePack();
        _isBegun = false;
    }

    /// <summary>Writes a stream that is packed already.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="packed">Its bytes.</param>
    /// <param name="entries">What its dictionary says besides.</param>
    public void WriteStream(int number, ReadOnlySpan<byte> packed, ReadOnlySpan<byte> entries = default) => WriteStream(number, packed, entries, "/Filter/FlateDecode/Length "u8);

    /// <summary>Writes a stream that readers find without unpacking it.</summary>
    public void WriteBareStream(int number, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entries) => WriteStream(number, bytes, entries, "/Length "u8);

    /// <summary>Writes the table of places, which ends the document.</summary>
    public void Finish(int catalog, int info)
    {
        WritePack();
        var table = Reserve();
        var place = _length;
        Place(table, 1, checked((uint)place), 0);
        var entries = _text.Clear().Put("/Type/XRef/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Size "u8).Int(_places.Count / PlaceSize).Put("/Root "u8).Reference(catalog).Put("/Info "u8).Reference(info).Written.ToArray();
        WriteStream(table, Packer.Pack(Steps(_places.Written)), entries);
        Put(_text.Clear().Put("startxref\n"u8).Int(place).Put("\n%%EOF\n"u8).Written);
    }

    private void WriteStream(int number, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> length)
    {
        Place(number, 1, checked((uint)_length), 0);
        Put(_head.Clear().Int(number).Put(" 0 obj\n<<"u8).Put(entries).Put(length).Int(bytes.Length).Put(">>stream\n"u8).Written);
        Put(bytes);
        Put("\nendstream\nendobj\n"u8);
    }

    private void Place(int number, byte kind, uint place, byte index)
    {
        var row = _places.At(number * PlaceSize, PlaceSize);
        row[0] = kind;
        BinaryPrimitives.WriteUInt32BigEndian(row[1..], place);
        row[5] = index;
    }

    // Each place as what it is more than the one before it (ISO 32000-1, 7.4.4.4): objects packed together differ by one.
    private static byte[] Steps(ReadOnlySpan<byte> places)
    {
        const byte up = 2;
        var steps = new byte[places.Length / PlaceSize * (PlaceSize + 1)];
        for (int i = 0, step = 0; i < places.Length; i++)
        {
            if (i % PlaceSize == 0) steps[step++] = up;
            steps[step++] = (byte)(places[i] - (i < PlaceSize ? 0 : places[i - PlaceSize]));
        }
        return steps;
    }

    private void WritePack()
    {
        if (_inPack == 0) return;
        var entries = _head.Clear().Put("/Type/ObjStm/N "u8).Int(_inPack).Put("/First "u8).Int(_index.Count).Written.ToArray();
        WriteStream(_pack, Packer.PackLike(_index.Put(_packed.Written).Written, _cuts), entries);
        _packed.Clear();
        _index.Clear();
        _inPack = 0;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _length += bytes.Length;
    }
}
