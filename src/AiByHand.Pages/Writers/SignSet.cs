using System.Numerics;

namespace AiByHand.Pages.Writers;

/// <summary>The signs a document uses of one font.</summary>
internal sealed class SignSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>Adds the signs of a text.</summary>
    public void Add(string text)
    {
        foreach (char sign in text)
            _bits[sign >> 6] |= 1UL << sign;
    }

    /// <summary>The signs, in order.</summary>
    public List<char> ToList()
    {
        var signs = new List<char>();
        for (int i = 0; i < _bits.Length; i++)
        {
            for (ulong bits = _bits[i]; bits != 0; bits &= bits - 1)
                signs.Add((char)((i << 6) + BitOperations.TrailingZeroCount(bits)));
        }
        return signs;
    }
}
