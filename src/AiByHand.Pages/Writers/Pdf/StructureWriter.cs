using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Writes the structure tree of a document: in it a section for each page, in that what the page says.</summary>
internal sealed class StructureWriter
{
    private const int KeysPerNode = 200;

    private readonly ObjectWriter _to;
    private readonly RepeatedObjects _repeated;
    private readonly PdfBuffer _value = new();
    private readonly Chains _kids = new(), _marks = new(), _forms = new();
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
        int section = _to.Reserve(), parents = _to.Reserve(), count = tags.Elements.Length;
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = _to.Reserve();
        FindKids(tags.Elements);
        FindMarks(tags);
        _forms.Start(count, form.Count);
        var inForm = AddFields(tags, page, form, fields, numbers);
        _sections.Add(section);
        Begin("Sect"u8, _document).Put("/K["u8);
        for (var kid = _kids.First(count); kid >= 0; kid = _kids.Next(kid)) _to.Text.Reference(numbers[kid]).Put((byte)' ');
        _to.Text.Put("]>>"u8);
        _to.Write(section);
        for (var i = 0; i < count; i++)
        {
            ref readonly var element = ref tags.Elements[i];
            Begin(PdfTag.Of(element.Kind), element.Parent < 0 ? section : numbers[element.Parent]);
            PutContent(i, page, numbers, inForm);
            // A field says itself what is asked; words in place of the cell would hide it.
            Describe(_to.Text, _forms.First(i) >= 0 ? element with { Says = "" } : element);
            _to.Text.Put(">>"u8);
            _to.Write(numbers[i]);
        }

        var text = _to.Begin().Put((byte)'[');
        foreach (var owner in tags.Marks) text.Reference(numbers[owner]).Put((byte)' ');
        text.Put((byte)']');
        _to.Write(parents);
        _parents.Add(parents);
        var key = _parents.Count - 1;
        _parents.AddRange(inForm);
        return (key, [.. Enumerable.Range(key + 1, inForm.Length)]);
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
            for (var key = first; key <= last; key++) text.Int(key).Put((byte)' ').Reference(_parents[key]).Put((byte)' ');
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
    private int[] AddFields(PageTags tags, int page, IReadOnlyList<FormField> form, IReadOnlyList<int> fields, int[] numbers)
    {
        if (form.Count == 0) return [];
        var cells = new Dictionary<int, int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (tags.Elements[i].Field >= 0) cells[tags.Elements[i].Field] = i;
        }
        var parts = new int[form.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var cell = cells[form[i].Place];
            parts[i] = _to.Reserve();
            Begin("Form"u8, numbers[cell]).Put("/Pg "u8).Reference(page).Put("/K<</Type/OBJR/Pg "u8).Reference(page).Put("/Obj "u8).Reference(fields[i]).Put(">>>>"u8);
            _to.Write(parts[i]);
            _forms.Add(cell, i);
        }
        return parts;
    }

    private void PutContent(int part, int page, int[] numbers, int[] inForm)
    {
        var text = _to.Text;
        int mark = _marks.First(part), kid = _kids.First(part), form = _forms.First(part);
        if (mark >= 0) text.Put("/Pg "u8).Reference(page);
        if (mark >= 0 && _marks.Next(mark) < 0 && kid < 0 && form < 0)
        {
            text.Put("/K "u8).Int(mark);
            return;
        }
        if (mark < 0 && kid < 0 && form < 0) return;
        // Words and the gaps in them alternate, as their pieces follow each other on the page.
        text.Put("/K["u8);
        for (; kid >= 0; kid = _kids.Next(kid))
        {
            for (; mark >= 0 && mark < _marks.First(kid); mark = _marks.Next(mark)) text.Int(mark).Put((byte)' ');
            text.Reference(numbers[kid]).Put((byte)' ');
        }
        for (; mark >= 0; mark = _marks.Next(mark)) text.Int(mark).Put((byte)' ');
        for (; form >= 0; form = _forms.Next(form)) text.Reference(inForm[form]).Put((byte)' ');
        text.Put((byte)']');
    }

    private void Describe(PdfBuffer text, in TagElement element)
    {
        if (element.Kind == PartKind.Table)
        {
            if (element.Says.Length > 0) Put(text, "/A"u8, _value.Clear().Put("<</O/Table/Summary"u8).Words(element.Says).Put(">>"u8));
            return;
        }
        if (element.Kind is PartKind.ColumnHead or PartKind.RowHead)
        {
            Put(text, "/A"u8, _value.Clear().Put("<</O/Table/Scope"u8).Put(element.Kind == PartKind.ColumnHead ? "/Column>>"u8 : "/Row>>"u8));
        }
        if (element.Says.Length > 0) Put(text, "/Alt"u8, _value.Clear().Words(element.Says));
        if (element.Box is { } box) Put(text, "/A"u8, _value.Clear().Put("<</O/Layout/BBox"u8).Corners(box).Put(">>"u8));
    }

    private void Put(PdfBuffer text, ReadOnlySpan<byte> key, PdfBuffer value)
    {
        text.Put(key);
        if (_repeated.Of(value.Written) is { } number) text.Put((byte)' ').Reference(number);
        else text.Put(value.Written);
    }

    private PdfBuffer Begin(ReadOnlySpan<byte> kind, int parent) => _to.Begin().Put("<</S/"u8).Put(kind).Put("/P "u8).Reference(parent);

    // By part, what it is made of; last, that of the page itself.
    private void FindKids(TagElement[] elements)
    {
        _kids.Start(elements.Length + 1, elements.Length);
        for (var i = 0; i < elements.Length; i++) _kids.Add(elements[i].Parent < 0 ? elements.Length : elements[i].Parent, i);
    }

    private void FindMarks(PageTags tags)
    {
        _marks.Start(tags.Elements.Length, tags.Marks.Length);
        for (var mark = 0; mark < tags.Marks.Length; mark++) _marks.Add(tags.Marks[mark], mark);
    }

    /// <summary>Items, each of one of many owners, who have few each: in a list for each, most would be list. Their room is kept for the next page.</summary>
    private sealed class Chains
    {
        // One more than the items' numbers, so that what is cleared has none.
        private int[] _first = [], _next = [];
        private int[] _last = [];

        /// <summary>Starts with owners who have nothing.</summary>
        public void Start(int owners, int items)
        {
            if (_first.Length < owners) (_first, _last) = (new int[2 * owners], new int[2 * owners]);
            if (_next.Length < items) _next = new int[2 * items];
            Array.Clear(_first, 0, owners);
        }

        /// <summary>An owner's first item; -1 for none.</summary>
        public int First(int owner) => _first[owner] - 1;

        /// <summary>The next of the same owner; -1 for none.</summary>
        public int Next(int item) => _next[item] - 1;

        /// <summary>Adds an item to an owner's.</summary>
        public void Add(int owner, int item)
        {
            if (_first[owner] == 0) _first[owner] = item + 1;
            else _next[_last[owner]] = item + 1;
            (_last[owner], _next[item]) = (item, 0);
        }
    }
}
