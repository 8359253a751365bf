namespace AiByHand.Pages.Writers.Packing;

/// <summary>A Huffman code whose words have no more than so many bits.</summary>
/// <param name="symbols">How many symbols there are.</param>
/// <param name="most">The longest word, in bits.</param>
internal sealed class HuffmanCode(int symbols, int most)
{
    private const int SymbolBits = 9, Symbol = (1 << SymbolBits) - 1;

    private readonly byte[] _lengths = new byte[symbols];
    private readonly HuffmanWord[] _words = new HuffmanWord[symbols];
    private readonly int[] _sorted = new int[symbols];

    /// <summary>Each symbol's length; 0 for one that isn't there.</summary>
    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>One more than the last symbol that is there.</summary>
    public int Used => Lengths.LastIndexOfAnyExcept((byte)0) + 1;

    /// <summary>Makes a code for symbols that come so often: within a per cent of the shortest.</summary>
    public void Fit(ReadOnlySpan<int> counts)
    {
        Array.Clear(_lengths);
        int used = 0, total = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0) _sorted[used++] = -counts[symbol] << SymbolBits | symbol;
            total += counts[symbol];
        }
        Array.Sort(_sorted, 0, used);                           // the most frequent first
        if (used > 0) FindLengths(_sorted.AsSpan(0, used), counts, total);
        FindWords();
    }

    /// <summary>A symbol's word.</summary>
    public HuffmanWord this[int symbol] => _words[symbol];

    /// <summary>Writes a symbol.</summary>
    public void Put(BitSink to, int symbol)
    {
        var word = _words[symbol];
        to.Put(word.Bits, word.Length);
    }

    /// <summary>As many bits as a symbol's rarity asks for (Shannon), rounded up; the room that this leaves goes to whoever is more frequent.</summary>
    private void FindLengths(ReadOnlySpan<int> sorted, ReadOnlySpan<int> counts, int total)
    {
        var room = 1 << most;                                   // a word of n bits takes as much as 2^(most − n) of the longest
        foreach (var entry in sorted)
        {
            int symbol = entry & Symbol, length = 1;
            while (length < most && (long)counts[symbol] << length < total) length++;
            _lengths[symbol] = (byte)length;
            room -= 1 << (most - length);
        }
        for (var i = sorted.Length - 1; room < 0; i--)          // the rarest were cut to the longest: the next ones make room for them
        {
            for (ref var length = ref _lengths[sorted[i] & Symbol]; length < most && room < 0; length++) room += 1 << (most - length - 1);
        }
        while (room > 0 && sorted.Length > 1)
        {
            foreach (var entry in sorted)
            {
                ref var length = ref _lengths[entry & Symbol];
                if (length == 1 || room < 1 << (most - length)) continue;
                room -= 1 << (most - length);
                length--;
            }
        }
    }

    /// <summary>Words of one length count up in the order of their symbols, and are written highest bit first (RFC 1951, 3.2.2).</summary>
    private void FindWords()
    {
        Span<int> next = stackalloc int[most + 2];
        foreach (var length in _lengths) next[length + 1]++;
        next[1] = 0;                                            // what isn't there takes no room
        for (var length = 2; length <= most; length++) next[length] = (next[length - 1] + next[length]) << 1;
        for (var symbol = 0; symbol < _lengths.Length; symbol++)
        {
            int length = _lengths[symbol];
            if (length == 0) continue;
            _words[symbol] = new HuffmanWord((ushort)(Reversed(next[length]++) >> (16 - length)), (ushort)length);
        }
    }

    // Sixteen bits, last first: neighbours change places, then pairs, then fours, then bytes.
    private static int Reversed(int bits)
    {
        bits = (bits & 0x5555) << 1 | (bits >> 1 & 0x5555);
        bits = (bits & 0x3333) << 2 | (bits >> 2 & 0x3333);
        bits = (bits & 0x0F0F) << 4 | (bits >> 4 & 0x0F0F);
        return (bits & 0x00FF) << 8 | bits >> 8;
    }
}

/// <summary>A symbol as it is written.</summary>
/// <param name="Bits">Its bits, the first the lowest.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct HuffmanWord(ushort Bits, ushort Length)
{
    /// <summary>Its bits, and some that follow it.</summary>
    public ulong With(uint extra) => Bits | (ulong)extra << Length;
}
