using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Writes the structure tree of a document: in it a section for each page, in that what the page says.</summary>
internal sealed class StructureWriter
{
    private const int KeysPerNode = 200;

    private static readonly List<int> Nothing = [];

    private readonly ObjectWriter _to;
    private readonly RepeatedObjects _repeated;
    private readonly PdfBuffer _value = new();
    private readonly int _root, _document;
    private readonly List<int> _sections = [];
    private readonly List<int> _parents = [];                   // by key: where the parts of a page's pieces are listed

    public StructureWriter(ObjectWriter to)
    {
        (_to, _repeated) = (to, new RepeatedObjects(to));
        (_root, _document) = (to.Reserve(), to.Reserve());
    }

    /// <summary>Writes what a page says, and gives the key under which the parts of its pieces are listed, and one for each field of its form.</summary>
    public (int Page, IReadOnlyList<int> Fields) Add(PageTags tags, int page, IReadOnlyList<FormField> form, IReadOnlyList<int> fields)
    {
        int section = _to.Reserve(), parents = _to.Reserve(), count = tags.Elements.Count;
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = _to.Reserve();
        List<int>[] kids = Kids(tags), marks = Marks(tags), forms = Empty(count);
        var inForm = AddFields(tags, page, form, fields, numbers, forms);
        _sections.Add(section);
        Begin("Sect"u8, _document).Put("/K["u8);
        foreach (var kid in kids[count])
            _to.Text.Reference(numbers[kid]).Put((byte)' ');
        _to.Text.Put("]>>"u8);
        _to.Write(section);
        for (var i = 0; i < count; i++)
            Write(tags.Elements[i], numbers[i], tags.Elements[i].Parent < 0 ? section : numbers[tags.Elements[i].Parent], page, marks[i], kids[i], numbers, marks, forms[i]);

        var text = _to.Begin().Put((byte)'[');
        foreach (var owner in tags.Marks)
            text.Reference(numbers[owner]).Put((byte)' ');
        text.Put((byte)']');
        _to.Write(parents);
        _parents.Add(parents);
        var key = _parents.Count - 1;
        _parents.AddRange(inForm);
        return (key, [.. Enumerable.Range(key + 1, inForm.Count)]);
    }

    /// <summary>Writes the tree's root, and gives its number.</summary>
    public int Finish()
    {
        var tree = _to.Reserve();
        var nodes = new List<int>();
        for (var first = 0; first < _parents.Count; first += KeysPerNode)
        {
            var last = Math.Min(first + KeysPerNode, _parents.Count) - 1;
            nodes.Add(_to.Reserve());
            var text = _to.Begin().Put("<</Limits["u8).Int(first).Put((byte)' ').Int(last).Put("]/Nums["u8);
            for (var key = first; key <= last; key++)
                text.Int(key).Put((byte)' ').Reference(_parents[key]).Put((byte)' ');
            text.Put("]>>"u8);
            _to.Write(nodes[^1]);
        }
        _to.Begin().Put("<</Kids"u8).References(nodes).Put(">>"u8);
        _to.Write(tree);
        Begin("Document"u8, _root).Put("/K"u8).References(_sections).Put(">>"u8);
        _to.Write(_document);
        _to.Begin().Put("<</Type/StructTreeRoot/K "u8).Reference(_document).Put("/ParentTree "u8).Reference(tree).Put("/ParentTreeNextKey "u8).Int(_parents.Count).Put(">>"u8);
        _to.Write(_root);
        return _root;
    }

    // A part for each field, within that of its cell.
    private List<int> AddFields(PageTags tags, int page, IReadOnlyList<FormField> form, IReadOnlyList<int> fields, int[] numbers, List<int>[] forms)
    {
        var cells = new Dictionary<int, int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (tags.Elements[i].Field >= 0)
                cells[tags.Elements[i].Field] = i;
        }
        var parts = new List<int>(form.Count);
        for (var i = 0; i < form.Count; i++)
        {
            int part = _to.Reserve(), cell = cells[form[i].Place];
            Begin("Form"u8, numbers[cell]).Put("/Pg "u8).Reference(page).Put("/K<</Type/OBJR/Pg "u8).Reference(page).Put("/Obj "u8).Reference(fields[i]).Put(">>>>"u8);
            _to.Write(part);
            Add(ref forms[cell], part);
            parts.Add(part);
        }
        return parts;
    }

    private void Write(TagElement element, int number, int parent, int page, List<int> marks, List<int> kids, int[] numbers, List<int>[] allMarks, List<int> forms)
    {
        var text = Begin(PdfTag.Of(element.Kind), parent);
        if (marks.Count > 0)
            text.Put("/Pg "u8).Reference(page);
        if (marks.Count == 1 && kids.Count + forms.Count == 0)
        {
            text.Put("/K "u8).Int(marks[0]);
        }
        else if (marks.Count + kids.Count + forms.Count > 0)
        {
            // Words and the gaps in them alternate, as their pieces follow each other on the page.
            text.Put("/K["u8);
            var next = 0;
            foreach (var kid in kids)
            {
                for (; next < marks.Count && allMarks[kid] is [var first, ..] && marks[next] < first; next++)
                    text.Int(marks[next]).Put((byte)' ');
                text.Reference(numbers[kid]).Put((byte)' ');
            }
            for (; next < marks.Count; next++)
                text.Int(marks[next]).Put((byte)' ');
            foreach (var form in forms)
                text.Reference(form).Put((byte)' ');
            text.Put((byte)']');
        }
        // A field says itself what is asked; words in place of the cell would hide it.
        Describe(text, forms.Count > 0 ? element with { Says = "" } : element);
        text.Put(">>"u8);
        _to.Write(number);
    }

    private void Describe(PdfBuffer text, TagElement element)
    {
        if (element.Kind == PartKind.Table)
        {
            if (element.Says.Length > 0)
                Put(text, "/A"u8, _value.Clear().Put("<</O/Table/Summary"u8).Words(element.Says).Put(">>"u8));
            return;
        }
        if (element.Kind is PartKind.ColumnHead or PartKind.RowHead)
            Put(text, "/A"u8, _value.Clear().Put("<</O/Table/Scope"u8).Put(element.Kind == PartKind.ColumnHead ? "/Column>>"u8 : "/Row>>"u8));
        if (element.Says.Length > 0)
            Put(text, "/Alt"u8, _value.Clear().Words(element.Says));
        if (element.Box is { } box)
            Put(text, "/A"u8, _value.Clear().Put("<</O/Layout/BBox"u8).Corners(box).Put(">>"u8));
    }

    private void Put(PdfBuffer text, ReadOnlySpan<byte> key, PdfBuffer value)
    {
        text.Put(key);
        if (_repeated.Of(value.Written) is { } number)
            text.Put((byte)' ').Reference(number);
        else
            text.Put(value.Written);
    }

    private PdfBuffer Begin(ReadOnlySpan<byte> kind, int parent) => _to.Begin().Put("<</S/"u8).Put(kind).Put("/P "u8).Reference(parent);

    // By part, what it is made of; last, that of the page itself.
    private static List<int>[] Kids(PageTags tags)
    {
        var count = tags.Elements.Count;
        var kids = Empty(count + 1);
        for (var i = 0; i < count; i++)
            Add(ref kids[tags.Elements[i].Parent < 0 ? count : tags.Elements[i].Parent], i);
        return kids;
    }

    private static List<int>[] Marks(PageTags tags)
    {
        var marks = Empty(tags.Elements.Count);
        for (var mark = 0; mark < tags.Marks.Count; mark++)
            Add(ref marks[tags.Marks[mark]], mark);
        return marks;
    }

    private static List<int>[] Empty(int count)
    {
        var lists = new List<int>[count];
        Array.Fill(lists, Nothing);
        return lists;
    }

    // Most parts have no parts and one piece: a list is made where something comes into it.
    private static void Add(ref List<int> list, int number)
    {
        if (ReferenceEquals(list, Nothing))
            list = new List<int>(1);
        list.Add(number);
    }
}
