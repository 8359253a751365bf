namespace AiByHand.Pages.Writers.Packing;

/// <summary>Some literals and matches, gathered, and then written with codes made for them (RFC 1951, 3.2.7).</summary>
internal sealed class Block
{
    /// <summary>The longest match there is.</summary>
    public const int MostMatch = 258;

    private const int MostTokens = 16 * 1024;
    private const int LeastMatch = 3, Near = 256, FarBits = 7;
    private const int End = 256, FirstLength = 257, Literals = 286, Distances = 30, LengthCodes = 19;

    // The numbers of their codes (RFC 1951, 3.2.5): by a match's length; by its distance less one; by the 128th part of that, where it is far. The longest match has a code of its own.
    private static readonly byte[] LengthNumbers = Numbers(MostMatch + 1, 2, static length => Math.Max(0, length - (length < MostMatch ? LeastMatch : LeastMatch - 1)));
    private static readonly byte[] NearNumbers = Numbers(Near, 1, static distance => distance);
    private static readonly byte[] FarNumbers = Numbers(Near, 1, static distance => distance << FarBits);

    private static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    // At hand, since each is asked for with every token, and code that is compiled ahead comes to what is static by a call.
    private readonly byte[] _lengthNumbers = LengthNumbers, _nearNumbers = NearNumbers, _farNumbers = FarNumbers;

    private readonly uint[] _tokens = new uint[MostTokens];     // a literal, or a length << 16 | a distance
    private readonly int[] _literalCounts = new int[Literals], _distanceCounts = new int[Distances], _lengthCounts = new int[LengthCodes];
    private readonly HuffmanCode _literals = new(Literals, 15), _distances = new(Distances, 15), _lengths = new(LengthCodes, 7);
    private readonly byte[] _runs = new byte[2 * (Literals + Distances)];       // a symbol, and what follows it
    private int _count, _runCount;

    /// <summary>Whether it must be written before more is added.</summary>
    public bool IsFull => _count == MostTokens;

    /// <summary>Adds a literal, or a match as its length &lt;&lt; 16 | its distance.</summary>
    public void Add(uint token)
    {
        _tokens[_count++] = token;
        if (token < End)
        {
            _literalCounts[token]++;
            return;
        }
        _literalCounts[FirstLength + _lengthNumbers[token >> 16]]++;
        _distanceCounts[DistanceNumber(token & 0xFFFF)]++;
    }

    /// <summary>Writes it, and starts anew.</summary>
    public void Write(BitSink to, bool isLast)
    {
        _literalCounts[End] = 1;
        _literals.Fit(_literalCounts);
        _distances.Fit(_distanceCounts);
        int literals = Math.Max(FirstLength, _literals.Used), distances = Math.Max(1, _distances.Used);
        FindRuns([.. _literals.Lengths[..literals], .. _distances.Lengths[..distances]]);
        _lengths.Fit(_lengthCounts);
        var lengths = LengthCodes;
        while (lengths > 4 && _lengths.Lengths[LengthOrder[lengths - 1]] == 0) lengths--;

        to.Put(isLast ? 1u : 0u, 1);
        to.Put(2, 2);
        to.Put((uint)(literals - FirstLength), 5);
        to.Put((uint)(distances - 1), 5);
        to.Put((uint)(lengths - 4), 4);
        for (var i = 0; i < lengths; i++) to.Put(_lengths.Lengths[LengthOrder[i]], 3);
        for (var i = 0; i < _runCount; i += 2)
        {
            _lengths.Put(to, _runs[i]);
            to.Put(_runs[i + 1], _runs[i] switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 });
        }
        WriteTokens(to);
        Clear();
    }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Array.Clear(_literalCounts);
        Array.Clear(_distanceCounts);
        _count = 0;
    }

    private void WriteTokens(BitSink to)
    {
        foreach (var token in _tokens.AsSpan(0, _count))
        {
            if (token < End)
            {
                _literals.Put(to, (int)token);
                continue;
            }
            uint length = token >> 16, distance = token & 0xFFFF;
            int number = _lengthNumbers[length], bits = length == MostMatch ? 0 : ExtraBits(number, 2);
            var word = _literals[FirstLength + number];
            int distanceNumber = DistanceNumber(distance), distanceBits = ExtraBits(distanceNumber, 1), end = word.Length + bits;
            var distanceWord = _distances[distanceNumber];
            to.Put(word.With((length - LeastMatch) & ((1u << bits) - 1)) | distanceWord.With((distance - 1) & ((1u << distanceBits) - 1)) << end, end + distanceWord.Length + distanceBits);
        }
        _literals.Put(to, End);
    }

    /// <summary>Code lengths as they are written: equal ones that follow each other as runs.</summary>
    private void FindRuns(ReadOnlySpan<byte> lengths)
    {
        _runCount = 0;
        Array.Clear(_lengthCounts);
        for (int i = 0, end; i < lengths.Length; i = end)
        {
            var length = lengths[i];
            for (end = i + 1; end < lengths.Length && lengths[end] == length;) end++;
            var count = end - i;
            if (length > 0)
            {
                AddRun(length, 0);
                count--;
            }
            while (count >= 3)
            {
                var taken = Math.Min(count, length > 0 ? 6 : 138);
                if (length > 0) AddRun(16, taken - 3);
                else if (taken <= 10) AddRun(17, taken - 3);
                else AddRun(18, taken - 11);
                count -= taken;
            }
            for (; count > 0; count--) AddRun(length, 0);
        }
    }

    private void AddRun(byte symbol, int extra)
    {
        _runs[_runCount++] = symbol;
        _runs[_runCount++] = (byte)extra;
        _lengthCounts[symbol]++;
    }

    private int DistanceNumber(uint distance) => distance <= Near ? _nearNumbers[distance - 1] : _farNumbers[(distance - 1) >> FarBits];

    // A number's highest bit and some of the next tell its code; those under them follow as they are.
    private static byte[] Numbers(int count, int next, Func<int, int> numberOf)
    {
        var codes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            int number = numberOf(i), bits = 0;
            while (number >> bits >= 2 << next) bits++;
            codes[i] = (byte)((bits << next) + (number >> bits));
        }
        return codes;
    }

    private static int ExtraBits(int code, int next) => Math.Max(0, (code >> next) - 1);
}
