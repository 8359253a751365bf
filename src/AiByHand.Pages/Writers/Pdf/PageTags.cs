using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>What a page says, flat: its parts, each after the one it is in, and which part each piece of its content belongs to.</summary>
/// <param name="Elements">The parts in the order of reading.</param>
/// <param name="Marks">By the number of a piece of content, its part's place among them.</param>
internal sealed record PageTags(TagElement[] Elements, int[] Marks)
{
    /// <summary>Writes them down, to be read by <see cref="Read"/>.</summary>
    public void Write(RecordWriter to)
    {
        to.Write7BitEncodedInt(Elements.Length);
        foreach (ref readonly var element in Elements.AsSpan())
        {
            to.Write((byte)element.Kind);
            to.Write7BitEncodedInt(element.Parent + 1);
            to.Write(element.Says);
            to.Write7BitEncodedInt(element.Field + 1);
            to.Write(element.Box is not null);
            if (element.Box is { } box) to.WriteBox(box);
        }
        to.Write7BitEncodedInt(Marks.Length);
        foreach (var mark in Marks) to.Write7BitEncodedInt(mark);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than it says.</exception>
    /// <exception cref="FormatException">It is none, or a damaged one.</exception>
    public static PageTags Read(byte[] bytes)
    {
        using var from = new RecordReader(bytes);
        var tags = new PageTags(
            from.ReadList(static from => new TagElement(
                (PartKind)from.ReadByte(), from.Read7BitEncodedInt() - 1, from.ReadString(), Field: from.Read7BitEncodedInt() - 1, Box: from.ReadBoolean() ? from.ReadBox() : null)),
            from.ReadList(static from => from.Read7BitEncodedInt()));
        from.End();
        for (var i = 0; i < tags.Elements.Length; i++)
        {
            var element = tags.Elements[i];
            if (!Enum.IsDefined(element.Kind) || element.Parent < -1 || element.Parent >= i) throw new FormatException("A part of the page is none.");
        }
        if (Array.Exists(tags.Marks, mark => mark < 0 || mark >= tags.Elements.Length)) throw new FormatException("A piece of the page belongs to no part.");
        return tags;
    }
}

/// <summary>A part. A page has hundreds, and they go as they come: none is an object of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The place of the part it is in; -1 for the page.</param>
/// <param name="Says">What is read in place of its content; of a table, what it is called; empty for nothing.</param>
/// <param name="Box">Of a figure, where it is; else null.</param>
/// <param name="Field">Of a cell or a gap, its place among the page's fields and notes; else -1.</param>
internal readonly record struct TagElement(PartKind Kind, int Parent, string Says, PdfBox? Box, int Field);
