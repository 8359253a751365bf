using AiByHand.Marking;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Whole tensors that were handed in, cell by cell: each number goes wherever the sheet asks for it. A tensor of which nothing is asked, what is printed for instance, says nothing.</summary>
internal static class HandedTensors
{
    /// <summary>The cells; what doesn't fit is told.</summary>
    /// <param name="tensors">The tensors' names and rows.</param>
    /// <param name="solution">The sheet.</param>
    /// <param name="asked">What it asks.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static IEnumerable<HandedCell> Cells(IReadOnlyList<(YamlScalar Name, YamlNode Rows)> tensors, Solution solution, IEnumerable<AskedCell> asked, Mistakes mistakes)
    {
        if (tensors.Count == 0) yield break;
        var places = asked.Where(cell => cell.Cell is not null).ToLookup(cell => cell.Cell!);
        foreach (var (name, rows) in tensors)
        {
            if (!solution.Values.TryGetValue(name.Text, out var tensor))
            {
                mistakes.Add(name.At, $"{solution.Template.Topic} has no tensor '{name.Text}'{Spelling.DidYouMean(name.Text, solution.Values.Keys)}");
                continue;
            }
            if (!Fits(rows, tensor.Shape))
            {
                mistakes.Add(rows.At, $"'{name.Text}' is {tensor.Shape} (rows x columns): expected {Counted.Of(tensor.Shape.Rows, "row")} of {Counted.Of(tensor.Shape.Columns, "cell")}; a cell that is empty is null");
                continue;
            }
            for (var row = 0; row < tensor.Shape.Rows; row++)
            {
                for (var column = 0; column < tensor.Shape.Columns; column++)
                {
                    var value = ((YamlList)((YamlList)rows).Items[row]).Items[column];
                    if (value is YamlScalar { IsNull: true } || EntryJson.TextOf(value, name.Text, mistakes) is not { } text) continue;
                    foreach (var place in places[new CellReference(name.Text, row + 1, column + 1)]) yield return new HandedCell(place.Name, value is YamlScalar { IsQuoted: true } ? text : Written(text, place.Look), value.At);
                }
            }
        }
    }

    private static bool Fits(YamlNode node, Shape shape) =>
        node is YamlList rows && rows.Items.Count == shape.Rows && rows.Items.All(row => row is YamlList cells && cells.Items.Count == shape.Columns);

    // A number is one; by hand a 0 among circles and crosses looks like a circle.
    private static string Written(string number, CellLook look) => (look, number) switch
    {
        (CellLook.Marks, "1") => "o",
        (CellLook.Marks, "0") => "x",
        _ => number,
    };
}
