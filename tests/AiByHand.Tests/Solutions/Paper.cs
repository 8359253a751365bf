using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Solutions;

/// <summary>Small sheets to be worked out with the pencil.</summary>
internal static class Paper
{
    private const string OneGiven = "X: { shape: 1x1, draw: [1] }";

    /// <summary>The effort of a sheet with one step, blank as a whole: <c>Y = value</c>. The numbers stand in the expression itself.</summary>
    public static Effort EffortOf(string value) => EffortOf($"Y: {Quoted(value)}", "[ X, Y ]");

    /// <summary>The effort of a sheet with the given X = 1 and these steps and areas, and what else a page may have.</summary>
    public static Effort EffortOf(string steps, string areas, string items = "", string given = OneGiven) => EffortMeter.Of(Solve(steps, areas, items, given));

    /// <summary>A solved sheet with the given X = 1 and these steps and areas, and what else a page may have.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="areas">The areas: a row, or several of them, a line each.</param>
    /// <param name="items">The items.</param>
    /// <param name="given">What is given.</param>
    /// <param name="more">Further sections of the template.</param>
    public static Solution Solve(string steps, string areas, string items = "", string given = OneGiven, string more = "")
    {
        var text = $"""
            topic: paper
            number: 1
            title: Paper
            revision: 1
            given:
              {given.ReplaceLineEndings("\n  ")}
            solve:
              {steps.ReplaceLineEndings("\n  ")}
            page:
              areas:
                - {areas.ReplaceLineEndings("\n    - ")}
              {(items.Length == 0 ? "" : $"items:\n    {items.ReplaceLineEndings("\n    ")}")}
            {more}
            """;
        return Solver.Solve(ProblemDrawer.Draw(TemplateReader.Read(text, "paper.yaml", Template.BookLevel), 1).Problem);
    }

    /// <summary>The tensor as an expression of literals.</summary>
    public static string Literal(Tensor tensor) =>
        $"stack({string.Join(", ", Enumerable.Range(0, tensor.Shape.Rows).Select(row => $"[{string.Join(", ", tensor.Row(row).Cells.ToArray().Select(cell => cell.ToString()))}]"))})";

    private static string Quoted(string value) => $"\"{value}\"";
}
