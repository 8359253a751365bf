using System.Text;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Reads records back. Whatever a record says of its lengths, no more is read, and no more room made, than there is.</summary>
internal sealed class RecordReader(ArraySegment<byte> bytes) : BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), new UTF8Encoding(false, throwOnInvalidBytes: true))
{
    public PdfBox ReadBox() => new(Read7BitEncodedInt64(), Read7BitEncodedInt64(), Read7BitEncodedInt64(), Read7BitEncodedInt64());

    public byte[] ReadBytes() => ReadBytes(ReadCount());

    /// <summary>Bytes where they stand.</summary>
    public ReadOnlySpan<byte> ReadSlice()
    {
        var count = ReadCount();
        var slice = bytes.AsSpan((int)BaseStream.Position, count);
        BaseStream.Position += count;
        return slice;
    }

    /// <summary>A list whose items take a byte or more.</summary>
    public T[] ReadList<T>(Func<RecordReader, T> item)
    {
        var items = new T[ReadCount()];
        for (var i = 0; i < items.Length; i++) items[i] = item(this);
        return items;
    }

    /// <summary>Holds that nothing follows.</summary>
    public void End()
    {
        if (BaseStream.Position != BaseStream.Length) throw new FormatException("The record goes on after its end.");
    }

    private int ReadCount()
    {
        var count = Read7BitEncodedInt();
        return count >= 0 && count <= BaseStream.Length - BaseStream.Position ? count : throw new EndOfStreamException();
    }
}
