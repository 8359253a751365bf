
namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// Writes the fields of a document's forms (ISO 32000-1, 12.7): no scripts, and for all that is typed a font that is in the document, so that what a reader saves any other
/// reader shows. The fields of the first page are called as their cells; those of the others have the page's number before: <c>2.Z1[1,1]</c>.
/// </summary>
internal sealed class FormWriter(ObjectWriter to)
{
    private readonly List<int> _fields = [];
    private readonly Dictionary<(long, long), int> _empty = [];
    private readonly int _font = to.Reserve();

    /// <summary>Writes a page's fields, which are its annotations.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="numbers">Their numbers, reserved.</param>
    /// <param name="keys">By which keys the structure tree finds them; none for a page without tags.</param>
    /// <param name="page">The page's number.</param>
    /// <param name="ordinal">Which page it is, from 1.</param>
    public void Add(IReadOnlyList<FormField> fields, IReadOnlyList<int> numbers, IReadOnlyList<int> keys, int page, int ordinal)
    {
        var parent = ordinal > 1 ? to.Reserve() : 0;
        for (var i = 0; i < fields.Count; i++) Write(fields[i], numbers[i], keys.Count > 0 ? keys[i] : -1, page, parent);
        if (parent == 0)
        {
            _fields.AddRange(numbers);
            return;
        }
        to.Begin().Put("<</T("u8).Int(ordinal).Put(")/Kids"u8).References(numbers).Put(">>"u8);
        to.Write(parent);
        _fields.Add(parent);
    }

    /// <summary>Writes what all fields share, and gives its number.</summary>
    public int Finish()
    {
        var form = to.Reserve();
        FormFont.Shared.Write(to, _font);
        to.Begin().Put("<</Fields"u8).References(_fields).Put("/Q 1/DA(/Script 0 Tf 0 g)/DR<</Font<</Script "u8).Reference(_font).Put(">>>>>>"u8);
        to.Write(form);
        return form;
    }

    private void Write(FormField field, int number, int key, int page, int parent)
    {
        int yes = field.IsCheckBox ? to.Reserve() : 0, empty = Empty(field.Box);
        if (field.IsCheckBox) to.WriteStream(yes, field.Yes, new PdfBuffer().Put("/Type/XObject/Subtype/Form/Resources<<>>/BBox"u8).Corners(field.Box).Written);
        var text = to.Begin().Put("<</Type/Annot/Subtype/Widget/F 4/T"u8).Words(field.Name).Put("/TU"u8).Words(field.Description).Put("/P "u8).Reference(page).Put("/Rect"u8).Corners(field.Box);
        if (parent > 0) text.Put("/Parent "u8).Reference(parent);
        if (key >= 0) text.Put("/StructParent "u8).Int(key);
        if (field.IsCheckBox) text.Put("/FT/Btn/V/Off/AS/Off/AP<</N<</Yes "u8).Reference(yes).Put("/Off "u8).Reference(empty).Put(">>>>>>"u8);
        else text.Put("/FT/Tx/Ff 4194304/Q 1/DA(/Script 0 Tf 0 g)"u8).Put(field.MostSigns > 0 ? "/MaxLen 1"u8 : default).Put("/AP<</N "u8).Reference(empty).Put(">>>>"u8);
        to.Write(number);
    }

    // What an empty field shows: nothing. One for all fields of a size.
    private int Empty(PdfBox box)
    {
        var size = (box.Width, box.Height);
        if (_empty.TryGetValue(size, out var there)) return there;
        var number = to.Reserve();
        to.WriteBareStream(number, "/Tx BMC EMC"u8, new PdfBuffer().Put("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Thousandths(size.Item1).Thousandths(size.Item2).Put("]/Resources<</Font<</Script "u8).Reference(_font).Put(">>>>"u8).Written);
        _empty.Add(size, number);
        return number;
    }
}
