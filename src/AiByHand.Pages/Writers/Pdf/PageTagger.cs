using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// Writes a page's shapes, those that sheets have in common first, and marks each as a piece of the part it belongs to, or as an artifact (ISO 32000-1, 14.7 and 14.8).
/// </summary>
internal sealed class PageTagger
{
    private const int Artifact = -1;

    // What most pages have fewer parts than.
    private const int Many = 400;

    private readonly PageContent _content;
    private readonly Dictionary<Part, int> _places = new(Many);
    private readonly Dictionary<int, int> _fields = new(Many);          // by their entries' numbers
    private readonly List<int> _marks = new(Many);
    private Place[] _parts = new Place[Many];
    private TagElement[] _elements = new TagElement[Many];
    private int _count;
    private double _line;
    private Part? _loose;

    /// <summary>A tagger for one page after another, in whose room the next is tagged: what is made for each anew is dear to collect.</summary>
    /// <param name="content">Where pages are written.</param>
    public PageTagger(PageContent content) => _content = content;

    /// <summary>Writes a page's content, and gives its tags.</summary>
    public PageTags Write(Page page)
    {
        Start(page);
        Add(page.Reading, -1);
        if (page.HasCommon)
        {
            _content.BeginCommon();
            Write(page, isCommon: true);
            _content.EndCommon();
        }
        Write(page, isCommon: false);
        _content.EndMark();
        return Tags(page);
    }

    private void Start(Page page)
    {
        _places.Clear();
        _fields.Clear();
        _marks.Clear();
        (_count, _loose) = (0, null);
        for (var i = 0; i < page.Fields.Count; i++) _fields.TryAdd(page.Fields[i].Entry.Number, i);
    }

    private void Write(Page page, bool isCommon)
    {
        for (var i = 0; i < page.Shapes.Count; i++)
        {
            if (IsCommon(page.Shapes[i]) == isCommon) Write(page.Shapes[i]);
        }
        MarkEmptyBlanks(page, isCommon);
    }

    // Words with gaps in them are read piece by piece, as they are painted: they stay together.
    private static bool IsCommon(PageShape shape) => shape.IsCommon && shape.Part is not ({ Kind: PartKind.Gap } or { Kids.Count: > 0 });

    private void Add(Part part, int place)
    {
        for (var i = 0; i < part.Kids.Count; i++) Add(part.Kids[i], Number(part.Kids[i], place));
    }

    private int Number(Part part, int parent)
    {
        if (_count == _parts.Length) Array.Resize(ref _parts, 2 * _count);
        _parts[_count] = new Place { Part = part, Parent = parent };
        _places.Add(part, _count);
        return _count++;
    }

    private void Write(PageShape shape)
    {
        var owner = OwnerOf(shape);
        if (_content.Mark(owner, shape is TextRun)) Begin(owner);
        _content.Draw(shape);
        if (owner != Artifact && _parts[owner].Part.Kind == PartKind.Figure) _parts[owner].Reach(BoxOf(shape));
    }

    private void Begin(int owner)
    {
        if (owner == Artifact)
        {
            _content.BeginArtifact();
            return;
        }
        _content.BeginMark(PdfTag.Of(_parts[owner].Part.Kind), _marks.Count);
        _marks.Add(owner);
        _parts[owner].IsThere = true;
    }

    private int OwnerOf(PageShape shape)
    {
        if (shape.Part is { } part && (shape is TextRun || part.Kind is PartKind.Figure or PartKind.Cell or PartKind.Gap) && _places.TryGetValue(part, out var place)) return place;
        if (shape is not TextRun run) return Artifact;
        // Words of no part are lines of their own.
        if (_loose is null || run.Origin.Y != _line) Number(_loose = new Part(PartKind.Words), -1);
        _line = run.Origin.Y;
        return _places[_loose];
    }

    // Some readers know a part by its content alone.
    private void MarkEmptyBlanks(Page page, bool isCommon)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_parts[i].IsThere || _parts[i].Part is not { Kind: PartKind.Cell or PartKind.Gap } part || part.Says(page.IsKey) is null || (isCommon && !IsEmptyOnAll(page, part)))
            {
                continue;
            }
            _content.Mark(i, isText: false);
            Begin(i);
        }
    }

    // On worksheets the same cells are blank.
    private bool IsEmptyOnAll(Page page, Part part) => !page.IsKey && part is { Kind: PartKind.Cell, Entry: { } entry } && _fields.TryGetValue(entry.Number, out var field) && page.Fields[field].IsBlank;

    private PageTags Tags(Page page)
    {
        var notes = page.Notes.Index().ToDictionary(note => note.Item.Part, note => page.Fields.Count + note.Index);
        if (_elements.Length < _count) _elements = new TagElement[_parts.Length];
        var there = 0;
        for (var i = 0; i < _count; i++)
        {
            ref var place = ref _parts[i];
            var part = place.Part;
            // What the page doesn't show isn't read: an arrow of the key, on the worksheet.
            if (!place.IsThere && part.Kids.Count == 0 && part.Kind is PartKind.Title or PartKind.Heading or PartKind.Words or PartKind.Figure or PartKind.Caption) continue;
            place.Element = there;
            _elements[there++] = new TagElement(
                part.Kind, place.Parent < 0 ? -1 : _parts[place.Parent].Element, part.Says(page.IsKey) ?? "", part.Kind == PartKind.Figure ? PdfBox.Of(place.Box, page.Height) : null,
                part.Entry is { } entry ? _fields.GetValueOrDefault(entry.Number, -1) : notes.GetValueOrDefault(part, -1));
        }
        var marks = new int[_marks.Count];
        for (var mark = 0; mark < marks.Length; mark++) marks[mark] = _parts[_marks[mark]].Element;
        return new PageTags(_elements[..there], marks);
    }

    private static Box BoxOf(PageShape shape) => shape switch
    {
        Rectangle it => it.Box,
        Ellipse it => it.Box,
        Polyline it => Around(it.Points),
        Curve it => Around(it.Points),
        TextRun it => new Box(it.Origin.X, it.Origin.Y - it.Size, it.Text.Length * it.Size / 2, it.Size),
        _ => default,
    };

    private static Box Around(IReadOnlyList<Point> points)
    {
        var box = new Box(points[0].X, points[0].Y, 0, 0);
        for (var i = 1; i < points.Count; i++) box = box.Union(new Box(points[i].X, points[i].Y, 0, 0));
        return box;
    }

    // A part among the others, and what is known of it so far.
    private struct Place
    {
        public Part Part;
        public int Parent;
        public bool IsThere;
        public Box Box;
        public int Element;

        public void Reach(Box box) => Box = Box == default ? box : Box.Union(box);
    }
}
