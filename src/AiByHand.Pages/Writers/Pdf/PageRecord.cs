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
    [ThreadStatic]
    private static PageContent? t_content;

    /// <summary>What bookmarks call it.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The paper's width, in thousandths of a point.</summary>
    internal long Width { get; init; }

    /// <summary>The paper's height, in thousandths of a point.</summary>
    internal long Height { get; init; }

    /// <summary>Its content, packed.</summary>
    internal byte[] Content { get; init; } = [];

    /// <summary>The signs it uses of each font, in order.</summary>
    internal IReadOnlyList<(FontFace Face, string Signs)> Signs { get; init; } = [];

    /// <summary>Makes a page's record.</summary>
    public static PageRecord Of(Page page)
    {
        PageContent content = t_content ??= new PageContent();
        content.Start(page.Height);
        foreach (Shape shape in page.Shapes)
            content.Draw(shape);
        content.EndText();
        return new PageRecord
        {
            Title = page.Title,
            Width = (long)Math.Round(page.Width * 1000),
            Height = (long)Math.Round(page.Height * 1000),
            Content = Packer.Pack(content.Written),
            Signs = content.Signs,
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
        to.WriteBytes(Content);
        to.Write7BitEncodedInt(Signs.Count);
        foreach (var (face, signs) in Signs)
        {
            to.Write(face.Id);
            to.Write(signs);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">The record, and nothing else.</param>
    /// <param name="own">The fonts it may use besides those that ship with the program.</param>
    /// <exception cref="InvalidDataException">It is no record, or a damaged one.</exception>
    public static PageRecord Read(byte[] bytes, IReadOnlyList<FontFace> own)
    {
        try
        {
            using var from = new RecordReader(bytes);
            var record = new PageRecord
            {
                Title = from.ReadString(),
                Width = from.Read7BitEncodedInt64(),
                Height = from.Read7BitEncodedInt64(),
                Content = from.ReadBytes(),
                Signs = from.ReadList(from => (Face(from.ReadString(), own), from.ReadString())),
            };
            from.End();
            return record;
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("It isn't a page's record, or a damaged one.", damage);
        }
    }

    private static FontFace Face(string id, IReadOnlyList<FontFace> own) =>
        FontFace.Shipped.Concat(own).FirstOrDefault(face => face.Id == id) ?? throw new InvalidDataException($"A page's record names the font {id}, which isn't here.");
}
