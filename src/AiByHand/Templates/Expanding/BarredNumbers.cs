namespace AiByHand.Templates.Expanding;

/// <summary>
/// Numbers with bars between them in a text, <c>6 | 12 | 30</c>. They are looked for by hand: a pattern takes a young process longer to get ready than it has use for it.
/// </summary>
internal sealed class BarredNumbers
{
    // Where each begins and ends.
    private readonly List<int> _starts = [], _ends = [];

    /// <summary>How many there are, two at least.</summary>
    public int Count => _starts.Count;

    /// <summary>Where the first begins.</summary>
    public int Start => _starts[0];

    /// <summary>Where the last ends.</summary>
    public int End => _ends[^1];

    /// <summary>Where one of them begins, and how long it is.</summary>
    public (int Start, int Length) this[int number] => (_starts[number], _ends[number] - _starts[number]);

    /// <summary>The next in a text that are more or fewer than so many; null for none.</summary>
    public static BarredNumbers? FindOthers(string text, int count)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (At(text, start) is not { } found) continue;
            if (found.Count != count) return found;
            start = found.End - 1;
        }
        return null;
    }

    /// <summary>The next in a text from a place on that are so many, with nothing that goes on after them; null for none.</summary>
    public static BarredNumbers? Find(string text, int count, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (At(text, start) is { } found && found.Count == count && found.IsEnded(text)) return found;
        }
        return null;
    }

    private static BarredNumbers? At(string text, int start)
    {
        if (start > 0 && (IsWord(text[start - 1]) || text[start - 1] is '.' or '|' or '/')) return null;
        BarredNumbers? found = null;
        var end = EndOfNumber(text, start);
        for (int from = start, next; end > from && (next = AfterBar(text, end)) > 0 && EndOfNumber(text, next) is var nextEnd && nextEnd > next; (from, end) = (next, nextEnd))
        {
            (found ??= new BarredNumbers().Add(start, end)).Add(next, nextEnd);
        }
        return found;
    }

    private BarredNumbers Add(int start, int end)
    {
        _starts.Add(start);
        _ends.Add(end);
        return this;
    }

    // The last number may be shorter than it looks: in 1 | 2 | 3-x the minus isn't its own.
    private bool IsEnded(string text)
    {
        for (var end = End; end > _starts[^1] && EndOfNumber(text[..end], _starts[^1]) == end; end--)
        {
            if ((end < text.Length && (IsWord(text[end]) || text[end] == '.')) || IsBarNext(text, end)) continue;
            _ends[^1] = end;
            return true;
        }
        return false;
    }

    // A sign, a digit or a point, and what fractions and ranges have besides; where there is none, the place itself.
    private static int EndOfNumber(string text, int start)
    {
        var end = start < text.Length && text[start] is '+' or '-' ? start + 1 : start;
        if (end == text.Length || !(char.IsDigit(text[end]) || text[end] == '.')) return start;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '-' or '+' or '.' or '/')) end++;
        return end;
    }

    // Where what stands behind a bar begins, with blanks on both of its sides; 0 if no bar comes next.
    private static int AfterBar(string text, int from)
    {
        var bar = AfterBlanks(text, from);
        if (bar == from || bar == text.Length || text[bar] != '|') return 0;
        var next = AfterBlanks(text, bar + 1);
        return next > bar + 1 ? next : 0;
    }

    private static bool IsBarNext(string text, int from) => AfterBlanks(text, from) is var bar && bar < text.Length && text[bar] == '|';

    private static int AfterBlanks(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
}
