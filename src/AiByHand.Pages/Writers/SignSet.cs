using System.Numerics;

namespace AiByHand.Pages.Writers;

/// <summary>Signs of one font that are used.</summary>
internal sealed class SignSet
{
    // As far as the highest sign: a page has a set for each of its fonts, and hardly a sign of the many that there are.
    private ulong[] _bits = new ulong[8];

    /// <summary>Adds the signs of a text.</summary>
    public void Add(string text)
    {
        foreach (var sign in text)
        {
            var word = sign >> 6;
            if (word >= _bits.Length) Array.Resize(ref _bits, word + 1);
            _bits[word] |= 1UL << sign;
        }
    }

    /// <summary>Forgets them all.</summary>
    public void Clear() => Array.Clear(_bits);

    /// <summary>The signs, in order.</summary>
    public override string ToString()
    {
        var count = 0;
        foreach (var bits in _bits) count += BitOperations.PopCount(bits);
        return string.Create(count, _bits, static (signs, all) =>
        {
            var end = 0;
            for (var i = 0; i < all.Length; i++)
            {
                for (var bits = all[i]; bits != 0; bits &= bits - 1) signs[end++] = (char)((i << 6) + BitOperations.TrailingZeroCount(bits));
            }
        });
    }
}
