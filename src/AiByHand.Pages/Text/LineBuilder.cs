using System.Text;

namespace AiByHand.Pages.Text;

/// <summary>Puts the signs of a text one after another on a line; neighbours of one font, size and height make a run.</summary>
internal struct LineBuilder(string text, FontStack fonts)
{
    private const double ScriptSize = 0.65;
    private const double Lowering = 0.17;
    private const double Raising = 0.36;

    private readonly List<SetRun> _runs = new(1);
    private readonly FontTables _tables = fonts.First.Tables;
    private FontFace _runFont = fonts.First;
    private int _runStart, _runEnd, _runUnits;
    private bool _isUnderlined, _isRunUnderlined;
    private double _runSize, _runX, _runY, _x, _ascent, _descent;

    /// <summary>Adds the sign at a place of the text.</summary>
    public void Add(int at, double size, double y)
    {
        var face = fonts.First;
        var tables = _tables;
        var glyph = tables.Glyph(text[at]);
        if (glyph == 0)
        {
            face = fonts.Of(text[at]) ?? throw Missing(at);
            tables = face.Tables;
            glyph = tables.Glyph(text[at]);
        }
        if (at != _runEnd || face != _runFont || size != _runSize || y != _runY)
        {
            EndRun();
            (_runStart, _runFont, _runSize, _runX, _runY, _runUnits, _isRunUnderlined) = (at, face, size, _x, y, 0, _isUnderlined);
        }

        _runEnd = at + 1;
        _runUnits += tables.Advance(glyph);
        var unit = size / tables.UnitsPerEm;
        _x = _runX + _runUnits * unit;                          // whole units are exact; a sum of rounded widths would drift
        (var bottom, var top) = tables.Extent(glyph);
        _ascent = Math.Max(_ascent, top * unit - y);
        _descent = Math.Max(_descent, y - bottom * unit);
        if (_isUnderlined) _descent = Math.Max(_descent, y + (SetRun.UnderlineDrop + SetRun.UnderlineWidth / 2) * size);
    }

    /// <summary>Adds what stands at a place of marked-up text: a sign, an escaped sign, the start or end of an underline, or a subscript and superscript.</summary>
    public void AddMarked(ref int at, double size, double y)
    {
        switch (text[at])
        {
            case '_' when at + 1 < text.Length && text[at + 1] == '_':
                _isUnderlined = !_isUnderlined;
                at += 2;
                break;
            case '_' or '^':
                AddScripts(ref at, size, y);
                break;
            case '\\' when at + 1 == text.Length:
                throw new MarkupException($"\"{text}\" ends in a lone backslash; a backslash itself is written \\\\.");
            case '\\':
                Add(at + 1, size, y);
                at += 2;
                break;
            default:
                Add(at++, size, y);
                break;
        }
    }

    /// <summary>The line as it stands.</summary>
    public SetLine Finish()
    {
        if (_isUnderlined) throw new MarkupException($"An underline in \"{text}\" is never closed; it ends with __ as it begins.");
        EndRun();
        return new SetLine(_runs, _x, _ascent, _descent);
    }

    private void AddScripts(ref int at, double size, double y)
    {
        var start = _x;
        var mark = text[at++];
        AddScript(mark, ref at, size, y);
        var other = mark == '_' ? '^' : '_';
        if (at == text.Length || text[at] != other) return;

        var end = _x;                                        // W_1^T: the two stand one above the other
        _x = start;
        at++;
        AddScript(other, ref at, size, y);
        _x = Math.Max(_x, end);
    }

    private void AddScript(char mark, ref int at, double size, double y)
    {
        var scriptSize = size * ScriptSize;
        var scriptY = mark == '_' ? y + Lowering * size : y - Raising * size;
        if (at == text.Length || text[at] is '_' or '^' or '}')
        {
            throw new MarkupException($"No sign follows the '{mark}' at place {at} of \"{text}\"; a '{mark}' itself is written \\{mark}.");
        }

        if (text[at] != '{')
        {
            AddMarked(ref at, scriptSize, scriptY);
            return;
        }
        var open = ++at;
        while (at < text.Length && text[at] != '}') AddMarked(ref at, scriptSize, scriptY);
        if (at == text.Length) throw new MarkupException($"The brace opened at place {open} of \"{text}\" is never closed.");
        at++;
    }

    private void EndRun()
    {
        if (_runEnd == 0) return;
        var isWhole = _runStart == 0 && _runEnd == text.Length;
        _runs.Add(new SetRun(isWhole ? text : text[_runStart.._runEnd], _runFont, _runSize, _runX, _runY, _isRunUnderlined));
    }

    private readonly MissingGlyphException Missing(int at)
    {
        var sign = Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;
        var shown = Rune.IsControl(sign) ? "" : $" '{sign}'";
        return new MissingGlyphException($"No font has the sign{shown} (U+{sign.Value:X4}).");
    }
}
