using System.Text.Json;
using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Runs.Records;

/// <summary>Tensors in a manifest: rows of cells. An integer is a number, a fraction its two parts <c>[5,3]</c>, a word a string: nothing is rounded, nothing guessed.</summary>
internal static class TensorJson
{
    public static void Write(Utf8JsonWriter json, Tensor tensor)
    {
        json.WriteStartArray();
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < tensor.Shape.Columns; column++) Write(json, tensor[row, column]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The tensor of a shape.</summary>
    /// <exception cref="FormatException">The value isn't one.</exception>
    public static Tensor Read(JsonElement value, Shape shape)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != shape.Rows) throw Unfit(shape);
        var cells = new Cell[shape.Count];
        var place = 0;
        foreach (var row in value.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != shape.Columns) throw Unfit(shape);
            foreach (var cell in row.EnumerateArray()) cells[place++] = CellOf(cell);
        }
        return new Tensor(shape, cells);
    }

    /// <summary>Writes one cell.</summary>
    public static void Write(Utf8JsonWriter json, Cell cell)
    {
        if (cell.Word is { } word) json.WriteStringValue(word);
        else if (cell.Number.IsInteger) json.WriteNumberValue(cell.Number.Numerator);
        else
        {
            json.WriteStartArray();
            json.WriteNumberValue(cell.Number.Numerator);
            json.WriteNumberValue(cell.Number.Denominator);
            json.WriteEndArray();
        }
    }

    /// <summary>Reads one cell.</summary>
    /// <exception cref="FormatException">It isn't one.</exception>
    public static Cell CellOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString()!,
        JsonValueKind.Number when cell.TryGetInt64(out var number) => number,
        JsonValueKind.Array when cell.GetArrayLength() == 2 && IsWhole(cell[0], out var above) && IsWhole(cell[1], out var below) && below != 0 => Rational.Of(above, below),
        _ => throw new FormatException($"{cell.GetRawText()} is no cell: expected a whole number, a fraction such as [5,3], or a word in quotes"),
    };

    private static bool IsWhole(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out number);
    }

    private static FormatException Unfit(Shape shape) => new($"expected {shape} cells (rows x columns)");
}
