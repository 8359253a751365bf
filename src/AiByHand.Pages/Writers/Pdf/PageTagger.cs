using AiByHand.Answers;
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
    private readonly List<Place> _parts = new(Many);
    private readonly Dictionary<Part, int> _places = new(Many);
    private readonly List<int> _marks = [];
    private readonly Dictionary<EntryName, int> _fields;
    private double _line = double.NaN;
    private Part? _loose;

    private PageTagger(Page page, PageContent content)
    {
        _content = content;
        _fields = new Dictionary<EntryName, int>(page.Fields.Count);
        for (var i = 0; i < page.Fields.Count; i++) _fields.TryAdd(page.Fields[i].Entry, i);
    }

    /// <summary>Writes a page's content, and gives its tags.</summary>
    public static PageTags Write(Page page, PageContent content)
    {
        var tagger = new PageTagger(page, content);
        tagger.Add(page.Reading, -1);
        if (page.HasCommon)
        {
            content.BeginCommon();
            tagger.Write(page, isCommon: true);
            content.EndCommon();
        }
        tagger.Write(page, isCommon: false);
        content.EndMark();
        return tagger.Tags(page);
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
        _parts.Add(new Place(part, parent));
        _places.Add(part, _parts.Count - 1);
        return _parts.Count - 1;
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
        for (var i = 0; i < _parts.Count; i++)
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
    private bool IsEmptyOnAll(Page page, Part part) => !page.IsKey && part is { Kind: PartKind.Cell, Entry: { } entry } && _fields.TryGetValue(entry, out var field) && page.Fields[field].IsBlank;

    private PageTags Tags(Page page)
    {
        var notes = page.Notes.Index().ToDictionary(note => note.Item.Part, note => page.Fields.Count + note.Index);

        // What the page doesn't show isn't read: an arrow of the key, on the worksheet.
        var places = new int[_parts.Count];
        var elements = new List<TagElement>(_parts.Count);
        for (var i = 0; i < places.Length; i++)
        {
            var part = _parts[i].Part;
            if (!_parts[i].IsThere && part.Kids.Count == 0 && part.Kind is PartKind.Title or PartKind.Heading or PartKind.Words or PartKind.Figure or PartKind.Caption) continue;
            places[i] = elements.Count;
            elements.Add(new TagElement(
                part.Kind, _parts[i].Parent < 0 ? -1 : places[_parts[i].Parent], part.Says(page.IsKey) ?? "", part.Kind == PartKind.Figure ? PdfBox.Of(_parts[i].Box, page.Height) : null,
                part.Entry is { } entry ? _fields.GetValueOrDefault(entry, -1) : notes.GetValueOrDefault(part, -1)));
        }
        return new PageTags([.. elements], [.. _marks.ConvertAll(owner => places[owner])]);
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

    // A part's place among the others, and what is known of it so far.
    private sealed class Place(Part part, int parent)
    {
        public Part Part => part;

        public int Parent => parent;

        public bool IsThere { get; set; }

        public Box Box { get; private set; }

        public void Reach(Box box) => Box = Box == default ? box : Box.Union(box);
    }
}
