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
    public static IEnumerable<HandedCell> Cells(IReadOnlyList<(YamlScalar Name, YamlNode Rows)> tensors, Solution solution, IReadOnlyCollection<AskedCell> asked, Mistakes mistakes)
    {
        // A sheet to fill in that nobody has filled in says what is given, which isn't work.
        if (!tensors.Any(tensor => !solution.Problem.Givens.ContainsKey(tensor.Name.Text) && IsFilledIn(tensor.Rows))) yield break;
        // A grid may have room for more columns than are filled.
        var places = asked.ToLookup(cell => cell.Cell ?? new CellReference(cell.Tensor, cell.Entry.Name.Row, cell.Entry.Name.Column));
        var rooms = asked.Where(cell => cell.Cell is null).GroupBy(cell => cell.Tensor).ToDictionary(cells => cells.Key, cells => cells.Max(cell => cell.Entry.Name.Column), StringComparer.Ordinal);
        foreach (var (name, rows) in tensors)
        {
            if (!solution.Values.TryGetValue(name.Text, out var tensor))
            {
                mistakes.Add(name.At, $"{solution.Template.Topic} has no tensor '{name.Text}'{Spelling.DidYouMean(name.Text, solution.Values.Keys)}");
                continue;
            }
            var columns = rooms.TryGetValue(name.Text, out var room) && Fits(rows, new Shape(tensor.Shape.Rows, room)) ? room : tensor.Shape.Columns;
            if (!Fits(rows, new Shape(tensor.Shape.Rows, columns)))
            {
                mistakes.Add(rows.At, $"'{name.Text}' is {tensor.Shape} (rows x columns): expected {Counted.Of(tensor.Shape.Rows, "row")} of {Counted.Of(tensor.Shape.Columns, "cell")}; a cell that is empty is null");
                continue;
            }
            for (var row = 0; row < tensor.Shape.Rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var value = ((YamlList)((YamlList)rows).Items[row]).Items[column];
                    if (value is YamlScalar { IsNull: true } || EntryJson.TextOf(value, name.Text, mistakes) is not { } text) continue;
                    foreach (var place in places[new CellReference(name.Text, row + 1, column + 1)]) yield return new HandedCell(place.Name, value is YamlScalar { IsQuoted: true } ? text : Written(text, place.Look), value.At);
                }
            }
        }
    }

    private static bool IsFilledIn(YamlNode rows) => rows switch
    {
        YamlList list => list.Items.Any(IsFilledIn),
        YamlScalar scalar => !scalar.IsNull && !string.IsNullOrWhiteSpace(scalar.Text),
        _ => true,
    };

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
