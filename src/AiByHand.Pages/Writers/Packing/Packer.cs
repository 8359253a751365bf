using System.Buffers.Binary;

namespace AiByHand.Pages.Writers.Packing;

/// <summary>
/// Packs bytes as zlib does (RFC 1950 and 1951). It is our own since a page's bytes are to rest on this program's version alone: what the runtime's packing gives changes
/// with its patches and with who built it, as some systems put their own zlib in its place. The managed library that could do it, SharpZipLib, takes up to three times as
/// long for streams as short as a page's (docs/benchmarks.md).
/// </summary>
internal sealed class Packer
{
    private const int Window = 32 * 1024, HashBits = 15;
    private const int LeastMatch = 4;                           // three equal bytes are worth it only when they are near, and then hardly
    private const int MostTries = 12, GoodMatch = 32;

    [ThreadStatic]
    private static Packer? t_packer;

    // Places count on from one call to the next: what an earlier call left behind lies before its start, and nothing needs clearing.
    private readonly int[] _latest = new int[1 << HashBits], _before = new int[Window];
    private readonly Block _block = new();
    private readonly BitSink _bits = new();
    private int _start = 1, _next;

    /// <summary>Packs some bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes) => (t_packer ??= new Packer()).Run(bytes);

    private byte[] Run(ReadOnlySpan<byte> bytes)
    {
        if (_start > int.MaxValue - bytes.Length)
        {
            Array.Clear(_latest);
            _start = 1;
        }
        _bits.Start();
        _bits.Put(0x9C78, 16);                                  // a window of 32 kB, no preset words
        Cut(bytes);
        _block.Write(_bits, isLast: true);
        _start += bytes.Length;
        return _bits.Finish(Sum(bytes));
    }

    /// <summary>Cuts the bytes into literals and matches with what came before them. A match waits for the next place's, which may be longer.</summary>
    private void Cut(ReadOnlySpan<byte> bytes)
    {
        _next = 0;
        for (int place = 0; place < bytes.Length;)
        {
            var (length, distance) = Find(bytes, place, LeastMatch - 1);
            if (length == 0)
            {
                Add(bytes[place++]);
                continue;
            }
            while (length < GoodMatch && Find(bytes, place + 1, length) is { Length: > 0 } longer)
            {
                Add(bytes[place++]);
                (length, distance) = longer;
            }
            Add((uint)(length << 16 | distance));
            for (place += length; _next < place; _next++)
                Remember(bytes, _next);
        }
    }

    private void Add(uint token)
    {
        if (_block.IsFull)
            _block.Write(_bits, isLast: false);
        _block.Add(token);
    }

    /// <summary>The longest match for a place among the latest few that begin alike, if it is longer than another.</summary>
    private (int Length, int Distance) Find(ReadOnlySpan<byte> bytes, int place, int longest)
    {
        int candidate = Remember(bytes, place), found = 0;
        _next = place + 1;
        int most = Math.Min(Block.MostMatch, bytes.Length - place), least = Math.Max(_start, _start + place - Window);
        for (int tries = MostTries; candidate >= least && tries > 0 && longest < most; tries--)
        {
            int at = candidate - _start;
            if (bytes[at + longest] == bytes[place + longest])
            {
                int length = Common(bytes, at, place, most);
                if (length > longest)
                {
                    (longest, found) = (length, place - at);
                    if (length >= GoodMatch)
                        break;
                }
            }
            candidate = _before[candidate & (Window - 1)];
        }
        return found == 0 ? default : (longest, found);
    }

    /// <summary>Remembers a place by the bytes there; gives the one before it that begins alike, or 0.</summary>
    private int Remember(ReadOnlySpan<byte> bytes, int place)
    {
        if (place > bytes.Length - LeastMatch)
            return 0;
        uint hash = BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]) * 2654435761u >> (32 - HashBits);
        int before = _latest[hash];
        _before[(_start + place) & (Window - 1)] = before;
        _latest[hash] = _start + place;
        return before;
    }

    private static int Common(ReadOnlySpan<byte> bytes, int first, int second, int most)
    {
        int length = 0;
        for (; length <= most - sizeof(ulong); length += sizeof(ulong))
        {
            ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(first + length)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[(second + length)..]);
            if (difference != 0)
                return length + (System.Numerics.BitOperations.TrailingZeroCount(difference) >> 3);
        }
        while (length < most && bytes[first + length] == bytes[second + length])
            length++;
        return length;
    }

    /// <summary>The sum by which readers hold what they unpacked (Adler-32).</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        const int prime = 65521, mostAtOnce = 5552;             // more would overflow
        uint first = 1, second = 0;
        while (bytes.Length > 0)
        {
            int count = Math.Min(mostAtOnce, bytes.Length);
            foreach (byte value in bytes[..count])
            {
                first += value;
                second += first;
            }
            (first, second) = (first % prime, second % prime);
            bytes = bytes[count..];
        }
        return second << 16 | first;
    }
}
