using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>A field of a form, free of object numbers.</summary>
/// <param name="Place">The place of its cell among the page's fields, its notes coming after them.</param>
/// <param name="Name">Its name: <c>Z1[2,1]</c>; with <c>then</c> behind it, that of the new value in the same cell.</param>
/// <param name="Description">What is asked, in words.</param>
/// <param name="MostSigns">How many signs it takes; 0 for as many as one likes.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Yes">Of a check box, what it shows when it is checked, packed; else empty.</param>
internal sealed record FormField(int Place, string Name, string Description, int MostSigns, PdfBox Box, byte[] Yes)
{
    /// <summary>Whether it is checked, not written into.</summary>
    public bool IsCheckBox => Yes.Length > 0;

    /// <summary>A page's fields: every blank cell, every corner that takes a new value, every note.</summary>
    public static List<FormField> Of(Page page)
    {
        var fields = new List<FormField>();
        foreach (var (place, field) in page.Fields.Index().OrderBy(field => field.Item.Entry.Number))
        {
            foreach (var written in WritingPlace.Of(field))
            {
                var isLetter = !written.IsReplacement && field.Kind is (FieldKind.Checked or FieldKind.Marked);
                fields.Add(new FormField(place, written.Name, written.Description, isLetter ? 1 : 0, PdfBox.Of(written.Box, page.Height), written.IsReplacement ? [] : Packed(field.Yes, page.Height)));
            }
        }
        foreach (var (place, note) in page.Notes.Index())
        {
            fields.Add(new FormField(page.Fields.Count + place, note.Name, note.Description, 0, PdfBox.Of(note.Box, page.Height), []));
        }
        return fields;
    }

    /// <summary>Writes it down.</summary>
    public void Write(RecordWriter to)
    {
        to.Write7BitEncodedInt(Place);
        to.Write(Name);
        to.Write(Description);
        to.Write7BitEncodedInt(MostSigns);
        to.WriteBox(Box);
        to.WriteBytes(Yes);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FormField Read(RecordReader from) => new(
        from.Read7BitEncodedInt(), from.ReadString(), from.ReadString(), from.Read7BitEncodedInt(), from.ReadBox(), from.ReadBytes());

    private static byte[] Packed(IReadOnlyList<PageShape> shapes, double height)
    {
        if (shapes.Count == 0) return [];
        var content = new PageContent();
        content.Start(height);
        foreach (var shape in shapes) content.Draw(shape);
        content.EndText();
        return Packer.Pack(content.Own);
    }
}
