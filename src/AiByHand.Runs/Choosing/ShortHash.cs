using System.Buffers.Binary;
using System.Globalization;

namespace AiByHand.Runs.Choosing;

/// <summary>The first 128 bits of a hash. Two numbers of 64: code that has the framework's one of 128 isn't compiled ahead.</summary>
internal readonly record struct ShortHash(ulong High, ulong Low)
{
    private const int Digits = 16;

    /// <summary>The beginning of a hash.</summary>
    public static ShortHash Of(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));

    /// <summary>Reads what <see cref="ToString"/> writes; null if it is something else.</summary>
    public static ShortHash? Read(string text) =>
        text.Length == 2 * Digits
            && ulong.TryParse(text.AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            && ulong.TryParse(text.AsSpan(Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            ? new ShortHash(high, low)
            : null;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
