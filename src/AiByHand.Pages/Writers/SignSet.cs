using System.Numerics;

namespace AiByHand.Pages.Writers;

/// <summary>Signs of one font: those a document uses, or may use.</summary>
internal sealed class SignSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>Adds the signs of a text.</summary>
    public void Add(string text)
    {
        foreach (char sign in text)
            Add(sign);
    }

    /// <summary>Adds a sign.</summary>
    public void Add(char sign) => _bits[sign >> 6] |= 1UL << sign;

    /// <summary>Whether another set has these signs and no others.</summary>
    public bool HasSame(SignSet other) => _bits.AsSpan().SequenceEqual(other._bits);

    /// <summary>Whether another set has all of these signs.</summary>
    public bool IsWithin(SignSet other)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            if ((_bits[i] & ~other._bits[i]) != 0)
                return false;
        }
        return true;
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
