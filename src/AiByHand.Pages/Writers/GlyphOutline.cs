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
            var flags = HasMoreParts;
            for (var at = HeaderSize; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
            {
                flags = UInt16(outline, at);
                parts.Add(UInt16(outline, at + 2));
            }
        }
        return parts;
    }

    /// <summary>Whether an outline has all that its header promises, and no part that the font doesn't have.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> outline, int glyphCount)
    {
        if (outline.IsEmpty) return true;
        if (outline.Length < HeaderSize) return false;
        if (!IsComposed(outline))
        {
            int curves = UInt16(outline, 0), head = HeaderSize + 2 * curves;
            return outline.Length >= head + 2 && outline.Length >= head + 2 + UInt16(outline, head)
                && (curves == 0 || HasPoints(outline[(head + 2 + UInt16(outline, head))..], UInt16(outline, head - 2) + 1));
        }
        var flags = HasMoreParts;
        for (var at = HeaderSize; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
        {
            if (outline.Length < at + 4) return false;
            flags = UInt16(outline, at);
            if (UInt16(outline, at + 2) >= glyphCount || outline.Length < PartEnd(at, flags)) return false;
        }
        return true;
    }

    /// <summary>Writes other numbers for the parts of an outline, where it has parts.</summary>
    public static void Renumber(Span<byte> outline, Func<int, int> number)
    {
        if (!IsComposed(outline)) return;
        var flags = HasMoreParts;
        for (var at = HeaderSize; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
        {
            flags = UInt16(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], (ushort)number(UInt16(outline, at + 2)));
        }
    }

    /// <summary>Copies an outline without the instructions that fit it to a coarse screen, and tells the copy's length.</summary>
    public static int CopyBare(ReadOnlySpan<byte> outline, Span<byte> copy)
    {
        if (outline.IsEmpty) return 0;
        if (IsComposed(outline)) return CopyParts(outline, copy);

        var head = HeaderSize + 2 * UInt16(outline, 0);         // what follows: the instructions' length, they themselves, the points
        outline[..head].CopyTo(copy);
        copy.Slice(head, 2).Clear();
        var points = outline[(head + 2 + UInt16(outline, head))..];
        points.CopyTo(copy[(head + 2)..]);
        return head + 2 + points.Length;
    }

    private static int CopyParts(ReadOnlySpan<byte> outline, Span<byte> copy)
    {
        outline.CopyTo(copy);
        var at = HeaderSize;
        for (var flags = HasMoreParts; (flags & HasMoreParts) != 0; at = PartEnd(at, flags))
        {
            flags = UInt16(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(copy[at..], (ushort)(flags & ~HasInstructions));
        }
        copy[at..outline.Length].Clear();
        return at;
    }

    // A flag for each point, or for several alike, and after them how far it is to each across, and down: a byte, two, or none.
    private static bool HasPoints(ReadOnlySpan<byte> points, int count)
    {
        const int ShortAcross = 0x02, ShortDown = 0x04, Repeats = 0x08, SameAcross = 0x10, SameDown = 0x20;
        int at = 0, needed = 0;
        while (count > 0)
        {
            if (at >= points.Length) return false;
            int flag = points[at++], times = 1;
            if ((flag & Repeats) != 0)
            {
                if (at >= points.Length) return false;
                times += points[at++];
            }
            var bytes = ((flag & ShortAcross) != 0 ? 1 : (flag & SameAcross) != 0 ? 0 : 2) + ((flag & ShortDown) != 0 ? 1 : (flag & SameDown) != 0 ? 0 : 2);
            needed += bytes * Math.Min(times, count);
            count -= times;
        }
        return points.Length - at >= needed;
    }

    private static bool IsComposed(ReadOnlySpan<byte> outline) => !outline.IsEmpty && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    private static int PartEnd(int at, int flags)
    {
        var offsets = (flags & WideOffsets) != 0 ? 4 : 2;
        var scales = (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        return at + 4 + offsets + scales;
    }

    private static int UInt16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
}
