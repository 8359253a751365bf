using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    private const int MostTries = 3, GoodMatch = 32;

    // One byte in so many may lie otherwise than in what is cut alike: numbers carry at other places.
    private const int MostUnlike = 16;

    // Within a long match nothing begins that isn't found as well from its start or its end.
    private const int KnownEnds = 4;

    [ThreadStatic]
    private static Packer? t_packer;

    // Places count on from one call to the next: what an earlier call left behind lies before its start, and nothing needs clearing.
    private readonly int[] _latest = new int[1 << HashBits], _before = new int[Window];
    private readonly Block _block = new();
    private readonly BitSink _bits = new();
    private readonly List<uint> _cuts = [];
    private bool _isNoted;
    private int _start = 1, _next;

    /// <summary>Packs some bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes) => (t_packer ??= new Packer()).Run(bytes);

    /// <summary>Packs some bytes without zlib's head and sum, so that others may follow: at their end stands an empty block that fills the last byte up.</summary>
    public static byte[] PackPiece(ReadOnlySpan<byte> bytes) => (t_packer ??= new Packer()).RunPiece(bytes);

    /// <summary>Packs some bytes that are built as earlier ones: where those were cut they are cut as well, which need only be held against them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="known">How earlier ones were cut; takes up how these are.</param>
    public static byte[] PackLike(ReadOnlySpan<byte> bytes, KnownCuts known) => (t_packer ??= new Packer()).RunLike(bytes, known);

    private byte[] Run(ReadOnlySpan<byte> bytes)
    {
        Begin(bytes.Length);
        Cut(bytes);
        return Finish(bytes);
    }

    private byte[] RunLike(ReadOnlySpan<byte> bytes, KnownCuts known)
    {
        Begin(bytes.Length);
        if (known.Of(bytes.Length) is { } cuts && TryCut(bytes, cuts)) return Finish(bytes);
        Begin(bytes.Length);
        _block.Clear();
        _cuts.Clear();
        _isNoted = true;
        Cut(bytes);
        _isNoted = false;
        known.Add(bytes.Length, [.. _cuts]);
        return Finish(bytes);
    }

    private byte[] Finish(ReadOnlySpan<byte> bytes)
    {
        _block.Write(_bits, isLast: true);
        _start += bytes.Length;
        return _bits.Finish(Sum(bytes));
    }

    private byte[] RunPiece(ReadOnlySpan<byte> bytes)
    {
        Begin(bytes.Length, hasHead: false);
        Cut(bytes);
        _block.Write(_bits, isLast: false);
        _start += bytes.Length;
        return _bits.FinishPiece();
    }

    private void Begin(int length, bool hasHead = true)
    {
        if (_start > int.MaxValue - length)
        {
            Array.Clear(_latest);
            _start = 1;
        }
        _bits.Start();
        if (hasHead)
        {
            _bits.Put(0x9C78, 16);                              // a window of 32 kB, no preset words
        }
    }

    /// <summary>Cuts the bytes into literals and matches with what came before them. A match waits for the next place's, which may be longer.</summary>
    private void Cut(ReadOnlySpan<byte> bytes)
    {
        _next = 0;
        for (var place = 0; place < bytes.Length;)
        {
            var match = Find(bytes, place, LeastMatch - 1);
            if (match == 0)
            {
                Add(bytes[place++]);
                continue;
            }
            var length = (int)(match >> 16);
            while (length < GoodMatch && Find(bytes, place + 1, length) is > 0 and var longer)
            {
                Add(bytes[place++]);
                match = longer;
                length = (int)(match >> 16);
            }
            Add(match);
            place += length;
            if (length >= GoodMatch)
            {
                RememberUpTo(bytes, _next + KnownEnds);
                _next = place - KnownEnds;
            }
            RememberUpTo(bytes, place);
        }
    }

    /// <summary>Cuts the bytes where others of the same length were cut; false if they are too unlike.</summary>
    private bool TryCut(ReadOnlySpan<byte> bytes, uint[] cuts)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        int place = 0, missed = 0;
        foreach (var cut in cuts)
        {
            if (cut <= byte.MaxValue)
            {
                Add(bytes[place++]);
                continue;
            }
            int length = (int)(cut >> 16), distance = (int)(cut & 0xFFFF), common = Common(ref Unsafe.Add(ref first, place - distance), ref Unsafe.Add(ref first, place), length);
            if (common >= LeastMatch)
            {
                Add((uint)(common << 16 | distance));
                place += common;
                length -= common;
            }
            missed += length;
            for (; length > 0; length--) Add(bytes[place++]);
        }
        return missed <= bytes.Length / MostUnlike;
    }

    private void RememberUpTo(ReadOnlySpan<byte> bytes, int end)
    {
        for (; _next < end; _next++) Remember(bytes, _next);
    }

    private void Add(uint token)
    {
        if (_block.IsFull) _block.Write(_bits, isLast: false);
        _block.Add(token);
        if (_isNoted) _cuts.Add(token);
    }

    /// <summary>The longest match for a place among the latest few that begin alike, as its length &lt;&lt; 16 | its distance, if it is longer than another; else 0.</summary>
    private uint Find(ReadOnlySpan<byte> bytes, int place, int longest)
    {
        int candidate = Remember(bytes, place), found = 0;
        _next = place + 1;
        int most = Math.Min(Block.MostMatch, bytes.Length - place), least = Math.Max(_start, _start + place - Window);
        if (longest >= most) return 0;
        // The innermost loop of all: places lie within the bytes and the tables, and aren't held against their lengths once more.
        ref byte first = ref MemoryMarshal.GetReference(bytes), here = ref Unsafe.Add(ref first, place);
        ref var before = ref MemoryMarshal.GetArrayDataReference(_before);
        var end = Four(ref here, longest - 3);                 // a longer match has these four in common, too
        for (var tries = MostTries; candidate >= least && tries > 0; tries--)
        {
            ref var there = ref Unsafe.Add(ref first, candidate - _start);
            if (Four(ref there, longest - 3) == end)
            {
                var length = Common(ref there, ref here, most);
                if (length > longest)
                {
                    (longest, found) = (length, place + _start - candidate);
                    if (length >= Math.Min(GoodMatch, most)) break;
                    end = Four(ref here, longest - 3);
                }
            }
            candidate = Unsafe.Add(ref before, candidate & (Window - 1));
        }
        return found == 0 ? 0 : (uint)(longest << 16 | found);
    }

    /// <summary>Remembers a place by the bytes there; gives the one before it that begins alike, or 0.</summary>
    private int Remember(ReadOnlySpan<byte> bytes, int place)
    {
        if (place > bytes.Length - LeastMatch) return 0;
        var hash = Four(ref MemoryMarshal.GetReference(bytes), place) * 2654435761u >> (32 - HashBits);
        ref var latest = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_latest), hash);
        var before = latest;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_before), (_start + place) & (Window - 1)) = before;
        latest = _start + place;
        return before;
    }

    private static int Common(ref byte first, ref byte second, int most)
    {
        var length = 0;
        for (; length <= most - sizeof(ulong); length += sizeof(ulong))
        {
            var difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, length)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref second, length));
            if (difference != 0) return length + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference)) >> 3);
        }
        while (length < most && Unsafe.Add(ref first, length) == Unsafe.Add(ref second, length)) length++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Four(ref byte first, int place)
    {
        var bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, place));
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    /// <summary>The sum by which readers hold what they unpacked (Adler-32).</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        const int prime = 65521, mostAtOnce = 5552;             // more would overflow
        uint first = 1, second = 0;
        while (bytes.Length > 0)
        {
            var count = Math.Min(mostAtOnce, bytes.Length);
            var some = bytes[..count];
            for (; some.Length >= 8; some = some[8..])          // by eights: a sum waits for the one before it
            {
                second += 8 * first + 8u * some[0] + 7u * some[1] + 6u * some[2] + 5u * some[3] + 4u * some[4] + 3u * some[5] + 2u * some[6] + some[7];
                first += (uint)some[0] + some[1] + some[2] + some[3] + some[4] + some[5] + some[6] + some[7];
            }
            foreach (var value in some)
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
