using System.Globalization;
using System.Text;
using System.Text.Json;
using AiByHand.Numbers;

namespace AiByHand.Tensors;

/// <summary>
/// Tensors in JSON, written in one way wherever the program writes them: rows of cells. A number is a JSON number with all its digits (<c>3</c>, <c>-0.25</c>); one whose digits never end, or are more than 18
/// behind the point, a fraction in quotes (<c>"5/3"</c>); a word a text. Nothing is rounded, nothing guessed. <c>aibyhand schema sheet</c> describes it.
/// </summary>
public static class TensorJson
{
    // What is read back goes through 128 bits: 19 digits of a numerator and these.
    private const int MostDecimals = 18;

    /// <summary>Writes the rows.</summary>
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

    /// <summary>Writes one cell.</summary>
    public static void Write(Utf8JsonWriter json, Cell cell)
    {
        if (cell.Word is not { } word) Write(json, cell.Number);
        else if (FractionOf(word) is null) json.WriteStringValue(word);
        else
        {
            json.WriteStartObject();
            json.WriteString("word", word);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter json, Rational value)
    {
        var text = TextOf(value);
        if (text.Contains('/')) json.WriteStringValue(text);
        else json.WriteRawValue(text);
    }

    /// <summary>The number as JSON has it, but for the quotes of a fraction.</summary>
    public static string TextOf(Rational value)
    {
        if (value.IsInteger) return value.Numerator.ToString(CultureInfo.InvariantCulture);
        if (value.DecimalPlaces() is not (> 0 and <= MostDecimals)) return string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
        // In unsigned numbers: the lowest has no counterpart above zero. The denominator divides 10^18: ten times what is left over fits.
        ulong magnitude = (ulong)(value.Numerator < 0 ? unchecked(-value.Numerator) : value.Numerator), denominator = (ulong)value.Denominator;
        var text = new StringBuilder(value.Sign < 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{magnitude / denominator}.");
        for (var rest = magnitude % denominator; rest != 0; rest = rest * 10 % denominator) text.Append((char)('0' + (int)(rest * 10 / denominator)));
        return text.ToString();
    }

    /// <summary>Reads the tensor of a shape.</summary>
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

    /// <summary>Reads one cell. A fraction may stand as its two parts as well, <c>[5,3]</c>, as older records have it.</summary>
    /// <exception cref="FormatException">It isn't one.</exception>
    public static Cell CellOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String when FractionOf(cell.GetString()!) is { } fraction => fraction,
        JsonValueKind.String => cell.GetString()!,
        JsonValueKind.Number when cell.TryGetInt64(out var number) => number,
        JsonValueKind.Number when DecimalOf(cell) is { } number => number,
        JsonValueKind.Array when cell.GetArrayLength() == 2 && IsWhole(cell[0], out var above) && IsWhole(cell[1], out var below) && below != 0 => Rational.Of(above, below),
        JsonValueKind.Object when cell.TryGetProperty("word", out var word) && word.ValueKind == JsonValueKind.String => word.GetString()!,
        _ => throw new FormatException($"{cell.GetRawText()} is no cell: expected a number such as 3 or -0.25, a fraction such as \"5/3\", or a word in quotes"),
    };

    // A text is a number only where that number would be written so.
    private static Rational? FractionOf(string text)
    {
        var bar = text.IndexOf('/');
        return bar > 0
            && long.TryParse(text.AsSpan(0, bar), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var above)
            && long.TryParse(text.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var below) && below > 1
            && Rational.Of(above, below) is var fraction && TextOf(fraction) == text ? fraction : null;
    }

    private static Rational? DecimalOf(JsonElement number)
    {
        try
        {
            return Rational.OfDecimal(number.GetRawText());
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsWhole(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out number);
    }

    private static FormatException Unfit(Shape shape) => new($"expected {shape} cells (rows x columns)");
}
