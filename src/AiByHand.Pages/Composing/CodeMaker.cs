using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Composing;

/// <summary>Turns lines of code into an element: a gap is a cell of a tensor, printed or written by hand.</summary>
/// <param name="sheet">What stands in the gaps.</param>
/// <param name="tensors">How tensors are shown.</param>
internal sealed class CodeMaker(AnswerSheet sheet, GridMaker tensors)
{
    private const double Room = 0.94;
    private const double LeastShrink = 0.5;

    public CodeElement Make(CodeItem item)
    {
        var entries = new Queue<Entry>(sheet.Of(item.Name));
        return new CodeElement([.. item.Lines.Select(line => line.Select(part => Piece(part, entries)).ToArray())]);
    }

    private CodePiece Piece(CodePart part, Queue<Entry> entries) => part switch
    {
        CodeText code => new CodePrint(Lettering.Plain(code.Text, FontFace.Sans)),
        CodeGap gap => Underline(gap, entries.Dequeue()),
        _ => throw new LayoutException($"a {part.GetType().Name} can't be drawn"),
    };

    private CodeUnderline Underline(CodeGap gap, Entry entry)
    {
        var text = entry.Text;
        var content = entry.IsPrinted
            ? new CellText(text, Layer.Print, Lettering.Plain(text, FontFace.Sans), Sizes.Print, Palette.Black)
            : new CellText(text, Layer.Answer, Lettering.Plain(text, FontFace.Script), Sizes.Answer, Palette.Of(tensors.InkOf(gap.Tensor)));
        var fitting = Math.Min(content.Size, gap.Width * Room / content.Text.Width);
        if (fitting < content.Size * LeastShrink)
        {
            throw new LayoutException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is too wide for the gap {gap.Tensor}[{gap.Row},{gap.Column}]; one {gap.Width * content.Size * LeastShrink / fitting:0.0} wide would hold it"));
        }
        return new CodeUnderline(entry.Name, gap.Width, content with { Size = fitting });
    }
}
