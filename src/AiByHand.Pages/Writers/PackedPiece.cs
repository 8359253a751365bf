using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers;

/// <summary>Some bytes of a part of a package, packed by themselves: what many parts have in common is packed once, and what can't be written yet takes little room.</summary>
/// <param name="sum">The sum of the bytes before they were packed.</param>
/// <param name="length">How many they were.</param>
/// <param name="size">How many they are.</param>
public abstract class PackedPiece(uint sum, int length, int size)
{
    /// <summary>The sum of the bytes before they were packed (CRC-32).</summary>
    public uint Sum => sum;

    /// <summary>How many they were.</summary>
    public int Length => length;

    /// <summary>How many they are.</summary>
    public int Size => size;

    /// <summary>Packs some bytes.</summary>
    public static PackedPiece Of(ReadOnlySpan<byte> bytes) => new Held(Crc32.Of(bytes), bytes.Length, Packer.PackPiece(bytes));

    /// <summary>Writes the packed bytes.</summary>
    public abstract void CopyTo(Stream output);

    private sealed class Held(uint sum, int length, byte[] packed) : PackedPiece(sum, length, packed.Length)
    {
        public override void CopyTo(Stream output) => output.Write(packed);
    }
}
