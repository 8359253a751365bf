using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers;

/// <summary>A package of parts (ZIP, APPNOTE.TXT 6.3), the same bytes each time: no hour in it, and packed by our own packer, since what the runtime's gives differs from processor to processor.</summary>
public static class StillPackage
{
    private const uint PartMark = 0x04034B50, EntryMark = 0x02014B50, EndMark = 0x06054B50;
    private const ushort Version = 20, NamesAreUtf8 = 0x0800, Stored = 0, Deflated = 8, FirstDay = 1 << 5 | 1;

    // What stands round the packed bytes as zlib has them: its head, and its own sum at the end.
    private const int ZlibHead = 2, ZlibTail = 4;

    private static readonly uint[] Sums = MakeSums();

    /// <summary>Copies a package, part by part.</summary>
    public static void Copy(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        Write(from.Entries.Select(part => (part.FullName, (Func<Stream>)part.Open)), output);
    }

    /// <summary>Writes parts, in the order of their names. A package of more than 4 GB can't be written.</summary>
    /// <exception cref="OverflowException">It is larger.</exception>
    public static void Write(IEnumerable<(string Name, Func<Stream> Open)> parts, Stream output)
    {
        using var list = new MemoryStream();
        using var part = new MemoryStream();
        uint place = 0;
        ushort count = 0;
        foreach (var (name, open) in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            part.SetLength(0);
            using (var source = open()) source.CopyTo(part);
            var bytes = part.GetBuffer().AsSpan(0, checked((int)part.Length));
            var zlib = Packer.Pack(bytes);
            var packed = zlib.AsSpan(ZlibHead..^ZlibTail);
            var isPacked = packed.Length < bytes.Length;
            var content = isPacked ? packed : bytes;
            var told = new Numbers().Put(Version).Put(NamesAreUtf8).Put(isPacked ? Deflated : Stored).Put((ushort)0).Put(FirstDay).Put(SumOf(bytes)).Put((uint)content.Length).Put((uint)bytes.Length);
            var called = Encoding.UTF8.GetBytes(name);
            byte[] head = [.. new Numbers().Put(PartMark).Bytes, .. told.Put((ushort)called.Length).Put((ushort)0).Bytes, .. called];
            output.Write(head);
            output.Write(content);
            // Beside what its part says the list has no comment, no disk and no attributes of a system.
            list.Write([.. new Numbers().Put(EntryMark).Put(Version).Bytes, .. told.Bytes, .. new Numbers().Put((ushort)0).Put((ushort)0).Put((ushort)0).Put(0u).Put(place).Bytes, .. called]);
            place = checked(place + (uint)head.Length + (uint)content.Length);
            count = checked((ushort)(count + 1));
        }
        list.WriteTo(output);
        output.Write([.. new Numbers().Put(EndMark).Put((ushort)0).Put((ushort)0).Put(count).Put(count).Put((uint)list.Length).Put(place).Put((ushort)0).Bytes]);
    }

    // CRC-32 of ISO 3309.
    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = Sums[(byte)(sum ^ value)] ^ sum >> 8;
        return ~sum;
    }

    private static uint[] MakeSums()
    {
        var sums = new uint[256];
        for (uint value = 0; value < sums.Length; value++)
        {
            var sum = value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ sum >> 1;
            sums[value] = sum;
        }
        return sums;
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
