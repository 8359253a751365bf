using System.Globalization;
using System.Text;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Signs of SVG as they are put together. Lengths are whole thousandths of a point, so that nothing rests on how a system writes fractions.</summary>
internal sealed class SvgBuffer
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Signs as they are.</summary>
    public SvgBuffer Put(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>What another has; that is empty then.</summary>
    public SvgBuffer Move(SvgBuffer other)
    {
        _text.Append(other._text);
        other._text.Clear();
        return this;
    }

    /// <summary>A length.</summary>
    public SvgBuffer Length(double length)
    {
        var thousandths = (long)Math.Round(length * 1000);
        if (thousandths < 0) _text.Append('-');
        (var whole, var rest) = Math.DivRem(Math.Abs(thousandths), 1000);
        if (whole > 0 || rest == 0) _text.Append(CultureInfo.InvariantCulture, $"{whole}");
        if (rest > 0) _text.Append('.').Append(rest.ToString("D3", CultureInfo.InvariantCulture).TrimEnd('0'));
        return this;
    }

    /// <summary>A point.</summary>
    public SvgBuffer Point(Point point) => Length(point.X).Put(" ").Length(point.Y);

    /// <summary>A colour.</summary>
    public SvgBuffer Color(Color color)
    {
        _text.Append(CultureInfo.InvariantCulture, $"#{color.Rgb:x6}");
        return this;
    }

    /// <summary>Words, with the signs that mean something in SVG written otherwise.</summary>
    public SvgBuffer Words(string words)
    {
        foreach (var sign in words)
        {
            switch (sign)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                default:
                    _text.Append(sign);
                    break;
            }
        }
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
