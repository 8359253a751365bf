using AiByHand.Pages.Composing;
using AiByHand.Pages.Writers.Svg;

namespace AiByHand.Exports.Quizzes;

/// <summary>The blank worksheet as a drawing: where the grids stand to each other, and what is drawn rather than written.</summary>
internal static class SheetPicture
{
    /// <summary>What the file is called: the same for each sheet, so that it tells nothing.</summary>
    public const string Name = "worksheet.svg";

    /// <summary>The drawing, as SVG.</summary>
    public static byte[] Of(ExportSheet sheet)
    {
        // An exam's sheet must not show the code that anybody could print its key by.
        var imprint = sheet.IsExam ? new Imprint { Code = sheet.Code, Page = 1, Pages = 1 } : null;
        using var file = new MemoryStream();
        SvgWriter.Write(Composer.Compose(sheet.Solution, View.Worksheet, Paper.Letter, sheet.Blanks, imprint, Rules.No), file);
        return file.ToArray();
    }
}
