using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// A page as a document takes it: made apart from all others, on any core, on any machine, and free of object numbers. To bind pages is to write their records, so
/// what comes out can't depend on where they were made. Immutable.
/// </summary>
public sealed class PageRecord
{
    // Of a topic's sheets most say the same, but for what is painted.
    private const int MostKnown = 64;

    private static readonly MadeOfBytes<PageTags> KnownTags = new(MostKnown, static bytes => PageTags.Read(bytes));

    // Room that one page after another is made in.
    [ThreadStatic]
    private static PageContent? t_content;

    [ThreadStatic]
    private static PageTagger? t_tagger;

    [ThreadStatic]
    private static RecordWriter? t_tags;

    /// <summary>What bookmarks call it.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The paper's width, in thousandths of a point.</summary>
    internal long Width { get; init; }

    /// <summary>The paper's height, in thousandths of a point.</summary>
    internal long Height { get; init; }

    /// <summary>What it has in common with other sheets, packed, to be painted first; empty for nothing.</summary>
    internal byte[] Common { get; init; } = [];

    /// <summary>Its own content, packed.</summary>
    internal byte[] Content { get; init; } = [];

    /// <summary>The signs it uses of each font, in order.</summary>
    internal IReadOnlyList<FontSigns> Signs { get; init; } = [];

    /// <summary>What it says, and where; null for a page without tags.</summary>
    internal PageTags? Tags { get; init; }

    /// <summary>What is to be filled in on a screen, in the order of the steps; nothing for a page on paper.</summary>
    internal IReadOnlyList<FormField> Form { get; init; } = [];

    /// <summary>Makes a page's record.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isTagged">Whether it is tagged, so that it can be read aloud; a document is if all its pages are.</param>
    public static PageRecord Of(Page page, bool isTagged = true)
    {
        var content = t_content ??= new PageContent();
        content.Start(page.Height);
        PageTags? tags = null;
        if (isTagged)
        {
            tags = (t_tagger ??= new PageTagger(content)).Write(page);
        }
        else
        {
            content.Draw(page);
        }
        content.EndText();
        return new PageRecord
        {
            Title = page.Title,
            Width = (long)Math.Round(page.Width * 1000),
            Height = (long)Math.Round(page.Height * 1000),
            Common = PackedCommon.Of(content.Common),
            Content = Packer.Pack(content.Own),
            Signs = content.Signs,
            Tags = tags,
            Form = page.IsForm ? FormField.Of(page) : [],
        };
    }

    /// <summary>Writes it down, to be read by <see cref="Read"/>.</summary>
    /// <param name="output">Where it goes; stays open.</param>
    public void Write(Stream output)
    {
        using var to = new RecordWriter(output);
        to.Write(Title);
        to.Write7BitEncodedInt64(Width);
        to.Write7BitEncodedInt64(Height);
        to.WriteBytes(Common);
        to.WriteBytes(Content);
        to.Write7BitEncodedInt(Signs.Count);
        foreach (var font in Signs)
        {
            to.Write(font.Face.Id);
            to.Write(font.Signs);
        }
        to.Write7BitEncodedInt(Form.Count);
        foreach (var field in Form) field.Write(to);
        to.Write(Tags is not null);
        if (Tags is null) return;
        var tags = t_tags ??= new RecordWriter(new MemoryStream());
        var bytes = (MemoryStream)tags.BaseStream;
        bytes.SetLength(0);
        Tags.Write(tags);
        to.Write7BitEncodedInt((int)bytes.Length);
        bytes.WriteTo(output);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">The record, and nothing else; nothing of it is kept.</param>
    /// <param name="own">The fonts it may use besides those that ship with the program.</param>
    /// <exception cref="InvalidDataException">It is no record, or a damaged one.</exception>
    public static PageRecord Read(ArraySegment<byte> bytes, IReadOnlyList<FontFace> own)
    {
        try
        {
            using var from = new RecordReader(bytes);
            var record = new PageRecord
            {
                Title = from.ReadString(),
                Width = from.Read7BitEncodedInt64(),
                Height = from.Read7BitEncodedInt64(),
                Common = from.ReadBytes(),
                Content = from.ReadBytes(),
                Signs = from.ReadList(from => new FontSigns(Face(from.ReadString(), own), from.ReadString())),
                Form = from.ReadList(FormField.Read),
                Tags = from.ReadBoolean() ? KnownTags.Of(from.ReadSlice()) : null,
            };
            from.End();
            return record;
        }
        catch (Exception damage) when (damage is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("It isn't a page's record, or a damaged one.", damage);
        }
    }

    private static FontFace Face(string id, IReadOnlyList<FontFace> own) =>
        FontFace.Shipped.Concat(own).FirstOrDefault(face => face.Id == id) ?? throw new InvalidDataException($"A page's record names the font {id}, which isn't here.");
}
