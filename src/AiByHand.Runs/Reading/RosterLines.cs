using System.Text;
using AiByHand.Yaml;
using CsvHelper;

namespace AiByHand.Runs.Reading;

/// <summary>The lines of a roster that say something, one after the other; what a spreadsheet leaves behind (empty lines, lines of separators alone) is passed over.</summary>
internal sealed class RosterLines : IDisposable
{
    private readonly string _file;
    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;

    public RosterLines(string text, string file)
    {
        _file = file;
        _reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,                // read as a line like the others, so that its mistakes have places
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = malformed => _malformed = malformed,
        });
    }

    /// <summary>The line of the file in which this one begins, from 1; a field in quotes may go on over several.</summary>
    public int Number => (int)_reader.LineNumber;

    /// <summary>How many fields this line has.</summary>
    public int Count => _reader.FieldCount;

    /// <summary>A field of this line.</summary>
    public string this[int field] => _reader.GetString(field);

    /// <summary>A field of this line as it is printed: in one line, and what a spreadsheet writes to keep a number's zeros, <c>="0012"</c>, without that.</summary>
    public string Text(int field)
    {
        if (field >= Count) return "";
        var text = PrintedText.OneLine(this[field]);
        return text is ['=', '"', .. var inner, '"'] ? PrintedText.OneLine(inner.Replace("\"\"", "\"", StringComparison.Ordinal)) : text;
    }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        do
        {
            _malformed = null;
            if (!_reader.Read()) return false;
        }
        while (IsEmpty());
        return true;
    }

    /// <summary>What is wrong with the quotes of this line, and where; null if nothing is. Quotes within a field (Anna "Anni" Berg) do no harm.</summary>
    public (Location At, string Message)? Flaw() => _malformed?.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => (Place(Count - 1), "the quote that opens here is never closed"),
        CsvMalformedReason.TextAfterClosingQuote => (At((int)(_malformed.Value.ByteOffset - _reader.ByteOffset)), "text after a closing quote; within quotes a quote is written twice"),
        _ => null,
    };

    /// <summary>Where a field of this line stands.</summary>
    public Location Place(int field)
    {
        // In a workbook, the cell; its rows are in one line each.
        if (RosterWorkbook.IsNamed(_file)) return new Location(_file, Number, field + 1);
        var bytes = 0;
        for (var i = 0; i < field; i++) bytes += _reader.GetRawSpan(i).Length + 1;
        return At(bytes);
    }

    public void Dispose() => _reader.Dispose();

    // Spreadsheets and Macs end lines within a field by LF, CR LF or CR.
    private Location At(int bytes)
    {
        var before = Encoding.UTF8.GetString(_reader.RawRecord[..Math.Min(bytes, _reader.RawRecord.Length)]).ReplaceLineEndings("\n").AsSpan();
        return new Location(_file, Number + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
    }

    private bool IsEmpty()
    {
        for (var i = 0; i < Count; i++)
        {
            if (PrintedText.OneLine(this[i]).Length > 0) return false;
        }
        return true;
    }
}
