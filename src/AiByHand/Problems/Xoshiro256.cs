using System.Numerics;

namespace AiByHand.Problems;

/// <summary>The generator behind every drawn number: xoshiro256** of David Blackman and Sebastiano Vigna (2018), a published algorithm with a published test vector.</summary>
/// <param name="a">The first word of the state; the four must not all be zero.</param>
/// <param name="b">The second word.</param>
/// <param name="c">The third word.</param>
/// <param name="d">The fourth word.</param>
internal struct Xoshiro256(ulong a, ulong b, ulong c, ulong d)
{
    private ulong _a = a, _b = b, _c = c, _d = d;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>
    /// A number from 0 to <paramref name="count"/> - 1, each as likely as the other. The rule is part of a seed's promise: words are taken until one lies below
    /// the largest multiple of <paramref name="count"/> up to 2^64; its remainder by <paramref name="count"/> is the number. So every call takes at least one
    /// word, even where there is nothing to choose.
    /// </summary>
    public ulong Below(ulong count)
    {
        var surplus = (0 - count) % count; // 2^64 mod count
        while (true)
        {
            var word = Next();
            if (word <= ulong.MaxValue - surplus) return word % count;
        }
    }
}
