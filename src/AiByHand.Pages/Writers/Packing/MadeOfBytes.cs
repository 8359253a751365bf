namespace AiByHand.Pages.Writers.Packing;

/// <summary>What is made of sequences of bytes that come again and again. Of the latest few it is kept, for all cores: to compare takes a fraction of the time.</summary>
/// <param name="most">Of how many.</param>
/// <param name="make">Makes it.</param>
internal sealed class MadeOfBytes<T>(int most, Func<byte[], T> make)
{
    private readonly Lock _turn = new();
    private readonly KnownBytes<T> _made = new(most);

    /// <summary>What is made of some bytes.</summary>
    public T Of(ReadOnlySpan<byte> bytes)
    {
        lock (_turn)
        {
            if (_made.TryGet(bytes, out var known)) return known;
        }
        var own = bytes.ToArray();
        var made = make(own);
        lock (_turn)
        {
            if (!_made.TryGet(bytes, out _)) _made.Add(own, made);
        }
        return made;
    }
}
