namespace AiByHand.Runs.QrCodes;

/// <summary>The eight patterns of which one is laid over the words, so that no large spots come about (ISO/IEC 18004, 7.8.2).</summary>
internal static class QrMask
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    private const int FormatGenerator = 0b101_0011_0111, FormatMask = 0b101_0100_0001_0010, CorrectionBits = 10;

    /// <summary>Which of them turn a module, a bit for each.</summary>
    public static byte At(int row, int column)
    {
        int sum = row + column, product = row * column;
        ReadOnlySpan<int> rests = [sum % 2, row % 2, column % 3, sum % 3, (row / 2 + column / 3) % 2, product % 2 + product % 3, (product % 2 + product % 3) % 2, (sum % 2 + product % 3) % 2];
        var masks = 0;
        for (var mask = 0; mask < Count; mask++)
        {
            if (rests[mask] == 0) masks |= 1 << mask;
        }
        return (byte)masks;
    }

    /// <summary>The fifteen bits that tell a reader the mask, and the level M of correction, which is 0.</summary>
    public static int Format(int mask) => (mask << CorrectionBits | Rest(mask << CorrectionBits, FormatGenerator)) ^ FormatMask;

    /// <summary>What is left of bits after division by a generator (of a Bose–Chaudhuri–Hocquenghem code).</summary>
    public static int Rest(int bits, int generator)
    {
        var length = int.Log2(generator);
        while (bits >> length != 0) bits ^= generator << (int.Log2(bits) - length);
        return bits;
    }
}
