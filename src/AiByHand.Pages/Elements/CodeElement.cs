using System.Globalization;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>Numbered lines of code with underlines to write on, dotted rules between them; as high as its place.</summary>
internal sealed class CodeElement : Element
{
    private const double LeastPitch = 1.7;
    private const double DigitHeight = 0.36;
    private const double NumberWidth = 0.75;
    private const double NumberSize = 0.8;
    private const double FieldHeight = 0.92;
    private const double UnderlineDrop = 0.16;
    private const double DotWidth = 0.035;
    private const double DotPeriod = 0.16;

    private readonly CodePiece[][] _lines;
    private readonly Lettering[] _numbers;
    private double _size;

    /// <param name="lines">The lines, each in pieces from left to right.</param>
    public CodeElement(CodePiece[][] lines)
    {
        _lines = lines;
        _numbers = new Lettering[lines.Length];
        for (var i = 0; i < lines.Length; i++) _numbers[i] = Lettering.Plain((i + 1).ToString(CultureInfo.InvariantCulture), FontFace.Sans);
    }

    public override bool FillsDown => true;

    protected override void MeasureParts(Scale scale)
    {
        _size = scale.Type(DigitHeight / FontMetrics.Of(FontFace.Sans).DigitHeight, NumberSize);
        double widest = 0;
        foreach (var line in _lines) widest = Math.Max(widest, line.Sum(WidthOf));
        Width = NumberWidth + widest;
        Height = _lines.Length * LeastPitch;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        double pitch = core.Height / _lines.Length, rise = FontMetrics.Of(FontFace.Sans).DigitHeight * _size / 2;
        var dots = canvas.Pen(Palette.DarkGrey, DotWidth, (0, DotPeriod), round: true);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (i > 0) canvas.Line(Layer.Print, new Point(core.X, core.Y + i * pitch), new Point(core.Right, core.Y + i * pitch), dots);
            var baseline = core.Y + (i + 0.5) * pitch + rise;
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, _numbers[i], _size * NumberSize, new Point(core.X, baseline), Palette.DarkGrey);
            DrawLine(canvas, _lines[i], core.X + NumberWidth, baseline);
        }
    }

    private void DrawLine(Canvas canvas, CodePiece[] line, double x, double baseline)
    {
        var words = canvas.Part!;
        foreach (var piece in line)
        {
            var width = WidthOf(piece);
            if (piece is CodePrint print) canvas.Text(Layer.Print, print.Text, _size, new Point(x, baseline), Palette.Black);
            else if (piece is CodeUnderline underline) DrawUnderline(canvas, underline, x, baseline, words);
            x += width;
        }
    }

    private static void DrawUnderline(Canvas canvas, CodeUnderline underline, double x, double baseline, Part words)
    {
        var low = baseline + UnderlineDrop;
        var content = underline.Content;
        var gap = words.Add(content.Read(PartKind.Gap, underline.Entry));
        canvas.Part = gap;
        canvas.Line(Layer.Print, new Point(x, low), new Point(x + underline.Width, low), canvas.Pen(Palette.Black, Sizes.Line));
        canvas.StartField(underline.Entry, new Box(x, low - FieldHeight, underline.Width, FieldHeight), content, gap);
        canvas.Text(content.Layer, content.Text, content.Size, new Point(x + (underline.Width - content.Text.Width * content.Size) / 2, baseline), content.Color);
        canvas.EndField();
        canvas.Part = words;
    }

    private double WidthOf(CodePiece piece) => piece is CodeUnderline underline ? underline.Width : ((CodePrint)piece).Text.Width * _size;
}
