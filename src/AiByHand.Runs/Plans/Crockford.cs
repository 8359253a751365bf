namespace AiByHand.Runs.Plans;

/// <summary>Crockford's 32 digits: none is taken for another when read aloud or off a bad copy.</summary>
internal static class Crockford
{
    public const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Bits = 64, BitsOfDigit = 5;

    /// <summary>The first so many digits of 64 bits, the highest first.</summary>
    public static string Of(ulong bits, int count) =>
        string.Create(count, bits, static (digits, bits) =>
        {
            for (var place = 0; place < digits.Length; place++) digits[place] = Digits[(int)(bits >> (Bits - BitsOfDigit * (place + 1))) & 31];
        });

    /// <summary>What was typed, in the digits that were meant.</summary>
    public static string Plain(string typed) => typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
