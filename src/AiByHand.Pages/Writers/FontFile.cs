using System.Buffers.Binary;
using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>Puts tables together to a TrueType file.</summary>
internal static class FontFile
{
    /// <summary>The file of some tables, which must come in the order of their names.</summary>
    public static byte[] Assemble(ReadOnlySpan<(string Name, byte[] Data)> tables)
    {
        int place = 12 + 16 * tables.Length, size = place;
        foreach ((_, var data) in tables) size += Padded(data.Length);

        var file = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        var log = 0;                                            // for a binary search
        while (tables.Length >> log > 1) log++;
        var power = 1 << log;
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 * power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * (tables.Length - power)));
        for (var i = 0; i < tables.Length; i++)
        {
            (var name, var data) = tables[i];
            data.CopyTo(file, place);
            var entry = file.AsSpan(12 + 16 * i, 16);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(place, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            place += Padded(data.Length);
        }
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; !data.IsEmpty; data = data[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        return sum;
    }
}
