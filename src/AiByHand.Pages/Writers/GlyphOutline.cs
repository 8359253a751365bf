using System.Buffers.Binary;

namespace AiByHand.Pages.Writers;

/// <summary>A glyph's outline as it stands in a TrueType file: either curves, or parts, each of which is another glyph.</summary>
internal static class GlyphOutline
{
    private const int HeaderSize = 10;
    private const int WideOffsets = 0x0001, HasScale = 0x0008, HasMoreParts = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080, HasInstructions = 0x0100;

    /// <summary>The glyphs an outline is put together from; none if it has curves of its own.</summary>
    public static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (IsComposed(outline))
        {
            int flags = HasMoreParts;
            for (int at = HeaderSize; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
            {
                flags = UInt16(outline, at);
                parts.Add(UInt16(outline, at + 2));
            }
        }
        return parts;
    }

    /// <summary>Copies an outline without the instructions that fit it to a coarse screen, and tells the copy's length.</summary>
    public static int CopyBare(ReadOnlySpan<byte> outline, Span<byte> copy)
    {
        if (outline.IsEmpty)
            return 0;
        if (IsComposed(outline))
            return CopyParts(outline, copy);

        int head = HeaderSize + 2 * UInt16(outline, 0);         // what follows: the instructions' length, they themselves, the points
        outline[..head].CopyTo(copy);
        copy.Slice(head, 2).Clear();
        ReadOnlySpan<byte> points = outline[(head + 2 + UInt16(outline, head))..];
        points.CopyTo(copy[(head + 2)..]);
        return head + 2 + points.Length;
    }

    private static int CopyParts(ReadOnlySpan<byte> outline, Span<byte> copy)
    {
        outline.CopyTo(copy);
        int at = HeaderSize;
        for (int flags = HasMoreParts; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
        {
            flags = UInt16(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(copy[at..], (ushort)(flags & ~HasInstructions));
        }
        copy[at..outline.Length].Clear();
        return at;
    }

    private static bool IsComposed(ReadOnlySpan<byte> outline) => !outline.IsEmpty && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    private static int PartEnd(int at, int flags)
    {
        int offsets = (flags & WideOffsets) != 0 ? 4 : 2;
        int scales = (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        return at + 4 + offsets + scales;
    }

    private static int UInt16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
}
