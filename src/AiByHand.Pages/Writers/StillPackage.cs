using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A package of parts (ZIP, APPNOTE.TXT 6.3), the same bytes each time: no hour in it, and packed by our own packer, since what the runtime's gives differs from processor to processor. Each part is written
/// as it comes. A package of more than 4 GB, or of more than 65,535 parts, can't be written.
/// </summary>
/// <param name="output">Where it goes; it needn't seek.</param>
public sealed class StillPackage(Stream output)
{
    private const uint PartMark = 0x04034B50, EntryMark = 0x02014B50, EndMark = 0x06054B50;
    private const ushort Version = 20, NamesAreUtf8 = 0x0800, Stored = 0, Deflated = 8, FirstDay = 1 << 5 | 1;

    // What stands round the packed bytes as zlib has them: its head, and its own sum at the end.
    private const int ZlibHead = 2, ZlibTail = 4;

    // An empty block, the last one, in the codes that need no table.
    private static readonly byte[] LastBlock = [3, 0];

    private readonly ArrayBufferWriter<byte> _list = new();
    private uint _place;
    private ushort _count;

    /// <summary>Writes parts, in the order of their names.</summary>
    /// <exception cref="OverflowException">The package is too large.</exception>
    public static void Write(IEnumerable<(string Name, Func<Stream> Open)> parts, Stream output)
    {
        var package = new StillPackage(output);
        using var part = new MemoryStream();
        foreach (var (name, open) in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            part.SetLength(0);
            using (var source = open()) source.CopyTo(part);
            package.Add(name, part.GetBuffer().AsSpan(0, checked((int)part.Length)));
        }
        package.Finish();
    }

    /// <summary>Writes a part.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="OverflowException">The package is too large.</exception>
    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        var packed = Packer.Pack(bytes).AsSpan(ZlibHead..^ZlibTail);
        var isPacked = packed.Length < bytes.Length;
        var content = isPacked ? packed : bytes;
        Begin(name, isPacked, Crc32.Of(bytes), (uint)content.Length, (uint)bytes.Length);
        output.Write(content);
    }

    /// <summary>Writes a part of pieces that were packed by themselves.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="pieces">The pieces, in their order.</param>
    /// <exception cref="OverflowException">The package is too large.</exception>
    public void Add(string name, IReadOnlyList<PackedPiece> pieces)
    {
        var (sum, size, length) = (0u, (uint)LastBlock.Length, 0u);
        foreach (var piece in pieces)
        {
            sum = Crc32.Joined(sum, piece.Sum, piece.Length);
            (size, length) = checked((size + (uint)piece.Size, length + (uint)piece.Length));
        }
        Begin(name, isPacked: true, sum, size, length);
        foreach (var piece in pieces) piece.CopyTo(output);
        output.Write(LastBlock);
    }

    /// <summary>Writes the list of the parts, which ends the package.</summary>
    public void Finish()
    {
        output.Write(_list.WrittenSpan);
        output.Write([.. new Numbers().Put(EndMark).Put((ushort)0).Put((ushort)0).Put(_count).Put(_count).Put((uint)_list.WrittenCount).Put(_place).Put((ushort)0).Bytes]);
    }

    private void Begin(string name, bool isPacked, uint sum, uint size, uint length)
    {
        var told = new Numbers().Put(Version).Put(NamesAreUtf8).Put(isPacked ? Deflated : Stored).Put((ushort)0).Put(FirstDay).Put(sum).Put(size).Put(length);
        var called = Encoding.UTF8.GetBytes(name);
        byte[] head = [.. new Numbers().Put(PartMark).Bytes, .. told.Put((ushort)called.Length).Put((ushort)0).Bytes, .. called];
        // Beside what its part says the list has no comment, no disk and no attributes of a system.
        _list.Write([.. new Numbers().Put(EntryMark).Put(Version).Bytes, .. told.Bytes, .. new Numbers().Put((ushort)0).Put((ushort)0).Put((ushort)0).Put(0u).Put(_place).Bytes, .. called]);
        _place = checked(_place + (uint)head.Length + size);
        _count = checked((ushort)(_count + 1));
        output.Write(head);
    }

    // Numbers one after the other, the lowest byte first.
    private sealed class Numbers
    {
        private readonly byte[] _bytes = new byte[32];
        private int _length;

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

        public Numbers Put(ushort number)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), number);
            _length += sizeof(ushort);
            return this;
        }

        public Numbers Put(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), number);
            _length += sizeof(uint);
            return this;
        }
    }
}
