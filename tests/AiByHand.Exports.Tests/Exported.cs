using AiByHand.Answers;
using AiByHand.Pages.Writers;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Exports.Tests;

/// <summary>Sheets to export.</summary>
internal static class Exported
{
    /// <summary>The program's own pictures.</summary>
    public static PictureWriter Pictures { get; } = PngWriter.Write;

    /// <summary>A practice sheet by its seed.</summary>
    public static ExportSheet Sheet(string topic, ulong seed, string level = Template.BookLevel, Blanks blanks = Blanks.All)
    {
        var template = TemplateCatalog.Load(topic, level);
        var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
        return new ExportSheet(solution, blanks) { Code = SheetCode.Of(template, seed, blanks).ToString(), Topic = topic, Title = template.Title };
    }

    /// <summary>A sheet of an exam, with a code that tells nothing.</summary>
    public static ExportSheet Exam(string topic, ulong seed, string code)
    {
        var sheet = Sheet(topic, seed);
        return new ExportSheet(sheet.Solution) { Code = code, Topic = topic, Title = sheet.Title, IsExam = true };
    }

    /// <summary>The same sheet with other answers wherever it prints none: wrong ones, which nothing that pupils see may rest on.</summary>
    public static ExportSheet Changed(ExportSheet sheet)
    {
        var values = new Dictionary<string, Tensor>(sheet.Solution.Values, StringComparer.Ordinal);
        var printed = sheet.Answers.Entries.Where(entry => entry.IsPrinted).Select(entry => (entry.Tensor, entry.TensorRow, entry.TensorColumn)).ToHashSet();
        foreach (var step in sheet.Template.Steps)
        {
            var right = values[step.Name];
            values[step.Name] = Tensor.Create(right.Shape, (row, column) => printed.Contains((step.Name, row + 1, column + 1)) ? right[row, column] : right[row, column].Word is null ? right[row, column].Number + 1 : "another word");
        }
        return new ExportSheet(sheet.Solution with { Values = values }, sheet.Blanks) { Code = sheet.Code, Topic = sheet.Topic, Title = sheet.Title };
    }
}
