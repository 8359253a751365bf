using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Pages.Writers;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
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

    /// <summary>The same sheet with points for each thing that it asks, in their order.</summary>
    public static ExportSheet Earning(ExportSheet sheet, IReadOnlyList<Rational> points) => new(sheet.Solution, sheet.Blanks)
    {
        Code = sheet.Code,
        Topic = sheet.Topic,
        Title = sheet.Title,
        Points = new ExportPoints(points.Aggregate(Rational.Zero, (sum, some) => sum + some), AskedCell.Of(sheet.Solution, sheet.Answers).Zip(points).ToDictionary(cell => cell.First.Name, cell => cell.Second), new Dictionary<string, Rational>()),
    };

    /// <summary>The same sheet with other answers wherever it prints none: wrong ones, which nothing that pupils see may rest on.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="wrong">What stands in place of a number, rounded as the sheet writes it; 1 more if null. What is ticked or not is turned round.</param>
    public static ExportSheet Changed(ExportSheet sheet, Func<Rational, Rational>? wrong = null)
    {
        wrong ??= static right => right + 1;
        var values = new Dictionary<string, Tensor>(sheet.Solution.Values, StringComparer.Ordinal);
        var printed = sheet.Answers.Entries.Where(entry => entry.IsPrinted).Select(entry => (entry.Tensor, entry.TensorRow, entry.TensorColumn)).ToHashSet();
        foreach (var step in sheet.Template.Steps)
        {
            var right = values[step.Name];
            var isMark = sheet.Answers.Entries.Any(entry => entry.Tensor == step.Name && entry.Look != CellLook.Text);
            values[step.Name] = Tensor.Create(right.Shape, (row, column) =>
                printed.Contains((step.Name, row + 1, column + 1)) ? right[row, column]
                : right[row, column].Word is not null ? "another word"
                : isMark ? 1 - right[row, column].Number
                : Written(wrong(right[row, column].Number), step.Notation));
        }
        return new ExportSheet(sheet.Solution with { Values = values }, sheet.Blanks) { Code = sheet.Code, Topic = sheet.Topic, Title = sheet.Title };
    }

    private static Rational Written(Rational number, Notation notation) =>
        notation.Decimals is { } places ? number.Round(places) : notation.Denominator is { } below ? (number * below).Round() / below : number;
}
