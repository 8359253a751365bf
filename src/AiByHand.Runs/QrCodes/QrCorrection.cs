namespace AiByHand.Runs.QrCodes;

/// <summary>The words that follow a block, by which a reader finds and mends spoiled ones (Reed–Solomon over 256 elements, ISO/IEC 18004, 7.5.2).</summary>
internal sealed class QrCorrection
{
    private const int Elements = 256, Modulus = 0b1_0001_1101;

    private static readonly byte[] Powers = new byte[2 * Elements];         // of 2, twice over, so that a sum of two logarithms needs no remainder
    private static readonly byte[] Logarithms = new byte[Elements];

    private readonly byte[] _generator;

    static QrCorrection()
    {
        for (int i = 0, power = 1; i < Powers.Length; i++)
        {
            Powers[i] = (byte)power;
            if (i < Elements - 1) Logarithms[power] = (byte)i;
            power <<= 1;
            if (power >= Elements) power ^= Modulus;
        }
    }

    /// <param name="count">How many words there are of it.</param>
    public QrCorrection(int count)
    {
        Count = count;
        // The product of x − 1, x − 2, x − 4 …, highest power first, which is 1 and not kept.
        _generator = new byte[count];
        _generator[^1] = 1;
        for (var root = 0; root < count; root++)
        {
            for (var i = 0; i < count; i++) _generator[i] = (byte)(Product(_generator[i], Powers[root]) ^ (i + 1 < count ? _generator[i + 1] : 0));
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>Writes those of a block.</summary>
    public void Of(ReadOnlySpan<byte> block, Span<byte> words)
    {
        words.Clear();
        foreach (var word in block)
        {
            var factor = (byte)(word ^ words[0]);
            for (var i = 0; i < words.Length; i++) words[i] = (byte)((i + 1 < words.Length ? words[i + 1] : 0) ^ Product(_generator[i], factor));
        }
    }

    private static byte Product(byte one, byte other) => one == 0 || other == 0 ? (byte)0 : Powers[Logarithms[one] + Logarithms[other]];
}
