using System.Globalization;
using System.Text;

namespace AiByHand.Runs.Reading;

/// <summary>
/// A file's bytes to text: UTF-8, or what a byte order mark says. What isn't UTF-8 is read as Windows-1252, in which spreadsheet programs of western countries save,
/// and that is told as a doubt, for it can't be known.
/// </summary>
public static class SourceText
{
    private const int MostMegabytes = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a file of at most 64 MB, and what is doubtful about it, or null.</summary>
    /// <exception cref="UnreadableException">It can't be read, or isn't text.</exception>
    public static (string Text, string? Doubt) Load(string path) => Decode(BoundedFile.Read(path, MostMegabytes).Span);

    /// <summary>The text of a class list, which may be a workbook, and what is doubtful about it, or null.</summary>
    /// <exception cref="UnreadableException">It can't be read, or is neither text nor a workbook.</exception>
    public static (string Text, string? Doubt) LoadList(string path)
    {
        var bytes = BoundedFile.Read(path, MostMegabytes);
        return WorkbookCells.IsOne(bytes.Span) ? RosterWorkbook.Read(bytes) : Decode(bytes.Span);
    }

    /// <summary>The text that bytes hold, and what is doubtful about it, or null.</summary>
    /// <exception cref="UnreadableException">It isn't text.</exception>
    public static (string Text, string? Doubt) Decode(ReadOnlySpan<byte> bytes)
    {
        var (text, doubt) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => (Strict(Utf8, rest) ?? throw new UnreadableException("it is marked as UTF-8 and isn't; save it as UTF-8 again"), null),
            [0xFF, 0xFE, 0, 0, .. var rest] => (Strict(new UTF32Encoding(bigEndian: false, false, throwOnInvalidCharacters: true), rest) ?? throw Marked("UTF-32"), null),
            [0, 0, 0xFE, 0xFF, .. var rest] => (Strict(new UTF32Encoding(bigEndian: true, false, throwOnInvalidCharacters: true), rest) ?? throw Marked("UTF-32"), null),
            [0xFF, 0xFE, .. var rest] => (Strict(new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true), rest) ?? throw Marked("UTF-16"), null),
            [0xFE, 0xFF, .. var rest] => (Strict(new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true), rest) ?? throw Marked("UTF-16"), null),
            _ => Strict(Utf8, bytes) is { } utf8 ? (utf8, null) : Guess(bytes),
        };
        if (text.Contains('\0')) throw new UnreadableException("it isn't text; a spreadsheet is to be saved as CSV (UTF-8)");
        // Whatever line ends a checkout or an editor gives a file: it is recorded, and compared.
        return (text.Replace("\r\n", "\n", StringComparison.Ordinal), doubt);

        static UnreadableException Marked(string encoding) => new($"it is marked as {encoding} and isn't; save it as UTF-8");
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (string Text, string Doubt) Guess(ReadOnlySpan<byte> bytes)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        var place = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        var line = text[..place].ReplaceLineEndings("\n").AsSpan().Count('\n') + 1;
        return (text, string.Create(CultureInfo.InvariantCulture, $"isn't UTF-8 and was read as Windows-1252, which makes '{WordAt(text, place)}' of line {line}; if that is wrong, save it as UTF-8"));
    }

    private static string WordAt(string text, int place)
    {
        int start = place, end = place + 1;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[start..Math.Min(end, start + 40)];
    }
}
