namespace AiByHand.Runs.QrCodes;

/// <summary>A text as the words of a QR code (ISO/IEC 18004, 7.4 to 7.6).</summary>
internal static class QrWords
{
    private const int ModeBits = 4;

    /// <summary>The smallest version that holds a text, and its words, those that correct among them.</summary>
    public static (QrVersion Version, byte[] Words) Of(string text)
    {
        List<QrText> parts = [];
        var version = QrVersion.Smallest(version =>
        {
            parts = QrText.PartsOf(text, version.Number);
            return parts.Sum(part => ModeBits + part.LengthBits(version.Number) + part.Bits) <= 8 * version.DataWords;
        });
        var bits = new QrBits(version.DataWords);
        foreach (var part in parts)
        {
            bits.Put((int)part.Mode, ModeBits);
            bits.Put(part.Text.Length, part.LengthBits(version.Number));
            part.Write(bits);
        }
        return (version, Corrected(version, bits.Finish()));
    }

    // The blocks' first words, their second ones …; the last blocks may have one more. Then, likewise, what corrects them.
    private static byte[] Corrected(QrVersion version, byte[] data)
    {
        var words = new byte[version.Words];
        int blocks = version.Blocks, least = data.Length / blocks, firstLonger = blocks - data.Length % blocks;
        Span<byte> correction = stackalloc byte[version.Correction.Count];
        for (int block = 0, start = 0; block < blocks; block++)
        {
            var own = data.AsSpan(start, least + (block >= firstLonger ? 1 : 0));
            for (var i = 0; i < own.Length; i++) words[i < least ? i * blocks + block : least * blocks + block - firstLonger] = own[i];
            version.Correction.Of(own, correction);
            for (var i = 0; i < correction.Length; i++) words[data.Length + i * blocks + block] = correction[i];
            start += own.Length;
        }
        return words;
    }
}
