using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Composing;

/// <summary>The line for name and date: to be written on, or printed. Lengths are in points.</summary>
internal sealed class NameLine
{
    private const double LabelSize = 11;
    private const double LabelGap = 5;
    private const double RuleDrop = 2;
    private const double RuleWidth = 0.6;
    private const double NameRule = 190;
    private const double DateRule = 100;
    private const double Gap = 14;
    private const double AnswerKeySize = 17;
    private const double Indent = 12;

    private const double EntrySize = 13;
    private const double LeastEntrySize = 7.5;
    private const double EntryIndent = 6;

    private readonly double _left, _right, _baseline, _nameStart, _nameEnd, _dateStart, _answerKeyStart;
    private readonly Lettering _nameLabel = Lettering.Plain("Name", FontFace.Hand), _dateLabel = Lettering.Plain("Date", FontFace.Hand);
    private readonly Lettering _answerKey = Lettering.Plain("answer key", FontFace.Script);
    private readonly FittedLine? _name, _date;
    private readonly bool _isBack;

    // The page behind is the same for worksheets and keys: it never says that it is a key.
    public NameLine(double left, double right, double baseline, Imprint? imprint, bool isBack = false)
    {
        _isBack = isBack;
        (_left, _right, _baseline) = (left, right, baseline);
        _nameStart = left + _nameLabel.Width * LabelSize + LabelGap;
        _dateStart = right - DateRule - LabelGap - _dateLabel.Width * LabelSize;
        _nameEnd = imprint is null ? _nameStart + NameRule : _dateStart - Gap;
        _answerKeyStart = _nameStart + Indent;
        if (imprint is null) return;
        _date = Entry(imprint.Date, imprint.Type.Hand, DateRule);
        _name = Entry(imprint.Name, imprint.Type.Hand, _nameEnd - _nameStart - _answerKey.Width * AnswerKeySize);
        if (_name is not null) _answerKeyStart = _nameEnd - _answerKey.Width * AnswerKeySize;
    }

    /// <summary>Which of its texts have no room.</summary>
    public IEnumerable<PrintedLine> Shortened => [.. _name is { IsCut: true } ? [PrintedLine.Name] : (PrintedLine[])[], .. _date is { IsCut: true } ? [PrintedLine.Date] : (PrintedLine[])[]];

    public void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(Palette.DarkGrey, RuleWidth);
        DrawBlank(canvas, _nameLabel, _left, _nameEnd, pen, _name);
        DrawBlank(canvas, _dateLabel, _dateStart, _right, pen, _date);
        if (_isBack) return;
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Answer, _answerKey, AnswerKeySize, new Point(_answerKeyStart, _baseline), Palette.Of(Ink.Red));
    }

    private static FittedLine? Entry(string text, FontStack fonts, double room) =>
        text.Length == 0 ? null : FittedLine.Of(text, fonts, EntrySize, LeastEntrySize, room - 2 * EntryIndent);

    private void DrawBlank(Canvas canvas, Lettering label, double start, double end, Pen pen, FittedLine? entry)
    {
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, label, LabelSize, new Point(start, _baseline), Palette.Black);
        var rule = start + label.Width * LabelSize + LabelGap;
        canvas.Line(Layer.Print, new Point(rule, _baseline + RuleDrop), new Point(end, _baseline + RuleDrop), pen);
        if (entry is { } written) canvas.Text(Layer.Print, written.Text, written.Size, new Point(rule + EntryIndent, _baseline), Palette.Black);
    }
}
