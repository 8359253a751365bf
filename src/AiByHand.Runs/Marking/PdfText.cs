using System.Text;

namespace AiByHand.Runs.Marking;

/// <summary>
/// The text of a PDF's string. PDF has three ways to write one (ISO 32000-2, 7.9.2.2): UTF-16, UTF-8 with a byte order mark, and else a table of its own, PDFDocEncoding (Annex D.3),
/// in which programs save whatever it has, a true minus sign among it. The library reads the last two as Latin-1, of which the table is another from 0x80 to 0x9F: these are controls there, and nobody types one.
/// </summary>
internal static class PdfText
{
    private const char First = '\u0080';

    // From 0x80 on; 0x9F is nothing.
    private const string Own = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";

    private const string Utf8Mark = "\u00EF\u00BB\u00BF";

    /// <summary>What somebody typed, of a string as the library has it.</summary>
    public static string Of(string read)
    {
        if (read.StartsWith(Utf8Mark, StringComparison.Ordinal) && read.All(sign => sign <= '\u00FF')) return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(read[Utf8Mark.Length..]));
        return read.AsSpan().ContainsAnyInRange(First, (char)(First + Own.Length - 1)) ? string.Concat(read.Select(sign => sign - First is var place && place >= 0 && place < Own.Length ? Own[place] : sign)) : read;
    }
}
