using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Composing;

/// <summary>Turns lines of code into an element: a gap is a cell of a tensor, printed or written by hand.</summary>
/// <param name="solution">The values.</param>
/// <param name="blanks">Which cells are blank.</param>
/// <param name="tensors">How tensors are shown.</param>
internal sealed class CodeMaker(Solution solution, Blanks blanks, GridMaker tensors)
{
    private const double Room = 0.94;
    private const double LeastShrink = 0.5;

    public CodeElement Make(CodeItem item) => new([.. item.Lines.Select(line => line.Select(Piece).ToArray())]);

    private CodePiece Piece(CodePart part) => part switch
    {
        CodeText code => new CodePrint(Lettering.Plain(code.Text, FontFace.Sans)),
        CodeGap gap => Underline(gap),
        _ => throw new LayoutException($"a {part.GetType().Name} can't be drawn"),
    };

    private CodeUnderline Underline(CodeGap gap)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{gap.Tensor}[{gap.Row},{gap.Column}]");
        Cell cell = tensors.Value(gap.Tensor)[gap.Row - 1, gap.Column - 1];
        string text = cell.Write(tensors.NotationOf(gap.Tensor));
        CellText content = IsPrinted(gap)
            ? new CellText(text, Layer.Print, Lettering.Plain(text, FontFace.Sans), Sizes.Print, Palette.Black)
            : new CellText(text, Layer.Answer, Lettering.Plain(text, FontFace.Script), Sizes.Answer, Palette.Of(tensors.InkOf(gap.Tensor)));
        double fitting = Math.Min(content.Size, gap.Width * Room / content.Text.Width);
        if (fitting < content.Size * LeastShrink)
            throw new LayoutException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is too wide for the gap {name}; one {gap.Width * content.Size * LeastShrink / fitting:0.0} wide would hold it"));
        return new CodeUnderline(name, gap.Width, content with { Size = fitting });
    }

    private bool IsPrinted(CodeGap gap) =>
        !solution.Template.Steps.Any(step => step.Name == gap.Tensor)
        || (blanks == Blanks.Book && solution.Template.Printed.GetValueOrDefault(gap.Tensor) is { } printed && printed[gap.Row - 1, gap.Column - 1] == 1);
}
