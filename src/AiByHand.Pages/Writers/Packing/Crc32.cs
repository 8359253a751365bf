using System.Buffers.Binary;

namespace AiByHand.Pages.Writers.Packing;

/// <summary>The sum by which readers of packages hold what they unpacked (CRC-32 of ISO 3309).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320, One = 0x80000000, OneByte = One >> 8;     // the highest power is the lowest bit
    private const int AtOnce = 8;

    // What a byte adds that so many bytes follow.
    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The sum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        uint[] last = Tables[0], before1 = Tables[1], before2 = Tables[2], before3 = Tables[3], before4 = Tables[4], before5 = Tables[5], before6 = Tables[6], before7 = Tables[7];
        for (; bytes.Length >= AtOnce; bytes = bytes[AtOnce..])
        {
            var four = sum ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = before7[(byte)four] ^ before6[(byte)(four >> 8)] ^ before5[(byte)(four >> 16)] ^ before4[four >> 24] ^ before3[bytes[4]] ^ before2[bytes[5]] ^ before1[bytes[6]] ^ last[bytes[7]];
        }
        foreach (var value in bytes) sum = last[(byte)(sum ^ value)] ^ sum >> 8;
        return ~sum;
    }

    /// <summary>The sum of bytes that follow others.</summary>
    /// <param name="first">The sum of the others.</param>
    /// <param name="second">That of the bytes.</param>
    /// <param name="length">How many bytes there are.</param>
    public static uint Joined(uint first, uint second, long length)
    {
        // Each byte that follows multiplies the sum by x⁸.
        for (var power = OneByte; length > 0; length >>= 1)
        {
            if ((length & 1) != 0) first = Product(first, power);
            power = Product(power, power);
        }
        return first ^ second;
    }

    private static uint Product(uint left, uint right)
    {
        var product = 0u;
        for (var power = One; power != 0; power >>= 1)
        {
            if ((left & power) != 0) product ^= right;
            right = TimesX(right);
        }
        return product;
    }

    private static uint TimesX(uint sum) => (sum & 1) == 0 ? sum >> 1 : Polynomial ^ sum >> 1;

    private static uint[][] MakeTables()
    {
        var tables = new uint[AtOnce][];
        for (var table = 0; table < AtOnce; table++)
        {
            tables[table] = new uint[256];
            for (uint value = 0; value < 256; value++)
            {
                var sum = table == 0 ? value : tables[table - 1][value];
                for (var bit = 0; bit < 8; bit++) sum = TimesX(sum);
                tables[table][value] = sum;
            }
        }
        return tables;
    }
}
