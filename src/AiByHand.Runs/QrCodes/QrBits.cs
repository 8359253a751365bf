namespace AiByHand.Runs.QrCodes;

/// <summary>Bits as they are put together to words, the first the highest of its word.</summary>
/// <param name="words">How many words there is room for.</param>
internal sealed class QrBits(int words)
{
    private const byte Filler = 0b1110_1100, OtherFiller = 0b0001_0001;
    private const int EndBits = 4;

    private readonly byte[] _words = new byte[words];
    private int _end;

    /// <summary>Puts a number's lowest bits.</summary>
    public void Put(int number, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--, _end++) _words[_end >> 3] |= (byte)((number >> bit & 1) << (7 - (_end & 7)));
    }

    /// <summary>All words: four bits of 0 as far as there is room, and what fills it up.</summary>
    public byte[] Finish()
    {
        var end = (Math.Min(_end + EndBits, 8 * _words.Length) + 7) / 8;
        for (var i = end; i < _words.Length; i++) _words[i] = (i - end) % 2 == 0 ? Filler : OtherFiller;
        return _words;
    }
}
